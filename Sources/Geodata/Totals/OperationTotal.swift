/// The published total of an operation, to stand beside the sum of its movements. The two are never
/// added: they are the same people.
///
/// Total and movements are compared over the whole operation, whatever part of it was selected.
public struct OperationTotal: Hashable, Sendable {
  /// How a published total and the figures of the movements differ.
  public enum Difference: String, Hashable, Sendable {
    /// The total is higher than the highest figures that are known of the movements together: it
    /// holds people of whom no movement tells.
    case totalIsHigher = "total-is-higher"
    /// The movements add up to more than the highest published total: people were on several of
    /// them, or the sources disagree.
    case sumIsHigher = "sum-is-higher"
  }

  /// The operation with its published figures.
  public let operation: Operation
  /// How many documented movements it has in the data set.
  public let movements: Int
  /// How many of them are among those that were counted.
  public let selected: Int
  /// How the numbers of people moved differ; `nil` if they do not, or if none was published.
  public let prisoners: Difference?
  /// The same for the deaths.
  public let deaths: Difference?

  /// Whether more was published than is known of the movements.
  public var isHigher: Bool { prisoners == .totalIsHigher || deaths == .totalIsHigher }

  /// Compares an operation with its documented movements.
  init(_ operation: Operation, movements: [CountedMovement], selected: Int, places: PlaceTree) {
    self.operation = operation
    self.movements = movements.count
    self.selected = selected
    let all = Tally(movements, places: places)
    let certain = Tally(movements.filter(\.isCertain), places: places)
    prisoners = Difference(operation.prisoners, certain: certain.prisoners, all: all.prisoners)
    deaths = Difference(operation.deaths, certain: certain.deaths, all: all.deaths)
  }

  /// Those of the operations that the counted movements belong to.
  ///
  /// - Complexity: O(n) in the number of movements of the data set.
  static func totals(
    _ operations: [Operation], of counted: [CountedMovement], among movements: [CountedMovement],
    places: PlaceTree
  ) -> [OperationTotal] {
    let selected = Dictionary(grouping: counted, by: \.operation).mapValues(\.count)
    let documented = Dictionary(
      grouping: movements.filter {
        $0.operation != nil && selected[$0.operation] != nil && !$0.isGeneralised
      }, by: \.operation)
    return operations.compactMap { operation in
      selected[operation.id].map {
        OperationTotal(
          operation, movements: documented[operation.id] ?? [], selected: $0, places: places)
      }
    }
  }
}

extension OperationTotal.Difference {
  /// Compares a published total with the sum of the certain movements and with that of all.
  init?(_ total: CountRange, certain: CountSum, all: CountSum) {
    if let published = total.classifyingFigure, published > all.highestKnown ?? 0 {
      self = .totalIsHigher
    } else if let highest = total.maximum, let sum = certain.range.minimum, sum > highest {
      self = .sumIsHigher
    } else {
      return nil
    }
  }
}

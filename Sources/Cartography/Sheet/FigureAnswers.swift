public import Geodata
internal import HistoricalTime
public import RouteGraph

/// What answers in figures hold, for a map to show.
extension MapAnswer {
  /// Movements that are added up: those of one group from one place to another.
  public struct Total: Hashable, Sendable {
    /// What the movements of the group have in common.
    public var group: Totals.Group
    /// Where the movements begin.
    public var from: PlaceID
    /// Where they end.
    public var to: PlaceID
    /// The movements, by identifier.
    public var movements: [MovementID]
    /// How many people they moved: those of them that count for certain or, if none does, all.
    public var people: CountRange
    /// Whether none of them counts for certain.
    public var isOnlyPossible: Bool
  }

  /// The total of one group.
  public struct GroupTotal: Hashable, Sendable {
    /// What the movements have in common.
    public var group: Totals.Group
    /// How many movements count for certain.
    public var movements: Int
    /// How many people they moved.
    public var people: CountRange
    /// How many movements may count besides.
    public var possible: Int
  }

  /// What makes a place central.
  public enum Measure: Hashable, Sendable {
    /// On how many ways between other places it lies.
    case betweenness
    /// How near the others are.
    case closeness
  }

  /// A place with the value of a measure.
  public struct RankedPlace: Hashable, Sendable {
    /// The place.
    public var place: PlaceID
    /// The value, above 0.
    public var value: Double

    /// Creates a place with its value.
    public init(_ place: PlaceID, value: Double) {
      self.place = place
      self.value = value
    }
  }

  /// The answer that shows movements added up.
  ///
  /// - Parameters:
  ///   - entries: the movements, and whether they belong to what is asked for.
  ///   - dataset: their data set.
  ///   - grouping: by what they are added up.
  public static func totals(
    of entries: [Totals.Entry], in dataset: Dataset, by grouping: Totals.Grouping
  ) -> MapAnswer {
    let entries = entries.filter { $0.movement.granularity != .generalised && $0.answer != .no }
    let groups = Totals(of: entries, in: dataset, by: grouping).rows
    var totals: [Total] = []
    for group in groups {
      let members = entries.filter {
        grouping == .none || Totals.Group($0.movement, by: grouping) == group.group
      }
      for row in Totals(of: members, in: dataset, by: .pair).rows {
        guard case .pair(let from, let to) = row.group else { continue }
        let isOnlyPossible = row.definite.movements == 0
        let movements = members.map(\.movement).filter { $0.from == from && $0.to == to }
        totals.append(
          Total(
            group: group.group, from: from, to: to, movements: movements.map(\.id).sorted(),
            people: (isOnlyPossible ? row.possible : row.definite).prisoners.range,
            isOnlyPossible: isOnlyPossible))
      }
    }
    return .totals(
      totals,
      groups.map {
        GroupTotal(
          group: $0.group, movements: $0.definite.movements, people: $0.definite.prisoners.range,
          possible: $0.possible.movements)
      }, by: grouping)
  }
}

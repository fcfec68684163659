public import RouteGraph

extension Totals {
  /// By what movements are put together.
  public enum Grouping: String, CaseIterable, Sendable {
    /// The places where they began and ended.
    case pair
    /// The operation that they belong to.
    case operation
    /// The way in which people were moved.
    case mode
    /// The month in which they set out.
    case month
    /// Nothing: one total of all.
    case none
  }

  /// What the movements of one total have in common.
  public enum Group: Hashable, Comparable, Sendable {
    /// They went from one place to another.
    case pair(from: PlaceID, to: PlaceID)
    /// They belong to an operation, or to none.
    case operation(OperationID?)
    /// They moved people in one way.
    case mode(Mode)
    /// They are transfers of a list that moved people in one way, in its word; nil if it is not known.
    case transferMode(String?)
    /// They set out in this month or, where that is not known to the month or they set out one after
    /// another, within these months.
    case months(MonthSpan)
    /// They are all that are asked for.
    case all

    /// The group of a movement.
    public init(_ movement: Movement, by grouping: Grouping) {
      switch grouping {
      case .pair: self = .pair(from: movement.from, to: movement.to)
      case .operation: self = .operation(movement.operation)
      case .mode: self = .mode(movement.mode)
      case .month: self = .months(MonthSpan(movement.departureDays))
      case .none: self = .all
      }
    }

    /// Pairs and operations by their identifiers, those without an operation last; modes in the
    /// order of their list; months in the order of time.
    public static func < (left: Group, right: Group) -> Bool {
      switch (left, right) {
      case (.pair(let a, let b), .pair(let c, let d)): (a, b) < (c, d)
      case (.operation(let a?), .operation(let b?)): a < b
      case (.operation(let a), .operation(let b)): a != nil && b == nil
      case (.mode(let a), .mode(let b)): a.rank < b.rank
      case (.transferMode(let a?), .transferMode(let b?)): a < b
      case (.transferMode(let a), .transferMode(let b)): a != nil && b == nil
      case (.months(let a), .months(let b)): a < b
      default: left.rank < right.rank
      }
    }

    private var rank: Int {
      switch self {
      case .pair: 0
      case .operation: 1
      case .mode: 2
      case .transferMode: 3
      case .months: 4
      case .all: 5
      }
    }
  }
}

extension Mode {
  /// Its place in the list of modes.
  fileprivate var rank: Int { Mode.allCases.firstIndex(of: self) ?? 0 }
}

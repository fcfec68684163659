public import RouteGraph

/// Which movements of a data set paths may use, and where people may change between them.
public struct PathFilter: Hashable, Sendable {
  /// Where people may change from one movement to another.
  public enum Changes: String, CaseIterable, Sendable {
    /// Where people were held (camps, ghettos), and where a movement begins or ends: not at a town
    /// that two movements happened to come by.
    case held
    /// Anywhere, at halts too.
    case anywhere
  }

  /// The ways of moving people; empty for all.
  public var modes: Set<Mode> = []
  /// The operations; empty for all.
  public var operations: Set<OperationID> = []
  /// What a movement's row may stand for; empty for all.
  public var granularities: Set<Granularity> = []
  /// Whether movements that may not have taken place are used.
  public var includesQuestionable = true
  /// The least number of people that a movement must have had for certain.
  public var minimumPrisoners: Int?
  /// Places that paths keep away from.
  public var avoided: Set<PlaceID> = []
  /// The kinds of place at which people may change; empty for all.
  public var changeKinds: Set<PlaceKind> = []
  /// Where people may change.
  public var changes = Changes.held
  /// Within how many days a leg of which one end has no stated date is taken to have ended; nil to
  /// leave it open. Nothing is certain by that.
  public var openDays: Int? = 30

  /// Creates a filter; all movements by default.
  public init() {}

  /// Whether paths may use a movement, places aside.
  public func allows(_ movement: Movement) -> Bool {
    if !modes.isEmpty && !modes.contains(movement.mode) { return false }
    if !operations.isEmpty {
      guard let operation = movement.operation, operations.contains(operation) else { return false }
    }
    if !granularities.isEmpty && !granularities.contains(movement.granularity) { return false }
    if !includesQuestionable && movement.existence == .questionable { return false }
    if let minimumPrisoners {
      guard let known = movement.prisoners.minimum, known >= minimumPrisoners else { return false }
    }
    return true
  }
}

extension PlaceKind {
  /// Whether people were held there as prisoners.
  public var isCamp: Bool {
    switch self {
    case .mainCamp, .subcamp, .killingCentre, .transitCamp, .labourCamp, .prisonerOfWarCamp,
      .ghetto:
      true
    case .town, .station, .killingSite, .burialSite, .liberationSite, .ship, .region: false
    }
  }
}

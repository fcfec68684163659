public import HistoricalTime

/// What a temporal path has to keep to.
public struct PathRules: Hashable, Sendable {
  /// The day from which on the first leg may leave.
  public var start: Day
  /// The day until which the last leg may arrive.
  public var end: Day
  /// Whether the path has to be feasible for some choice of the true days or for all.
  public var certainty: Certainty
  /// How long it may stay between two movements.
  public var stay: Stay
  /// Whether it may come to a place only once.
  public var isSimple: Bool
  /// Places that it has to be at, in this order; the first may be where it begins, the last where it
  /// ends.
  public var via: [PlaceID]
  /// How many steps a search may take before it gives up, and says so in its answer. A step looks at a
  /// leg, or compares two paths to one; a path that is kept counts as a hundred.
  ///
  /// Searches that take time in proportion to the legs have no limit; it is for those that can take
  /// exponential time or, on long lists, time without end.
  public var workLimit: Int

  /// A thousand million steps: minutes at most, and some gigabytes.
  public static let defaultWorkLimit = 1_000_000_000

  /// Creates rules; without arguments, any path that is possible at any time.
  ///
  /// - Precondition: `workLimit` is not negative.
  public init(
    from start: Day = .distantPast, until end: Day = .distantFuture,
    certainty: Certainty = .possible, stay: Stay = .any, isSimple: Bool = false,
    via: [PlaceID] = [], workLimit: Int = defaultWorkLimit
  ) {
    precondition(workLimit >= 0, "A search takes no negative number of steps.")
    self.start = start
    self.end = end
    self.certainty = certainty
    self.stay = stay
    self.isSimple = isSimple
    self.via = via
    self.workLimit = workLimit
  }
}

/// The answer to a question about dates that are known only within bounds.
public enum Answer: Hashable, Sendable, CaseIterable {
  /// Yes, whatever the true days are.
  case definite
  /// Yes for some of the days that the bounds allow, no for others.
  case possible
  /// No, whatever the true days are.
  case no

  /// Whether the answer is `definite` or `possible`.
  public var isPossible: Bool { self != .no }
}

extension DayRange {
  /// Whether something that happened on one day of this range happened in the period.
  public func answer(within period: DayRange) -> Answer {
    if period.contains(self) { return .definite }
    return period.overlaps(self) ? .possible : .no
  }
}

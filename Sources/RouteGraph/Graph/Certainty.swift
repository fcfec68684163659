/// How an answer depends on dates that are known only within bounds.
public enum Certainty: Hashable, Sendable, CaseIterable {
  /// It holds for some choice of the true days.
  case possible
  /// It holds for every choice of the true days.
  case certain
}

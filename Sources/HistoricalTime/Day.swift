/// A calendar day, proleptic Gregorian, counted from 1970-01-01.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let number: Int32

  /// Creates a day from its distance to 1970-01-01 in days.
  public init(number: Int32) {
    self.number = number
  }

  /// Before every day that a calendar date can name: an open beginning.
  public static let distantPast = Day(number: .min)
  /// After every day that a calendar date can name: an open end.
  public static let distantFuture = Day(number: .max)

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

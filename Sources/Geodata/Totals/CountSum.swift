/// The sum of numbers of people that are each known only within bounds.
///
/// What is not known adds nothing to the lower bound and leaves the upper bound open; it is counted
/// beside the sum, so that a sum is never read as more than it is.
public struct CountSum: Hashable, Sendable {
  /// The bounds of the sum.
  ///
  /// The minimum is the sum of the known minima, `nil` if there is none: unknown is never zero. The
  /// maximum is the sum of the maxima, known only if every one of them is.
  public let range: CountRange
  /// How many numbers were added, the unknown ones included.
  public let count: Int
  /// How many of them are not known at all.
  public let unknown: Int
  /// The sum of the highest figures that are known, of each number its maximum or else its minimum;
  /// `nil` if there is none. It is no bound.
  public let highestKnown: Int?

  /// Adds numbers.
  ///
  /// A lower bound beyond the largest integer stays that integer, which is still a lower bound; an
  /// upper bound beyond it counts as not known.
  ///
  /// - Parameter setAside: what may have been counted twice and is taken from the minimum.
  /// - Complexity: O(n).
  public init(_ ranges: some Sequence<CountRange>, setAside: Int = 0) {
    var minimum: Int?
    var maximum: Int? = 0
    var highest: Int?
    var count = 0
    var unknown = 0
    for range in ranges {
      count += 1
      if range.isUnknown { unknown += 1 }
      if let low = range.minimum { minimum = CountSum.add(minimum ?? 0, low) ?? .max }
      maximum = maximum.flatMap { sum in range.maximum.flatMap { CountSum.add(sum, $0) } }
      if let figure = range.maximum ?? range.minimum {
        highest = CountSum.add(highest ?? 0, figure) ?? .max
      }
    }
    range = CountRange(
      minimum: minimum.map { $0 - setAside }, maximum: count == 0 ? nil : maximum)
    self.count = count
    self.unknown = unknown
    highestKnown = highest
  }

  /// The sum of two numbers from 0, `nil` if it is too large.
  static func add(_ left: Int, _ right: Int) -> Int? {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : sum
  }
}

/// A number of people that is known within bounds.
public struct PeopleRange: Hashable, Sendable {
  /// No fewer than this; 0 if nothing is known.
  public let minimum: Int
  /// No more than this; nil if that is not known.
  public let maximum: Int?

  /// Creates the range.
  ///
  /// - Precondition: `0 <= minimum`, and `minimum <= maximum` if there is a maximum.
  public init(minimum: Int = 0, maximum: Int? = nil) {
    precondition(minimum >= 0, "There are no fewer than 0 people.")
    precondition(maximum.map { $0 >= minimum } ?? true, "A maximum of people is below its minimum.")
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Creates the range of one number.
  ///
  /// - Precondition: `0 <= number`.
  public init(_ number: Int) { self.init(minimum: number, maximum: number) }

  /// A number of which nothing is known.
  public static let unknown = PeopleRange()
}

extension PeopleRange: CustomStringConvertible {
  /// `2000`, `1500/2000`, `1500/..`, `../2000`; `..` if nothing is known.
  public var description: String {
    switch (minimum, maximum) {
    case (0, nil): ".."
    case (_, nil): "\(minimum)/.."
    case (0, let maximum?) where maximum > 0: "../\(maximum)"
    case (_, let maximum?): minimum == maximum ? "\(minimum)" : "\(minimum)/\(maximum)"
    }
  }
}

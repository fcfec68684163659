/// How long a path may stay at a place between two movements, in days.
///
/// It binds changes from one movement to another only: the legs of one movement follow each other
/// as they did, however long the halt.
public struct Stay: Hashable, Sendable {
  /// The fewest days between an arrival and the next departure; 0 allows leaving on the day of
  /// arrival.
  public let minimum: Int
  /// The most days between an arrival and the next departure; nil for no limit.
  public let maximum: Int?

  /// Creates a rule.
  ///
  /// - Precondition: `0 <= minimum`, and `minimum <= maximum` if there is a maximum.
  public init(minimum: Int = 0, maximum: Int? = nil) {
    precondition(minimum >= 0, "A stay is no shorter than 0 days.")
    precondition(maximum.map { $0 >= minimum } ?? true, "A stay's maximum is below its minimum.")
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Any stay, from leaving on the day of arrival to years.
  public static let any = Stay()
}

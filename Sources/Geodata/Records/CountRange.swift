/// A number of people known within bounds; a missing bound is not known, which is never zero.
public struct CountRange: Hashable, Sendable, CustomStringConvertible {
  /// At least so many, if known.
  public var minimum: Int?
  /// At most so many, if known.
  public var maximum: Int?

  /// Creates a range; leave out what is not known.
  public init(minimum: Int? = nil, maximum: Int? = nil) {
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Whether neither bound is known.
  public var isUnknown: Bool { minimum == nil && maximum == nil }

  /// The single figure that stands for the range where one must be shown by a class of width: the
  /// lower bound if it is known, else the upper.
  public var classifyingFigure: Int? { minimum ?? maximum }

  /// `3000`, `3000-4000`, `at least 3000`, `at most 3000` or `unknown`.
  public var description: String {
    switch (minimum, maximum) {
    case (let low?, let high?): low == high ? "\(low)" : "\(low)-\(high)"
    case (let low?, nil): "at least \(low)"
    case (nil, let high?): "at most \(high)"
    case (nil, nil): "unknown"
    }
  }
}

/// Why a text is not a date in the Extended Date/Time Format, and what to do about it.
public struct EDTFError: Error, Hashable, Sendable {
  /// The text that was read.
  public let text: String
  /// Where in the text the problem is, in UTF-8 bytes from its beginning.
  public let offset: Int
  /// What is wrong, in a few words.
  public let reason: String
  /// How to put it right.
  public let hint: String
}

extension EDTFError: CustomStringConvertible {
  /// One line: the text, the reason with its column, and the hint.
  public var description: String { "\"\(text)\": \(reason) at column \(offset + 1); \(hint)" }
}

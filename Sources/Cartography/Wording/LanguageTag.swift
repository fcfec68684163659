/// A language tag (BCP 47) in its usual spelling, such as `de`, `de-AT` or `sr-Latn`.
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  /// Why a text is not a tag, or not one of a language that plates are written in.
  public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// It is not built as a tag.
    case malformed(String)
    /// There are no words in the language.
    case unknown(String)

    /// The reason in words.
    public var description: String {
      switch self {
      case .malformed(let text): "\u{201C}\(text)\u{201D} is not a language tag"
      case .unknown(let text): "there are no words in the language \u{201C}\(text)\u{201D}"
      }
    }

    /// What can be written instead.
    public var hint: String {
      "the languages are: " + LanguageTag.supported.joined(separator: ", ")
    }
  }

  /// The languages in which the furniture of plates is written.
  public static var supported: [String] { Wording.all.map(\.language) }

  /// The language alone, in small letters: `de` of `de-AT`.
  public let primary: String
  /// The whole tag in its usual spelling.
  public let description: String

  /// Reads a tag; letter case does not matter, and an underscore counts as a hyphen.
  ///
  /// - Throws: `Problem.malformed`.
  public init(_ text: String) throws(Problem) {
    let parts = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "_" })
    guard let first = parts.first, (2...8).contains(first.count),
      first.utf8.allSatisfy(\.isLetter),
      parts.dropFirst().allSatisfy({
        (1...8).contains($0.count) && $0.utf8.allSatisfy { $0.isLetter || $0.isDigit }
      })
    else { throw .malformed(text) }
    // The registry of subtags has new names for two old ones.
    let language = first.lowercased()
    primary = ["iw": "he", "in": "id"][language] ?? language
    description = ([primary] + parts.dropFirst().map(LanguageTag.spelled)).joined(separator: "-")
  }

  /// Reads the tag of a language that plates are written in.
  ///
  /// - Throws: `Problem`.
  public init(supported text: String) throws(Problem) {
    try self.init(text)
    guard Wording.of(primary) != nil else { throw .unknown(text) }
  }

  /// Scripts begin with a capital, regions are all capitals, all else is small.
  private static func spelled(_ part: Substring) -> String {
    switch part.count {
    case 2: part.uppercased()
    case 4 where part.utf8.allSatisfy(\.isLetter):
      part.prefix(1).uppercased() + part.dropFirst().lowercased()
    default: part.lowercased()
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}

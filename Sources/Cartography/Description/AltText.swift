/// The words that stand for a plate where it cannot be seen: a short form, for the attribute `alt` of a
/// web page, and a long one.
public struct AltText: Hashable, Sendable {
  /// The longest short form, in characters.
  public static let shortLimit = 150

  /// One line of at most `shortLimit` characters, if it was made from the data.
  public var short = ""
  /// A paragraph.
  public var long = ""
  /// What says that nobody has approved the words yet, in the language of the plate; nil once an editor
  /// has.
  public var draftMark: String?

  /// Creates words.
  public init(short: String = "", long: String = "", draftMark: String? = nil) {
    self.short = short
    self.long = long
    self.draftMark = draftMark
  }

  /// Why an editor's words cannot be used.
  public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is nothing in them.
    case blank
    /// They still bear the mark of a draft.
    case draft(String)

    /// The reason in words.
    public var description: String {
      switch self {
      case .blank: "there are no words in it"
      case .draft(let mark): "it still says \u{201C}\(mark)\u{201D}"
      }
    }
  }

  /// Reads an editor's own words: the first paragraph is the short form, the rest the long one; a single
  /// paragraph is both.
  ///
  /// Paragraphs are set apart by a blank line; breaks of lines within them do not matter.
  public init(approved text: String) throws(Problem) {
    var paragraphs: [[Substring]] = [[]]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let words = line.split(whereSeparator: { $0.isWhitespace || $0 == "\u{FEFF}" })
      if words.isEmpty {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1] += words
      }
    }
    let texts = paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    guard let first = texts.first else { throw .blank }
    for mark in Wording.all.map(\.description.draft)
    where texts.contains(where: { $0.contains(mark) }) {
      throw .draft(mark)
    }
    short = first
    long = texts.count > 1 ? texts.dropFirst().joined(separator: " ") : first
  }

  /// The words for the description within a file: the long form, and the mark of a draft.
  public var embedded: String {
    draftMark.map { "\(long) (\($0))" } ?? long
  }

  /// The words as a file of their own: the mark of a draft, the short form and the long one, a paragraph
  /// each. What an editor makes of it can be given back as approved.
  public var file: String {
    ([draftMark, short, long].compactMap { $0 }).joined(separator: "\n\n") + "\n"
  }
}

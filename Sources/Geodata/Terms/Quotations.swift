/// The parts of a text that stand within quotation marks.
///
/// Pairs of all languages are known: “ ”, „ “, „ ”, « », » «, ‹ ›, ‚ ‘, ‘ ’ and the straight double mark. A
/// mark between two letters is an apostrophe or the mark of a Hebrew abbreviation. What is never closed
/// is not quoted.
struct Quotations {
  /// The numbers of the quoted characters, marks aside.
  let ranges: [Range<Int>]

  /// The marks that end what a mark begins.
  private static let closing: [Character: Set<Character>] = [
    "\u{201C}": ["\u{201D}"], "\u{201E}": ["\u{201C}", "\u{201D}"], "\u{201D}": ["\u{201D}"],
    "\u{AB}": ["\u{BB}"], "\u{BB}": ["\u{AB}", "\u{BB}"], "\u{2039}": ["\u{203A}"],
    "\u{203A}": ["\u{2039}"], "\u{201A}": ["\u{2018}", "\u{2019}"], "\u{2018}": ["\u{2019}"],
    "\"": ["\""], "\u{5F4}": ["\u{5F4}"], "\u{300C}": ["\u{300D}"],
  ]

  /// Finds them. O(n d) for quotations nested d deep.
  init(_ text: String) {
    let characters = Array(text)
    var open: [(mark: Character, start: Int)] = []
    var ranges: [Range<Int>] = []
    for (index, character) in characters.enumerated() {
      guard !Quotations.isInsideWord(index, characters) else { continue }
      if let depth = open.lastIndex(where: {
        Quotations.closing[$0.mark]?.contains(character) ?? false
      }) {
        ranges.append((open[depth].start + 1)..<index)
        open.removeSubrange(depth...)
      } else if Quotations.closing[character] != nil {
        open.append((character, index))
      }
    }
    self.ranges = ranges
  }

  /// Whether a part of the text is quoted as a whole.
  func contain(_ part: Range<Int>) -> Bool {
    ranges.contains { $0.lowerBound <= part.lowerBound && part.upperBound <= $0.upperBound }
  }

  private static func isInsideWord(_ index: Int, _ characters: [Character]) -> Bool {
    index > 0 && index + 1 < characters.count && characters[index - 1].isLetter
      && characters[index + 1].isLetter
  }
}

/// Text made ready for the search for words in any script.
///
/// Letters are compared without regard to case, to the points of Hebrew and the vowel signs of Arabic
/// script, to soft hyphens and stretched letters, and to the two forms of the Arabic letters yeh and
/// kaf. White space and hyphens between words count as one space. A word ends where the next
/// character is neither a letter, a digit nor a mark; in scripts that set no spaces between words,
/// at every letter.
struct TermText {
  /// One character and where it stands in the text.
  struct Element: Equatable {
    var folded: String
    /// The number of its character in the text.
    var offset: Int
    var isWord: Bool
    /// Whether a word may begin and end at any letter of its script.
    var isUnspaced: Bool
    /// Whether a part of a word ends here, as Persian marks it.
    var endsPart = false
  }

  private(set) var elements: [Element] = []
  /// Where words may begin, by their first letters.
  private var wordStarts: [String: [Int]] = [:]

  /// Takes a text apart. O(n).
  ///
  /// - Parameter keepsStars: whether `*` is a letter, as in patterns.
  init(_ text: String, keepsStars: Bool = false) {
    for (offset, character) in text.enumerated() {
      let folded = TermText.folded(character)
      if folded.isEmpty { continue }
      let isStar = keepsStars && folded == "*"
      if isStar || TermText.isWord(character) {
        elements.append(
          Element(
            folded: folded, offset: offset, isWord: true,
            isUnspaced: TermText.isUnspaced(character),
            endsPart: character.unicodeScalars.last == "\u{200C}"))
      } else if character.isWhitespace || TermText.isHyphen(character) {
        // A run of them is one; none stands at the beginning.
        if let last = elements.last, last.folded != " " {
          elements.append(Element(folded: " ", offset: offset, isWord: false, isUnspaced: false))
        }
      } else {
        elements.append(Element(folded: folded, offset: offset, isWord: false, isUnspaced: false))
      }
    }
    for (index, element) in elements.enumerated() where isBoundary(before: index) {
      wordStarts[element.folded, default: []].append(index)
    }
  }

  /// Where words stand that match a pattern: the numbers of their first characters and of those behind
  /// their last. O(s k) for k letters of the pattern and the s places where a word begins with the first
  /// of them.
  func ranges(of pattern: TermPattern) -> [Range<Int>] {
    guard let initial = pattern.letters.first else { return [] }
    var found: [Range<Int>] = []
    var behind = 0
    let starts = pattern.isOpenAtStart ? Array(elements.indices) : wordStarts[initial] ?? []
    for start in starts where start >= behind {
      guard let (first, last) = match(pattern, at: start) else { continue }
      found.append(elements[first].offset..<(elements[last - 1].offset + 1))
      behind = last
    }
    return found
  }

  /// The elements that a pattern matches from one on, with the rest of the word where it is open.
  private func match(_ pattern: TermPattern, at start: Int) -> (first: Int, last: Int)? {
    let end = start + pattern.letters.count
    guard end <= elements.count else { return nil }
    for (letter, element) in zip(pattern.letters, elements[start..<end])
    where letter != element.folded { return nil }
    guard pattern.isOpenAtEnd || isBoundary(before: end) else { return nil }
    var (first, last) = (start, end)
    if pattern.isOpenAtStart { while !isBoundary(before: first) { first -= 1 } }
    if pattern.isOpenAtEnd { while !isBoundary(before: last) { last += 1 } }
    return (first, last)
  }

  /// Whether a word may end and another begin before an element.
  private func isBoundary(before index: Int) -> Bool {
    guard index > 0, index < elements.count else { return true }
    let (left, right) = (elements[index - 1], elements[index])
    return !left.isWord || !right.isWord || left.isUnspaced || right.isUnspaced
      || left.endsPart
  }

  /// A character as it is compared; nothing if it is passed over.
  static func folded(_ character: Character) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in String(character).lowercased().unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x640, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7, 0x610...0x61A,
        0x64B...0x652, 0x656...0x65F, 0x670, 0x200E, 0x200F, 0x2066...0x2069, 0x202A...0x202E:
        continue
      case 0x200C, 0x200D: continue
      case 0x2019, 0x2BC: scalars.append("'")
      case 0x64A, 0x649: scalars.append("\u{6CC}")
      case 0x643: scalars.append("\u{6A9}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
      || character.unicodeScalars.first.map { $0.properties.generalCategory.isMark } ?? false
  }

  private static func isHyphen(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return scalar.properties.generalCategory == .dashPunctuation
  }

  /// Chinese and Japanese letters, Thai, Lao, Khmer and Myanmar set no spaces between words.
  private static func isUnspaced(_ character: Character) -> Bool {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool {
    self == .nonspacingMark || self == .spacingMark || self == .enclosingMark
  }
}

/// A word or several in a row to be searched for; `*` at an end stands for any further letters.
struct TermPattern {
  let letters: [String]
  let isOpenAtStart: Bool
  let isOpenAtEnd: Bool

  init(_ text: String) {
    var elements = TermText(text, keepsStars: true).elements.map(\.folded)
    while elements.last == " " { elements.removeLast() }
    isOpenAtStart = elements.first == "*"
    isOpenAtEnd = elements.count > 1 && elements.last == "*"
    if isOpenAtStart { elements.removeFirst() }
    if isOpenAtEnd { elements.removeLast() }
    letters = elements
  }

  /// Whether there is a word to search for, without stars in it.
  var isUsable: Bool {
    letters.contains { $0 != " " } && !letters.contains("*")
  }
}

extension Wording {
  /// Whether who reads the words of the language knows the letters of a text, as far as they are
  /// Latin or not. A text without letters can be read by all.
  func sharesLetters(with text: String) -> Bool {
    Wording.isLatin(text).map { $0 == Wording.isLatin(notShown) } ?? true
  }

  /// Whether the first letter of a text is Latin; `nil` if it has no letter.
  private static func isLatin(_ text: String) -> Bool? {
    text.unicodeScalars.first(where: \.properties.isAlphabetic).map { $0.value < 0x250 }
  }
}

import Testing

@testable import CairoRenderer

struct TextCleaningTests {
  @Test(arguments: [
    ("Dachau", "Dachau"),
    ("Łódź – דכאו", "Łódź – דכאו"),
    ("a\nb\tc\r\nd\u{2028}e", "a b c  d e"),
    ("a\u{0}b\u{7}c\u{1B}[31md\u{7F}e\u{9B}f", "abc[31mdef"),
    ("\u{202E}uahcaD\u{202C}", "uahcaD"),
    ("x\u{FEFF}y\u{FFFE}z\u{E0041}", "xyz"),
    // Isolates stay in pairs and go alone.
    ("\u{2067}אב\u{2069} c", "\u{2067}אב\u{2069} c"),
    ("a\u{2069}b", "ab"),
    ("a\u{2066}b\u{2067}c\u{2069}d", "a\u{2066}b\u{2067}c\u{2069}d".replacingFirst("\u{2066}")),
    ("\u{2066}\u{2067}\u{2068}", ""),
    // Persian needs its joiners, Hebrew its marks of direction.
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("אב\u{200F}!", "אב\u{200F}!"),
  ])
  func clean(text: String, expected: String) {
    #expect(
      TextCleaning.clean(text).unicodeScalars.map(\.value) == expected.unicodeScalars.map(\.value))
  }
}

extension String {
  /// The string without the first place where `scalar` stands.
  fileprivate func replacingFirst(_ scalar: Unicode.Scalar) -> String {
    var scalars = unicodeScalars
    if let index = scalars.firstIndex(of: scalar) { scalars.remove(at: index) }
    return String(scalars)
  }
}

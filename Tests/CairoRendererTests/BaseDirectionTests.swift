import Drawing
import Testing

@testable import CairoRenderer

struct BaseDirectionTests {
  @Test(arguments: [
    ("Dachau דכאו", TextDirection.leftToRight),
    ("דכאו Dachau", .rightToLeft),
    ("آشویتس", .rightToLeft),
    ("1945 – (דכאו)", .rightToLeft),
    ("Освенцим", .leftToRight),
    ("", .leftToRight),
    ("1945", .leftToRight),
    ("\u{200F}Dachau", .rightToLeft),
    ("\u{200E}דכאו", .leftToRight),
    // What is isolated does not count.
    ("\u{2067}דכאו\u{2069} Dachau", .leftToRight),
    ("\u{2066}Dachau\u{2069} דכאו", .rightToLeft),
    ("\u{2066}a\u{2067}ב\u{2069}c\u{2069} ד", .rightToLeft),
  ])
  func direction(text: String, expected: TextDirection) {
    #expect(TextDirection(of: text) == expected)
  }
}

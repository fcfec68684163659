import Testing

@testable import Geodata

@Suite("Words of a value")
struct WordsTests {
  @Test(
    "Semicolons separate words; spaces around them do not count",
    arguments: [
      ("", []), ("a", ["a"]), ("a;b", ["a", "b"]), (" a ; b c ;", ["a", "b c"]), (";; ;", []),
      ("é;ż", ["é", "ż"]),
    ])
  func words(text: String, expected: [String]) {
    var words: [String] = []
    Array(text.utf8).withUnsafeBufferPointer {
      $0.forEachWord { words.append(String(decoding: $0, as: UTF8.self)) }
    }
    #expect(words == expected)
  }
}

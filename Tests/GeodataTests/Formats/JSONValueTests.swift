import Foundation
import Geodata
import Testing

@Suite("JSON that is written")
struct JSONValueTests {
  @Test(
    "Values on one line",
    arguments: [
      (JSONValue.null, "null"), (.boolean(true), "true"), (.integer(-3), "-3"),
      (.number("50.25"), "50.25"), (.text(nil), "null"), (.text("a"), "\"a\""),
      (.strings([]), "[]"), (.strings(["a", "b"]), "[\"a\", \"b\"]"),
      (.object([]), "{}"),
      (.object([.init("b", .integer(1)), .init("a", .null)]), "{\"b\": 1, \"a\": null}"),
    ])
  func line(value: JSONValue, text: String) {
    #expect(value.line == text)
  }

  @Test(
    "Any text comes back from a reader as it was",
    arguments: [
      "say \"no\"", "a\\b", "one\ntwo\r\n\tthree", "\u{0}\u{1B}\u{7F}\u{85}", "Łódź \u{202E}", "/",
      "😀",
    ])
  func escaping(text: String) throws {
    let written = JSONValue.array([.string(text)]).line
    let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String]
    #expect(read == [text])
    #expect(written.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
  }

  @Test("What fits stands on one line, what does not on several")
  func lines() {
    let value = JSONValue.object([
      .init("names", .strings(["a", "b"])), .init("more", .strings(["cccccc", "dddddd"])),
    ])
    #expect(value.lines() == value.line)
    #expect(
      value.lines(width: 22) == """
        {
          "names": ["a", "b"],
          "more": [
            "cccccc",
            "dddddd"
          ]
        }
        """)
    let longest = value.lines(width: 22).split(separator: "\n").map(\.count).max()
    #expect(longest ?? 0 <= 22)
  }
}

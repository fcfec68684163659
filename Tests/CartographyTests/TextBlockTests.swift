import Drawing
import TestSupport
import Testing

@testable import Cartography

@Suite struct TextBlockTests {
  let block = TextBlock(
    font: Font(family: "Test", size: 10), color: MapStyle.print.ink, measurer: FixedTextMetrics(),
    language: "en")

  // Every character is 5 points wide.
  @Test(arguments: [
    ("one two three", 100.0, ["one two three"]), ("one two three", 35, ["one two", "three"]),
    ("one two three", 34, ["one", "two", "three"]), ("unbreakable", 10, ["unbreakable"]),
    ("", 100, []), ("   ", 100, []), ("one\ntwo", 100, ["one two"]),
    ("one\u{A0}two three", 40, ["one\u{A0}two", "three"]), ("one two", -5, ["one", "two"]),
  ])
  func linesFitWhereTheyCan(_ text: String, _ width: Double, _ lines: [String]) {
    #expect(block.lines(of: text, width: width) == lines)
    #expect(block.height(of: text, width: width) == Double(lines.count) * 12.2)
  }
}

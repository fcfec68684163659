import Testing

@testable import Geodata

@Suite("Comma-separated values")
struct CSVTests {
  private func read(_ text: String) -> CSV { CSV(Array(text.utf8), file: "t.csv") }

  private func texts(_ text: String) -> [[String]] { read(text).rows.map { $0.map(\.text) } }

  private func marks(_ text: String) -> [String] { read(text).diagnostics.map(\.mark) }

  @Test(
    "Values, quotes and line ends",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("a,\n,b\n", [["a", ""], ["", "b"]]),
      ("a,", [["a", ""]]),
      ("\"a\",\"b\"\n", [["a", "b"]]),
      ("\"a, b\",c\n", [["a, b", "c"]]),
      ("\"say \"\"no\"\"\",c\n", [["say \"no\"", "c"]]),
      ("\"\"\"\",c\n", [["\"", "c"]]),
      ("\"one\ntwo\",c\n", [["one\ntwo", "c"]]),
      ("\"one\r\ntwo\",c\r\n", [["one\r\ntwo", "c"]]),
      ("\"\",c\n", [["", "c"]]),
      ("Oświęcim,Łódź\n", [["Oświęcim", "Łódź"]]),
      ("\u{FEFF}a,b\n", [["a", "b"]]),
      (" a , b \n", [[" a ", " b "]]),
    ])
  func values(text: String, rows: [[String]]) {
    #expect(texts(text) == rows)
    #expect(marks(text) == [])
  }

  @Test("Lines without any value are left out", arguments: ["a,b\n\n1,2\n,\n\n", "a,b\r\n\r\n1,2"])
  func blankLines(text: String) {
    #expect(texts(text) == [["a", "b"], ["1", "2"]])
  }

  @Test("An empty file has no rows", arguments: ["", "\n\n", "\u{FEFF}"])
  func empty(text: String) {
    #expect(texts(text) == [])
    #expect(marks(text) == [])
  }

  @Test("Each value knows its line and column, in characters")
  func positions() {
    let rows = read("ä,\"b\"\n\"one\ntwo\",x,y\r\n\nlast,\"\"\"z\"\n").rows
    let positions = rows.map { $0.map { [$0.line, $0.column] } }
    #expect(
      positions == [[[1, 1], [1, 4]], [[2, 2], [3, 6], [3, 8]], [[5, 1], [5, 7]]])
  }

  @Test("Lines are counted in every way of ending them", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    #expect(read("a\(end)b\(end)\(end)c").rows.map { $0[0].line } == [1, 2, 4])
  }

  @Test("A quote that is never closed is reported where it opens")
  func unclosed() throws {
    let csv = read("a,b\n1,\"two\n3,4\n")
    #expect(csv.diagnostics.map(\.mark) == ["t.csv:2:3 csv-quote"])
    #expect(csv.diagnostics.first?.message == "the quote that opens here is never closed")
  }

  @Test("A quote inside a value that has none around it")
  func stray() {
    #expect(marks("a,b\nsay \"no\",2\n") == ["t.csv:2:5 csv-quote", "t.csv:2:8 csv-quote"])
  }

  @Test("Text after the quote that closes a value")
  func afterQuote() throws {
    let csv = read("a,b\n\"one\" two,3\n")
    #expect(csv.diagnostics.map(\.mark) == ["t.csv:2:6 csv-quote"])
    #expect(csv.diagnostics.first?.message == "text after the quote that closes the value")
    #expect(csv.rows.last?.map(\.text) == ["one two", "3"])
  }

  @Test("Bytes that are not UTF-8 are reported with their line, and nothing is read")
  func notUTF8() {
    let latin1 = Array("id,name\n1,Krak".utf8) + [0xF3] + Array("w\n2,Lublin\n".utf8)
    let csv = CSV(latin1, file: "t.csv")
    #expect(csv.rows.isEmpty)
    #expect(csv.diagnostics.map(\.mark) == ["t.csv:2:0 utf-8"])
    #expect(csv.diagnostics.first?.hint == "save the table as UTF-8 (in a spreadsheet: CSV UTF-8)")
  }

  @Test("A sequence of bytes that is cut off in the middle is not UTF-8 either")
  func cutOff() {
    #expect(CSV([0x61, 0x0A, 0x62, 0x0A, 0xC5], file: "t.csv").diagnostics.map(\.line) == [3])
  }
}

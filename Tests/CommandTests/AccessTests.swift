import Foundation
import Testing

@Suite("Alt text, tables and words that are not used")
struct AccessTests {
  private static let termsHeader = "language,words,allowed,reason,better,source,note\n"

  @Test("Words, table and map appear together, and are named")
  func together() throws {
    let workspace = try Workspace()
    let outcome = try workspace.map(
      "--period", "spring", "-o", "a.svg", "--alt", "a.txt", "--table", "a.html")
    #expect(outcome.status == 0)
    #expect(outcome.error == "a.svg\na.txt\na.html\n")
    let paragraphs = String(decoding: try workspace.read("a.txt"), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    #expect(paragraphs.count == 3)
    #expect(paragraphs[0].hasPrefix("Draft"))
    #expect(paragraphs[1].count <= 150)
    let svg = String(decoding: try workspace.read("a.svg"), as: UTF8.self)
    #expect(svg.contains(paragraphs[2]))
    #expect(svg.contains(paragraphs[0]))
    let html = String(decoding: try workspace.read("a.html"), as: UTF8.self)
    #expect(html.contains("<th scope=\"row\" dir=\"ltr\">M2</th>"))
    #expect(html.contains("Somebody: A book. 2001."))
  }

  @Test("If the table cannot be written, nothing appears")
  func readOnlyFolder() throws {
    let workspace = try Workspace()
    // A file in the place of the folder refuses everybody, root too.
    try workspace.write([], to: "closed")
    let outcome = try workspace.map(
      "-o", "a.svg", "--alt", "a.txt", "--table", "closed/a.csv", "--report", "a.json")
    #expect(outcome.status == 73)
    #expect(outcome.error.contains("cannot write closed/a.csv"))
    #expect(try workspace.names() == ["closed", "study"])
  }

  @Test("A table of an empty plate has its header alone")
  func emptyPlate() throws {
    let workspace = try Workspace()
    let outcome = try workspace.map(
      "--from", "1939", "--to", "1940", "-o", "a.svg", "--table", "a.csv", "--alt", "a.txt")
    #expect(outcome.status == 0)
    let lines = String(decoding: try workspace.read("a.csv"), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("id,from,to,departed,") == true)
  }

  @Test(
    "What cannot be a table or a file of words is refused",
    arguments: [
      (["--table", "a.txt", "-o", "a.svg"], "must end in .csv or .html"),
      (["--table", "-", "-o", "a.svg"], "need a file"),
      (["--table", "a.csv", "-o", "a.svg", "--alt", "a.csv"], "two outputs have the same name"),
      (["--alt-approved", "none.txt", "-o", "a.svg"], "none.txt: No such file"),
      (["--alt-approved", "study/blank.txt", "-o", "a.svg"], "there are no words in it"),
      (["--alt-approved", "study/binary.txt", "-o", "a.svg"], "is not UTF-8"),
      (["--terms", "none.csv", "--title", "T", "-o", "a.svg"], "none.csv: No such file"),
    ])
  func refused(arguments: [String], words: String) throws {
    let workspace = try Workspace(["blank.txt": "\n \n"])
    try workspace.write([0xFF, 0xFE, 0x41], to: "study/binary.txt")
    let outcome = try Command.run(
      ["map", "--data", workspace.data] + arguments, in: workspace.path)
    #expect(outcome.status != 0)
    #expect(outcome.error.contains(words))
    #expect(try workspace.names() == ["study"])
  }

  @Test("An editor's words take the place of the draft; a draft is not approved")
  func approval() throws {
    let workspace = try Workspace(["own.txt": "A short line.\n\nA long line.\n"])
    let own = try workspace.map(
      "-o", "a.svg", "--alt", "a.txt", "--alt-approved", "study/own.txt")
    #expect(own.error == "a.svg\na.txt\n")
    #expect(
      String(decoding: try workspace.read("a.txt"), as: UTF8.self)
        == "A short line.\n\nA long line.\n")
    let svg = String(decoding: try workspace.read("a.svg"), as: UTF8.self)
    #expect(svg.contains("<desc id=\"picture.summary\">A long line.</desc>"))
    #expect(try workspace.map("-o", "b.svg", "--alt", "b.txt").status == 0)
    let draft = try workspace.map("-o", "c.svg", "--alt-approved", "b.txt")
    #expect(draft.status == 65)
    #expect(draft.error.contains("it still says \u{201C}Draft"))
    #expect(draft.error.contains("hint: take that line out"))
    #expect(try !workspace.names().contains("c.svg"))
  }

  @Test("A title with words that are not used is warned of, with the reason")
  func title() throws {
    let workspace = try Workspace()
    let outcome = try workspace.map("--title", "The evacuation", "-o", "a.svg")
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("waymark: warning: --title: \u{201C}evacuation\u{201D}: "))
    let quoted = try workspace.map("--title", "The \u{201C}evacuation\u{201D}", "-o", "a.svg")
    #expect(quoted.error == "a.svg\n")
  }

  @Test("check lists each use with file, line, column, rule and hint")
  func check() throws {
    let workspace = try Workspace([
      "movements.csv": Sample.movements.replacing(
        "A \"\"quoted\"\" note", with: "An \"\"evacuation\"\" and evacuation")
    ])
    let outcome = try workspace.run("check")
    #expect(outcome.status == 0)
    #expect(outcome.lines.last == "0 errors, 1 warning")
    let line = try #require(outcome.lines.first { $0.contains("[term]") })
    let row = Sample.movements.split(separator: "\n")[2]
    let start = try #require(row.firstRange(of: "A \"\"quoted")).lowerBound
    let column = row.distance(from: row.startIndex, to: start) + 1 + 22
    #expect(
      line.hasPrefix(
        "\(workspace.data)/movements.csv:3:\(column): warning: \u{201C}evacuation\u{201D}: "))
    #expect(outcome.output.contains("    hint: better: "))
  }

  @Test("One's own list, beside the data or by name; one that lacks a column is an error")
  func ownList() throws {
    let own = AccessTests.termsHeader + "en,quoted note,,we say remark,remark,,\n"
    let workspace = try Workspace([
      "terms.csv": own, "short.csv": "language,words\n", "none.csv": AccessTests.termsHeader,
    ])
    #expect(try workspace.run("check").output.contains("0 errors, 0 warnings"))
    try workspace.write(
      Array((AccessTests.termsHeader + "en,note,,we say remark,remark,,\n").utf8),
      to: "study/terms.csv")
    let beside = try workspace.run("check")
    #expect(beside.output.contains("warning: \u{201C}note\u{201D}: we say remark [term]"))
    #expect(beside.output.contains("hint: better: remark"))
    let empty = try workspace.run("check", "--terms", "study/none.csv")
    #expect(empty.lines.last == "0 errors, 0 warnings")
    let broken = try workspace.run("check", "--terms", "study/short.csv")
    #expect(broken.status == 65)
    #expect(broken.output.contains("short.csv:1:1: error: the column reason is missing"))
    let missing = try workspace.run("check", "--terms", "study/nothing.csv")
    #expect(missing.status == 66)
    let map = try workspace.map("--title", "T", "--terms", "study/short.csv", "-o", "a.svg")
    #expect(map.status == 65)
    #expect(try workspace.names() == ["study"])
  }
}

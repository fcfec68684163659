import Testing

/// Broken data end every command that reads them with code 65, say where and what, and leave no file.
@Suite("Broken data")
struct BadDataTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let old: String
    let new: String
    let message: String
  }

  private static let faults = [
    Fault(
      testDescription: "a row too short", file: "places.csv", old: ",survey,book,\nbeta",
      new: "\nbeta",
      message: "places.csv:2:1: error: this row has 15 values, the header has 18 [row-length]"),
    Fault(
      testDescription: "a quote that is never closed", file: "movements.csv",
      old: "with a comma\"", new: "with a comma",
      message: "movements.csv:3:98: error: the quote that opens here is never closed [csv-quote]"),
    Fault(
      testDescription: "a missing column", file: "movements.csv", old: "departed,", new: "left,",
      message: "movements.csv:1:1: error: the column departed is missing [missing-column]"),
    Fault(
      testDescription: "a date that is none", file: "movements.csv", old: "1945-01-17",
      new: "1945-02-30",
      message: "movements.csv:2:29: error: \u{201C}1945-02-30\u{201D} is not a date: "),
    Fault(
      testDescription: "a latitude of 95", file: "places.csv", old: "50.25", new: "95",
      message: "places.csv:2:42: error: latitude 95 is outside -90...90 [bounds]"),
    Fault(
      testDescription: "an unknown place", file: "movements.csv", old: "M1,alpha", new: "M1,alhpa",
      message: "movements.csv:2:4: error: from: there is no \u{201C}alhpa\u{201D} in places.csv "
        + "[unknown-reference]\n    hint: did you mean alpha?"),
    Fault(
      testDescription: "arrival before departure", file: "movements.csv", old: "1945-03-04",
      new: "1945-03-01",
      message: "movements.csv:3:32: error: arrives before it departs: 1945-03-01 lies wholly "
        + "before 1945-03-02 [date-order]"),
    Fault(
      testDescription: "no data package", file: "datapackage.json", old: "{", new: "[",
      message: "datapackage.json:1: error: datapackage.json cannot be read [datapackage]"),
  ]

  @Test("Every command says what is wrong", arguments: faults)
  func broken(fault: Fault) throws {
    let text = try #require(Sample.files[fault.file])
    #expect(text.contains(fault.old))
    let workspace = try Workspace([
      fault.file: text.replacing(fault.old, with: fault.new, maxReplacements: 1)
    ])
    let check = try workspace.run("check")
    #expect(check.status == 65)
    #expect(check.output.replacing(workspace.data + "/", with: "").contains(fault.message))
    for outcome in [try workspace.map("-o", "map.svg"), try workspace.run("list", "places")] {
      #expect(outcome.status == 65)
      #expect(outcome.bytes.isEmpty)
      #expect(outcome.error.replacing(workspace.data + "/", with: "").contains(fault.message))
    }
    #expect(try workspace.names() == ["study"])
  }

  @Test("A table that is not UTF-8, with its line")
  func notUTF8() throws {
    let workspace = try Workspace()
    let latin1 = Array("id,name,interval,sources,note\n".utf8) + Array("p,M".utf8) + [0xE4]
    try workspace.write(latin1 + Array("rz,1945-03,,\n".utf8), to: "study/periods.csv")
    let outcome = try workspace.map("-o", "map.svg")
    #expect(outcome.status == 65)
    #expect(outcome.error.contains("periods.csv:2: error: this line is not UTF-8 [utf-8]"))
    #expect(try workspace.names() == ["study"])
  }

  @Test("The number of errors ends the report")
  func count() throws {
    let workspace = try Workspace(["places.csv": Sample.places.replacing("50.25", with: "95")])
    #expect(
      try workspace.map("-o", "map.svg").error.hasSuffix(
        "waymark: error: the data set \(workspace.data) has 1 error\n"))
  }

  @Test("Values in messages cannot turn a terminal around")
  func control() throws {
    let places = Sample.places.replacing(",town,B", with: ",to\u{1B}[31mwn,B")
    let workspace = try Workspace(["places.csv": places])
    let check = try workspace.run("check")
    let list = try workspace.run("list", "places")
    #expect(check.output.contains("to\u{FFFD}[31mwn"))
    #expect(!check.output.contains("\u{1B}"))
    #expect(list.error.contains("to\u{FFFD}[31mwn"))
    #expect(!list.error.contains("\u{1B}"))
  }

  @Test(
    "A folder that is not there",
    arguments: [["check"], ["list", "places"], ["map", "-o", "a.svg"]])
  func missingFolder(arguments: [String]) throws {
    let outcome = try Command.run(arguments + ["--data", "/no/such/folder"])
    #expect(outcome.status == 66)
    #expect(outcome.error.hasPrefix("waymark: error: there is no folder /no/such/folder\n"))
  }

  @Test("A folder without tables says which it needs, and how they begin")
  func emptyFolder() throws {
    let workspace = try Workspace()
    let outcome = try Command.run(["list", "places", "--data", workspace.data + "/basemap"])
    #expect(outcome.status == 65)
    #expect(outcome.error.contains("/places.csv: error: the table cannot be read"))
    #expect(outcome.error.contains("hint: its header line is: id,kind,name,modern_name,parent"))
    #expect(outcome.error.contains("/movements.csv: error: the table cannot be read"))
    #expect(outcome.error.hasSuffix(" has 2 errors\n"))
  }
}

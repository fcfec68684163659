import HistoricalTime
import RouteGraph
import Testing

@testable import Geodata

@Suite("Tables")
struct TableTests {
  private func places(_ text: String) -> Table<Place> {
    Table(Array(text.utf8), file: "places.csv")
  }

  private func places(_ changes: [String: String]) -> Table<Place> {
    places(table(Place.self, [SampleData.place("alpha", changes)]))
  }

  /// The column in the file at which the value of a field begins in the row that `places` writes.
  private func column(of name: String, _ changes: [String: String] = [:]) -> Int {
    let row = SampleData.place("alpha", changes)
    let before = Place.fields.map(\.name).prefix { $0 != name }
    return before.reduce(1) { $0 + (row[$1]?.count ?? 0) + 1 }
  }

  @Test("A row becomes a record; what is blank stays unknown")
  func record() throws {
    let read = places(["modern_name": "Älpha", "liberated": "1945-04-11", "sources": "a; b;c"])
    #expect(read.diagnostics == [])
    let place = try #require(read.rows.first).record
    #expect(place.id.rawValue == "alpha")
    #expect(place.kind == .mainCamp)
    #expect(place.modernName == "Älpha")
    #expect(place.coordinate == Coordinate(longitude: 14.5, latitude: 50.25))
    #expect(place.liberated?.text == "1945-04-11")
    #expect(place.sources.map(\.rawValue) == ["a", "b", "c"])
    #expect(place.closed == nil)
    #expect(place.prisonersAtLiberation.isUnknown)
    #expect(place.note == nil)
  }

  @Test("Columns may stand in any order")
  func order() {
    let names = Array(Claim.fields.map(\.name).reversed())
    let text = names.joined(separator: ",") + "\n,,Something happened.,C01\n"
    let read = Table<Claim>(Array(text.utf8), file: "claims.csv")
    #expect(read.diagnostics == [])
    #expect(read.rows.map(\.record.id.rawValue) == ["C01"])
    #expect(read.rows.map(\.record.statement) == ["Something happened."])
  }

  @Test("Every missing column is named, and no row is read")
  func missingColumns() {
    let read = Table<Claim>(Array("id,note\nC01,\n".utf8), file: "claims.csv")
    #expect(
      read.diagnostics.map(\.description) == [
        "claims.csv:1:1: error: the column statement is missing [missing-column]\n"
          + "    hint: add it to the header line; its values may be left blank where not required",
        "claims.csv:1:1: error: the column sources is missing [missing-column]\n"
          + "    hint: add it to the header line; its values may be left blank where not required",
      ])
    #expect(read.rows.isEmpty)
    #expect(!read.isReadable)
  }

  @Test("An unknown column is a warning with what was probably meant")
  func unknownColumn() {
    let text = "id,statement,sources,note,statment,colour\nC01,Something,,,,\n"
    let read = Table<Claim>(Array(text.utf8), file: "claims.csv")
    #expect(
      read.diagnostics.map(\.description) == [
        "claims.csv:1:27: warning: the table claims has no column \u{201C}statment\u{201D} "
          + "[unknown-column]\n    hint: did you mean statement?",
        "claims.csv:1:36: warning: the table claims has no column \u{201C}colour\u{201D} "
          + "[unknown-column]\n    hint: its values are ignored",
      ])
    #expect(read.rows.count == 1)
  }

  @Test("A column that stands there twice")
  func repeatedColumn() {
    let text = "id,statement,sources,note,note\nC01,Something,,a,b\n"
    let read = Table<Claim>(Array(text.utf8), file: "claims.csv")
    #expect(read.diagnostics.map(\.mark) == ["claims.csv:1:27 repeated-column"])
  }

  @Test("Semicolons between the values are recognised")
  func semicolons() {
    let read = Table<Claim>(Array("id;statement;sources;note\nC01;x;;\n".utf8), file: "claims.csv")
    #expect(read.diagnostics.first?.rule == "unknown-column")
    #expect(read.diagnostics.first?.hint == "separate the values by commas, not semicolons")
    #expect(read.diagnostics.count { $0.rule == "missing-column" } == 4)
  }

  @Test("An empty file says which header it needs", arguments: ["", "\n\n"])
  func empty(text: String) {
    let read = Table<Claim>(Array(text.utf8), file: "claims.csv")
    #expect(read.diagnostics.map(\.mark) == ["claims.csv:1:0 header"])
    #expect(
      read.diagnostics.first?.hint == "begin with this line: id,statement,sources,note")
  }

  @Test(
    "Rows with too few or too many values",
    arguments: [("C01,x,y", "3 values"), ("C01,a, b,x,y", "5 values"), ("C01", "1 value")])
  func rowLength(row: String, values: String) {
    let text = "id,statement,sources,note\n\(row)\nC02,Whole,,\n"
    let read = Table<Claim>(Array(text.utf8), file: "claims.csv")
    #expect(
      read.diagnostics.map(\.description) == [
        "claims.csv:2:1: error: this row has \(values), the header has 4 [row-length]\n"
          + "    hint: put a value that holds a comma in quotes"
      ])
    #expect(read.rows.map(\.record.id.rawValue) == ["C02"])
    #expect(read.brokenIdentifiers == ["C01"])
  }

  @Test("A value that must be given is blank")
  func required() {
    let read = places(["name": ""])
    #expect(read.diagnostics.map(\.mark) == ["places.csv:2:\(column(of: "name")) required"])
    #expect(read.diagnostics.first?.message == "name is blank but must be given")
  }

  @Test("A word that is not in the list, with what was probably meant")
  func token() {
    let read = places(["kind": "main camp"])
    #expect(
      read.diagnostics.map(\.description) == [
        "places.csv:2:7: error: \u{201C}main camp\u{201D} is not one of the allowed words "
          + "[token]\n    hint: did you mean main-camp?"
      ])
    #expect(read.rows.isEmpty)
    #expect(read.brokenIdentifiers == ["alpha"])
  }

  @Test("A word that is like none in the list: all are named")
  func strangeToken() {
    #expect(
      places(["precision": "gps"]).diagnostics.first?.hint
        == "allowed: site, district, town, approximate, region")
  }

  @Test("A date that is none, with the exact column of the mistake")
  func date() throws {
    let read = places(["liberated": "1945-13-01"])
    let problem = try #require(read.diagnostics.first)
    #expect(read.diagnostics.count == 1)
    #expect(problem.rule == "edtf")
    #expect(problem.field == "liberated")
    #expect(problem.value == "1945-13-01")
    #expect(problem.column == column(of: "liberated") + 5)
  }

  @Test("The column is the same in quotes, one further on for the quote")
  func quotedDate() throws {
    let names = Event.fields.map(\.name).joined(separator: ",")
    let text = names + "\nE1,\"1945-02-30\",,Something,,,\n"
    let read = Table<Event>(Array(text.utf8), file: "events.csv")
    #expect(read.diagnostics.map(\.column) == [5 + 8])
  }

  @Test(
    "Numbers outside their bounds, and what is no number",
    arguments: [
      ("latitude", "95", "bounds", "latitude 95 is outside -90...90"),
      ("longitude", "-180.5", "bounds", "longitude -180.5 is outside -180...180"),
      ("latitude", "50,25", "number", "\u{201C}50,25\u{201D} is not a number"),
      ("latitude", "north", "number", "\u{201C}north\u{201D} is not a number"),
      ("latitude", "nan", "number", "\u{201C}nan\u{201D} is not a number"),
      (
        "prisoners_at_liberation_min", "-5", "count",
        "\u{201C}-5\u{201D} is not a whole number from 0"
      ),
      (
        "prisoners_at_liberation_min", "+5", "count",
        "\u{201C}+5\u{201D} is not a whole number from 0"
      ),
      (
        "prisoners_at_liberation_max", "3.200", "count",
        "\u{201C}3.200\u{201D} is not a whole number from 0"
      ),
      (
        "prisoners_at_liberation_max", "about 300", "count",
        "\u{201C}about 300\u{201D} is not a whole number from 0"
      ),
    ])
  func numbers(field: String, value: String, rule: String, message: String) throws {
    let read = places([field: value])
    let problem = try #require(read.diagnostics.first)
    #expect(read.diagnostics.count == 1)
    #expect(problem.field == field)
    #expect(problem.rule == rule)
    #expect(problem.message == message)
  }

  @Test("An identifier that would break lists and links", arguments: ["a b", "a;b", "ä", "a/b"])
  func identifier(value: String) {
    let read = places(["id": value])
    #expect(read.diagnostics.map(\.rule) == ["identifier"])
  }

  @Test("Every field gives back the text it was given")
  func roundTrip() throws {
    let rows = [
      SampleData.movement(
        "M1",
        ["departed": "1945-01-17~/1945-01-18?", "inferred": "mode;departed", "claims": "C1;C2"])
    ]
    let read = Table<Movement>(Array(table(Movement.self, rows).utf8), file: "movements.csv")
    let record = try #require(read.rows.first).record
    for field in Movement.fields {
      #expect(field.value(of: record) == rows[0][field.name] ?? "")
    }
  }
}

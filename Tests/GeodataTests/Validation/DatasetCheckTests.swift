import Testing

@testable import Geodata

@Suite("Checks across the tables of a data set")
struct DatasetCheckTests {
  private func problems(_ changes: [String: String?]) throws -> [Diagnostic] {
    try DataFolder(SampleData.files(changes)).problems()
  }

  private func problems(movement changes: [String: String]) throws -> [Diagnostic] {
    try problems(
      ["movements.csv": table(Movement.self, [SampleData.movement("M1", changes)])])
  }

  private func problems(place changes: [String: String]) throws -> [Diagnostic] {
    let rows =
      [SampleData.place("alpha", changes)] + ["beta", "gamma"].map { SampleData.place($0) }
    return try problems(["places.csv": table(Place.self, rows)])
  }

  private func problems(stages rows: [[String: String]]) throws -> [Diagnostic] {
    try problems(["stages.csv": table(Stage.self, rows)])
  }

  @Test("The sample has no problem")
  func sound() throws {
    #expect(try problems([:]) == [])
  }

  @Test("A broken value does not hide the other problems of its row")
  func severalProblemsOfOneRow() throws {
    let found = try problems(movement: [
      "departed": "1945-13-01", "from": "nowhere", "prisoners_min": "5", "prisoners_max": "3",
    ])
    #expect(Set(found.map(\.rule)) == ["edtf", "unknown-reference", "count-order"])
    #expect(found.count == 3)
  }

  @Test("An identifier that stands twice, with the line of the first")
  func repeatedKey() throws {
    let rows = ["alpha", "beta", "gamma", "alpha"].map { SampleData.place($0) }
    let found = try problems(["places.csv": table(Place.self, rows)])
    #expect(found.map(\.mark) == ["places.csv:5:1 repeated-key"])
    #expect(found.first?.message == "\u{201C}alpha\u{201D} already stands in line 2")
  }

  @Test("A halt has its own order on its movement, and may share it with another movement's")
  func repeatedHalt() throws {
    #expect(
      try problems(stages: [SampleData.stage("M1", 1, "beta"), SampleData.stage("M1", 1, "gamma")])
        .map(\.mark) == ["stages.csv:3:1 repeated-key"])
    #expect(
      try problems(stages: [SampleData.stage("M1", 1, "beta"), SampleData.stage("M2", 1, "beta")])
        == [])
  }

  @Test("A place that is not there, with what was probably meant")
  func unknownPlace() throws {
    let found = try problems(movement: ["to": "gama"])
    #expect(
      found.map(\.description) == [
        "movements.csv:2:10: error: to: there is no \u{201C}gama\u{201D} in places.csv "
          + "[unknown-reference]\n    hint: did you mean gamma?"
      ])
  }

  @Test("References of every kind are looked up, each of a list by itself")
  func unknownReferences() throws {
    let found = try problems(movement: [
      "operation": "op-1", "claims": "C77", "sources": "book;boook;zzzzzzzz",
    ])
    #expect(found.map(\.value) == ["op-1", "C77", "boook", "zzzzzzzz"])
    #expect(found.allSatisfy { $0.rule == "unknown-reference" && $0.line == 2 })
    #expect(found.map(\.hint).suffix(2) == ["did you mean book?", "add it to sources.csv first"])
  }

  @Test("A row that is broken is still there for those who refer to it")
  func noEcho() throws {
    #expect(try problems(place: ["latitude": "95"]).map(\.rule) == ["bounds"])
  }

  @Test("A table that cannot be read is reported once, not by each row that refers to it")
  func noEchoOfTable() throws {
    #expect(try problems(["places.csv": nil]).map(\.mark) == ["places.csv:0:0 file"])
    #expect(
      try problems(["places.csv": "id,kind\nalpha,town\n"]).allSatisfy {
        $0.file == "places.csv" && $0.rule == "missing-column"
      })
  }

  @Test("A table that may be left out must be there once it is referred to")
  func missingSources() throws {
    let found = try problems(["sources.csv": nil])
    #expect(found.count == 5)
    #expect(found.allSatisfy { $0.rule == "unknown-reference" && $0.value == "book" })
  }

  @Test("Arrival before departure, if no reading of the dates allows another order")
  func dateOrder() throws {
    let found = try problems(movement: ["departed": "1945-01-17", "arrived": "1945-01-09"])
    #expect(found.map(\.rule) == ["date-order", "date-order"])
    #expect(
      found.first?.message
        == "arrives before it departs: 1945-01-09 lies wholly before 1945-01-17")
    #expect(found.first?.field == "arrived")
    #expect(found.first?.file == "movements.csv")
    // The halt of 20 January lies behind that arrival too.
    #expect(found.last?.file == "stages.csv")
    #expect(try problems(movement: ["departed": "1945-01", "arrived": "1945-01-25"]) == [])
    #expect(try problems(movement: ["departed": "1945-01-17", "arrived": "1945-01"]) == [])
  }

  @Test("A lower bound above the upper one")
  func countOrder() throws {
    let found = try problems(movement: ["deaths_min": "900", "deaths_max": "90"])
    #expect(found.map(\.rule) == ["count-order"])
    #expect(found.first?.message == "deaths_min 900 is greater than deaths_max 90")
    #expect(try problems(movement: ["deaths_min": "90", "deaths_max": "90"]) == [])
    #expect(
      try problems(place: [
        "prisoners_at_liberation_min": "2", "prisoners_at_liberation_max": "1",
      ]).map(\.rule) == ["count-order"])
  }

  @Test("Halts lie between departure and arrival and follow each other")
  func haltOrder() throws {
    #expect(
      try problems(stages: [SampleData.stage("M1", 1, "beta", ["arrived": "1945-01-12"])])
        .map(\.message) == [
          "reached before the halt or departure that comes before it: 1945-01-12 lies wholly "
            + "before 1945-01-17"
        ])
    #expect(
      try problems(stages: [SampleData.stage("M1", 1, "beta", ["departed": "1945-01-29"])])
        .map(\.message) == [
          "the movement arrives before this halt: 1945-01-25 lies wholly before 1945-01-29"
        ])
    #expect(
      try problems(stages: [
        SampleData.stage("M1", 2, "gamma", ["arrived": "1945-01-19"]),
        SampleData.stage("M1", 1, "beta", ["departed": "1945-01-21"]),
      ]).map(\.mark) == ["stages.csv:2:12 date-order"])
    #expect(
      try problems(stages: [
        SampleData.stage("M1", 1, "beta", ["arrived": "1945-01-21", "departed": "1945-01-20"])
      ]).map(\.message) == [
        "left before it was reached: 1945-01-20 lies wholly before 1945-01-21"
      ])
    #expect(try problems(stages: [SampleData.stage("M1", 1, "beta")]) == [])
  }

  @Test("Half a position is none")
  func halfPosition() throws {
    let found = try problems(place: ["longitude": ""])
    #expect(found.map(\.rule) == ["position"])
    #expect(found.first?.field == "longitude")
    #expect(try problems(place: ["longitude": "", "latitude": ""]) == [])
  }

  @Test("Closed before it was opened")
  func closedBeforeOpened() throws {
    #expect(
      try problems(place: ["opened": "1942", "closed": "1941-05"]).map(\.field) == ["closed"])
  }

  @Test(
    "What deserves a look is a warning",
    arguments: [
      (["sources": ""], "uncited"), (["departed": "", "arrived": ""], "undated"),
      (["to": "alpha"], "loop"),
    ])
  func warnings(changes: [String: String], rule: String) throws {
    let found = try DataFolder(
      SampleData.files([
        "movements.csv": table(Movement.self, [SampleData.movement("M1", changes)]),
        "stages.csv": nil,
      ])
    ).load().warnings
    #expect(found.map(\.rule) == [rule])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test("A position that does not say where it comes from is a warning")
  func positionSource() throws {
    let found = try problems(place: ["position_source": ""])
    #expect(found.map(\.rule) == ["position-source"])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test("All problems of all files come in one run")
  func allAtOnce() throws {
    let found = try problems([
      "places.csv": table(
        Place.self,
        [
          SampleData.place("alpha", ["latitude": "95"]), SampleData.place("beta", ["kind": "camp"]),
          SampleData.place("gamma"), SampleData.place("gamma"),
        ]),
      "movements.csv": table(
        Movement.self,
        [
          SampleData.movement("M1", ["departed": "1945-02-30", "to": "delta"]),
          SampleData.movement("M2", ["arrived": "1944-12-25", "to": "delta"]),
        ]),
      "stages.csv": "movement,sequence\n",
      "datapackage.json": "{",
    ])
    let rules = Dictionary(grouping: found, by: \.file).mapValues { $0.map(\.rule) }
    #expect(rules["datapackage.json"] == ["datapackage"])
    #expect(rules["places.csv"] == ["bounds", "token", "repeated-key"])
    #expect(
      rules["movements.csv"] == ["unknown-reference", "edtf", "unknown-reference", "date-order"])
    #expect(rules["stages.csv"] == [String](repeating: "missing-column", count: 6))
  }

  @Test("Without datapackage.json the folder gives the name, with a warning")
  func unnamed() throws {
    let folder = try DataFolder(SampleData.files(["datapackage.json": nil]))
    let (dataset, warnings) = try folder.load()
    #expect(warnings.map(\.rule) == ["datapackage"])
    #expect(folder.path.hasSuffix("/" + dataset.package.name))
  }

  @Test("A folder that is not there")
  func missingFolder() {
    #expect {
      try Dataset.load(folder: "no/such/folder")
    } throws: { error in
      guard case DatasetError.missingFolder("no/such/folder") = error else { return false }
      return "\(error)" == "no/such/folder: there is no such folder"
    }
  }
}

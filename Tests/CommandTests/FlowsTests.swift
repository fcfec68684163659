import Foundation
import Testing

@Suite("waymark flows")
struct FlowsTests {
  private static let operations = """
    id,name,prisoners_min,prisoners_max,deaths_min,deaths_max,sources,note
    op,"Clearance, of Alpha",9000,9500,,,book,

    """

  /// M1 and M2 of the sample, with an operation, and three more.
  static let changes = [
    "operations.csv": operations,
    "movements.csv": Sample.movements.replacing(
      "approximate,high,,,,book,", with: "approximate,high,,op,,book,")
        + """
        M3,gamma,beta,foot,1945-02-20/1945-03-10,,100,,,,transport,reached,certain,schematic,high,,,,book,
        M4,alpha,beta,foot,1945-01-20,,700,700,,,generalised,,certain,schematic,high,,,,book,
        M5,alpha,beta,truck,,,10,10,0,0,transport,reached,certain,schematic,high,,,,book,

        """,
  ]

  private func flows(_ arguments: String...) throws -> Command.Outcome {
    let workspace = try Workspace(FlowsTests.changes)
    return try Command.run(
      ["flows", "--data", workspace.data] + arguments, in: workspace.path)
  }

  private func objects(_ outcome: Command.Outcome) throws -> [[String: Any]] {
    try outcome.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test("By mode, as a table, with what must be said of it")
  func byMode() throws {
    let outcome = try flows("--period", "winter")
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
    #expect(
      outcome.output == """
        Movements under way from 1 December 1944 to 28 February 1945 (Winter), by mode

        mode  movements  prisoners    deaths     possibly also
        foot          1  3,000–4,000  not known  1: at least 100 prisoners, deaths not known
        all           1  3,000–4,000  not known  1: at least 100 prisoners, deaths not known

        Possibly also: movements whose dates may lie elsewhere, or which may not have taken place like this.
        People are counted with each movement that they were on: 1 of the 2 movements set out from where another had, or may have, ended.
        Published totals of operations that are higher than what is known of their movements (see --by operation) are not added: op.
        Not added: 1 general statement without a documented transport, 1 movement without any date.
        Not known: the number of prisoners of 0 and of deaths of 2 of the 2 movements.
        Sources: 1 work; `waymark list movements --json` names them for each movement.

        """)
  }

  @Test("One total")
  func none() throws {
    let outcome = try flows("--by", "none", "--mode", "truck")
    #expect(
      outcome.output == """
        Movements; only mode truck

        movements  prisoners  deaths
                1  10         0

        Not known: nothing; every movement has figures.
        Sources: 1 work; `waymark list movements --json` names them for each movement.

        """)
  }

  @Test("By month of departure")
  func byMonth() throws {
    let outcome = try flows("--by", "month", "--certainty", "certain")
    #expect(
      outcome.lines.prefix(7) == [
        "Movements, by month of departure; only what belongs here for certain",
        "set out                 movements  prisoners                    deaths",
        "January 1945                    1  3,000–4,000                  not known",
        "February to March 1945          1  at least 100                 not known",
        "March 1945                      1  not known                    at least 12",
        "not known                       1  10                           0",
        "all                             4  at least 3,110; 1 not known  at least 12; 2 not known",
      ])
  }

  @Test("By pair of places, with the names of the places")
  func byPair() throws {
    let outcome = try flows("--by", "pair", "--from", "1945-01", "--to", "1945-01-31")
    #expect(
      outcome.lines[1...3].map { String($0.prefix(33)) } == [
        "from   to     movements  prisoner", "Alpha  Gamma          1  3,000–4,",
        "all                   1  3,000–4,",
      ])
  }

  @Test("By operation, with its published total beside it")
  func byOperation() throws {
    let outcome = try flows("--by", "operation", "--mode", "foot")
    #expect(
      outcome.lines.dropFirst() == [
        "operation  movements  prisoners       deaths     published total of the operation",
        "op                 1  3,000–4,000     not known  9,000–9,500 prisoners",
        "none               1  at least 100    not known",
        "all                2  at least 3,100  not known",
        "People are counted with each movement that they were on: 1 of the 2 movements set out from"
          + " where another had, or may have, ended.",
        "A published total is for the operation as a whole, and is not added to the movements.",
        "More prisoners in the published total than are known of all its movements: op.",
        "Not added: 1 general statement without a documented transport.",
        "Not known: the number of prisoners of 0 and of deaths of 2 of the 2 movements.",
        "Sources: 1 work; `waymark list movements --json` names them for each movement.",
      ])
  }

  @Test("A JSON object a line; what is not known is null")
  func json() throws {
    let outcome = try flows("--by", "operation", "--json")
    #expect(outcome.error == "")
    let rows = try objects(outcome)
    #expect(rows.map { $0["operation"] as? String } == ["op", nil])
    #expect(rows.map { $0["operation"] is NSNull } == [false, true])
    #expect(rows[0]["name"] as? String == "Clearance, of Alpha")
    let definite = try #require(rows[0]["definite"] as? [String: Any])
    #expect(definite["movements"] as? Int == 1)
    #expect(definite["prisoners"] as? [Int] == [3000, 4000])
    #expect(definite["prisonersUnknown"] as? Int == 0)
    #expect(definite["deaths"] is NSNull)
    #expect(definite["deathsUnknown"] as? Int == 1)
    let total = try #require(rows[0]["total"] as? [String: Any])
    #expect(total["prisoners"] as? [Int] == [9000, 9500])
    #expect(total["prisonersDifference"] as? String == "total-is-higher")
    #expect(total["deaths"] is NSNull)
    #expect((total["selected"] as? Int, total["movements"] as? Int) == (1, 1))
    #expect(rows[1]["total"] == nil)
    #expect(rows[1]["generalised"] as? Int == 1)
    let rest = try #require(rows[1]["definite"] as? [String: Any])
    #expect((rest["prisoners"] as? [Any])?.first as? Int == 110)
    #expect((rest["prisoners"] as? [Any])?.last is NSNull)
    #expect(rest["prisonersUnknown"] as? Int == 1)
  }

  @Test(
    "What the rows are of, in JSON",
    arguments: [
      ("pair", "\"from\": \"alpha\", \"to\": \"beta\", "), ("mode", "\"mode\": \"foot\", "),
      ("month", "\"departed\": [\"1945-01\", \"1945-01\"], "), ("none", ""),
    ])
  func keys(grouping: String, start: String) throws {
    let outcome = try flows("--by", grouping, "--json")
    #expect(outcome.lines.first?.hasPrefix("{\(start)\"definite\": {\"movements\": ") == true)
  }

  @Test("Comma-separated values")
  func csv() throws {
    let outcome = try flows("--by", "month", "--csv", "--from", "1945-03-05")
    #expect(
      outcome.output == """
        first_month,last_month,movements,prisoners_min,prisoners_max,prisoners_unknown,deaths_min,\
        deaths_max,deaths_unknown,possible_movements,possible_prisoners_min,\
        possible_prisoners_max,possible_prisoners_unknown,possible_deaths_min,\
        possible_deaths_max,possible_deaths_unknown,generalised
        1945-02,1945-03,0,,,0,,,0,1,100,,0,,,1,0

        """)
    let operations = try flows("--by", "operation", "--csv", "--period", "winter")
    #expect(
      operations.lines.last == ",0,,,0,,,0,1,100,,0,,,1,1,,,,,")
    #expect(operations.lines[1] == "op,1,3000,4000,0,,,1,0,,,0,,,0,0,9000,9500,,,1")
  }

  @Test("Nothing in a period is said, not an error")
  func empty() throws {
    let outcome = try flows("--to", "1940")
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
    #expect(
      outcome.output == """
        Movements under way until 31 December 1940, by mode

        The data hold no movement for this selection.
        Not added: 1 movement without any date.

        """)
    #expect(try flows("--to", "1940", "--json").output == "")
    let json = try flows("--to", "1940", "--json")
    #expect(json.status == 0)
    #expect(json.error == "waymark: warning: The data hold no movement for this selection.\n")
    #expect(try flows("--to", "1940", "--csv", "--by", "none").lines.count == 1)
  }

  @Test("Selections that hold nothing but a general statement")
  func onlyGeneral() throws {
    let outcome = try flows(
      "--from", "1945-01-20", "--to", "1945-01-20", "--place", "beta", "--mode", "rail")
    #expect(outcome.lines.last == "The data hold no movement for this selection.")
    #expect(
      outcome.lines.first
        == "Movements under way on 20 January 1945, by mode; only mode rail; only place beta")
  }

  @Test(
    "Wrong arguments",
    arguments: [
      (["--by", "camp"], "camp"), (["--by"], "--by"), (["--json", "--csv"], "not both"),
      (["--period", "wintre"], "did you mean winter?"), (["--from", "1945-13"], "is not a date"),
      (["--from", "1945-03", "--to", "1945-01"], "exchange --from and --to"),
      (["--place", "Gama"], "did you mean Gamma or gamma?"),
      (["--operation", "opp"], "did you mean op?"),
      (["--period", "winter", "--to", "1945"], "not both"), (["alpha"], "alpha"),
      (["--largest"], "--to-place"), (["--largest", "--from-place", "alpha"], "--to-place"),
      (["--from-place", "alpha"], "--largest"), (["--to-place", "alpha"], "--largest"),
      (["--largest", "--from-place", "alpha", "--to-place", "Modern Alpha"], "different places"),
      (["--largest", "--from-place", "alpha", "--to-place", "Gama"], "did you mean"),
      (["--largest", "--from-place", "alpha", "--to-place", "beta", "--csv"], "--csv"),
      (["--largest", "--from-place", "alpha", "--to-place", "beta", "--by", "mode"], "--by"),
      (
        ["--largest", "--from-place", "alpha", "--to-place", "beta", "--via", "gamma"],
        "flow to that"
      ),
      (["--largest", "--from-place", "alpha", "--to-place", "beta", "--avoid", "beta"], "--avoid"),
      (["--via", "Gama"], "did you mean"), (["--avoid", "Gama"], "did you mean"),
      (["--kind", "castle"], "no kind"), (["--granularity", "train"], "no granularity"),
      (["--prisoners=-1"], "negative"), (["-o", "-"], "standard output"),
    ])
  func wrong(arguments: [String], word: String) throws {
    let workspace = try Workspace(FlowsTests.changes)
    let outcome = try Command.run(
      ["flows", "--data", workspace.data] + arguments, in: workspace.path)
    #expect(outcome.status == 64)
    #expect(outcome.error.contains(word))
    #expect(outcome.bytes.isEmpty)
  }

  @Test("Figures at the end of the integers do not stop the program")
  func huge() throws {
    let movements = Sample.movements.replacing("3000,4000", with: "\(Int.max),\(Int.max)")
      .replacing(",,,12,", with: ",\(Int.max),\(Int.max),12,")
    let outcome = try Workspace(["movements.csv": movements]).run("flows", "--by", "none", "--json")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"prisoners\": [\(Int.max), null]"))
  }

  @Test("Names from the data are harmless for a terminal")
  func control() throws {
    let places = Sample.places.replacing("Beta,", with: "Be\u{1B}[31mta,")
    let workspace = try Workspace(FlowsTests.changes.merging(["places.csv": places]) { $1 })
    let outcome = try workspace.run("flows", "--by", "pair")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Be\u{FFFD}[31mta"))
    #expect(!outcome.output.unicodeScalars.contains("\u{1B}"))
  }

  @Test("The largest flow between places, in sentences")
  func largest() throws {
    let outcome = try flows("--largest", "--from-place", "Modern Alpha", "--to-place", "gamma")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        How many people can have been taken from Alpha to Gamma? At least 3,000, at most 4,000.

        Certain, whatever the true days and numbers:
          - Alpha to Gamma on foot (M1), left 17 January 1945, arrived 25 January 1945: 3,000 people. [1]

        No more could pass:
          - Beta to Gamma on foot (M1), left between 20 and 25 January 1945, arrived 25 January 1945: \
        between 3,000 and 4,000 people. [1]

        The figures are of people who set out; the dead of the way are not taken off.

        Sources
          [1] Somebody: A book. 2001.

        """)
  }

  @Test("No upper bound is known, and why; a way with nobody on it")
  func largestUnknown() throws {
    let open = try flows("--largest", "--from-place", "gamma", "--to-place", "beta")
    #expect(
      open.lines.prefix(3) == [
        "How many people can have been taken from Gamma to Beta? None for certain, and no upper bound "
          + "is known.", "No upper bound is known of:",
        "  - Gamma to Beta on foot (M3), left between 20 February and 10 March 1945, arrived not before "
          + "20 February 1945: at least 100 people. [1]",
      ])
    let none = try flows(
      "--largest", "--from-place", "gamma", "--to-place", "beta", "--mode", "ship", "--from", "1945"
    )
    #expect(none.status == 0)
    #expect(
      none.output
        == "By the movements of the data nobody can have been taken from Gamma to Beta from 1 "
        + "January 1945 on.\n")
  }

  @Test("The largest flow as one JSON object")
  func largestJSON() throws {
    let outcome = try flows(
      "--largest", "--from-place", "alpha", "--to-place", "gamma", "--json")
    let object = try #require(try objects(outcome).first)
    #expect(outcome.lines.count == 1)
    #expect(object["from"] as? [String] == ["alpha"])
    #expect(object["people"] as? [Int] == [3000, 4000])
    let shares = try #require(object["certainFlow"] as? [[String: Any]])
    #expect(shares.compactMap { $0["people"] as? Int } == [3000, 3000])
    #expect(shares.first?["departure"] as? [String] == ["1945-01-17", "1945-01-17"])
    #expect((object["bottleneck"] as? [Any])?.count == 1)
    #expect((object["unknown"] as? [Any])?.count == 0)
  }

  @Test("The bundled data: the modes of the winter, with what is not known")
  func bundled() throws {
    let outcome = try Command.run(["flows", "--period", "winter-1944-45"])
    #expect(outcome.status == 0)
    let modes = ["mode", "foot", "rail", "open-rail", "mixed", "all"]
    #expect(outcome.lines[1...6].map { String($0.prefix { $0 != " " }) } == modes)
    #expect(outcome.lines.contains { $0.hasPrefix("Not known: the number of prisoners of ") })
    #expect(outcome.lines.last?.hasPrefix("Sources: ") == true)
  }
}

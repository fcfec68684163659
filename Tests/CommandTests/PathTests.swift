import Foundation
import Testing

@Suite("waymark path")
struct PathTests {
  private func object(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test("A path in sentences, with halts, figures and sources by number")
  func sentences() throws {
    let outcome = try Workspace().run("path", "alpha", "Gamma")
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
    let lines = outcome.lines
    #expect(
      lines[0] == "A prisoner taken from Alpha on 17 January 1945 could have been at Gamma on 25 "
        + "January 1945, 8 days later. 1 movement in 2 legs, 242 km.")
    #expect(
      lines[1]
        == "  1. Alpha to Gamma on foot, 242 km (M1): left 17 January 1945, arrived 25 January "
        + "1945, by way of Beta. Between 3,000 and 4,000 people. [1]")
    #expect(lines.contains("  [1] Somebody: A book. 2001."))
  }

  @Test(
    "Who died and how a movement ended are told",
    arguments: [
      (
        "massacre",
        "Between 3,000 and 4,000 people. At least 900 people died or were murdered. "
          + "It ended in a massacre. [1]"
      ),
      ("partly", "were murdered. Not all of them reached Gamma. [1]"),
      (
        "liberated",
        "were murdered. Those who were still alive were freed on the way or at its end. [1]"
      ),
      ("reached", "At least 900 people died or were murdered. [1]"),
    ])
  func outcomes(_ outcome: String, _ expected: String) throws {
    let movements = Sample.movements.replacing(
      "3000,4000,,,transport,reached", with: "3000,4000,900,,transport,\(outcome)")
    let workspace = try Workspace(["movements.csv": movements])
    #expect(try workspace.run("path", "alpha", "gamma").output.contains(expected))
    let certain = try workspace.run("path", "alpha", "gamma", "--certainty", "certain").output
    #expect(certain.hasPrefix("Whoever") == ["massacre", "reached"].contains(outcome))
    if !certain.hasPrefix("Whoever") {
      #expect(
        certain.contains("A path that is possible arrives on 25 January 1945 at the earliest."))
    }
  }

  @Test("A destination that was intended is named where there is no path")
  func intended() throws {
    let movements = Sample.movements.replacing(
      "reached,certain,approximate", with: "intended,certain,approximate")
    let output = try Workspace(["movements.csv": movements]).run("path", "alpha", "gamma").output
    #expect(
      output.contains(
        "The movement from Alpha (M1) was meant to end at Gamma; it did not reach it."), "\(output)"
    )
  }

  @Test(
    "A place is found by its names in every script, whatever their case",
    arguments: [
      "BETA", "łódź", "ŁÓDŹ", "ło\u{301}dz\u{301}", "осВЕНЦИМ", "אושוויץ", "آشویتس", "kap", "KAP",
      "éze", "camps i-iii", "Camps I–III",
    ])
  func names(word: String) throws {
    // One begins with the sign of the kelvin, one with an accent of its own.
    let names = """
      place,language,name,kind,sources,note
      beta,pl,Łódź,historical,,
      beta,ru,Освенцим,historical,,
      beta,he,אושוויץ,historical,,
      beta,fa,آشویتس,historical,,
      beta,de,\u{212A}ap,historical,,
      beta,fr,E\u{301}ze,historical,,
      beta,en,Camps I–III,historical,,
      gamma,pl,Łódka,historical,,
      gamma,ru,Осве,historical,,

      """
    let outcome = try Workspace(["names.csv": names]).run("path", "alpha", word, "--json")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.lines[0].hasPrefix("{\"from\": \"alpha\", \"to\": \"beta\""))
  }

  @Test("A path as JSON has the documented members in their order")
  func json() throws {
    let outcome = try Workspace().run("path", "Modern Alpha", "alpha", "--by", "all", "--json")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 1)
    #expect(
      outcome.lines[0].hasPrefix(
        "{\"from\": \"alpha\", \"to\": \"alpha\", \"certainty\": \"possible\", "
          + "\"departure\": \"1945-01-17\", \"arrival\": \"1945-03-04\", \"days\": 46, \"legs\": [{"
          + "\"movement\": \"M1\", \"from\": \"alpha\", \"to\": \"beta\", \"mode\": \"foot\", "
          + "\"departure\": [\"1945-01-17\", \"1945-01-17\"], "
          + "\"arrival\": [\"1945-01-20\", \"1945-01-20\"], \"km\": "))
    let legs = try #require(try object(outcome.lines[0])["legs"] as? [[String: Any]])
    #expect(legs.compactMap { $0["movement"] as? String } == ["M1", "M1", "M2"])
    #expect(legs[0]["prisoners"] as? [Int] == [3000, 4000])
    #expect(legs[2]["prisoners"] is NSNull)
    #expect(legs[2]["sources"] as? [String] == ["book"])
  }

  @Test("A search that is given up says so and ends with its own code", arguments: [false, true])
  func givenUp(isJSON: Bool) throws {
    let outcome = try Workspace().run(
      all: ["path", "alpha", "gamma", "--by", "all", "--max-work", "1"] + (isJSON ? ["--json"] : [])
    )
    #expect(outcome.status == 75)
    #expect(outcome.output == "")
    #expect(
      outcome.error.hasPrefix(
        "waymark: error: the search was given up after 1 step: there may be more paths"))
    #expect(outcome.error.contains("--max-work"))
    let centrality = try Workspace().run(
      all: ["centrality", "--max-work", "1"] + (isJSON ? ["--json"] : []))
    #expect(centrality.status == 75 && centrality.output == "")
    #expect(try Workspace().run("path", "alpha", "gamma", "--max-work", "0").status == 64)
  }

  @Test("Legs as CSV")
  func csv() throws {
    let outcome = try Workspace().run("path", "gamma", "alpha", "--csv")
    #expect(
      outcome.lines[0]
        == "path,leg,movement,from,to,mode,departure_earliest,departure_latest,arrival_earliest,"
        + "arrival_latest,km,prisoners_min,prisoners_max,sources")
    #expect(
      outcome.lines[1].hasPrefix(
        "1,1,M2,gamma,alpha,rail,1945-03-02,1945-03-02,1945-03-04,1945-03-04,2"))
    #expect(outcome.lines[1].hasSuffix(",,,book"))
  }

  @Test(
    "Every optimum finds the way of the only movement",
    arguments: ["earliest", "latest", "fastest", "legs", "movements", "km", "pareto", "all"])
  func optima(by: String) throws {
    let outcome = try Workspace().run("path", "gamma", "alpha", "--by", by, "--json")
    #expect(outcome.status == 0)
    let path = try object(try #require(outcome.lines.first))
    #expect(path["arrival"] as? String == "1945-03-04")
  }

  @Test("No path: the answer says why, and the command ends well")
  func obstacle() throws {
    let workspace = try Workspace()
    let late = try workspace.run("path", "alpha", "gamma", "--from", "1945-02-01")
    #expect(late.status == 0)
    #expect(
      late.output == """
        There is no path from Alpha to Gamma, leaving on or after 1 February 1945. The \
        movement from Alpha to Gamma (M1) had left by 17 January 1945, 15 days before.

        """)
    let json = try workspace.run("path", "alpha", "gamma", "--from", "1945-02-01", "--json")
    #expect(json.status == 0 && json.output == "")
    #expect(json.error.contains("15 days before"))
    let away = try workspace.run("path", "alpha", "gamma", "--avoid", "beta")
    #expect(
      away.output == """
        There is no path from Alpha to Gamma, by the movements that are asked for (--avoid beta). No \
        path leads to Gamma from anywhere, at whatever time.

        """)
    let soon = try workspace.run("path", "alpha", "gamma", "--to", "1945-01-20")
    #expect(
      soon.output == """
        There is no path from Alpha to Gamma, arriving by 20 January 1945. The first day on which Gamma \
        can be reached is 25 January 1945, 5 days after the end of that time.

        """)
    let short = try workspace.run("path", "alpha", "alpha", "--by", "all", "--max-stay", "5")
    #expect(short.output == "There is no path that leads back to Alpha.\n")
  }

  @Test(
    "From a place to itself no movement is needed, whatever is best",
    arguments: ["earliest", "latest", "fastest", "legs", "movements", "km", "pareto"])
  func nowhere(optimum: String) throws {
    for place in ["alpha", "beta"] {
      let outcome = try Workspace().run("path", place, place, "--by", optimum)
      #expect(outcome.status == 0 && outcome.error == "")
      let line = outcome.lines[0]
      #expect(line.hasSuffix("is where the path begins and ends: no movement is needed."))
    }
  }

  @Test("Where no path leads back, nothing is said of connections that were missed")
  func noWayBack() throws {
    let outcome = try Workspace().run("path", "beta", "beta", "--by", "all", "--from", "1945-03-01")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("There is no path that leads back to Beta"))
    #expect(outcome.lines.count == 1)
  }

  @Test("Connections are explained")
  func explained() throws {
    let outcome = try Workspace().run("path", "alpha", "alpha", "--by", "all", "--explain")
    #expect(outcome.output.contains("at Gamma, from M1 to M2: a stay of 36 days"))
  }

  @Test("A limit that is reached is said")
  func limit() throws {
    let outcome = try Workspace().run(
      "path", "alpha", "gamma", "--by", "all", "--limit", "1", "--via", "beta")
    #expect(outcome.status == 0 && outcome.error == "")
  }

  @Test(
    "Bad arguments end with 64 and a hint",
    arguments: [
      (["alpha", "nowhere"], "there is no place \u{201C}nowhere\u{201D}"),
      (["alpha", "gama"], "gamma"), (["alpha", "gamma", "--limit", "0"], "--limit is at least 1"),
      (["alpha", "gamma", "--min-stay=-1"], "--min-stay cannot be negative"),
      (["alpha", "gamma", "--min-stay", "3", "--max-stay", "2"], "--max-stay is shorter"),
      (["alpha", "gamma", "--from", "1945-05", "--to", "1945-01"], "ends before it begins"),
      (["alpha", "gamma", "--granularity", "transports"], "transport"),
      (["alpha", "gamma", "--kind", "camp"], "there is no kind"),
      (["alpha", "gamma", "--open-days", "soon"], "--open-days"),
      (["alpha", "gamma", "--json", "--csv"], "not both"),
      (["alpha", "gamma", "--prisoners=-1"], "--prisoners cannot be negative"),
      (["alpha", "gamma", "-o", "map.xyz"], "there is no format"),
    ])
  func bad(arguments: [String], message: String) throws {
    let outcome = try Workspace().run(all: ["path"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.error.contains(message), "\(outcome.error)")
    #expect(outcome.output == "")
  }

  @Test("The answer is drawn, whole or not at all")
  func drawn() throws {
    let workspace = try Workspace()
    let outcome = try workspace.run("path", "alpha", "gamma", "-o", "path.svg", "-o", "path.png")
    #expect(outcome.status == 0)
    let svg = String(decoding: try workspace.read("path.svg"), as: UTF8.self)
    #expect(svg.contains("17 January"))
    #expect(try workspace.names().contains("path.png"))
    // That a map is of an earlier question is said.
    let none = try workspace.run(
      "path", "alpha", "gamma", "--from", "1945-02-01", "-o", "path.svg", "-o", "path.pdf")
    #expect(none.status == 0 && none.output.hasPrefix("There is no path"))
    #expect(
      none.error
        == "waymark: warning: without a path nothing is drawn: path.svg, path.pdf stay as before\n")
    #expect(String(decoding: try workspace.read("path.svg"), as: UTF8.self) == svg)
    #expect(try !workspace.names().contains("path.pdf"))
    let failed = try workspace.run("path", "alpha", "gamma", "-o", "new.svg", "-o", "no/such.png")
    #expect(failed.status == 73)
    #expect(try !workspace.names().contains("new.svg"))
  }
}

@Suite("Questions put to transfers")
struct TransferQuestionTests {
  private let table = """
    from,to,departed,arrived,mode,count,km,id
    A,B,-9115,-9113,rail,20,100,t1
    B,C,1945-01-19,1945-01-20,foot,5,12.5,t2
    B,C,1945-01-18/1945-01-25,1945-01-26,foot,5,12.5,t3

    """

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(Array(table.utf8), to: "t.csv")
    return workspace
  }

  @Test("A table and what is packed of it give the same answer")
  func packed() throws {
    let workspace = try workspace()
    #expect(try Command.run(["pack", "t.csv", "-o", "t.waymark"], in: workspace.path).status == 0)
    for file in ["t.csv", "t.waymark"] {
      let outcome = try Command.run(
        ["path", "A", "C", "--transfers", file, "--by", "pareto", "--json"], in: workspace.path)
      #expect(outcome.status == 0, "\(outcome.error)")
      #expect(
        outcome.lines == [
          #"{"from": "A", "to": "C", "certainty": "possible", "departure": "1945-01-17", "#
            + #""arrival": "1945-01-20", "days": 3, "legs": [{"movement": "t1", "from": "A", "#
            + #""to": "B", "mode": "rail", "departure": ["1945-01-17", "1945-01-17"], "#
            + #""arrival": ["1945-01-19", "1945-01-19"], "km": 100.0, "prisoners": [20, 20], "#
            + #""sources": []}, {"movement": "t2", "from": "B", "to": "C", "mode": "foot", "#
            + #""departure": ["1945-01-19", "1945-01-19"], "#
            + #""arrival": ["1945-01-20", "1945-01-20"], "km": 12.5, "prisoners": [5, 5], "#
            + #""sources": []}]}"#
        ])
      let reach = try Command.run(
        ["reach", "A", "--transfers", file, "--min-stay", "2", "--csv"], in: workspace.path)
      #expect(
        reach.lines == [
          "place,earliest,legs,certainty,certain_day", "B,1945-01-19,1,certain,1945-01-19",
          "C,1945-01-26,2,possible,",
        ])
      let fewer = try Command.run(
        ["reach", "A", "--transfers", file, "--prisoners", "10", "--csv"], in: workspace.path)
      #expect(fewer.lines.count == 2)
    }
  }

  @Test(
    "What transfers do not have is refused",
    arguments: [
      (["path", "A", "X"], "no transfer begins or ends at"),
      (["path", "A", "C", "--operation", "o"], "--operation is for a data set"),
      (["path", "A", "C", "--period", "winter"], "--period names a period of a data set"),
      (["path", "A", "C", "-o", "a.svg"], "cannot be drawn"),
      (["reach", "A", "--mode", "ship"], "no transfer in t.csv has the mode"),
    ])
  func refused(arguments: [String], message: String) throws {
    let workspace = try workspace()
    let outcome = try Command.run(arguments + ["--transfers", "t.csv"], in: workspace.path)
    #expect(outcome.status == 64)
    #expect(outcome.error.contains(message), "\(outcome.error)")
  }

  @Test("Whose the figures are is said, and why there is no shortest way of unknown length")
  func words() throws {
    let workspace = try workspace()
    let found = try Command.run(["path", "A", "C", "--transfers", "t.csv"], in: workspace.path)
    #expect(found.output.hasSuffix("Dates, figures and lengths are those of the table.\n"))
    try workspace.write(
      Array("from,to,departed,arrived\nA,B,1945-01-01,1945-01-02\n".utf8), to: "short.csv")
    let short = try Command.run(
      ["path", "A", "B", "--by", "km", "--transfers", "short.csv"], in: workspace.path)
    #expect(short.status == 0)
    #expect(short.output.hasPrefix("There are paths from A to B, but none of which the length"))
  }

  @Test("A table whose days all look like years is warned of, not one with other days")
  func years() throws {
    let workspace = try Workspace()
    for (rows, isWarned) in [
      ("A,B,1944,1945\nB,C,1945,1945", true), ("A,B,1944,1945\nB,C,1945,12000", false),
      ("A,B,1944,1945\nB,C,1945-01-01,1945-02", false), ("A,B,-1944,-1940", false),
      ("A,B,15,200", false), ("A,B,1944,2101", false),
    ] {
      try workspace.write(Array("from,to,departed,arrived\n\(rows)\n".utf8), to: "y.csv")
      let outcome = try Command.run(["path", "A", "B", "--transfers", "y.csv"], in: workspace.path)
      #expect(outcome.status == 0)
      #expect(outcome.error.contains("numbers that look like years") == isWarned, "\(rows)")
    }
  }

  @Test("A reversed transfer is an error with its line, a missing file one of its own")
  func broken() throws {
    let workspace = try workspace()
    try workspace.write(
      Array("from,to,departed,arrived\nA,B,10,9\n".utf8), to: "reversed.csv")
    let reversed = try Command.run(
      ["path", "A", "B", "--transfers", "reversed.csv"], in: workspace.path)
    #expect(reversed.status == 65)
    #expect(reversed.error.contains("reversed.csv:2:"))
    #expect(
      try Command.run(["path", "A", "B", "--transfers", "no.csv"], in: workspace.path).status == 66)
  }
}

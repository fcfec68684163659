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
        There is no path from Alpha to Gamma, leaving on or after 1 February 1945. From Alpha, the \
        movement to Beta (M1) had left by 17 January 1945, 15 days too early.

        """)
    let json = try workspace.run("path", "alpha", "gamma", "--from", "1945-02-01", "--json")
    #expect(json.status == 0 && json.output == "")
    #expect(json.error.contains("15 days too early"))
    let away = try workspace.run("path", "alpha", "gamma", "--avoid", "beta")
    #expect(away.output.contains("No movement that may be used"))
    let short = try workspace.run("path", "alpha", "alpha", "--by", "all", "--max-stay", "5")
    #expect(short.output.hasPrefix("There is no"))
  }

  @Test("From a place to itself no movement is needed")
  func nowhere() throws {
    let outcome = try Workspace().run("path", "alpha", "alpha")
    #expect(outcome.status == 0)
    #expect(outcome.lines[0] == "Alpha is where the path begins and ends: no movement is needed.")
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
      (["alpha", "gamma", "--json", "--csv"], "choose one"),
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
    let failed = try workspace.run("path", "alpha", "gamma", "-o", "new.svg", "-o", "no/such.png")
    #expect(failed.status == 73)
    #expect(try !workspace.names().contains("new.svg"))
  }
}

import Foundation
import Testing

@Suite("waymark reach, centrality and components")
struct ReachTests {
  @Test("Where somebody could have been, in sentences")
  func forward() throws {
    let outcome = try Workspace().run("reach", "alpha")
    #expect(outcome.status == 0)
    #expect(
      Array(outcome.lines.prefix(3)) == [
        "Whoever was taken from Alpha could have been at 2 places; for all of them that holds "
          + "whatever the true days are:",
        "  20 January 1945  Beta (1 leg), certain", "  25 January 1945  Gamma (2 legs), certain",
      ])
  }

  @Test("Where somebody could have come from")
  func backward() throws {
    let outcome = try Workspace().run("reach", "Gamma", "--backward", "--to", "1945-02")
    #expect(
      Array(outcome.lines.prefix(3)) == [
        "Whoever came to Gamma, arriving by 28 February 1945, could have come from 2 places; for all "
          + "of them that holds whatever the true days are:",
        "  until 25 January 1945  Beta (1 leg), certain if there by 20 January 1945",
        "  until 17 January 1945  Alpha (2 legs), certain",
      ])
  }

  @Test("Records for programs")
  func records() throws {
    let workspace = try Workspace()
    #expect(
      try workspace.run("reach", "alpha", "--json").lines == [
        #"{"place": "beta", "earliest": "1945-01-20", "legs": 1, "certainty": "certain", "#
          + #""certainDay": "1945-01-20"}"#,
        #"{"place": "gamma", "earliest": "1945-01-25", "legs": 2, "certainty": "certain", "#
          + #""certainDay": "1945-01-25"}"#,
      ])
    // The day on which somebody could have left for Gamma, and that from which it is certain.
    #expect(
      try workspace.run("reach", "gamma", "--backward", "--to", "1945-02", "--json").lines[0]
        == #"{"place": "beta", "latest": "1945-01-25", "legs": 1, "certainty": "certain", "#
        + #""certainDay": "1945-01-20"}"#)
    #expect(
      try workspace.run("reach", "alpha", "--backward", "--json", "--certainty", "certain").lines
        == [
          #"{"place": "gamma", "latest": "1945-03-02", "legs": 1, "certainty": "certain", "#
            + #""certainDay": "1945-03-02"}"#,
          #"{"place": "beta", "latest": "1945-01-20", "legs": 2, "certainty": "certain", "#
            + #""certainDay": "1945-01-20"}"#,
        ])
    #expect(
      try workspace.run("reach", "alpha", "--csv", "--to", "1945-01-20").lines == [
        "place,earliest,legs,certainty,certain_day", "beta,1945-01-20,1,certain,1945-01-20",
      ])
  }

  @Test("Nothing reached is said in a sentence, and is no error")
  func nothing() throws {
    let outcome = try Workspace().run("reach", "gamma", "--to", "1945-01")
    #expect(outcome.status == 0)
    #expect(
      outcome.output
        == "No path leads away from Gamma, arriving by 31 January 1945.\n")
    let json = try Workspace().run("reach", "gamma", "--to", "1945-01", "--json")
    #expect(json.status == 0 && json.output == "")
    #expect(json.error.contains("No path leads away from Gamma"))
  }

  @Test("The answer is drawn")
  func drawn() throws {
    let workspace = try Workspace()
    let outcome = try workspace.run("reach", "alpha", "-o", "reach.svg")
    #expect(outcome.status == 0)
    let svg = String(decoding: try workspace.read("reach.svg"), as: UTF8.self)
    #expect(svg.contains("20 January"))
  }

  @Test("Betweenness and closeness")
  func centrality() throws {
    let workspace = try Workspace()
    #expect(
      try workspace.run("centrality", "--csv").lines == [
        "place,rank,betweenness", "beta,1,1.0000", "gamma,2,1.0000",
      ])
    let closeness = try workspace.run("centrality", "--by", "closeness", "--json")
    #expect(closeness.status == 0)
    #expect(closeness.lines.count == 3)
    #expect(closeness.lines[0].hasPrefix(#"{"place": "alpha", "rank": 1, "closeness": 0.7500}"#))
    let drawn = try workspace.run("centrality", "--limit", "1", "-o", "b.svg")
    #expect(drawn.status == 0, "\(drawn.error)")
    #expect(try workspace.names().contains("b.svg"))
    #expect(drawn.lines.prefix(3).last == "  and 1 place more")
    #expect(try workspace.run("centrality", "--via", "beta").status == 64)
    #expect(try workspace.run("centrality", "--limit", "0").status == 64)
  }

  @Test("Places that could exchange prisoners")
  func components() throws {
    let workspace = try Workspace()
    #expect(
      try workspace.run("components", "--json").lines == [
        #"{"kind": "group", "places": ["alpha", "beta", "gamma"]}"#,
        #"{"kind": "strong", "places": ["alpha", "beta"]}"#,
        #"{"kind": "strong", "places": ["alpha", "gamma"]}"#,
      ])
    let none = try workspace.run("components", "--to", "1944")
    #expect(none.status == 0)
    #expect(none.output.hasPrefix("No two places are linked by a movement until 31 December 1944."))
    let drawn = try workspace.run("components", "-o", "a.svg")
    #expect(drawn.status == 0)
    #expect(try workspace.names().contains("a.svg"))
    #expect(drawn.output.hasPrefix("Movements link places in 1 group; between different groups"))
  }
}

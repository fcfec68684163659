import Foundation
import Testing

@Suite("waymark list")
struct ListTests {
  private func json(_ outcome: Command.Outcome) throws -> [[String: Any]] {
    let value = try JSONSerialization.jsonObject(with: Data(outcome.bytes))
    return try #require(value as? [[String: Any]])
  }

  @Test("Periods as a table, in the order of time")
  func periods() throws {
    let outcome = try Workspace().run("list", "periods")
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
    #expect(
      outcome.output == """
        id      interval               name
        winter  1944-12-01/1945-02-28  Winter
        spring  1945-03-01/1945-05-08  Spring

        """)
  }

  @Test("Movements as a table")
  func movements() throws {
    let outcome = try Workspace().run("list", "movements")
    #expect(
      outcome.lines == [
        "id  from   to     mode  departed    arrived     prisoners_min  prisoners_max  "
          + "granularity  confidence",
        "M1  alpha  gamma  foot  1945-01-17  1945-01-25  3000           4000           "
          + "transport    high",
        "M2  gamma  alpha  rail  1945-03-02  1945-03-04                                "
          + "transport    high",
      ])
  }

  @Test(
    "Ids, one a line, of what is asked for",
    arguments: [
      (["places"], ["alpha", "beta", "gamma"]), (["periods"], ["winter", "spring"]),
      (["movements"], ["M1", "M2"]), (["movements", "--mode", "rail"], ["M2"]),
      (["movements", "--mode", "rail,foot"], ["M1", "M2"]),
      (["movements", "--period", "winter"], ["M1"]), (["movements", "--from", "1945-02"], ["M2"]),
      (["movements", "--to", "1945-01-16"], []), (["movements", "--place", "beta"], ["M1"]),
      (["movements", "--place", "modern alpha"], ["M1", "M2"]),
      (["places", "--period", "spring"], ["alpha", "gamma"]),
      (["places", "--mode", "foot"], ["alpha", "beta", "gamma"]),
    ])
  func ids(arguments: [String], ids: [String]) throws {
    let workspace = try Workspace()
    let outcome = try Command.run(
      ["list"] + arguments + ["--ids", "--data", workspace.data], in: workspace.path)
    #expect(outcome.status == 0)
    #expect(outcome.lines == ids)
  }

  @Test("All fields as JSON: numbers as numbers, lists as lists, unknown as null")
  func asJSON() throws {
    let rows = try json(try Workspace().run("list", "movements", "--json"))
    #expect(rows.count == 2)
    #expect(rows[0]["prisoners_min"] as? Int == 3000)
    #expect(rows[0]["sources"] as? [String] == ["book"])
    #expect(rows[0]["claims"] as? [String] == [])
    #expect(rows[0]["deaths_min"] is NSNull)
    #expect(rows[1]["note"] as? String == "A \"quoted\" note, with a comma")
    #expect(rows[1].keys.count == 20)
  }

  @Test("Nothing found is an empty list")
  func empty() throws {
    let outcome = try Workspace().run("list", "movements", "--to", "1944", "--json")
    #expect(outcome.status == 0)
    #expect(outcome.output == "[]\n")
  }

  @Test("The bundled data set, from any folder", arguments: ["places", "movements", "periods"])
  func bundled(table: String) throws {
    let rows = try json(try Command.run(["list", table, "--json"], in: "/"))
    #expect(rows.count >= 4)
    #expect(rows.allSatisfy { !(($0["id"] as? String) ?? "").isEmpty })
    if table == "movements" { #expect(rows.count == 177) }
  }

  @Test("Characters that would turn a terminal around are not written to it")
  func control() throws {
    let places = Sample.places.replacing("Beta,", with: "Be\u{1B}[31mta\u{202E},")
    let outcome = try Workspace(["places.csv": places]).run("list", "places")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Be\u{FFFD}[31mta\u{FFFD}"))
    #expect(!outcome.output.unicodeScalars.contains("\u{1B}"))
  }

  @Test("Standard output that cannot be written is an error", arguments: ["list periods", "check"])
  func full(command: String) throws {
    let workspace = try Workspace()
    let outcome = try Command.shell(
      "\"$WAYMARK\" \(command) --data '\(workspace.data)' > /dev/full")
    #expect(outcome.status == 73)
    #expect(
      outcome.error
        == "waymark: error: cannot write standard output: No space left on device\n")
  }
}

import Foundation
import Testing

@Suite("waymark check")
struct CheckTests {
  @Test("A sound data set: what it holds, and the exit code 0")
  func sound() throws {
    let workspace = try Workspace()
    let outcome = try workspace.run("check")
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
    #expect(
      outcome.lines == [
        "\(workspace.data): 3 places, 2 movements, 1 halt, 1 source", "0 errors, 0 warnings",
      ])
  }

  @Test("The bundled data set is sound")
  func bundled() throws {
    let outcome = try Command.run(["check"])
    #expect(outcome.status == 0)
    #expect(outcome.lines.last == "0 errors, 0 warnings")
  }

  @Test("A warning alone leaves the exit code 0")
  func warning() throws {
    let movements = Sample.movements.replacing(
      "high,,,,book,", with: "high,,,,,", maxReplacements: 1)
    let outcome = try Workspace(["movements.csv": movements]).run("check")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("movements.csv:2:"))
    #expect(outcome.output.contains("warning: the row cites no source [uncited]"))
    #expect(outcome.lines.last == "0 errors, 1 warning")
  }

  @Test("All problems of all files at once, each with file, line, column and hint")
  func allAtOnce() throws {
    let workspace = try Workspace([
      "places.csv": Sample.places.replacing("50.25", with: "95").replacing(
        ",town,B", with: ",twon,B"),
      "movements.csv": Sample.movements.replacing("1945-01-25", with: "1945-01-05")
        .replacing("M2,gamma", with: "M2,gama"),
    ])
    let outcome = try workspace.run("check")
    #expect(outcome.status == 65)
    let text = outcome.output.replacing(workspace.data + "/", with: "")
    #expect(
      text == """
        places.csv:2:42: error: latitude 95 is outside -90...90 [bounds]
            hint: are longitude and latitude in each other's column?
        places.csv:3:6: error: \u{201C}twon\u{201D} is not one of the allowed words [token]
            hint: did you mean town?
        movements.csv:2:32: error: arrives before it departs: 1945-01-05 lies wholly before \
        1945-01-17 [date-order]
            hint: check the year and the order of day and month (YYYY-MM-DD)
        movements.csv:3:4: error: from: there is no \u{201C}gama\u{201D} in places.csv \
        [unknown-reference]
            hint: did you mean gamma?
        stages.csv:2:11: error: the movement arrives before this halt: 1945-01-05 lies wholly \
        before 1945-01-20 [date-order]
            hint: check the year and the order of day and month (YYYY-MM-DD)
        5 errors, 0 warnings

        """)
  }

  @Test("The same as JSON")
  func asJSON() throws {
    let workspace = try Workspace([
      "places.csv": Sample.places.replacing("50.25", with: "95")
    ])
    let outcome = try workspace.run("check", "--json")
    #expect(outcome.status == 65)
    let value = try JSONSerialization.jsonObject(with: Data(outcome.bytes)) as? [[String: Any]]
    let problem = try #require(value?.first)
    #expect(value?.count == 1)
    #expect(problem["file"] as? String == workspace.data + "/places.csv")
    #expect(problem["line"] as? Int == 2)
    #expect(problem["column"] as? Int == 42)
    #expect(problem["field"] as? String == "latitude")
    #expect(problem["value"] as? String == "95")
    #expect(problem["rule"] as? String == "bounds")
    #expect(problem["severity"] as? String == "error")
    #expect(try Workspace().run("check", "--json").output == "[]\n")
  }
}

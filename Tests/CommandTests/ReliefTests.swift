import Testing

/// `--relief` needs a base map that knows heights.
@Suite("Relief")
struct ReliefTests {
  @Test("A base map without heights ends with code 65, says what to do, and leaves no file")
  func missingLayer() throws {
    let workspace = try Workspace()
    let outcome = try workspace.map("--relief", "-o", "map.svg")
    #expect(outcome.status == 65)
    #expect(
      outcome.error
        == "waymark: error: --relief: the base map \(workspace.data)/basemap has no layer of "
        + "heights\n    hint: leave --relief out, or make the base map with --layer relief=FILE: "
        + "polygons above each height, with a column height\n")
    #expect(try workspace.names() == ["study"])
  }
}

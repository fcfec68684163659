import RouteGraph
import Testing

@testable import Geodata

@Suite("Single transports that may be among those of another row")
struct OverlapsTests {
  private func overlaps(_ lines: String...) throws -> [String] {
    try TotalsSample.totals(lines, by: .none).overlaps.map { "\($0.inner) in \($0.outer)" }
  }

  private func prisoners(_ lines: String...) throws -> String {
    "\(try TotalsSample.totals(lines, by: .none).all.definite.prisoners.range)"
  }

  @Test(
    "From the same camp or a satellite, to the same or a satellite, on days in common",
    arguments: [
      "T main>far 1945-04-10 10", "T sub>far 1945-04-10 10", "T deep>far 1945-04-10 10",
      "T sub>near 1945-04-20/1945-05 10", "T main>far 1945-04 10 op:a",
    ])
  func may(line: String) throws {
    #expect(try overlaps("O main>far operation 1945-04-05/1945-04-20 50", line) == ["T in O"])
  }

  @Test(
    "Not from elsewhere, on other days, of another operation, or without a figure",
    arguments: [
      "T port>far 1945-04-10 10", "T main>port 1945-04-10 10", "T far>main 1945-04-10 10",
      "T main>far 1945-04-21 10", "T main>far 1945-04-10", "T main>far 1945-04-10 op:b 10",
      "T main>far 1945-04-10 -10",
    ])
  func mayNot(line: String) throws {
    #expect(try overlaps("O main>far operation 1945-04-05/1945-04-20 50 op:a", line) == [])
  }

  @Test("A row for several does not hold one of a camp above its own")
  func above() throws {
    #expect(try overlaps("O sub>near operation 1945-04 50", "T main>far 1945-04-10 10") == [])
  }

  @Test("Two single transports are two, and so are two rows for several")
  func alike() throws {
    #expect(try overlaps("T main>far 1945-04 10", "U main>far 1945-04 20") == [])
    #expect(
      try overlaps("O main>far operation 1945-04 10", "P sub>far operation 1945-04 20") == [])
  }

  @Test("The larger side counts in the lower bound, all of it in the upper")
  func larger() throws {
    let row = "O main>far operation 1945-04 50-60"
    #expect(try prisoners(row, "T sub>far 1945-04-10 10-12") == "50-72")
    #expect(try prisoners(row, "T sub>far 1945-04-10 70-80") == "70-140")
    #expect(
      try prisoners(row, "T sub>far 1945-04-10 30", "U main>near 1945-04-11 40") == "70-130")
    #expect(try prisoners(row, "T sub>far 1945-04-10 30", "U port>far 1945-04-11 40") == "90-130")
  }

  @Test("Rows that hang together are weighed together")
  func together() throws {
    // T may be in O or P, U in P alone: at least the 110 of the two rows for several.
    #expect(
      try prisoners(
        "O sub>far operation 1945-04 50", "P main>far operation 1945-04 60",
        "T deep>far 1945-04-10 40", "U main>near 1945-04-11 45") == "110-195")
  }

  @Test("Prisoners and deaths are weighed each by their own figures")
  func each() throws {
    let totals = try TotalsSample.totals(
      ["O main>far operation 1945-04 50 deaths 7", "T sub>far 1945-04-10 deaths 5"], by: .none)
    #expect(totals.all.line == "all: 2, at least 50 (1 unknown), 7-12")
  }

  @Test("Figures too large for an integer do no harm")
  func huge() throws {
    let row = "O main>far operation 1945-04 \(Int.max)"
    #expect(try prisoners(row, "T sub>far 1945-04-10 \(Int.max)") == "at least 0")
    #expect(try prisoners(row, "T sub>far 1945-04-10 5") == "at least \(Int.max - 5)")
  }

  @Test("A camp that belongs to itself by way of another does not go round for ever")
  func circle() {
    let places = ["a": "b", "b": "c", "c": "a"].map { id, parent in
      var place = Place()
      place.id = .init(id)
      place.parent = .init(parent)
      return place
    }
    #expect(PlaceTree(places).place(.init("a")).map(\.rawValue) == ["a", "b", "c"])
  }
}

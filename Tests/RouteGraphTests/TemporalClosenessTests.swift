import HistoricalTime
import RouteGraph
import TestSupport
import Testing

/// Small stories: a timetable, and how close each place is to the others, in one line.
@Suite struct TemporalClosenessTests {
  func closeness(_ timetable: String, _ rules: PathRules = PathRules()) throws -> String {
    try Timetable(timetable).graph.temporalCloseness(rules: rules).scores
      .map { "\($0.place) \($0.value) (\($0.reachedCount))" }.joined(separator: ", ")
  }

  @Test func `A01 one leg to every other place`() throws {
    #expect(try closeness("M: A 1 > 2 B \n N: A 3 > 4 C") == "A 1.0 (2), B 0.0 (0), C 0.0 (0)")
  }

  @Test func `A02 the harmonic mean of legs`() throws {
    #expect(
      try closeness("M1: A 1 > 2 B \n M2: B 3 > 4 C \n M3: C 5 > 6 D")
        == "A \(11 / 6.0 / 3) (3), B 0.5 (2), C \(1 / 3.0) (1), D 0.0 (0)")
  }

  @Test func `A03 only in time`() throws {
    #expect(try closeness("M: A 1 > 5 B \n N: B 3 > 4 C") == "A 0.5 (1), B 0.5 (1), C 0.0 (0)")
    #expect(
      try closeness("M: A 1 > 2/5 B \n N: B 3 > 4 C") == "A 0.75 (2), B 0.5 (1), C 0.0 (0)")
    #expect(
      try closeness("M: A 1 > 2/5 B \n N: B 3 > 4 C", PathRules(certainty: .certain))
        == "A 0.5 (1), B 0.5 (1), C 0.0 (0)")
  }

  @Test func `A04 the way with fewest legs, not the first`() throws {
    #expect(
      try closeness("M: A 1 > 2 B \n N: B 3 > 4 C \n O: A 1 > 30 C")
        == "A 1.0 (2), B 0.5 (1), C 0.0 (0)")
  }

  @Test func `A05 a place that comes back to itself is no closer`() throws {
    #expect(try closeness("M: A 1 > 1 A \n N: A 1 > 2 B") == "A 1.0 (1), B 0.0 (0)")
  }

  @Test func `B01 ranks, and places alone`() async throws {
    let graph = TemporalGraph(
      places: [PlaceID("Z")], legs: try Timetable("M: B 1 > 2 A \n N: A 3 > 4 C").legs)
    let closeness = graph.temporalCloseness()
    #expect(closeness.ranked.map(\.place.rawValue) == ["B", "A", "C", "Z"])
    #expect(await graph.temporalCloseness(tasks: 2).ranked == closeness.ranked)
    let lonely = TemporalGraph(places: [PlaceID("A")], legs: []).temporalCloseness()
    #expect(lonely.scores.map(\.value) == [0] && lonely.scores.map(\.reachedCount) == [0])
    #expect(TemporalGraph(legs: []).temporalCloseness().scores == [])
  }
}

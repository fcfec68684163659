import HistoricalTime
import RouteGraph
import TestSupport
import Testing

/// Small stories: a timetable, and what leads through each of its places, in one line.
@Suite struct TemporalBetweennessTests {
  /// The places with anything that leads through them.
  func between(_ timetable: String, _ rules: PathRules = PathRules()) throws -> String {
    try Timetable(timetable).graph.temporalBetweenness(rules: rules).scores
      .filter { $0.value > 0 }.map { "\($0.place) \($0.value)" }.joined(separator: ", ")
  }

  @Test func `A01 a place between two others`() throws {
    #expect(try between("M: A 1 > 2 B") == "")
    #expect(try between("M: A 1 > 2 B \n N: B 3 > 4 C") == "B 1.0")
    #expect(try between("M: A 1 > 5 B \n N: B 3 > 4 C") == "", "no path in time")
  }

  @Test func `A02 two ways share a pair, and so do parallel legs`() throws {
    let timetable = """
      M1: A 1 > 2 B
      M2: A 1 > 2 C
      M3: B 3 > 4 D
      M4: C 3 > 4 D
      """
    #expect(try between(timetable) == "B 0.5, C 0.5")
    #expect(try between(timetable + "\n M5: B 3 > 4 D \n M6: B 9 > 9 D") == "B 0.75, C 0.25")
  }

  @Test func `A03 a path with more legs does not count, however early it arrives`() throws {
    #expect(try between("M: A 1 > 2 B \n N: B 3 > 4 C \n O: A 1 > 30 C") == "")
  }

  @Test func `A04 from the first to the last of a row lead all the others`() throws {
    #expect(
      try between("M1: A 1 > 1 B \n M2: B 1 > 1 C \n M3: C 1 > 1 D \n M4: D 1 > 1 E")
        == "B 3.0, C 4.0, D 3.0")
  }

  @Test func `A05 a circle within one day ends`() throws {
    #expect(try between("M1: A 1 > 1 B \n M2: B 1 > 1 C \n M3: C 1 > 1 A") == "A 1.0, B 1.0, C 1.0")
  }

  @Test func `B01 the leg after depends on the day of arrival`() throws {
    // The second leg to B arrives too late for the only one to C.
    let timetable = """
      M: A 1 > 2 B
      N: X 1 > 5 B
      O: B 3/4 > 6 C
      """
    #expect(try between(timetable) == "B 1.0")
    #expect(try between(timetable.replacing("3/4", with: "3/5")) == "B 2.0")
    #expect(
      try between(timetable.replacing("3/4", with: "3/5"), PathRules(certainty: .certain))
        == "B 1.0")
  }

  @Test func `B02 an earlier possible arrival with more legs leads further`() throws {
    // D is two legs away by B, but who comes there by B has missed the leg to E.
    let timetable = """
      M1: A 1 > 5 B
      M2: B 6 > 7 D
      M3: A 1 > 2 C
      M4: C 2/3 > 2/4 B
      M5: B 4 > 5 D
      M6: D 6 > 8 E
      """
    #expect(try between(timetable) == "B 4.0, C 1.0, D 3.0")
  }

  @Test func `C01 a place that is passed twice on one path counts once`() throws {
    // B would be left too late by anyone who waits for the second leg from it.
    let rules = PathRules(stay: Stay(maximum: 1))
    let timetable = """
      M1: A 1 > 2 B
      M2: B 3 > 4 C
      M3: C 5 > 6 B
      M4: B 7 > 8 D
      """
    // A to C and D, B to D by itself, C to D; and from A to D by C.
    #expect(try between(timetable, rules) == "B 3.0, C 1.0")
    #expect(try between(timetable) == "B 3.0")
    let simple = PathRules(stay: Stay(maximum: 1), isSimple: true)
    #expect(try between(timetable, simple) == "B 2.0")
  }

  @Test func `C02 no path takes an earlier leg of a movement after a later one`() throws {
    let legs = try Timetable("M: B 1/9 > 1/9 C \n N: A 1/9 > 1/9 B").legs
    #expect(TemporalGraph(legs: legs).temporalBetweenness().scores.map(\.value) == [0, 1, 0])
    // The same legs, the one from A now the second of M.
    var chained = legs
    chained[1].movement = MovementID("M")
    chained[1].sequence = 2
    #expect(TemporalGraph(legs: chained).temporalBetweenness().scores.map(\.value) == [0, 0, 0])
  }

  @Test func `D01 scores of all places, pairs and ranks`() throws {
    let graph = try Timetable("M1: C 1 > 2 A \n M2: A 3 > 4 D \n M3: D 5 > 6 B").graph
    let betweenness = graph.temporalBetweenness()
    #expect(betweenness.scores.map(\.place.rawValue) == ["A", "B", "C", "D"])
    #expect(betweenness.scores.map(\.value) == [2, 0, 0, 2])
    #expect(betweenness.ranked.map(\.place.rawValue) == ["A", "D", "B", "C"])
    #expect(betweenness.pairCount == 6)
  }

  @Test func `D02 a graph without places or legs`() async throws {
    let empty = TemporalGraph(legs: [])
    #expect(empty.temporalBetweenness().scores == [])
    #expect(await empty.temporalBetweenness(tasks: 3).scores == [])
    let lonely = TemporalGraph(places: [PlaceID("A")], legs: []).temporalBetweenness()
    #expect(lonely.scores.map(\.value) == [0] && lonely.pairCount == 0)
  }

  @Test func `D03 more paths than a number can count`() throws {
    // A row of places. From each to the next lead ten legs to a place between and ten from it, and
    // one each by another place: from one end of the row to the other 101 to the power of 160 paths.
    let day = DayRange(Day(number: 0))
    var legs: [Leg] = []
    func add(_ from: String, _ to: String) {
      legs.append(
        Leg(
          movement: MovementID("\(legs.count)"), from: PlaceID(from), to: PlaceID(to),
          departure: day, arrival: day))
    }
    for step in 0..<160 {
      for _ in 0..<10 { add("row\(step)", "much\(step)") }
      for _ in 0..<10 { add("much\(step)", "row\(step + 1)") }
      add("row\(step)", "little\(step)")
      add("little\(step)", "row\(step + 1)")
    }
    let betweenness = TemporalGraph(legs: legs).temporalBetweenness()
    let value = Dictionary(uniqueKeysWithValues: betweenness.scores.map { ($0.place, $0.value) })
    let much = try #require(value[PlaceID("much80")])
    let little = try #require(value[PlaceID("little80")])
    // All pairs of a place before them and one after lead through one or the other.
    let (before, after) = (80 * 3 + 1.0, 79 * 3 + 1.0)
    #expect(abs(much + little - before * after) < 1e-6)
    #expect(abs(much / little - 100) < 1e-9)
  }
}

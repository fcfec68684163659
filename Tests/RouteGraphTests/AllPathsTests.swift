import HistoricalTime
import RouteGraph
import TestSupport
import Testing

/// Small stories: a timetable, and all ways through it, one a line.
@Suite struct AllPathsTests {
  /// All paths in a timetable.
  func paths(
    _ timetable: String, from origin: String = "A", to destination: String,
    _ rules: PathRules = PathRules()
  ) throws -> [String] {
    try Timetable(timetable).graph.allPaths(
      from: PlaceID(origin), to: PlaceID(destination), rules: rules
    ).map(\.timetable)
  }

  @Test func `A01 one leg`() throws {
    #expect(try paths("M: A 17 > 20 B", to: "B") == ["A 17 > 20 B (M)"])
    #expect(try paths("M: A 17 > 20 B", to: "A") == [])
    #expect(try paths("M: A 17 > 20 B", from: "B", to: "A") == [])
  }

  @Test func `A02 direct and by a halt, the one that leaves first before the other`() throws {
    let timetable = """
      M: A 17 > 29 C
      N: A 16 > 19 B
      O: B 20 > 21 C
      P: B 19 > 22 C
      """
    #expect(
      try paths(timetable, to: "C") == [
        "A 16 > 19 B (N) 19 > 22 C (P)",
        "A 16 > 19 B (N) 20 > 21 C (O)",
        "A 17 > 29 C (M)",
      ])
  }

  @Test func `A03 a path comes before those that go on and return`() throws {
    let timetable = """
      M: A 10 > 11 B
      N: B 12 > 13 C
      O: C 14 > 15 B
      """
    #expect(
      try paths(timetable, to: "B") == [
        "A 10 > 11 B (M)", "A 10 > 11 B (M) 12 > 13 C (N) 14 > 15 B (O)",
      ])
    #expect(
      try paths(timetable, to: "B", PathRules(isSimple: true)) == ["A 10 > 11 B (M)"])
  }

  @Test func `A04 from a place to itself lead the ways that return`() throws {
    let timetable = "M: A 10 > 11 B \n N: B 12 > 13 A \n O: A 14 > 14 A"
    #expect(
      try paths(timetable, to: "A") == [
        "A 10 > 11 B (M) 12 > 13 A (N)", "A 10 > 11 B (M) 12 > 13 A (N) 14 > 14 A (O)",
        "A 14 > 14 A (O)",
      ])
    #expect(try paths(timetable, to: "A", PathRules(isSimple: true)) == [])
  }

  @Test func `A05 circles within one day end, each leg is taken once`() throws {
    #expect(
      try paths("M: A 17 > 17 B \n N: B 17 > 17 A", to: "B") == [
        "A 17 > 17 B (M)"
      ])
    #expect(
      try paths("M: A 17 > 17 B \n N: B 17 > 17 A \n O: A 17 > 17 B", to: "B") == [
        "A 17 > 17 B (M)", "A 17 > 17 B (M) 17 > 17 A (N) 17 > 17 B (O)", "A 17 > 17 B (O)",
        "A 17 > 17 B (O) 17 > 17 A (N) 17 > 17 B (M)",
      ])
  }

  @Test func `A06 unknown places and empty periods have none`() throws {
    let graph = try Timetable("M: A 17 > 17 B").graph
    #expect(Array(graph.allPaths(from: PlaceID("X"), to: PlaceID("B"))) == [])
    #expect(Array(graph.allPaths(from: PlaceID("A"), to: PlaceID("X"))) == [])
    #expect(Array(graph.allPaths(from: PlaceID("X"), to: PlaceID("X"))) == [])
    let empty = PathRules(from: try Timetable.day("18"), until: try Timetable.day("16"))
    #expect(Array(graph.allPaths(from: PlaceID("A"), to: PlaceID("B"), rules: empty)) == [])
  }

  @Test func `B01 possible paths show the first days, certain ones those to count on`() throws {
    let timetable = """
      M: A 17/18 > 20/22 B
      N: B 22/25 > 26/28 C
      O: B 21/25 > 26/28 C
      """
    #expect(
      try paths(timetable, to: "C") == [
        "A 17 > 20 B (M) 21 > 26 C (O)", "A 17 > 20 B (M) 22 > 26 C (N)",
      ])
    #expect(
      try paths(timetable, to: "C", PathRules(certainty: .certain)) == [
        "A 17 > 22 B (M) 22 > 28 C (N)"
      ])
  }

  @Test func `B02 stays bind changes, not halts`() throws {
    let timetable = """
      M: A 10 > 12 B 20 > 22 C
      N: B 13 > 14 C
      O: B 15 > 16 C
      """
    #expect(
      try paths(timetable, to: "C", PathRules(stay: Stay(minimum: 2, maximum: 5))) == [
        "A 10 > 12 B (M) 15 > 16 C (O)", "A 10 > 12 B (M) 20 > 22 C (M)",
      ])
    #expect(
      try paths(timetable, to: "C", PathRules(stay: Stay(maximum: 2))) == [
        "A 10 > 12 B (M) 13 > 14 C (N)", "A 10 > 12 B (M) 20 > 22 C (M)",
      ])
  }

  @Test func `B03 a stay of days one does not know can have been long enough`() throws {
    #expect(
      try paths(
        "M: A 10 > 12/15 B \n N: B 18/19 > 20 C", to: "C", PathRules(stay: Stay(maximum: 4)))
        == ["A 10 > 12 B (M) 18 > 20 C (N)"])
    #expect(
      try paths(
        "M: A 10 > 12/15 B \n N: B 14/19 > 20 C", to: "C", PathRules(stay: Stay(minimum: 3)))
        == ["A 10 > 12 B (M) 15 > 20 C (N)"])
  }

  @Test func `C01 a movement is met again only ahead of where it was left`() throws {
    let timetable = """
      M: A 10/20 > 10/20 B 10/20 > 10/20 C
      N: C 10/20 > 10/20 A
      O: B 10/20 > 10/20 D
      """
    #expect(
      try paths(timetable, from: "B", to: "D") == [
        "B 10 > 10 D (O)"
      ], "C is reached by the second leg of M, so that its first one cannot lead back to B")
    #expect(
      try paths(timetable, from: "C", to: "C") == [
        "C 10 > 10 A (N) 10 > 10 B (M) 10 > 10 C (M)"
      ])
  }

  @Test func `D01 a list tells whether the limit was hit`() throws {
    let graph = try Timetable("M: A 1 > 2 B \n N: A 3 > 4 B \n O: A 5 > 6 B").graph
    let paths = graph.allPaths(from: PlaceID("A"), to: PlaceID("B"))
    let all = Array(paths)
    #expect(all.map(\.timetable) == ["A 1 > 2 B (M)", "A 3 > 4 B (N)", "A 5 > 6 B (O)"])
    for (limit, isComplete) in [(0, false), (2, false), (3, true), (4, true)] {
      let list = paths.listed(limit: limit)
      #expect(list.paths == Array(all.prefix(limit)) && list.isComplete == isComplete)
    }
    let none = graph.allPaths(from: PlaceID("B"), to: PlaceID("A")).listed(limit: 0)
    #expect(none.paths == [] && none.isComplete)
  }

  @Test func `D02 a path knows its origin, start and days`() throws {
    let rules = PathRules(from: try Timetable.day("5"), certainty: .certain)
    let graph = try Timetable("M: A 10 > 12/15 B").graph
    let path = graph.allPaths(from: PlaceID("A"), to: PlaceID("B"), rules: rules)
      .first { _ in true }
    #expect(path?.origin == PlaceID("A") && path?.destination == PlaceID("B"))
    #expect(path?.start == rules.start && path?.certainty == .certain)
    #expect(path?.arrival == (try Timetable.day("15")))
  }

  /// A row of places from each of which two movements lead to the next, the first ones from `A`.
  private func ladder(_ count: Int, from day: Int, _ name: String) throws -> [Leg] {
    try (0..<count).flatMap { rung in
      try ["l", "r"].map { side in
        let from = rung == 0 ? "A" : "\(name)\(rung)"
        let date = try EDTF("\(1000 + day + rung)").bounds.earliest
        return Leg(
          movement: MovementID("\(name)\(rung)\(side)"), from: PlaceID(from),
          to: PlaceID("\(name)\(rung + 1)"), departure: DayRange(date),
          arrival: DayRange(date))
      }
    }
  }

  @Test func `E01 ways that lead elsewhere, or there too late, cost nothing`() throws {
    // 2 to the power of 200 paths lead to the ends of the first two ladders: one leads nowhere, the
    // other to a place from which the only leg to B has left.
    var legs = try ladder(200, from: 0, "X") + ladder(200, from: 0, "Y") + ladder(3, from: 300, "Z")
    let day = { (year: Int) in try EDTF("\(year)").bounds.earliest }
    let last = { (from: String, year: Int) in
      Leg(
        movement: MovementID("\(from)-B"), from: PlaceID(from), to: PlaceID("B"),
        departure: DayRange(try day(year)), arrival: DayRange(try day(year)))
    }
    legs.append(try last("Y200", 1100))
    legs.append(try last("Z3", 1400))
    let paths = TemporalGraph(legs: legs).allPaths(from: PlaceID("A"), to: PlaceID("B"))
    #expect(paths.reduce(0) { count, _ in count + 1 } == 8)
  }

  @Test func `E02 the first of very many paths are found at once`() throws {
    let legs = try ladder(500, from: 0, "X")
    let list = TemporalGraph(legs: legs).allPaths(from: PlaceID("A"), to: PlaceID("X500"))
      .listed(limit: 3)
    #expect(list.paths.map(\.steps.count) == [500, 500, 500] && !list.isComplete)
    #expect(
      list.paths.map { $0.steps.suffix(2).map(\.leg.movement.rawValue) } == [
        ["X498l", "X499l"], ["X498l", "X499r"], ["X498r", "X499l"],
      ])
  }
}

import HistoricalTime
import RouteGraph
import TestSupport
import Testing

/// Small stories: a timetable, and its groups, pairs and strong components in one line.
@Suite struct ComponentsTests {
  /// The answer as `ABC DE | AB BC | AB BC`, `+` at the end if the limit was hit.
  func components(
    _ timetable: String, _ rules: PathRules = PathRules(), limit: Int = 100
  ) throws -> String {
    let answer = try Timetable(timetable).graph.components(rules: rules, limit: limit)
    #expect(answer.isComplete)
    let sets = [
      answer.groups, answer.mutualPairs.map { [$0.first, $0.second] }, answer.strongComponents,
    ]
    return sets.map { $0.map { $0.map(\.rawValue).joined() }.joined(separator: " ") }
      .joined(separator: " | ") + (answer.hasHitLimit ? " +" : "")
  }

  @Test func `C01 one leg links two places one way`() throws {
    #expect(try components("M: A 1 > 2 B") == "AB |  | ")
    #expect(try components("M: A 1 > 2 A") == " |  | ")
    #expect(try components("") == " |  | ")
  }

  @Test func `C02 there and back`() throws {
    #expect(try components("M: A 1 > 2 B \n N: B 1 > 2 A") == "AB | AB | AB")
    #expect(try components("M: A 1 > 2 B 3 > 4 A") == "AB | AB | AB")
  }

  @Test func `C03 groups that nothing links`() throws {
    #expect(
      try components("M: A 1 > 2 B \n N: C 1 > 2 D \n O: E 3 > 4 D \n P: F 1 > 1 F")
        == "AB CDE |  | ")
  }

  @Test func `C04 a circle in time closes for those only who are in time`() throws {
    // From A round to A; from B to A; from C to A. Nobody comes back to C.
    #expect(try components("M: A 1 > 2 B \n N: B 3 > 4 C \n O: C 5 > 6 A") == "ABC | AB AC | AB AC")
    #expect(
      try components("M: A 1 > 1 B \n N: B 1 > 1 C \n O: C 1 > 1 A") == "ABC | AB AC BC | ABC")
  }

  @Test func `C05 strong components overlap`() throws {
    // Who comes from A to B is too late for C.
    #expect(
      try components("M: B 1 > 2 C \n N: C 1 > 2 B \n O: A 3 > 4 B \n P: B 3 > 4 A")
        == "ABC | AB BC | AB BC")
  }

  @Test func `C06 legs outside the time link nothing`() throws {
    let timetable = "M: A 1 > 2 B \n N: B 5 > 6 A"
    #expect(try components(timetable) == "AB | AB | AB")
    #expect(try components(timetable, PathRules(from: Timetable.day("2"))) == "AB |  | ")
    #expect(try components(timetable, PathRules(until: Timetable.day("5"))) == "AB |  | ")
    #expect(
      try components(
        timetable, PathRules(from: Timetable.day("2"), until: Timetable.day("5"))) == " |  | ")
    #expect(
      try components(
        timetable, PathRules(from: Timetable.day("9"), until: Timetable.day("1"))) == " |  | ")
  }

  @Test func `C07 possible and certain`() throws {
    let timetable =
      "M: A 1 > 2/5 B \n N: B 4 > 6 C \n O: C 7 > 8 B \n P: C 1 > 3 A \n Q: A 9 > 9/.. D"
    #expect(try components(timetable) == "ABCD | AC BC | AC BC")
    #expect(try components(timetable, PathRules(certainty: .certain)) == "ABC | BC | BC")
  }

  @Test func `C08 stays`() throws {
    let timetable = "M: A 1 > 2 B \n N: B 2 > 3 C \n O: C 3 > 4 A"
    #expect(try components(timetable).hasSuffix("AB AC | AB AC"))
    #expect(try components(timetable, PathRules(stay: Stay(minimum: 1))) == "ABC |  | ")
  }

  @Test func `C09 the limit is reported when it is hit`() throws {
    let timetable = "M: A 1 > 2 B 3 > 4 A \n N: C 1 > 2 D 3 > 4 C \n O: E 1 > 2 F 3 > 4 E"
    #expect(try components(timetable, limit: 3) == "AB CD EF | AB CD EF | AB CD EF")
    #expect(try components(timetable, limit: 2) == "AB CD EF | AB CD EF | AB CD +")
    #expect(try components(timetable, limit: 0) == "AB CD EF | AB CD EF |  +")
    #expect(try components("M: A 1 > 2 B", limit: 0) == "AB |  | ")
  }

  @Test func `The order of the input does not matter`() throws {
    var generator = SeededGenerator(seed: 4)
    let legs = RandomTimetable.legs(
      .init(places: 12, movements: 45, days: 6, slack: 1, halts: 0), using: &generator)
    let answers = Set(
      (0..<10).map { _ in
        TemporalGraph(legs: legs.shuffled(using: &generator)).components(limit: 4)
      })
    #expect(answers.count == 1)
    #expect(answers.first?.strongComponents.count == 4)
    #expect(answers.first?.hasHitLimit == true)
  }
}

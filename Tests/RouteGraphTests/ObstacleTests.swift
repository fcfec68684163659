import HistoricalTime
import RouteGraph
import TestSupport
import Testing

/// Why there is no path, in small stories.
@Suite struct ObstacleTests {
  func obstacle(
    _ timetable: String, from origin: String = "A", to destination: String = "C",
    starting start: String = "1", until end: String = "30"
  ) throws -> Obstacle? {
    try Timetable(timetable).graph.obstacle(
      from: PlaceID(origin), to: PlaceID(destination),
      rules: PathRules(from: Timetable.day(start), until: Timetable.day(end)))
  }

  /// What was missed, in the form `B 20 > 18 (N) by 2`.
  func missed(_ obstacle: Obstacle?) -> [String] {
    guard case .missed(let list) = obstacle else { return ["\(String(describing: obstacle))"] }
    return list.map {
      "\($0.place) \($0.reached.arrival.day) > \($0.lastDeparture.day) (\($0.next.movement))"
        + " by \($0.days)"
    }
  }

  @Test func `A path is no obstacle`() throws {
    #expect(try obstacle("M: A 17 > 20 C") == nil)
  }

  @Test func `A leg that had left`() throws {
    #expect(
      try missed(obstacle("M: A 17 > 20 B \n N: B 17/18 > 22 C")) == ["B 20 > 18 (N) by 2"])
  }

  @Test func `The smaller miss comes first`() throws {
    #expect(
      try missed(
        obstacle(
          """
          M: A 17 > 20 B
          N: B 12 > 22 C
          O: A 17 > 18 D
          P: D 17 > 22 C
          """)) == ["D 18 > 17 (P) by 1", "B 20 > 12 (N) by 8"])
  }

  @Test func `The start is after the last departure`() throws {
    #expect(
      try missed(obstacle("M: A 17 > 20 C", starting: "25")) == ["A 25 > 17 (M) by 8"])
  }

  @Test func `Nothing leaves, nothing arrives`() throws {
    #expect(try obstacle("M: B 17 > 20 C") == .nothingLeaves)
    #expect(try obstacle("M: A 17 > 20 B") == .nothingArrives)
  }

  @Test func `The first arrival is after the end`() throws {
    let timetable = "M: A 17 > 20 B \n N: B 21 > 25 C \n O: B 22 > 24 D"
    for end in ["17", "20", "24"] {
      let answer = try obstacle(timetable, until: end)
      guard case .late(let path) = answer else {
        Issue.record("\(end): \(String(describing: answer))")
        continue
      }
      #expect(path.timetable == "A 17 > 20 B (M) 21 > 25 C (N)")
    }
    // The end is not what is in the way.
    #expect(try missed(obstacle(timetable, starting: "18", until: "24")) == ["A 18 > 17 (M) by 1"])
  }

  @Test func `No way at whatever time`() throws {
    let answer = try obstacle("M: A 17 > 20 B \n N: D 21 > 25 C")
    guard case .unconnected(let path) = answer else {
      Issue.record("\(String(describing: answer))")
      return
    }
    #expect(path.timetable == "A 17 > 20 B (M)")
  }

  @Test func `A change that cannot be made at a halt is missed by no day`() throws {
    var legs = try Timetable("M: A 17 > 18 B 18 > 20 D \n N: B 19 > 22 C").legs
    legs[0].canBeLeft = false
    let answer = TemporalGraph(legs: legs).obstacle(
      from: PlaceID("A"), to: PlaceID("C"), rules: PathRules())
    #expect(missed(answer) == ["B 18 > 19 (N) by 0"])
  }
}

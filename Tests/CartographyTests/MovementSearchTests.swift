import Geodata
import HistoricalTime
import RouteGraph
import Testing

@testable import Cartography

@Suite struct MovementSearchTests {
  /// The answer from every pair of true days that the dates allow.
  private func bruteForce(_ departed: DayRange?, _ arrived: DayRange?, _ period: DayRange)
    -> Answer?
  {
    func days(_ range: DayRange) -> ClosedRange<Int32> {
      range.earliest.number...range.latest.number
    }
    var answers: Set<Bool> = []
    switch (departed, arrived) {
    case (nil, nil): return nil
    case (let dated?, nil), (nil, let dated?):
      for day in days(dated) { answers.insert(days(period).contains(day)) }
    case (let departed?, let arrived?):
      for start in days(departed) {
        for end in days(arrived) where end >= start {
          answers.insert((start...end).overlaps(days(period)))
        }
      }
    }
    return answers == [true] ? .definite : answers.contains(true) ? .possible : .no
  }

  @Test func agreesWithEveryPairOfTrueDays() throws {
    var random = SplitMix64(seed: 10)
    func range() -> DayRange? {
      guard Int.random(in: 0..<6, using: &random) > 0 else { return nil }
      let first = Int32.random(in: -9130..<(-9100), using: &random)
      return DayRange(
        earliest: Day(number: first),
        latest: Day(number: first + Int32.random(in: 0...9, using: &random)))
    }
    var dates: [(DayRange?, DayRange?)] = []
    var rows: [String] = []
    while rows.count < 250 {
      let (departed, arrived) = (range(), range())
      if let departed, let arrived, arrived.latest < departed.earliest { continue }
      let texts = [departed, arrived].map { $0?.description ?? "" }
      rows.append(
        "m\(1000 + rows.count),alpha,beta,foot,\(texts[0]),\(texts[1]),,,transport,reached,certain,"
          + "schematic,high")
      dates.append((departed, arrived))
    }
    let header = String(DataFolder.stages.prefix { $0 != "\n" })
    let folder = try DataFolder(
      movements: ([DataFolder.movementHeader] + rows).joined(separator: "\n"), stages: header)
    let search = MovementSearch(try folder.dataset())
    for _ in 0..<40 {
      guard let period = range() else { continue }
      let found = search.movements(in: period, selection: Selection())
      let expected = dates.enumerated().compactMap { index, pair -> String? in
        guard let answer = bruteForce(pair.0, pair.1, period), answer != .no else { return nil }
        return "m\(1000 + index) \(answer)"
      }
      #expect(found.map { "\($0.movement.id.rawValue) \($0.answer)" } == expected)
      let definite = search.movements(in: period, selection: Selection(isDefiniteOnly: true))
      #expect(
        definite.map(\.movement.id) == found.filter { $0.answer == .definite }.map(\.movement.id))
    }
  }

  private func ids(_ selection: Selection, in text: String? = nil) throws -> [String] {
    try MovementSearch(DataFolder().dataset())
      .movements(in: try text.map(interval), selection: selection).map(\.movement.id.rawValue)
  }

  @Test func withoutAPeriodEverythingIsFound() throws {
    #expect(try ids(Selection()) == ["m1", "m2", "m3", "m4", "m5"])
  }

  @Test func selectionByMode() throws {
    #expect(try ids(Selection(modes: [.rail, .truck])) == ["m2", "m5"])
  }

  @Test func selectionByPlaceFindsHaltsToo() throws {
    #expect(try ids(Selection(places: [PlaceID("gamma")])) == ["m1"])
    #expect(try ids(Selection(places: [PlaceID("delta")])) == ["m3", "m5"])
    #expect(try ids(Selection(places: [PlaceID("other")])) == [])
  }

  @Test func selectionByOperationLeavesOutMovementsWithoutOne() throws {
    #expect(try ids(Selection(operations: [OperationID("o")])) == [])
  }

  @Test func movementWithoutDateIsInNoPeriod() throws {
    #expect(try ids(Selection(), in: "1900/2000") == ["m1", "m2", "m3", "m4"])
  }

  @Test func placesStandInOrderAndNoneTwiceInARow() throws {
    let dataset = try DataFolder(
      stages: """
        movement,sequence,place,kind
        m1,1,alpha,loading
        m1,2,gamma,halt
        m1,3,gamma,burial
        m1,4,alpha,halt
        """
    ).dataset()
    let movement = try #require(dataset.movement(MovementID("m1")))
    #expect(
      MovementSearch(dataset).places(of: movement).map(\.rawValue)
        == ["alpha", "gamma", "alpha", "beta"])
  }
}

import HistoricalTime
import RouteGraph
import TestSupport
import Testing

/// Groups, pairs and strong components against all paths and all sets of places.
@Suite struct ComponentsTwinTests {
  /// The largest sets of two places or more of which every two are a pair, among all sets.
  func largestSets(_ places: [PlaceID], isPair: (PlaceID, PlaceID) -> Bool) -> [[PlaceID]] {
    let sets = (0..<(1 << places.count)).map { set in
      places.indices.filter { set & 1 << $0 != 0 }.map { places[$0] }
    }.filter { set in
      set.count > 1 && set.allSatisfy { one in set.allSatisfy { $0 == one || isPair(one, $0) } }
    }
    return sets.filter { set in !sets.contains { $0 != set && Set($0).isSuperset(of: set) } }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test(arguments: RandomQuery.sizes.indices)
  func `All paths between all places`(size: Int) {
    var generator = SeededGenerator(seed: UInt64(1300 + size))
    var seen = (groups: 0, pairs: 0, threes: 0)
    for _ in 0..<2_100 {
      let query = RandomQuery(RandomQuery.sizes[size], using: &generator)
      let graph = TemporalGraph(legs: query.legs.shuffled(using: &generator))
      let places = Array(graph.places)
      let slow = SlowPaths(query.legs, query.rules)
      var reached: [PlaceID: Set<PlaceID>] = [:]
      var groupOf: [PlaceID: PlaceID] = [:]
      for place in places {
        slow.from(place) { path in
          guard let leg = path.last?.leg, leg.destination != place else { return }
          reached[place, default: []].insert(leg.destination)
          guard path.count == 1 else { return }
          // All of the two groups, or the two places, become one.
          let names = [place, leg.destination].map { groupOf[$0] ?? $0 }
          for member in groupOf.keys where names.contains(groupOf[member] ?? member) {
            groupOf[member] = names.min()
          }
          groupOf[place] = names.min()
          groupOf[leg.destination] = names.min()
        }
      }
      func isPair(_ one: PlaceID, _ other: PlaceID) -> Bool {
        reached[one, default: []].contains(other) && reached[other, default: []].contains(one)
      }
      let groups = Dictionary(grouping: groupOf.keys.sorted()) { groupOf[$0] ?? $0 }
        .values.sorted { $0.lexicographicallyPrecedes($1) }
      let pairs = places.flatMap { one in
        places.filter { one < $0 && isPair(one, $0) }.map { [one, $0] }
      }

      let answer = graph.components(rules: query.rules)
      #expect(answer.groups == groups, "\(query)")
      #expect(answer.mutualPairs.map { [$0.first, $0.second] } == pairs, "\(query)")
      #expect(answer.strongComponents == largestSets(places, isPair: isPair), "\(query)")
      #expect(answer.isComplete && !answer.hasHitLimit)
      seen.groups += groups.count
      seen.pairs += pairs.count
      seen.threes += answer.strongComponents.count { $0.count > 2 }
    }
    #expect(seen.groups > 1_000 && seen.pairs > 500 && seen.threes > 20, "\(seen)")
  }

  @Test func `Strong components of any pairs`() {
    // On one day, with a stay of a day between legs, paths are legs: any places can be pairs.
    var generator = SeededGenerator(seed: 1399)
    let rules = PathRules(stay: Stay(minimum: 1))
    let day = DayRange(Day(number: 0))
    var count = 0
    for round in 0..<400 {
      let places = (0..<Int.random(in: 2...8, using: &generator)).map { PlaceID("P\($0)") }
      let percent = [30, 60, 85, 100][round % 4]
      var pairs: Set<[PlaceID]> = []
      for (index, one) in places.enumerated() {
        for other in places[..<index] where generator.happens(percent: percent) {
          pairs.formUnion([[one, other], [other, one]])
        }
      }
      let legs = pairs.map { pair in
        Leg(
          movement: MovementID("\(pair[0])-\(pair[1])"), from: pair[0], to: pair[1],
          departure: day, arrival: day)
      }
      let graph = TemporalGraph(places: places, legs: legs)
      let expected = largestSets(places) { pairs.contains([$0, $1]) }
      #expect(graph.components(rules: rules).strongComponents == expected, "\(pairs)")
      let some = graph.components(rules: rules, limit: 2)
      #expect(some.hasHitLimit == (expected.count > 2))
      #expect(some.strongComponents.count == min(2, expected.count))
      #expect(Set(some.strongComponents).isSubset(of: expected))
      count += expected.count
    }
    #expect(count > 1_000, "\(count)")
  }
}

import TestSupport
import Testing

@testable import RouteGraph

struct StaticComponentsTests {
  /// The sets in which each place leads to each other, by which places each leads to at all.
  func slowSets(_ legs: [(origin: Int, destination: Int)], placeCount: Int) -> [[Int]] {
    var leads = (0..<placeCount).map { Set([$0]) }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for leg in legs where !leads[leg.destination].isSubset(of: leads[leg.origin]) {
        leads[leg.origin].formUnion(leads[leg.destination])
        hasChanged = true
      }
    }
    let sets = (0..<placeCount).map { place in
      leads[place].filter { leads[$0].contains(place) }.sorted()
    }
    return sets.enumerated().filter { $1.count > 1 && $1[0] == $0 }.map(\.element)
  }

  @Test func `The sets of random legs`() {
    var generator = SeededGenerator(seed: 81)
    var seen = (sets: 0, several: 0)
    for _ in 0..<20_000 {
      let placeCount = Int.random(in: 1...10, using: &generator)
      let legs = (0..<Int.random(in: 0...16, using: &generator)).map { _ in
        (
          origin: Int.random(in: 0..<placeCount, using: &generator),
          destination: Int.random(in: 0..<placeCount, using: &generator)
        )
      }
      let found = StaticComponents(
        LegLists(legs.indices, placeCount: placeCount) { Int32(legs[$0].origin) },
        placeCount: placeCount, destination: Column(legs.map { Int32($0.destination) })
      ).sets
      #expect(found == slowSets(legs, placeCount: placeCount), "\(legs)")
      seen.sets += found.count
      seen.several += found.count > 1 ? 1 : 0
    }
    #expect(seen.sets > 5_000 && seen.several > 200, "\(seen)")
  }

  @Test func `A long circle takes no stack`() {
    let count = 300_000
    let found = StaticComponents(
      LegLists(0..<count, placeCount: count) { Int32($0) }, placeCount: count,
      destination: Column((0..<count).map { Int32(($0 + 1) % count) })
    ).sets
    #expect(found.count == 1 && found.first?.count == count)
  }
}

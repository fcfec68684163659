import HistoricalTime
import RouteGraph
import TestSupport
import Testing

/// The queries for best paths against all paths under all choices of days.
@Suite struct BestPathsTwinTests {
  /// Compares the values at all places with the least of all paths there.
  func compare<Value>(
    _ best: BestPaths<Value>, _ example: RandomCase,
    by value: (PathsByDefinition.Path) -> Value?, of found: (TemporalPath) -> Value?
  ) {
    #expect(best.isComplete)
    for place in example.graph.places where place != example.origin {
      let expected = example.paths.filter { $0.destination == place }.compactMap(value).min()
      #expect(best.value(at: place) == expected, "\(place) \(example)")
      guard let path = best.path(to: place) else { continue }
      let defined = example.defined(path)
      #expect(defined.flatMap(value) == expected, "\(path) \(example)")
      #expect(found(path) == expected, "\(path) \(example)")
    }
  }

  @Test func `Fewest legs`() {
    let answered = RandomCase.check(10_000, seed: 3) { example in
      compare(
        example.graph.fewestLegs(from: example.origin, rules: example.rules), example,
        by: { $0.legs.count }, of: { $0.steps.count })
    }
    #expect(answered > 4_000, "\(answered)")
  }

  @Test func `Fewest movements`() {
    let answered = RandomCase.check(10_000, seed: 4) { example in
      compare(
        example.graph.fewestMovements(from: example.origin, rules: example.rules), example,
        by: { path in
          zip(path.legs, path.legs.dropFirst()).reduce(1) { count, pair in
            let isNext =
              pair.1 == pair.0 + 1 && example.legs[pair.0].movement == example.legs[pair.1].movement
            return isNext ? count : count + 1
          }
        }, of: { $0.movementCount })
    }
    #expect(answered > 4_000, "\(answered)")
  }

  @Test func `Shortest in kilometres`() {
    let answered = RandomCase.check(10_000, seed: 5) { example in
      compare(
        example.graph.shortestPaths(from: example.origin, rules: example.rules), example,
        by: { path in
          let lengths = path.legs.map { example.legs[$0].kilometres }
          return lengths.contains(nil) ? nil : lengths.compactMap(\.self).reduce(0, +)
        }, of: { $0.kilometres })
    }
    #expect(answered > 4_000, "\(answered)")
  }

  @Test func `Fastest`() {
    let answered = RandomCase.check(10_000, seed: 6) { example in
      let isPossible = example.rules.certainty == .possible
      compare(
        example.graph.fastestPaths(from: example.origin, rules: example.rules), example,
        by: { isPossible ? $0.days.lowerBound : $0.days.upperBound }, of: { $0.days })
    }
    #expect(answered > 4_000, "\(answered)")
  }

  @Test func `The frontier of legs and arrival`() {
    let answered = RandomCase.check(10_000, seed: 7) { example in
      for place in example.graph.places {
        let found = example.graph.pathFrontier(
          from: example.origin, to: place, rules: example.rules)
        let all = example.paths.filter { $0.destination == place }.map {
          (
            legs: $0.legs.count,
            day: example.rules.certainty == .possible
              ? $0.arrivals.lowerBound : $0.arrivals.upperBound
          )
        }
        let best = all.filter { path in
          !all.contains {
            $0.legs <= path.legs && $0.day <= path.day && ($0.legs, $0.day) != (path.legs, path.day)
          }
        }
        let expected = Set(best.map { [$0.legs, $0.day] }).sorted { $0[0] < $1[0] }
        #expect(
          found.paths.map { [$0.steps.count, Int($0.arrival.number)] } == expected,
          "\(place) \(example)")
        #expect(found.paths.allSatisfy { example.defined($0) != nil }, "\(place) \(example)")
      }
    }
    #expect(answered > 4_000, "\(answered)")
  }
}

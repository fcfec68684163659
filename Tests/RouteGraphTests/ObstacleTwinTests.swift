import HistoricalTime
import RouteGraph
import TestSupport
import Testing

/// Obstacles against all paths under all choices of days.
@Suite struct ObstacleTwinTests {
  /// A case, and what the definition says of its places.
  struct Twin {
    let example: RandomCase
    /// The first day at each place from the origin, places to go by left out.
    let reached: [PlaceID: Int]
    /// All paths from each place by which it can be left at whatever time.
    let leaving: [PlaceID: [PathsByDefinition.Path]]

    init(_ example: RandomCase) {
      self.example = example
      let isPossible = example.rules.certainty == .possible
      var rules = example.rules
      rules.via = []
      let slow = example.byDefinition
      reached = Dictionary(
        slow.paths(from: example.origin, rules).map {
          ($0.destination, isPossible ? $0.arrivals.lowerBound : $0.arrivals.upperBound)
        }, uniquingKeysWith: min)
      rules.start = .distantPast
      // A leg that may have left at any time in the past may have left before anybody was there.
      let isOpen = slow.legs.indices.map { leg in
        !isPossible && slow.choices.contains { $0[leg].departure < 0 }
      }
      leaving = Dictionary(
        uniqueKeysWithValues: example.graph.places.map { place in
          (
            place,
            slow.paths(from: place, rules).filter { !$0.legs.contains { isOpen[$0] } }
          )
        })
    }

    /// The last day on which a place can be left for another, by the definition.
    func lastDeparture(from place: PlaceID, to destination: PlaceID) -> Int? {
      (leaving[place] ?? []).filter { $0.destination == destination }.map {
        example.rules.certainty == .possible ? $0.departures.upperBound : $0.departures.lowerBound
      }.max()
    }

    /// The ways that are missed, in the form `P1 3 > 2`; by the fewest days first.
    func missed(to destination: PlaceID) -> [String] {
      var days = reached
      days[example.origin] = Int(example.rules.start.number)
      return days.filter { $0.key != destination }.compactMap {
        place, day -> (days: Int, place: PlaceID, text: String)? in
        guard let last = lastDeparture(from: place, to: destination) else { return nil }
        return (max(0, day - last), place, "\(place) \(day) > \(last)")
      }.sorted { ($0.days, $0.place) < ($1.days, $1.place) }.map(\.text)
    }
  }

  /// Compares an answer with the definition, and says which kind it was.
  func check(_ obstacle: Obstacle?, to destination: PlaceID, _ twin: Twin) -> String {
    let example = twin.example
    let comment: Comment = "to \(destination) \(example)"
    let hasPath = example.paths.contains { $0.destination == destination }
    #expect((obstacle == nil) == hasPath, comment)
    guard let obstacle else { return "path" }
    let others = example.graph.places.filter { $0 != destination }
    let arrives = others.contains {
      twin.lastDeparture(from: $0, to: destination) != nil
    }
    let missed = twin.missed(to: destination)
    let reached = twin.reached.filter { $0.key != example.origin }
    switch obstacle {
    case .givenUp:
      Issue.record(comment)
      return "given up"
    case .nothingArrives:
      #expect(!arrives, comment)
      return "nothing arrives"
    case .nothingLeaves:
      #expect(arrives && missed.isEmpty && reached.isEmpty, comment)
      return "nothing leaves"
    case .unconnected(let path):
      #expect(arrives && missed.isEmpty, comment)
      #expect(Int(path.arrival.number) == reached.values.max(), comment)
      #expect(Int(path.arrival.number) == reached[path.destination], comment)
      return "unconnected"
    case .missed(let list):
      #expect(
        list.map {
          let day = $0.reached.steps.isEmpty ? example.rules.start : $0.reached.arrival
          return "\($0.place) \(day.number) > \($0.lastDeparture.number)"
        } == missed, comment)
      for way in list {
        #expect(way.next.origin == way.place, comment)
        let names = (twin.leaving[way.place] ?? []).filter { $0.destination == destination }.map {
          "\(example.legs[$0.legs[0]].movement).\(example.legs[$0.legs[0]].sequence)"
        }
        #expect(names.contains("\(way.next.movement).\(way.next.sequence)"), comment)
      }
      return "missed"
    }
  }

  @Test func `All paths under all choices of days`() {
    var kinds: [String: Int] = [:]
    _ = RandomCase.check(10_000, seed: 20) { example in
      let twin = Twin(example)
      for place in example.graph.places where place != example.origin {
        let obstacle = example.graph.obstacle(
          from: example.origin, to: place, rules: example.rules)
        kinds[check(obstacle, to: place, twin), default: 0] += 1
      }
    }
    #expect(kinds.count == 5 && kinds.values.allSatisfy { $0 > 200 }, "\(kinds)")
  }
}

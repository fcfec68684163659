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
    /// The first day at each place from the origin if there were no end, by way of places to go by.
    let reachedAtAll: [PlaceID: Int]
    /// All paths from each place by which it can be left at whatever time.
    let leaving: [PlaceID: [PathsByDefinition.Path]]

    init(_ example: RandomCase) {
      self.example = example
      let isPossible = example.rules.certainty == .possible
      var rules = example.rules
      rules.via = []
      let slow = example.byDefinition
      func days(_ rules: PathRules) -> [PlaceID: Int] {
        Dictionary(
          slow.paths(from: example.origin, rules).map {
            ($0.destination, isPossible ? $0.arrivals.lowerBound : $0.arrivals.upperBound)
          }, uniquingKeysWith: min)
      }
      var endless = example.rules
      // Open days reach one beyond the horizon, and no arrival that is open is certain.
      let end = isPossible ? Day.distantFuture : Day(number: 10)
      endless.end = end
      reachedAtAll = days(endless)
      reached = days(rules)
      rules.start = .distantPast
      rules.end = end
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
    if case .late = obstacle {} else { #expect(twin.reachedAtAll[destination] == nil, comment) }
    switch obstacle {
    case .givenUp:
      Issue.record(comment)
      return "given up"
    case .late(let path):
      #expect(twin.reachedAtAll[destination] == Int(path.arrival.number), comment)
      #expect(path.arrival > example.rules.end && path.destination == destination, comment)
      return "late"
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
          // Days without an end reach one beyond the horizon in the definition.
          let last = $0.lastDeparture == .distantFuture ? 11 : $0.lastDeparture.number
          return "\($0.place) \(day.number) > \(last)"
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
    _ = RandomCase.check(16_000, seed: 20) { example in
      // Without an end, late days, starts and stays lead beyond the days that the definition knows.
      let latest = example.legs.map(\.arrival.latest.number).filter { $0 < .max }.max() ?? 0
      let isOpen = example.legs.contains { $0.departure.isOpenAtEnd || $0.arrival.isOpenAtEnd }
      let isShort = example.rules.stay.minimum == 0 && example.rules.start.number <= 8
      guard latest <= 10, isShort || !isOpen else { return }
      let twin = Twin(example)
      for place in example.graph.places where place != example.origin {
        let obstacle = example.graph.obstacle(
          from: example.origin, to: place, rules: example.rules)
        kinds[check(obstacle, to: place, twin), default: 0] += 1
      }
    }
    #expect(kinds.count == 6 && kinds.values.allSatisfy { $0 > 200 }, "\(kinds)")
  }
}

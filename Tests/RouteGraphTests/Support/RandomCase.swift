import HistoricalTime
import RouteGraph
import TestSupport

/// A random question to a random graph, with all paths that answer it by the definition.
struct RandomCase: CustomStringConvertible {
  let graph: TemporalGraph
  let legs: [Leg]
  let origin: PlaceID
  let rules: PathRules
  let byDefinition: PathsByDefinition
  let paths: [PathsByDefinition.Path]

  /// Graphs of these sizes together have ranges of days, zero durations, equal days, parallel legs,
  /// legs from a place to itself, halts, and single exact legs only.
  private static let sizes = [
    RandomTimetable.Size(places: 3, movements: 3, days: 4, slack: 2, halts: 1),
    RandomTimetable.Size(places: 4, movements: 2, days: 3, slack: 2, halts: 3),
    RandomTimetable.Size(places: 3, movements: 4, days: 5, slack: 1, halts: 0),
    RandomTimetable.Size(places: 3, movements: 5, days: 3, slack: 0, halts: 1),
    RandomTimetable.Size(places: 4, movements: 7, days: 4, slack: 0, halts: 0),
  ]
  private static let stays = [
    Stay.any, Stay(minimum: 1), Stay(maximum: 1), Stay(minimum: 1, maximum: 2),
  ]

  var description: String {
    "from \(origin), \(rules.start) to \(rules.end), \(rules.certainty), \(rules.stay)"
      + "\(rules.isSimple ? ", simple" : "") via \(rules.via) by \(legs)"
  }

  /// Calls a check with so many cases, and returns how many of them had an answer.
  static func check(_ count: Int, seed: UInt64, with check: (RandomCase) -> Void) -> Int {
    var generator = SeededGenerator(seed: seed)
    var (done, answered) = (0, 0)
    while done < count {
      guard let example = RandomCase(sizes[done % sizes.count], using: &generator) else { continue }
      check(example)
      done += 1
      answered += example.paths.isEmpty ? 0 : 1
    }
    return answered
  }

  private init?(_ size: RandomTimetable.Size, using generator: inout SeededGenerator) {
    var legs = RandomTimetable.legs(size, using: &generator)
    if size.halts > 0, generator.happens(percent: 30) {
      for leg in legs.indices {
        legs[leg].canBeJoined = generator.happens(percent: 70)
        legs[leg].canBeLeft = generator.happens(percent: 70)
        legs[leg].canBeCertain = generator.happens(percent: 80)
      }
    }
    for leg in legs.indices {
      legs[leg].kilometres =
        generator.happens(percent: 90) ? Double(Int.random(in: 0...9, using: &generator)) : nil
    }
    guard let slow = PathsByDefinition(legs, horizon: 0...10, limit: 60) else { return nil }
    self.legs = legs
    byDefinition = slow
    graph = TemporalGraph(legs: legs)
    origin = PlaceID("P\(Int.random(in: 0..<size.places, using: &generator))")
    let start = Int32.random(in: 1...3, using: &generator)
    rules = PathRules(
      from: Day(number: start),
      until: Day(number: Int32.random(in: start + 2...9, using: &generator)),
      certainty: generator.happens(percent: 60) ? .possible : .certain,
      stay: RandomCase.stays[Int.random(in: 0..<RandomCase.stays.count, using: &generator)],
      isSimple: generator.happens(percent: 20),
      via: generator.happens(percent: 75)
        ? []
        : (0...1).map { _ in PlaceID("P\(Int.random(in: 0..<size.places, using: &generator))") })
    paths = slow.paths(from: origin, rules)
  }

  /// What a path is by the definition, found by its legs; nil if there is no such path.
  func defined(_ path: TemporalPath) -> PathsByDefinition.Path? {
    let names = path.steps.map { "\($0.leg.movement).\($0.leg.sequence)" }
    return paths.first { found in
      found.legs.map { "\(legs[$0].movement).\(legs[$0].sequence)" } == names
    }
  }
}

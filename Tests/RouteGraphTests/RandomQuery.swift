import HistoricalTime
import RouteGraph
import TestSupport

/// A small random timetable and random rules for a query of it.
struct RandomQuery {
  let legs: [Leg]
  let rules: PathRules

  static let sizes = [
    RandomTimetable.Size(places: 3, movements: 4, days: 4, slack: 2, halts: 1),
    RandomTimetable.Size(places: 4, movements: 7, days: 5, slack: 1, halts: 0),
    RandomTimetable.Size(places: 4, movements: 3, days: 3, slack: 3, halts: 3),
    RandomTimetable.Size(places: 4, movements: 6, days: 4, slack: 0, halts: 1),
    RandomTimetable.Size(places: 3, movements: 6, days: 0, slack: 0, halts: 0),
  ]

  init(_ size: RandomTimetable.Size, using generator: inout SeededGenerator) {
    var legs = RandomTimetable.legs(size, using: &generator)
    if generator.happens(percent: 30) {
      for leg in legs.indices {
        legs[leg].canBeJoined = !generator.happens(percent: 20)
        legs[leg].canBeLeft = !generator.happens(percent: 20)
        legs[leg].canBeCertain = !generator.happens(percent: 20)
      }
    }
    self.legs = legs
    let minimum = generator.happens(percent: 30) ? Int.random(in: 1...2, using: &generator) : 0
    let maximum = minimum + Int.random(in: 0...3, using: &generator)
    let start = Int32.random(in: 0...2, using: &generator)
    rules = PathRules(
      from: generator.happens(percent: 20) ? .distantPast : Day(number: start),
      until: generator.happens(percent: 50)
        ? .distantFuture : Day(number: start + Int32.random(in: -1...9, using: &generator)),
      certainty: generator.happens(percent: 40) ? .certain : .possible,
      stay: Stay(minimum: minimum, maximum: generator.happens(percent: 40) ? maximum : nil),
      isSimple: generator.happens(percent: 20))
  }
}

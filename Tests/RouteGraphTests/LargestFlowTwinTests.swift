import HistoricalTime
import RouteGraph
import TestSupport
import Testing

/// The query against paths and people counted one by one, under the bounds and under true days.
@Suite struct LargestFlowTwinTests {
  /// A question put to a random timetable.
  struct Question {
    var legs: [Leg]
    var numbers: [PeopleRange]
    var origins: Set<PlaceID>
    var destinations: Set<PlaceID>
    var rules: PathRules

    init(_ size: RandomTimetable.Size, using generator: inout SeededGenerator) {
      var legs = RandomTimetable.legs(size, using: &generator)
      for index in legs.indices {
        legs[index].canBeJoined = !generator.happens(percent: 10)
        legs[index].canBeLeft = !generator.happens(percent: 10)
      }
      let start = Int32.random(in: -1...2, using: &generator)
      let end =
        generator.happens(percent: 30) ? Int32.max : Int32.random(in: 4...12, using: &generator)
      let minimum = generator.happens(percent: 60) ? 0 : Int.random(in: 1...2, using: &generator)
      rules = PathRules(
        from: Day(number: start), until: Day(number: end),
        certainty: generator.happens(percent: 50) ? .possible : .certain,
        stay: Stay(
          minimum: minimum,
          maximum: generator.happens(percent: 40)
            ? minimum + Int.random(in: 0...2, using: &generator) : nil),
        isSimple: generator.happens(percent: 10))
      let places = (0..<size.places).map { PlaceID("P\($0)") }
      origins = [places[0]]
      destinations = [places[size.places - 1]]
      if generator.happens(percent: 30) { origins.insert(places[1]) }
      if generator.happens(percent: 20) { destinations.insert(places[1]) }
      if generator.happens(percent: 10) { destinations.insert(places[0]) }
      self.legs = SlowPaths(legs, rules).legs.sorted {
        ($0.movement, $0.sequence) < ($1.movement, $1.sequence)
      }
      numbers = self.legs.map { _ in
        let minimum = Int.random(in: 0...3, using: &generator)
        let spread =
          size.slack == 0 || generator.happens(percent: 50)
          ? 0 : Int.random(in: 0...1, using: &generator)
        return PeopleRange(
          minimum: minimum, maximum: generator.happens(percent: 8) ? nil : minimum + spread)
      }
    }

    var answer: LargestFlow {
      TemporalGraph(legs: legs).largestFlow(from: origins, to: destinations, rules: rules) {
        numbers[number(of: $0)]
      }
    }

    func number(of leg: Leg) -> Int {
      legs.firstIndex { $0.movement == leg.movement && $0.sequence == leg.sequence } ?? -1
    }

    /// All paths under a certainty.
    func paths(_ certainty: Certainty, isStrict: Bool = true) -> SlowFlow {
      var rules = rules
      rules.certainty = certainty
      var slow = SlowPaths(legs, rules)
      slow.isStrict = isStrict
      var paths: [[Int]] = []
      for origin in origins {
        slow.from(origin) { path in
          guard let last = path.last, destinations.contains(last.leg.destination) else { return }
          paths.append(path.map { number(of: $0.leg) })
        }
      }
      return SlowFlow(paths)
    }

    /// One choice of the true days and numbers.
    func truth(using generator: inout SeededGenerator) -> Question {
      var truth = self
      var day = Int.min
      for index in legs.indices {
        if index == 0 || legs[index - 1].movement != legs[index].movement { day = .min }
        func choose(_ range: DayRange) -> DayRange {
          // An open end is far beyond all other days.
          let days = max(-20, Int(range.earliest.number))...min(60, Int(range.latest.number))
          day = Int.random(in: max(day, days.lowerBound)...days.upperBound, using: &generator)
          return DayRange(Day(number: Int32(day)))
        }
        truth.legs[index].departure = choose(legs[index].departure)
        truth.legs[index].arrival = choose(legs[index].arrival)
        let (minimum, maximum) = (numbers[index].minimum, numbers[index].maximum)
        truth.numbers[index] = PeopleRange(
          Int.random(in: minimum...(maximum ?? minimum + 2), using: &generator))
      }
      return truth
    }
  }

  @Test(arguments: [
    RandomTimetable.Size(places: 3, movements: 3, days: 4, slack: 2, halts: 1),
    RandomTimetable.Size(places: 4, movements: 2, days: 2, slack: 2, halts: 3),
    RandomTimetable.Size(places: 4, movements: 6, days: 4, slack: 1, halts: 0),
    RandomTimetable.Size(places: 3, movements: 6, days: 4, slack: 0, halts: 0),
    RandomTimetable.Size(places: 3, movements: 3, days: 1, slack: 0, halts: 1),
  ])
  func `People counted one by one`(size: RandomTimetable.Size) {
    var generator = SeededGenerator(seed: UInt64(size.movements + 10 * size.slack))
    var seen = (certain: 0, exception: 0, tight: 0, loose: 0, unknown: 0)
    for _ in 0..<2_100 {
      let question = Question(size, using: &generator)
      let answer = question.answer
      let people = answer.people
      let least = question.numbers.map(\.minimum)
      let certain = question.paths(.certain)
      let isExactCase = certain.paths == question.paths(.certain, isStrict: false).paths
      let most = certain.mostPeople(least)
      if isExactCase {
        #expect(people.minimum == most, "\(question)")
        #expect(certain.smallestCut(least) == most)
        let cut = answer.certainBottleneck.map(question.number)
        #expect(certain.areCut(by: cut), "\(question)")
        #expect(cut.reduce(0) { $0 + least[$1] } == most, "\(question)")
        seen.certain += most > 0 ? 1 : 0
      } else {
        #expect(people.minimum <= most, "\(question)")
        seen.exception += 1
      }

      var shares = [Int](repeating: 0, count: question.legs.count)
      for share in answer.certainFlow { shares[question.number(of: share.leg)] = share.people }
      #expect(zip(shares, least).allSatisfy { $0 <= $1 }, "\(question)")
      #expect(certain.mostPeople(shares) == people.minimum, "\(question)")

      // All numbers that nothing is known of, so large that they never bound anything.
      let bounds = question.numbers.map { $0.maximum ?? 50 }
      let possible = question.paths(.possible)
      if let maximum = people.maximum {
        let cut = answer.bottleneck.map(question.number)
        #expect(possible.areCut(by: cut), "\(question)")
        #expect(cut.reduce(0) { $0 + bounds[$1] } == maximum, "\(question)")
        let most = possible.smallestCut(bounds)
        #expect(maximum >= most, "\(question)")
        seen.tight += maximum > 0 && maximum == most ? 1 : 0
        seen.loose += maximum > most ? 1 : 0
        #expect(answer.unknownLegs.isEmpty)
        if size.slack == 0, isExactCase { #expect(maximum == most, "\(question)") }
      } else {
        seen.unknown += 1
        #expect(!answer.unknownLegs.isEmpty && answer.bottleneck.isEmpty)
        #expect(
          answer.unknownLegs.allSatisfy { question.numbers[question.number(of: $0)].maximum == nil }
        )
        if size.slack == 0, isExactCase {
          #expect(possible.smallestCut(bounds) >= 50, "\(question)")
        }
      }

      let truth = question.truth(using: &generator)
      let paths = truth.paths(.certain)
      let number = paths.mostPeople(truth.numbers.map(\.minimum))
      #expect(people.minimum <= number, "\(question) \(truth)")
      #expect(number <= people.maximum ?? .max, "\(question) \(truth)")
    }
    #expect(seen.certain > 500 && seen.exception > 0 && seen.unknown > 50, "\(seen)")
    #expect(seen.tight > 500 && seen.loose < 20, "\(seen)")
  }
}

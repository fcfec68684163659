import HistoricalTime
import RouteGraph
import TestSupport
import Testing

/// Small stories: a timetable with numbers, and how many people can have come through in one line.
@Suite struct LargestFlowTests {
  /// The answer as `300/400 by M.1 N.1 | M.1 | N.1`: the bounds, the certain flow if there is one as
  /// legs and numbers, and the two bottlenecks, that of the certain flow first.
  func flow(
    _ timetable: String, _ numbers: [String: PeopleRange], from origins: String = "A",
    to destinations: String, rules: PathRules = PathRules(),
    change: (inout Leg) -> Void = { _ in }
  ) throws -> String {
    var legs = try Timetable(timetable).legs
    for index in legs.indices { change(&legs[index]) }
    let answer = TemporalGraph(legs: legs).largestFlow(
      from: Set(origins.map { PlaceID(String($0)) }),
      to: Set(destinations.map { PlaceID(String($0)) }), rules: rules
    ) { leg in
      numbers["\(leg.movement).\(leg.sequence)"] ?? numbers[leg.movement.rawValue] ?? .unknown
    }
    func list(_ legs: [Leg]) -> String {
      legs.map { " \($0.movement).\($0.sequence)" }.joined()
    }
    let shares = answer.certainFlow.map { " \($0.leg.movement).\($0.leg.sequence):\($0.people)" }
    return "\(answer.people)\(shares.isEmpty ? "" : " by" + shares.joined())"
      + " |\(list(answer.certainBottleneck)) |\(list(answer.bottleneck))"
      + (answer.unknownLegs.isEmpty ? "" : " ?\(list(answer.unknownLegs))")
  }

  let known = PeopleRange(100)

  @Test func `F01 one leg takes as many as were on it`() throws {
    #expect(try flow("M: A 1 > 2 B", ["M": known], to: "B") == "100 by M.1:100 | M.1 | M.1")
    #expect(try flow("M: A 1 > 2 B", ["M": known], from: "B", to: "A") == "0 | |")
  }

  @Test func `F02 of two legs in a row the smaller one counts`() throws {
    #expect(
      try flow(
        "M: A 1 > 2 B \n N: B 2 > 3 C", ["M": known, "N": PeopleRange(60)], to: "C")
        == "60 by M.1:60 N.1:60 | N.1 | N.1")
  }

  @Test func `F03 ways beside each other add up`() throws {
    let numbers = ["M": known, "N": PeopleRange(60), "O": PeopleRange(30), "P": PeopleRange(70)]
    #expect(
      try flow(
        "M: A 1 > 2 B \n N: B 2 > 3 D \n O: A 1 > 2 C \n P: C 3 > 4 D", numbers, to: "D")
        == "90 by M.1:60 O.1:30 N.1:60 P.1:30 | O.1 N.1 | O.1 N.1")
  }

  @Test func `F04 a leg that has left takes nobody on`() throws {
    let numbers = ["M": known, "N": PeopleRange(60), "O": PeopleRange(20)]
    #expect(
      try flow("M: A 1 > 5 B \n N: B 4 > 6 C \n O: B 9 > 9 C", numbers, to: "C")
        == "20 by M.1:20 O.1:20 | O.1 | O.1")
  }

  @Test func `F05 people wait for each other's legs`() throws {
    let timetable = "M: A 1 > 2 B \n N: A 3 > 4 B \n O: B 3 > 5 C \n P: B 6 > 7 C"
    let numbers = ["M": known, "N": known, "O": PeopleRange(30), "P": PeopleRange(500)]
    #expect(
      try flow(timetable, numbers, to: "C").hasPrefix("200 by M.1:100 N.1:100 "))
    #expect(
      try flow(timetable, numbers, to: "C", rules: PathRules(until: Timetable.day("6")))
        == "30 by M.1:30 O.1:30 | O.1 | O.1")
  }

  @Test func `F06 the shortest stay`() throws {
    let timetable = "M: A 1 > 2 B \n N: B 4 > 5 C"
    let numbers = ["M": known, "N": known]
    for (days, answer) in [(2, "100 by M.1:100 N.1:100 | M.1 | M.1"), (3, "0 | |")] {
      #expect(
        try flow(timetable, numbers, to: "C", rules: PathRules(stay: Stay(minimum: days)))
          == answer)
    }
  }

  @Test func `F07 the longest stay is kept from each leg to the next`() throws {
    // One cannot wait for O by going on to another leg that waits: the early come by N alone.
    let timetable = "M: A 1 > 2 B \n N: B 3 > 4 C \n O: B 9 > 9 C \n P: A 8 > 8 B"
    let numbers = ["M": known, "N": PeopleRange(30), "O": PeopleRange(90), "P": PeopleRange(40)]
    #expect(
      try flow(timetable, numbers, to: "C", rules: PathRules(stay: Stay(maximum: 1)))
        == "70 by M.1:30 N.1:30 P.1:40 O.1:40 | N.1 P.1 | N.1 P.1")
    #expect(try flow(timetable, numbers, to: "C").hasPrefix("120 by"))
  }

  @Test func `F08 where dates leave room for a change only in part, it is not certain`() throws {
    #expect(
      try flow("M: A 1 > 2/5 B \n N: B 4 > 6 C", ["M": known, "N": known], to: "C")
        == "../100 | | M.1")
    #expect(
      try flow("M: A 1 > 2/5 B \n N: B 5/8 > 9 C", ["M": known, "N": known], to: "C")
        == "100 by M.1:100 N.1:100 | M.1 | M.1")
    #expect(
      try flow("M: A 1 > 5/8 B \n N: B 2/4 > 9 C", ["M": known, "N": known], to: "C") == "0 | |")
  }

  @Test func `F09 numbers within bounds bound the flow`() throws {
    let numbers = ["M": PeopleRange(minimum: 50, maximum: 80), "N": PeopleRange(minimum: 60)]
    #expect(
      try flow("M: A 1 > 2 B \n N: B 2 > 3 C", numbers, to: "C")
        == "50/80 by M.1:50 N.1:50 | M.1 | M.1")
  }

  @Test func `F10 an unknown number adds nobody for certain and bounds nothing`() throws {
    #expect(try flow("M: A 1 > 2 B", [:], to: "B") == ".. | M.1 | ? M.1")
    #expect(
      try flow("M: A 1 > 2 B \n N: B 2 > 3 C", ["M": known], to: "C") == "../100 | N.1 | M.1")
    // The way over C is unknown from end to end; P and what leads nowhere are not on it.
    #expect(
      try flow(
        "M: A 1 > 2 B \n N: A 1 > 2 C \n O: C 2 > 3 D \n P: B 2 > 3 D \n Q: C 2 > 3 E",
        ["M": known], to: "D") == ".. | N.1 P.1 | ? N.1 O.1")
  }

  @Test func `F11 who is on a movement stays on it, however uncertain its halt`() throws {
    #expect(
      try flow("M: A 1 > 2/5 B 4/6 > 8 C", ["M": known], to: "C")
        == "100 by M.1:100 M.2:100 | M.1 | M.1")
    #expect(
      try flow(
        "M: A 1 > 2/5 B 4/6 > 8 C", ["M.1": PeopleRange(80), "M.2": known], from: "AB", to: "C")
        == "100 by M.2:100 | M.2 | M.2")
  }

  @Test func `F12 a halt that cannot be left, and one that cannot be joined`() throws {
    let timetable = "M: A 1 > 2 B 3 > 4 C \n N: B 5 > 6 D \n O: A 1 > 2 B"
    let numbers = ["M": known, "N": known, "O": PeopleRange(10)]
    #expect(try flow(timetable, numbers, to: "D").hasPrefix("100 "))
    #expect(
      try flow(timetable, numbers, to: "D") { $0.canBeLeft = $0.movement != MovementID("M") }
        == "10 by O.1:10 N.1:10 | O.1 | O.1")
    let tight = ["M": known, "M.1": PeopleRange(10), "O": known]
    #expect(try flow(timetable, tight, to: "C").hasPrefix("100 "))
    #expect(
      try flow(timetable, tight, to: "C") { $0.canBeJoined = $0.sequence == 1 }
        == "10 by M.1:10 M.2:10 | M.1 | M.1")
  }

  @Test func `F13 sets of places, and a place in both`() throws {
    let timetable = "M: A 1 > 2 C \n N: B 1 > 2 C \n O: C 3 > 4 D \n P: C 3 > 4 E"
    let numbers = ["M": known, "N": known, "O": PeopleRange(120), "P": PeopleRange(50)]
    #expect(try flow(timetable, numbers, from: "AB", to: "DE").hasPrefix("170 by"))
    #expect(try flow(timetable, numbers, from: "AB", to: "D").hasPrefix("120 by"))
    #expect(try flow(timetable, numbers, from: "ABC", to: "C").hasPrefix("200 by"))
  }

  @Test func `F14 there and back counts, staying does not`() throws {
    let timetable = "M: A 1 > 2 B \n N: B 3 > 4 A"
    let numbers = ["M": known, "N": PeopleRange(40)]
    #expect(try flow(timetable, numbers, to: "A") == "40 by M.1:40 N.1:40 | N.1 | N.1")
    #expect(
      try flow(timetable, numbers, to: "A", rules: PathRules(isSimple: true))
        == "../40 | N.1 | N.1")
    #expect(try flow("M: A 1 > 2 B", numbers, to: "A") == "0 | |")
  }

  @Test func `F15 circles of legs within one day`() throws {
    let timetable = "M: A 3 > 3 B \n N: B 3 > 3 C \n O: C 3 > 3 A \n P: C 3 > 3 D"
    let numbers = ["M": known, "N": known, "O": known, "P": PeopleRange(70)]
    #expect(
      try flow(timetable, numbers, to: "D") == "70 by M.1:70 N.1:70 P.1:70 | P.1 | P.1")
    #expect(try flow("M: A 3 > 3 A \n N: A 3 > 3 B", numbers, to: "B").hasPrefix("100 by N.1:100"))
  }

  @Test func `F16 against the order of a movement's legs within a day nobody is certain`() throws {
    // C to D, over O to A, and with M's first leg to B: M was at A before it was at C.
    let timetable = "M: A 3 > 3 B 3 > 3 C 3 > 3 D \n O: D 3 > 3 A \n P: B 3 > 3 E"
    let numbers = ["M": known, "O": known, "P": known]
    #expect(try flow(timetable, numbers, from: "C", to: "E") == "../100 | M.3 | M.3")
    #expect(try flow(timetable, numbers, from: "D", to: "E").hasPrefix("100 by"))
  }

  @Test func `F17 who comes late and cannot go on does not share a leg`() throws {
    // O can have left until 9, but only who takes it by 4 comes to P; M comes too late for that.
    let timetable = """
      M: A 7 > 8 B
      N: A 1 > 2 B
      O: B 1/9 > 1/9 C
      P: C 4 > 5 D
      R: B 9 > 9 D
      """
    let numbers = [
      "M": known, "N": PeopleRange(20), "O": known, "P": known, "R": PeopleRange(5),
    ]
    #expect(try flow(timetable, numbers, to: "D") == "5/25 by M.1:5 R.1:5 | R.1 | N.1 R.1")
  }

  @Test func `F18 who comes late and who goes on early can share a leg in the upper bound`() throws
  {
    let timetable = """
      M: A 7 > 8 B
      N: A 1 > 2 B
      O: B 1/9 > 1/9 C
      P: C 4 > 5 D
      Q: C 9 > 9 D
      """
    let numbers = [
      "M": known, "N": PeopleRange(20), "O": PeopleRange(50), "P": known, "Q": PeopleRange(5),
    ]
    // Those of N alone are in time for P: 20 and 5 would be the largest number.
    #expect(try flow(timetable, numbers, to: "D").hasPrefix("../50"))
  }

  @Test func `F19 the start and the end bound the way`() throws {
    let timetable = "M: A 5 > 8 B"
    for (start, end, answer) in [
      ("5", "8", "100 by M.1:100 | M.1 | M.1"), ("6", "8", "0 | |"), ("5", "7", "0 | |"),
      ("9", "3", "0 | |"),
    ] {
      #expect(
        try flow(
          timetable, ["M": known], to: "B",
          rules: PathRules(from: Timetable.day(start), until: Timetable.day(end))) == answer)
    }
    #expect(
      try flow(
        "M: A 5/7 > 8/10 B", ["M": known], to: "B",
        rules: PathRules(from: Timetable.day("6"), until: Timetable.day("9"))) == "../100 | | M.1")
  }

  @Test func `F20 a leg whose arrival is open takes nobody for certain`() throws {
    #expect(try flow("M: A 5 > 8/.. B", ["M": known], to: "B") == "../100 | | M.1")
    #expect(try flow("M: A ../5 > 8 B", ["M": known], to: "B") == "100 by M.1:100 | M.1 | M.1")
    #expect(try flow("M: A - > - B", ["M": known], to: "B") == "../100 | | M.1")
  }

  @Test func `F21 nobody is on a leg of zero, and it still holds people back`() throws {
    #expect(
      try flow("M: A 1 > 2 B \n N: B 2 > 3 C", ["M": known, "N": PeopleRange(0)], to: "C")
        == "0 | N.1 | N.1")
    // Where others come in another way it does not.
    #expect(
      try flow(
        "M: A 1 > 1 B \n O: A 1 > 1 B \n N: B 2 > 3 C",
        ["M": known, "N": PeopleRange(40), "O": PeopleRange(0)], to: "C")
        == "40 by M.1:40 N.1:40 | N.1 | N.1")
  }

  @Test func `F22 unknown places and empty sets`() throws {
    #expect(try flow("M: A 1 > 2 B", ["M": known], from: "X", to: "B") == "0 | |")
    #expect(try flow("M: A 1 > 2 B", ["M": known], from: "", to: "B") == "0 | |")
    #expect(try flow("M: A 1 > 2 B", ["M": known], to: "") == "0 | |")
    #expect(try flow("", [:], to: "B") == "0 | |")
  }

  @Test func `F23 numbers beyond all people`() throws {
    let huge = PeopleRange(.max)
    #expect(
      try flow("M: A 1 > 2 B", ["M": huge], to: "B")
        == "4294967295/.. by M.1:4294967295 | M.1 | ? M.1")
  }

  @Test func `F24 a long movement and many days`() throws {
    let legs = (0..<3000).flatMap { (number: Int32) in
      (0..<2).map { twin in
        Leg(
          movement: MovementID(twin == 0 ? "long" : "M\(number)"), sequence: Int(number),
          from: PlaceID("P\(number)"), to: PlaceID("P\(number + 1)"),
          departure: DayRange(Day(number: number)), arrival: DayRange(Day(number: number + 1)))
      }
    }
    let answer = TemporalGraph(legs: legs).largestFlow(
      from: [PlaceID("P0")], to: [PlaceID("P3000")]
    ) { $0.sequence == 1700 ? PeopleRange(3) : PeopleRange(10 + $0.sequence) }
    #expect(answer.people == PeopleRange(6))
    #expect(answer.bottleneck.map(\.origin.rawValue) == ["P1700", "P1700"])
    #expect(answer.certainFlow.reduce(0) { $0 + $1.people } == 6 * 3000)
  }

  @Test func `F25 who leaves a movement is in time for it when it comes back`() throws {
    let timetable = "M: A 1/3 > 2/5 B 2/6 > 3/7 C 3/8 > 4/9 B 4/9 > 10 D"
    let numbers = ["M": known, "M.2": PeopleRange(10)]
    #expect(try flow(timetable, numbers, to: "D") == "100 by M.1:100 M.4:100 | M.1 | M.1")
    #expect(
      try flow(timetable, numbers, to: "D", rules: PathRules(stay: Stay(maximum: 20)))
        == "100 by M.1:100 M.4:100 | M.1 | M.1")
    #expect(
      try flow(timetable, numbers, to: "D", rules: PathRules(stay: Stay(minimum: 1)))
        == "10/100 by M.1:10 M.2:10 M.3:10 M.4:10 | M.2 | M.1")
  }

  @Test func `F26 a simple path waits where others go round`() throws {
    // Waiting at B passes eighteen days on which others leave, going round by C passes none.
    let others = (2...19).map { "X\($0): B \($0) > \($0) E" }.joined(separator: "\n")
    let timetable = "M: A 1 > 1 B \n N: B 1 > 1 C \n O: C 20 > 20 B \n P: B 20 > 20 D \n" + others
    let numbers = ["M": known, "N": known, "O": known, "P": known]
    #expect(
      try flow(timetable, numbers, to: "D", rules: PathRules(isSimple: true))
        == "100 by M.1:100 P.1:100 | M.1 | M.1")
  }

  @Test func `The order of the input does not matter`() throws {
    var generator = SeededGenerator(seed: 3)
    let legs = RandomTimetable.legs(
      .init(places: 5, movements: 20, days: 8, slack: 2, halts: 2), using: &generator)
    let answers = Set(
      (0..<10).map { _ in
        TemporalGraph(legs: legs.shuffled(using: &generator)).largestFlow(
          from: [PlaceID("P0"), PlaceID("P1")], to: [PlaceID("P4")]
        ) { PeopleRange(minimum: $0.sequence + 1, maximum: $0.origin.rawValue.utf8.count * 3) }
      })
    #expect(answers.count == 1)
    #expect(answers.first?.people.minimum ?? 0 > 0)
  }
}

import HistoricalTime
import RouteGraph
import TestSupport
import Testing

/// Small stories: a timetable, and the way through it in one line.
@Suite struct EarliestArrivalTests {
  /// The earliest path in a timetable; `-` if there is none.
  func path(
    _ timetable: String, from origin: String = "A", to destination: String,
    starting start: String = "1", until end: String? = nil, _ certainty: Certainty = .possible
  ) throws -> String {
    let arrivals = try Timetable(timetable).graph.earliestArrival(
      from: PlaceID(origin), startingOn: Timetable.day(start),
      until: try end.map { try Timetable.days($0).latest } ?? .distantFuture,
      certainty: certainty)
    let path = arrivals.path(to: PlaceID(destination))
    #expect(path?.arrival == arrivals.day(at: PlaceID(destination)))
    return path?.timetable ?? "-"
  }

  @Test func `A01 one leg`() throws {
    #expect(try path("M: A 17 > 20 B", to: "B") == "A 17 > 20 B (M)")
    #expect(try path("M: A 17 > 20 B", to: "B", .certain) == "A 17 > 20 B (M)")
  }

  @Test func `A02 no leg leads backward`() throws {
    #expect(try path("M: A 17 > 20 B", from: "B", to: "A") == "-")
  }

  @Test func `A03 a change on the day of arrival`() throws {
    let timetable = """
      M: A 17 > 20 B
      N: B 20 > 22 C
      """
    for certainty in Certainty.allCases {
      #expect(try path(timetable, to: "C", certainty) == "A 17 > 20 B (M) 20 > 22 C (N)")
    }
  }

  @Test func `A04 a leg that has left is missed`() throws {
    #expect(
      try path(
        """
        M: A 17 > 20 B
        N: B 19 > 22 C
        O: B 21 > 25 C
        """, to: "C") == "A 17 > 20 B (M) 21 > 25 C (O)")
    #expect(try path("M: A 17 > 20 B \n N: B 19 > 22 C", to: "C") == "-")
  }

  @Test func `A05 a later departure that arrives earlier`() throws {
    #expect(
      try path(
        """
        M: A 17 > 27 B   # on foot
        N: A 20 > 21 B   # by rail
        """, to: "B") == "A 20 > 21 B (N)")
  }

  @Test func `A06 a detour that arrives earlier`() throws {
    #expect(
      try path(
        """
        M: A 17 > 29 C
        N: A 18 > 19 B
        O: B 20 > 21 C
        """, to: "C") == "A 18 > 19 B (N) 20 > 21 C (O)")
  }

  @Test func `A07 the start bounds the first departure`() throws {
    let timetable = "M: A 17 > 20 B \n N: A 19 > 25 B"
    #expect(try path(timetable, to: "B", starting: "17") == "A 17 > 20 B (M)")
    #expect(try path(timetable, to: "B", starting: "18") == "A 19 > 25 B (N)")
    #expect(try path(timetable, to: "B", starting: "20") == "-")
  }

  @Test func `A08 the end bounds the last arrival, not the departure`() throws {
    #expect(try path("M: A 17 > 20 B", to: "B", until: "20") == "A 17 > 20 B (M)")
    #expect(try path("M: A 17 > 20 B", to: "B", until: "19") == "-")
    #expect(try path("M: A 17 > 20/22 B", to: "B", until: "21") == "A 17 > 20 B (M)")
    #expect(try path("M: A 17 > 20/22 B", to: "B", until: "21", .certain) == "-")
  }

  @Test func `A09 legs within one day follow each other in any order`() throws {
    let timetable = """
      M1: D 17 > 17 E
      M2: C 17 > 17 D
      M3: B 17 > 17 C
      M4: A 17 > 17 B
      """
    for certainty in Certainty.allCases {
      #expect(
        try path(timetable, to: "E", certainty)
          == "A 17 > 17 B (M4) 17 > 17 C (M3) 17 > 17 D (M2) 17 > 17 E (M1)")
      #expect(
        try path(
          """
          M1: D 17 > 17 C
          M2: C 17 > 17 B
          M3: B 17 > 17 A
          M4: A 17 > 18 E
          """, from: "D", to: "E", certainty)
          == "D 17 > 17 C (M1) 17 > 17 B (M2) 17 > 17 A (M3) 17 > 18 E (M4)")
    }
  }

  @Test func `A10 a circle within one day ends`() throws {
    let timetable = """
      M1: A 17 > 17 B
      M2: B 17 > 17 C
      M3: C 17 > 17 A
      M4: B 17 > 17 B
      M5: C 17 > 18 D
      """
    for certainty in Certainty.allCases {
      #expect(
        try path(timetable, to: "D", certainty) == "A 17 > 17 B (M1) 17 > 17 C (M2) 17 > 18 D (M5)")
      #expect(try path(timetable, to: "A", certainty) == "A")
    }
  }

  @Test func `A11 days before 1970 and before year 0`() throws {
    #expect(
      try path(
        "M: A -0044-03-15 > -0044-03-17 B \n N: B 0001-01-01 > 0001-01-02 C", to: "C",
        starting: "-0044-01-01")
        == "A -0044-03-15 > -0044-03-17 B (M) 0001-01-01 > 0001-01-02 C (N)")
  }

  @Test func `B01 an uncertain departure waits for whoever comes`() throws {
    let timetable = """
      M: A 17 > 20 B
      N: B 18/21 > 19/25 C
      """
    #expect(try path(timetable, to: "C") == "A 17 > 20 B (M) 20 > 20 C (N)")
    #expect(try path(timetable, to: "C", .certain) == "-")
  }

  @Test func `B02 but not beyond its latest day`() throws {
    #expect(try path("M: A 17 > 22 B \n N: B 18/21 > 19/25 C", to: "C") == "-")
  }

  @Test func `B03 nor if it has to have arrived`() throws {
    #expect(
      try path("M: A 17 > 22 B \n N: B 18/24 > 19/21 C", to: "C") == "-",
      "leaving on the 22nd it would arrive by the 21st")
  }

  @Test func `B04 certain counts on the latest arrival and the earliest departure`() throws {
    let timetable = """
      M: A 17/18 > 20/22 B
      N: B 22/25 > 26/28 C
      """
    #expect(try path(timetable, to: "C", .certain) == "A 17 > 22 B (M) 22 > 28 C (N)")
    #expect(try path(timetable, to: "C") == "A 17 > 20 B (M) 22 > 26 C (N)")
    #expect(try path(timetable, to: "B", starting: "18", .certain) == "-", "it may have left")
    #expect(try path(timetable, to: "B", starting: "18") == "A 18 > 20 B (M)")
  }

  @Test func `B05 the certain way can be another than the possible one`() throws {
    let timetable = """
      M: A 17 > 18/25 B
      N: A 17 > 20 B
      """
    #expect(try path(timetable, to: "B") == "A 17 > 18 B (M)")
    #expect(try path(timetable, to: "B", .certain) == "A 17 > 20 B (N)")
  }

  @Test func `B06 an unknown arrival is possible from the departure on, never certain`() throws {
    #expect(try path("M: A 17/18 > - B", to: "B") == "A 17 > 17 B (M)")
    #expect(try path("M: A 17/18 > - B", to: "B", .certain) == "-")
    #expect(try path("M: A 17 > 20/.. B", to: "B") == "A 17 > 20 B (M)")
    #expect(try path("M: A 17 > 20/.. B", to: "B", .certain) == "-")
    #expect(try path("M: A 17 > ../20 B", to: "B", .certain) == "A 17 > 20 B (M)")
  }

  @Test func `B07 an unknown departure is possible up to the arrival, never certain`() throws {
    #expect(try path("M: A - > 20 B", to: "B", starting: "19") == "A 19 > 20 B (M)")
    #expect(try path("M: A - > 20 B", to: "B", starting: "21") == "-")
    #expect(try path("M: A - > 20 B", to: "B", starting: "19", .certain) == "-")
  }

  @Test func `C01 a movement with a halt is a chain`() throws {
    #expect(
      try path("M: A 17 > 19 B 20 > 23 C", to: "C") == "A 17 > 19 B (M) 20 > 23 C (M)")
    #expect(try path("M: A 17 > 19 B 20 > 23 C", from: "B", to: "C") == "B 20 > 23 C (M)")
  }

  @Test func `C02 whoever is on a movement stays on it`() throws {
    // At B the dates overlap: getting there by M, one may not be in time for another movement, but
    // one is with M.
    let timetable = """
      M: A 17 > 19/22 B 20/23 > 24/26 C
      N: B 20 > 21 D
      """
    #expect(try path(timetable, to: "C", .certain) == "A 17 > 22 B (M) 22 > 26 C (M)")
    #expect(try path(timetable, to: "D", .certain) == "-")
    #expect(try path(timetable, to: "D") == "A 17 > 19 B (M) 20 > 21 D (N)")
  }

  @Test func `C03 whoever comes to the halt from elsewhere has to be in time`() throws {
    let timetable = """
      M: A 17 > 19/22 B 20/23 > 24/26 C
      N: X 17 > 21 B
      """
    #expect(try path(timetable, from: "X", to: "C", .certain) == "-")
    #expect(try path(timetable, from: "X", to: "C") == "X 17 > 21 B (N) 21 > 24 C (M)")
  }

  @Test func `C04 a halt without dates takes its bounds from the legs around it`() throws {
    let timetable = "M: A 17 > - B - > 24 C"
    #expect(try path(timetable, to: "B", .certain) == "A 17 > 24 B (M)")
    #expect(try path(timetable, to: "C", .certain) == "A 17 > 24 B (M) 24 > 24 C (M)")
    #expect(try path(timetable, to: "C") == "A 17 > 17 B (M) 17 > 24 C (M)")
    #expect(try path(timetable, from: "B", to: "C", starting: "16", .certain) == "B 17 > 24 C (M)")
    #expect(try path(timetable, from: "B", to: "C", starting: "18", .certain) == "-")
    #expect(try path(timetable, from: "B", to: "C", starting: "18") == "B 18 > 24 C (M)")
  }

  @Test func `C05 a movement joined on the way goes on to its end`() throws {
    let timetable = """
      M: A 10 > 12/15 B 13/16 > 17/19 C 18/20 > 21/23 D
      N: X 11 > 12 B
      """
    #expect(
      try path(timetable, from: "X", to: "D", .certain)
        == "X 11 > 12 B (N) 13 > 19 C (M) 19 > 23 D (M)")
  }

  @Test func `C06 a movement that passes a place twice`() throws {
    let timetable = """
      M: A 10 > 11/13 B 12/14 > 15 A 16 > 17/19 C 18/20 > 22 D
      N: A 17 > 18 D
      """
    #expect(
      try path(timetable, to: "D", .certain) == "A 17 > 18 D (N)")
    #expect(
      try path(timetable, from: "B", to: "D", .certain) == "B 12 > 15 A (M) 17 > 18 D (N)")
    #expect(try path(timetable, to: "C", .certain) == "A 16 > 19 C (M)")
  }

  @Test func `D01 from an evacuation to a later camp over three movements`() throws {
    let timetable = """
      march:     Monowitz 18 > 19/20 Gleiwitz
      transport: Gleiwitz 21/22 > 1945-01-26 Buchenwald
      april:     Buchenwald 1945-04-07/1945-04-10 > 1945-04-27~/1945-05-01 Dachau
      """
    #expect(
      try path(timetable, from: "Monowitz", to: "Dachau")
        == "Monowitz 18 > 19 Gleiwitz (march) 21 > 26 Buchenwald (transport)"
        + " 1945-04-07 > 1945-04-27 Dachau (april)")
    #expect(
      try path(timetable, from: "Monowitz", to: "Dachau", .certain)
        == "Monowitz 18 > 20 Gleiwitz (march) 21 > 26 Buchenwald (transport)"
        + " 1945-04-07 > 1945-05-01 Dachau (april)")
  }

  /// Days that are open at their beginning stay open, however long people have to stay.
  @Test func `A stay after an arrival that is open`() throws {
    let open = DayRange(earliest: .distantPast, latest: Day(number: 8))
    let graph = TemporalGraph(legs: [
      Leg(
        movement: MovementID("M"), from: PlaceID("A"), to: PlaceID("B"), departure: open,
        arrival: open),
      Leg(
        movement: MovementID("N"), from: PlaceID("B"), to: PlaceID("C"), departure: open,
        arrival: open),
    ])
    let rules = PathRules(stay: Stay(minimum: 1))
    let arrivals = graph.earliestArrivals(from: PlaceID("A"), rules: rules)
    #expect(arrivals.day(at: PlaceID("C")) == .distantPast)
    #expect(arrivals.path(to: PlaceID("C"))?.arrival == .distantPast)
    let fewest = graph.fewestLegs(from: PlaceID("A"), rules: rules)
    #expect(fewest.value(at: PlaceID("C")) == 2)
    #expect(fewest.path(to: PlaceID("C"))?.arrival == .distantPast)
  }
}

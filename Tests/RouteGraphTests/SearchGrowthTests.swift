import HistoricalTime
import TestSupport
import Testing

@testable import RouteGraph

/// How the work of a search grows with its graph, counted and not timed: with twice as many legs, no
/// more than a little over twice as much.
@Suite struct SearchGrowthTests {
  /// Kinds of graphs that a search could stumble over.
  enum Shape: CaseIterable {
    /// Legs between random places, some within one day.
    case random
    /// Legs between random places, all on one day.
    case oneDay
    /// Each place reaches the next within one day, in the order of the places.
    case rising
    /// Each place reaches the one before within one day.
    case falling
    /// All legs end where a later one begins, and take years.
    case slow
  }

  func graph(_ shape: Shape, legs count: Int, slack: Int) -> TemporalGraph {
    var generator = SeededGenerator(seed: 61)
    let placeCount = max(2, shape == .rising || shape == .falling ? count + 1 : count / 10)
    func place(_ index: Int) -> PlaceID { PlaceID(String(100_000 + index)) }
    let legs = (0..<count).map { index in
      var (from, to) = (
        Int.random(in: 0..<placeCount, using: &generator),
        Int.random(in: 0..<placeCount, using: &generator)
      )
      var (day, days) = (
        Int.random(in: 0..<count / 4, using: &generator),
        max(0, Int.random(in: -3...9, using: &generator))
      )
      switch shape {
      case .random: break
      case .oneDay: (day, days) = (0, 0)
      case .rising: (from, to, day, days) = (index, index + 1, 0, 0)
      case .falling: (from, to, day, days) = (index + 1, index, 0, 0)
      case .slow: days = Int.random(in: 0..<count, using: &generator)
      }
      let slack = slack == 0 ? 0 : Int.random(in: 0...slack, using: &generator)
      return Leg(
        movement: MovementID(String(index)), from: place(from), to: place(to),
        departure: DayRange(
          earliest: Day(number: Int32(day)), latest: Day(number: Int32(day + slack))),
        arrival: DayRange(
          earliest: Day(number: Int32(day + days)), latest: Day(number: Int32(day + days + slack))),
        kilometres: Double(Int.random(in: 0...99, using: &generator)))
    }
    return TemporalGraph(places: (0..<placeCount).map(place), legs: legs)
  }

  /// What a search does from the first place, the last, and one between, in graphs of growing size.
  func expectLinear(
    _ shape: Shape, slack: Int = 0, legs: Double, labels: Double,
    _ work: (TemporalGraph, _ place: Int) -> SearchWork
  ) {
    var done = 0
    for count in [500, 1_000, 2_000, 4_000] {
      let graph = graph(shape, legs: count, slack: slack)
      for place in [0, graph.places.count / 2, graph.places.count - 1] {
        let work = work(graph, place)
        #expect(Double(work.legs) <= legs * Double(count), "\(shape) \(count) \(work)")
        #expect(Double(work.labels) <= labels * Double(count), "\(shape) \(count) \(work)")
        done += work.legs
      }
    }
    #expect(done >= 1_000, "\(shape) \(done)")
  }

  @Test(arguments: Shape.allCases) func `Earliest arrivals in one pass`(shape: Shape) {
    expectLinear(shape, legs: 2, labels: 1) { graph, place in
      var labels = ArrivalLabels(placeCount: graph.places.count)
      labels.days[place] = 0
      return graph.sweep(from: place, until: .max, minimumStay: 0, &labels)
    }
  }

  @Test(arguments: Shape.allCases) func `Latest departures in one pass`(shape: Shape) {
    expectLinear(shape, legs: 2, labels: 1) { graph, place in
      var labels = DepartureLabels(placeCount: graph.places.count)
      return graph.sweepBackward(from: place, within: 0...(.max - 1), minimumStay: 0, &labels)
    }
  }

  @Test(arguments: Shape.allCases) func `Earliest arrivals over uncertain dates`(shape: Shape) {
    expectLinear(shape, slack: 3, legs: 1, labels: 1) { graph, place in
      var labels = ArrivalLabels(placeCount: graph.places.count)
      labels.days[place] = 0
      guard let legsByPlace = graph.legsByPlace else { return SearchWork() }
      return graph.settle(from: place, until: .max, minimumStay: 0, legsByPlace, &labels)
    }
  }

  @Test(arguments: Shape.allCases) func `Latest departures over uncertain dates`(shape: Shape) {
    expectLinear(shape, slack: 3, legs: 1, labels: 1) { graph, place in
      var labels = DepartureLabels(placeCount: graph.places.count)
      guard let legsByPlace = graph.legsByPlace else { return SearchWork() }
      return graph.settleBackward(
        from: place, rules: PathRules(), minimumStay: 0, legsByPlace, &labels)
    }
  }

  @Test(arguments: Shape.allCases) func `Fewest legs`(shape: Shape) {
    expectLinear(shape, legs: 2, labels: 1) { graph, place in
      graph.sweep(
        from: place, rules: PathRules(), by: FewestLegsMeasure(placeCount: graph.places.count)
      ).work
    }
  }

  @Test(arguments: Shape.allCases) func `Shortest paths`(shape: Shape) {
    expectLinear(shape, legs: 2, labels: 1.5) { graph, place in
      graph.sweep(
        from: place, rules: PathRules(),
        by: ShortestMeasure(
          kilometres: graph.columns.kilometres, placeCount: graph.places.count)
      ).work
    }
  }

  @Test(arguments: Shape.allCases) func `Fastest paths`(shape: Shape) {
    expectLinear(shape, legs: 2, labels: 1) { graph, place in
      graph.sweep(
        from: place, rules: PathRules(), by: FastestMeasure(placeCount: graph.places.count)
      ).work
    }
  }

  @Test(arguments: Shape.allCases) func `Fewest legs over uncertain dates`(shape: Shape) {
    expectLinear(shape, slack: 3, legs: 3, labels: 2) { graph, place in
      PossibleSweep(graph, from: place, PathRules(), LegCost()).work
    }
  }

  @Test(arguments: Shape.allCases) func `Shortest paths over uncertain dates`(shape: Shape) {
    expectLinear(shape, slack: 3, legs: 3, labels: 2) { graph, place in
      PossibleSweep(
        graph, from: place, PathRules(), LengthCost(kilometres: graph.columns.kilometres)
      ).work
    }
  }

  @Test(arguments: Shape.allCases) func `Fastest paths over uncertain dates`(shape: Shape) {
    expectLinear(shape, slack: 3, legs: 3, labels: 2) { graph, place in
      PossibleSweep(
        graph, from: place, PathRules(), StartCost(latestDeparture: graph.columns.latestDeparture)
      ).work
    }
  }

  /// Legs from one place that leave for good on their first day, and one that may leave on any: looking
  /// for it again does not look at all of them.
  @Test func `A leg without a last day does not keep others open`() {
    let count = 2_000
    let hub = PlaceID("hub")
    var legs = (0..<count).map { index in
      Leg(
        movement: MovementID("out \(index)"), from: hub, to: PlaceID("away"),
        departure: DayRange(Day(number: Int32(index))), arrival: DayRange(Day(number: .max - 9)))
    }
    // Each comes to the place with a leg less than the one before.
    let lengths = stride(from: 40, to: 0, by: -1)
    for (round, length) in lengths.enumerated() {
      for step in 0..<length {
        legs.append(
          Leg(
            movement: MovementID("in \(round) \(step)"),
            from: PlaceID(step == 0 ? "start" : "\(round), \(step)"),
            to: step == length - 1 ? hub : PlaceID("\(round), \(step + 1)"),
            departure: DayRange(Day(number: Int32(50 * round))),
            arrival: DayRange(Day(number: Int32(50 * round)))))
      }
    }
    legs.append(
      Leg(
        movement: MovementID("open"), from: hub, to: PlaceID("anywhere"),
        departure: DayRange(earliest: Day(number: 0), latest: .distantFuture),
        arrival: DayRange(earliest: Day(number: 0), latest: .distantFuture)))
    let places = Set(legs.flatMap { [$0.origin, $0.destination] })
    let graph = TemporalGraph(places: places.sorted { $0.rawValue < $1.rawValue }, legs: legs)
    let paths = graph.fewestLegs(from: PlaceID("start"), rules: PathRules())
    #expect(paths.value(at: PlaceID("anywhere")) == 2)
    let sweep = graph.index(of: PlaceID("start")).map {
      PossibleSweep(graph, from: $0, PathRules(), LegCost())
    }
    #expect((sweep?.work.legs ?? .max) < 2 * legs.count, "\(String(describing: sweep?.work))")
  }
}

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
}

import HistoricalTime
import RouteGraph
import TestSupport
import Testing

/// Graphs with some of their legs.
@Suite struct FilteringTests {
  @Test func `A halt without days keeps the bounds that legs left out have set`() throws {
    let graph = try Timetable("M: A 17 > - B - > 25 C \n N: A 1 > 2 D").graph
    let filtered = graph.filtered { $0.destination != PlaceID("C") }
    let path = filtered.earliestArrivals(from: PlaceID("A"), rules: PathRules()).path(
      to: PlaceID("B"))
    #expect(path?.steps.first?.leg.arrival.description == "1945-01-17/1945-01-25")
    #expect(filtered.legCount == 2 && filtered.places.count == 4)
  }

  @Test func `A movement does not go on over a leg that is left out`() throws {
    var legs = try Timetable("M: A 1 > 2 B 3 > 4 C 5 > 6 D").legs
    for leg in legs.indices { (legs[leg].canBeJoined, legs[leg].canBeLeft) = (false, false) }
    let graph = TemporalGraph(legs: legs)
    let rules = PathRules()
    #expect(graph.earliestArrivals(from: PlaceID("A"), rules: rules).day(at: PlaceID("D")) != nil)
    let broken = graph.filtered { $0.sequence != 2 }
    #expect(broken.earliestArrivals(from: PlaceID("A"), rules: rules).reached.count == 1)
    #expect(broken.earliestArrivals(from: PlaceID("C"), rules: rules).reached.count == 1)
  }

  @Test func `Nothing left out gives the same graph`() throws {
    let graph = try Timetable("M: A 1 > 2 B 3 > 4 C").graph.filtered { _ in true }
    #expect(graph.legCount == 2)
    #expect(graph.filtered { _ in false }.legCount == 0)
  }
}

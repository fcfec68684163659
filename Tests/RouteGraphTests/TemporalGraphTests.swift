import HistoricalTime
import RouteGraph
import TestSupport
import Testing

@Suite struct TemporalGraphTests {
  @Test func `An empty graph reaches the origin alone`() throws {
    let arrivals = TemporalGraph(legs: []).earliestArrival(
      from: PlaceID("A"), startingOn: Day(number: 5), certainty: .possible)
    #expect(arrivals.day(at: PlaceID("A")) == Day(number: 5))
    #expect(arrivals.path(to: PlaceID("A"))?.steps == [])
    #expect(arrivals.day(at: PlaceID("B")) == nil && arrivals.path(to: PlaceID("B")) == nil)
    #expect(arrivals.reached.isEmpty)
  }

  @Test func `Places without legs belong to it if they are given`() throws {
    let legs = try Timetable("M: C 1 > 2 B").legs
    let graph = TemporalGraph(places: [PlaceID("B"), PlaceID("A"), PlaceID("A")], legs: legs)
    #expect(Array(graph.places) == [PlaceID("A"), PlaceID("B"), PlaceID("C")])
    #expect(Array(TemporalGraph(legs: legs).places) == [PlaceID("B"), PlaceID("C")])
    let arrivals = graph.earliestArrival(from: PlaceID("A"), certainty: .possible)
    #expect(arrivals.reached.isEmpty)
  }

  @Test func `Names and legs are counted and sorted`() throws {
    let graph = try Timetable("N: C 1 > 2 B 3 > 4 A \n M: A 3 > 4 B").graph
    #expect(graph.places.map(\.rawValue) == ["A", "B", "C"])
    #expect(graph.movements.map(\.rawValue) == ["M", "N"])
    #expect(graph.legCount == 3)
  }

  @Test func `All reached places are listed in order`() throws {
    let graph = try Timetable("M: A 3 > 5 C \n N: C 6 > 7 B \n O: D 1 > 2 B").graph
    let reached = graph.earliestArrival(
      from: PlaceID("A"), startingOn: try Timetable.day("1"), certainty: .possible
    ).reached
    #expect(reached.map(\.place.rawValue) == ["B", "C"])
    #expect(reached.map(\.day.day) == [7, 5])
  }

  @Test func `Dates that contradict each other take the whole movement out`() throws {
    let graph = try Timetable(
      """
      back:   A 20 > 17 B
      halt:   A 10 > 15 B 12/14 > 20 C
      fine:   A 10/20 > 12/16 B
      narrow: A 10 > 15 B ../15 > ../15 C
      """
    ).graph
    #expect(graph.contradictoryMovements.map(\.rawValue) == ["back", "halt"])
    #expect(graph.legCount == 3)
    let arrivals = graph.earliestArrival(
      from: PlaceID("A"), startingOn: try Timetable.day("1"), certainty: .certain)
    #expect(arrivals.path(to: PlaceID("C"))?.timetable == "A 10 > 15 B (narrow) 15 > 15 C (narrow)")
  }

  @Test func `A path shows dates narrowed by the rest of the movement`() throws {
    let graph = try Timetable("M: A 10/20 > 8/15 B - > ../14 C").graph
    let path = graph.earliestArrival(
      from: PlaceID("A"), startingOn: try Timetable.day("1"), certainty: .possible
    ).path(to: PlaceID("C"))
    #expect(
      path?.steps.map(\.leg.description) == [
        "M.1 A 1945-01-10/1945-01-14 > 1945-01-10/1945-01-14 B",
        "M.2 B 1945-01-10/1945-01-14 > 1945-01-10/1945-01-14 C",
      ])
    #expect(
      path?.description == "A ~ M 1945-01-10 > 1945-01-10 ~ B ~ M 1945-01-10 > 1945-01-10 ~ C")
  }

  @Test func `A movement that does not go on from where it was is not stayed on`() throws {
    let leg = { (sequence: Int, from: String, to: String, days: String) throws in
      Leg(
        movement: MovementID("M"), sequence: sequence, from: PlaceID(from), to: PlaceID(to),
        departure: try Timetable.days(days), arrival: try Timetable.days(days))
    }
    let legs = [try leg(2, "C", "D", "15/20"), try leg(1, "A", "B", "10/12")]
    let arrivals = TemporalGraph(legs: legs).earliestArrival(
      from: PlaceID("A"), startingOn: try Timetable.day("1"), certainty: .certain)
    #expect(arrivals.reached.map(\.place.rawValue) == ["B"])
  }

  @Test func `Without a start, what has no known day is reached in the distant past`() throws {
    let arrivals = try Timetable("M: A - > - B \n N: B 17 > 18 C").graph.earliestArrival(
      from: PlaceID("A"), certainty: .possible)
    #expect(arrivals.day(at: PlaceID("B")) == .distantPast)
    #expect(arrivals.day(at: PlaceID("C")) == (try Timetable.day("18")))
    let certain = try Timetable("M: A - > 16 B \n N: B 17 > 18 C").graph.earliestArrival(
      from: PlaceID("A"), certainty: .certain)
    #expect(certain.path(to: PlaceID("C"))?.arrival == (try Timetable.day("18")))
  }

  @Test func `An end before the start reaches the origin alone`() throws {
    let graph = try Timetable("M: A 17 > 17 B").graph
    let arrivals = graph.earliestArrival(
      from: PlaceID("A"), startingOn: try Timetable.day("17"), until: try Timetable.day("16"),
      certainty: .possible)
    #expect(arrivals.reached.isEmpty)
  }

  @Test func `The order of the input does not matter`() throws {
    var generator = SeededGenerator(seed: 11)
    let legs = RandomTimetable.legs(
      .init(places: 6, movements: 15, days: 12, slack: 3, halts: 2), using: &generator)
    let descriptions = Set(
      (0..<20).map { _ in
        let graph = TemporalGraph(legs: legs.shuffled(using: &generator))
        return graph.places.flatMap { origin in
          Certainty.allCases.map { certainty in
            let arrivals = graph.earliestArrival(
              from: origin, startingOn: Day(number: 0), certainty: certainty)
            return graph.places.map { arrivals.path(to: $0)?.description ?? "-" }
          }
        }
      })
    #expect(descriptions.count == 1)
  }
}

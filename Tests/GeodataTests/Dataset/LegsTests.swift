import HistoricalTime
import RouteGraph
import TestSupport
import Testing

@testable import Geodata

@Suite("Movements as legs of the graph")
struct LegsTests {
  private func dataset(
    movement changes: [String: String] = [:], stages: [[String: String]] = []
  ) throws -> Dataset {
    try DataFolder(
      SampleData.files([
        "places.csv": table(
          Place.self, ["alpha", "beta", "delta", "gamma"].map { SampleData.place($0) }),
        "movements.csv": table(Movement.self, [SampleData.movement("M1", changes)]),
        "stages.csv": table(Stage.self, stages),
      ])
    ).load().dataset
  }

  private func legs(_ dataset: Dataset) -> [String] {
    dataset.movements.flatMap { movement in
      Leg.chain(of: movement, through: Array(dataset.stages(of: movement.id))).map(\.description)
    }
  }

  /// The legs as the graph has them, on the way from Alpha to Gamma.
  private func narrowed(_ dataset: Dataset) throws -> [String] {
    let days = dataset.graph.earliestArrival(from: PlaceID("alpha"), certainty: .possible)
    let path = try #require(days.path(to: PlaceID("gamma")))
    return path.steps.map(\.leg.description)
  }

  @Test("A movement without halts is one leg")
  func single() throws {
    let data = try dataset()
    #expect(legs(data) == ["M1.1 alpha 1945-01-17 > 1945-01-25 gamma"])
    #expect(data.graph.legCount == 1)
  }

  @Test("A movement with halts is a chain through them, in the order of their numbers")
  func chain() throws {
    let data = try dataset(stages: [
      SampleData.stage("M1", 20, "delta", ["arrived": "1945-01-21", "departed": "1945-01-22"]),
      SampleData.stage("M1", 3, "beta", ["arrived": "1945-01-18/1945-01-19"]),
    ])
    #expect(
      legs(data) == [
        "M1.1 alpha 1945-01-17 > 1945-01-18/1945-01-19 beta",
        "M1.2 beta ../.. > 1945-01-21 delta",
        "M1.3 delta 1945-01-22 > 1945-01-25 gamma",
      ])
    #expect(data.graph.legCount == 3)
  }

  @Test("A halt without days lies between the days before and after it")
  func bounded() throws {
    let data = try dataset(stages: [
      SampleData.stage("M1", 1, "beta"),
      SampleData.stage("M1", 2, "delta", ["arrived": "1945-01-20"]),
    ])
    #expect(
      try narrowed(data) == [
        "M1.1 alpha 1945-01-17 > 1945-01-17/1945-01-20 beta",
        "M1.2 beta 1945-01-17/1945-01-20 > 1945-01-20 delta",
        "M1.3 delta 1945-01-20/1945-01-25 > 1945-01-25 gamma",
      ])
  }

  @Test("An arrival that nobody states is open, but not before the last stated day")
  func openArrival() throws {
    let data = try dataset(
      movement: ["arrived": ""],
      stages: [SampleData.stage("M1", 1, "beta", ["departed": "1945-01-21"])])
    #expect(
      try narrowed(data) == [
        "M1.1 alpha 1945-01-17 > 1945-01-17/1945-01-21 beta",
        "M1.2 beta 1945-01-21 > 1945-01-21/.. gamma",
      ])
  }

  @Test("A departure within bounds stays within them")
  func uncertain() throws {
    let data = try dataset(movement: ["departed": "1945-01-15/1945-02-15", "arrived": "1945-01~"])
    #expect(legs(data) == ["M1.1 alpha 1945-01-15/1945-02-15 > 1945-01-01/1945-01-31 gamma"])
    #expect(
      try narrowed(data) == ["M1.1 alpha 1945-01-15/1945-01-31 > 1945-01-15/1945-01-31 gamma"])
  }

  @Test("Places that no movement touches are nodes of the graph")
  func nodes() throws {
    let data = try dataset()
    #expect(data.graph.places.map(\.rawValue) == ["alpha", "beta", "delta", "gamma"])
    let days = data.graph.earliestArrival(from: PlaceID("alpha"), certainty: .possible)
    #expect(days.day(at: PlaceID("delta")) == nil)
  }
}

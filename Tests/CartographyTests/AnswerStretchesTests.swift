import Geodata
import HistoricalTime
import RouteGraph
import TestSupport
import Testing

@testable import Cartography

@Suite struct AnswerStretchesTests {
  private let folder: DataFolder
  private let dataset: Dataset
  private let m1 = MovementID("m1")
  private let m2 = MovementID("m2")

  init() throws {
    folder = try AnswerFolder.make()
    dataset = try folder.dataset()
  }

  private func stretches(_ paths: TemporalPath...) -> AnswerStretches {
    AnswerStretches(dataset, answer: .paths(paths))
  }

  private func words(_ stretches: [AnswerStretches.Stretch]?) -> [String] {
    (stretches ?? []).map { "\($0.start)-\($0.end) \($0.paths)" }
  }

  /// Alpha, Gamma, Sigma and Beta have a position; the halt between Gamma and Sigma has none.
  @Test func onlyTheLegsThatAPathTakesAreInIt() throws {
    let found = stretches(try dataset.path("gamma", "beta"))
    #expect(words(found.byMovement[m1]) == ["1-3 [1]"])
    #expect(found.byMovement.count == 1)
    #expect(found.byMovement[m1]?.first?.isLast == true)
    #expect(found.withoutPlace == 0)
  }

  @Test func legToAHaltWithoutPositionIsCounted() throws {
    let found = stretches(try dataset.path("gamma", "lost"))
    #expect(found.byMovement.isEmpty)
    #expect(found.withoutPlace == 1)
  }

  @Test func pathThatEndsAtAHaltWithoutPositionIsDrawnAsFarAsItCan() throws {
    let found = stretches(try dataset.path("alpha", "lost"))
    #expect(words(found.byMovement[m1]) == ["0-1 [1]"])
    #expect(found.byMovement[m1]?.first?.isLast == false)
    #expect(found.withoutPlace == 1)
  }

  @Test func pathOverTwoMovementsHasAStretchOfEach() throws {
    let found = stretches(try dataset.path("sigma", "omega"))
    #expect(words(found.byMovement[m1]) == ["2-3 [1]"])
    #expect(words(found.byMovement[m2]) == ["0-1 [1]"])
  }

  @Test func sharedLegsAreOneStretchWithTheNumbersOfAllPaths() throws {
    let found = stretches(
      try dataset.path("alpha", "sigma"), try dataset.path("gamma", "beta"),
      try dataset.path("gamma", "beta"))
    #expect(words(found.byMovement[m1]) == ["0-1 [1]", "1-2 [1, 2, 3]", "2-3 [2, 3]"])
  }

  @Test func stretchIsOnlyPossibleIfAllItsPathsAre() throws {
    let possible = try dataset.path("alpha", "beta")
    let certain = try dataset.path("alpha", "gamma", certainty: .certain)
    let found = stretches(possible, certain)
    #expect(found.byMovement[m1]?.map(\.isOnlyPossible) == [false, true])
  }

  @Test func legsOfAnotherDataSetAreCounted() throws {
    let other = try DataFolder().dataset()
    let path = try #require(
      other.graph.earliestArrival(from: PlaceID("beta"), certainty: .possible)
        .path(to: PlaceID("delta")))
    let found = stretches(path)
    #expect(found.byMovement.isEmpty)
    #expect(found.withoutPlace == path.steps.count)
  }

  @Test func placesAreNoStretches() {
    let place = MapAnswer.DatedPlace(PlaceID("beta"), day: .distantPast, certainty: .possible)
    let found = AnswerStretches(dataset, answer: .places([place], .from(PlaceID("alpha"))))
    #expect(found.byMovement.isEmpty)
    #expect(found.withoutPlace == 0)
  }
}

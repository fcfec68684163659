import Geodata
import HistoricalTime
import RouteGraph
import Testing

@testable import Cartography

@Suite struct AnswerDaysTests {
  private let folder: DataFolder
  private let dataset: Dataset

  init() throws {
    folder = try AnswerFolder.make()
    dataset = try folder.dataset()
  }

  private func lines(_ answer: MapAnswer, _ wording: Wording = .english) -> [String: [String]] {
    let days = AnswerDays(dataset, answer: answer, wording: wording)
    return Dictionary(uniqueKeysWithValues: days.lines.map { ($0.key.rawValue, $0.value) })
  }

  @Test func datesStandWhereTheDataStateThem() throws {
    let answer = MapAnswer.paths([try dataset.path("alpha", "omega")])
    #expect(
      lines(answer) == [
        "alpha": ["left 18 or 19 January"],
        "gamma": ["arrived and left 20 January"],
        "beta": ["arrived between 21 and 23 January (?)", "left 24 January"],
        "omega": ["arrived c. 30 January"],
      ])
    #expect(
      lines(answer, .german)["beta"] == [
        "Ankunft zwischen 21. und 23. Januar (?)", "Abgang 24. Januar",
      ])
  }

  @Test func arrivalThatIsNotStatedIsNotSaid() throws {
    let direct = try dataset.path("alpha", "omega", since: "1945-01-22")
    #expect(direct.steps.map(\.leg.movement.rawValue) == ["m3"])
    #expect(lines(.paths([direct])) == ["alpha": ["left 31 January"]])
  }

  @Test func linesOfSeveralPathsBearTheirNumbers() throws {
    let first = try dataset.path("alpha", "omega")
    let second = try dataset.path("alpha", "omega", since: "1945-01-22")
    let found = lines(.paths([first, second, first]))
    #expect(found["alpha"] == ["1, 3: left 18 or 19 January", "2: left 31 January"])
    #expect(found["omega"] == ["1, 3: arrived c. 30 January"])
    #expect(lines(.paths([first, first]))["omega"] == ["arrived c. 30 January"])
  }

  @Test func yearIsSaidWhereThereAreSeveral() {
    func place(_ id: String, _ day: String) -> MapAnswer.DatedPlace {
      MapAnswer.DatedPlace(PlaceID(id), day: Day(iso: day) ?? .distantPast, certainty: .possible)
    }
    let near = [place("beta", "1945-01-21"), place("beta", "1945-01-25"), place("sigma", "-")]
    let alpha = MapAnswer.Reach.from(PlaceID("alpha"))
    #expect(lines(.places(near, alpha)) == ["beta": ["21 January"]])
    let far = near + [place("omega", "1944-12-30")]
    #expect(
      lines(.places(far, alpha)) == ["beta": ["21 January 1945"], "omega": ["30 December 1944"]])
  }

  @Test func dayThatIsCertainIsSaidWhereItIsAnother() throws {
    let day = try #require(Day(iso: "1945-01-21"))
    func place(_ id: String, _ certain: Day) -> MapAnswer.DatedPlace {
      MapAnswer.DatedPlace(PlaceID(id), day: day, certainty: .certain, certainDay: certain)
    }
    let places = [place("beta", day.adding(days: 2)), place("sigma", day)]
    #expect(
      lines(.places(places, .from(PlaceID("alpha")))) == [
        "beta": ["21 January", "certain by 23 January"], "sigma": ["21 January"],
      ])
    #expect(
      lines(.places(places, .to(PlaceID("alpha"))), .german)["beta"] == [
        "21. Januar", "sicher bis 23. Januar",
      ])
  }

  @Test func emptyAnswersSayNothing() {
    #expect(lines(.paths([])).isEmpty)
    #expect(lines(.places([], .to(PlaceID("alpha")))).isEmpty)
  }
}

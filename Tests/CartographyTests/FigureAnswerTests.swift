import Drawing
import Geodata
import HistoricalTime
import RouteGraph
import TestSupport
import Testing

@testable import Cartography

@Suite struct FigureAnswerTests {
  private let folder: DataFolder
  private let dataset: Dataset
  private let words = Wording.english.figures

  init() throws {
    folder = try AnswerFolder.make()
    dataset = try folder.dataset()
  }

  private func compose(
    _ answer: MapAnswer, language: String = "en"
  ) throws -> (picture: Picture, report: MapReport) {
    let result = try folder.composer().compose(
      MapSheet(
        size: Size(width: millimetres(180), height: millimetres(130)), language: language,
        answer: answer))
    #expect(result.picture.isDrawable)
    #expect(Set(result.picture.ids).count == result.picture.ids.count)
    #expect(result.report.labelOverlaps == 0)
    return result
  }

  private func totals(_ grouping: Totals.Grouping) -> MapAnswer {
    .totals(of: dataset.movements.map { .init($0, .definite) }, in: dataset, by: grouping)
  }

  @Test func totalsAreLinesWithTheirSums() throws {
    let (picture, report) = try compose(totals(.pair))
    #expect(picture.title == words.totalsTitle)
    // The march has a lower bound; of the others nothing is known, and nothing is written.
    #expect(picture.marks(of: "answer").texts == ["3000 or more"])
    #expect(report.answerMovements.map(\.rawValue) == ["m1", "m2", "m3", "m4"])
    #expect(report.figuresLeftOut == 0)
    let notes = picture.marks(of: "furniture").texts.joined(separator: " ")
    #expect(notes.contains("Figures at lines"))
    #expect(notes.contains(Wording.english.peopleUnknown))
  }

  @Test func totalsOfMonthsAreNumbered() throws {
    let picture = try compose(totals(.month)).picture
    #expect(picture.marks(of: "answer").texts.sorted() == ["1", "1", "1: 3000 or more", "2"])
    let notes = picture.marks(of: "furniture").texts.joined(separator: " ")
    #expect(notes.contains("1: January 1945 (3): 3000 or more"))
    #expect(notes.contains("2: February 1945 (1): number not known"))
  }

  @Test func totalsOfModesAreToldByTheirLines() throws {
    let notes = try compose(totals(.mode)).picture.marks(of: "furniture").texts
      .joined(separator: " ")
    #expect(notes.contains("on foot (1): 3000 or more"))
    #expect(notes.contains("by lorry (1): number not known"))
  }

  @Test func movementsBetweenTheSamePlacesAreOneLine() {
    var second = dataset.movements[0]
    second.id = MovementID("m9")
    guard
      case .totals(let lines, _, _) = MapAnswer.totals(
        of: (dataset.movements + [second]).map { .init($0, .possible) }, in: dataset, by: .none)
    else { return }
    #expect(lines.count == 4)
    #expect(lines.first?.movements.map(\.rawValue) == ["m1", "m9"])
    #expect(lines.first?.people == CountRange(minimum: 6000))
    #expect(lines.first?.isOnlyPossible == true)
  }

  @Test func germanTotals() throws {
    let picture = try compose(totals(.pair), language: "de").picture
    #expect(picture.title == Wording.german.figures.totalsTitle)
    #expect(picture.marks(of: "answer").texts == ["3000 oder mehr"])
  }

  @Test func largestFlowShowsWhatIsCertainAndWhatHoldsItBack() throws {
    let ends = (from: [PlaceID("alpha")], to: [PlaceID("beta")])
    var movements = dataset.movements
    movements[0].prisoners.maximum = 4000
    let flow = LargestFlowQuestion(of: movements, in: dataset).largestFlow(
      from: ends.from, to: ends.to)
    #expect(flow.people == PeopleRange(minimum: 3000, maximum: 4000))
    let (picture, report) = try compose(
      .largestFlow(flow, from: ends.from, to: ends.to, certainty: .possible))
    #expect(picture.title == "How many people can have been taken from Alpha to Beta")
    #expect(report.answerMovements.map(\.rawValue) == ["m1"])
    #expect(picture.marks(of: "answer").texts.contains("3000"))
    let notes = picture.marks(of: "furniture").texts.joined(separator: " ")
    #expect(notes.contains("3000\u{2013}4000"))
    #expect(notes.contains(words.bottleneck))
    #expect(picture.summary.hasPrefix("\(picture.title): 3000\u{2013}4000. "))
    let certain = try compose(
      .largestFlow(flow, from: ends.from, to: ends.to, certainty: .certain)
    ).picture.marks(of: "furniture").texts.joined(separator: " ")
    #expect(!certain.contains(words.bottleneck))
    #expect(certain.contains("3000 or more"))
  }

  @Test func ranksAreSizesAndTheFirstAreNamed() throws {
    let answer = MapAnswer.ranked(
      [
        .init(PlaceID("beta"), value: 12), .init(PlaceID("omega"), value: 3),
        .init(PlaceID("lost"), value: 2), .init(PlaceID("gamma"), value: 0.5),
      ], .betweenness, named: 2)
    let (picture, report) = try compose(answer)
    let names = picture.marks(of: "labels").texts
    #expect(names.contains("1 Beta") && names.contains("2 Omega"))
    #expect(!names.contains { $0.contains("Gamma") })
    #expect(report.answerMissing == 1)
    let notes = picture.marks(of: "furniture").texts
    #expect(notes.joined(separator: " ").contains(words.rank))
    for text in ["12", "3", "below 1"] { #expect(notes.contains(text)) }
    #expect(RankSign.sizeClass(of: 12, highest: 12) == 0)
    #expect(RankSign.sizeClass(of: 3, highest: 12) == 1)
    #expect(RankSign.sizeClass(of: 1.5, highest: 12) == 2)
    #expect(RankSign.sizeClass(of: 1.4, highest: 12) == 3)
  }

  @Test func groupsHaveSignsAndSetsHaveNumbers() throws {
    let groups = [["alpha", "beta", "omega"], ["far", "gamma"]].map { $0.map { PlaceID($0) } }
    let (picture, _) = try compose(.groups(groups, mutual: [[PlaceID("alpha"), PlaceID("beta")]]))
    let notes = picture.marks(of: "furniture").texts
    #expect(notes.contains("group 1: 3 places") && notes.contains("group 2: 2 places"))
    #expect(picture.marks(of: "labels").texts.filter { $0 == "set 1" }.count == 2)
    #expect(picture.title == words.groupsTitle)
  }

  /// Numbers on the map are written as in the words around it.
  @Test func numbersAreThoseOfTheLanguage() throws {
    let places = ["alpha", "beta", "omega", "gamma"].map { PlaceID($0) }
    let answers: [MapAnswer] = [
      totals(.month),
      .ranked(places.map { .init($0, value: 3) }, .betweenness, named: 2),
      .groups(places.map { [$0] }, mutual: [[places[0]]]),
    ]
    for answer in answers {
      let picture = try compose(answer, language: "fa").picture
      let texts = ["answer", "labels", "places"].flatMap { picture.marks(of: $0).texts }
      let key = picture.marks(of: "furniture").texts.filter { $0.first == "۱" || $0.first == "1" }
      #expect(!key.contains { $0.contains { "0123456789".contains($0) } }, "\(key)")
      #expect(answer != answers[0] || key.contains { $0.hasPrefix("۱: ") }, "\(key)")
      #expect(texts.contains { $0.contains { "۰۱۲۳۴۵۶۷۸۹".contains($0) } }, "\(texts)")
      #expect(!texts.contains { $0.contains { "0123456789".contains($0) } }, "\(texts)")
    }
  }

  @Test func emptyAnswersAreMapsOfOtherMovements() throws {
    let nobody = LargestFlowQuestion(of: [], in: dataset).largestFlow(
      from: [PlaceID("alpha")], to: [PlaceID("beta")])
    for answer in [
      MapAnswer.totals([], [], by: .pair), .ranked([], .closeness, named: 9),
      .groups([], mutual: []),
      .largestFlow(nobody, from: [PlaceID("alpha")], to: [PlaceID("beta")], certainty: .possible),
    ] {
      let (picture, report) = try compose(answer)
      #expect(report.answerMovements.isEmpty)
      #expect(
        picture.marks(of: "furniture").texts.contains(Wording.english.answer.otherMovements))
    }
  }
}

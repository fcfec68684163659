import Foundation
import Testing

/// The words of a series are looked at in every run, whatever is drawn.
@Suite struct SeriesWordsTests {
  private static let header = "language,words,allowed,reason,better,source,note\n"

  private static let plates =
    Series.defaults + """
      plates:
        - {plate: first, period: winter, title: The evacuation}
        - {plate: second, period: spring, title: The wandering, caption: "A wandering, {from}"}

      """

  private func series(_ words: String) throws -> Series {
    try Series(Self.plates, data: ["terms.csv": Self.header + "en,\(words),,a reason,,,\n"])
  }

  /// What the summary says of words, by plate.
  private func warnings(_ series: Series, in folder: String = "out") throws -> [String: [String]] {
    struct Summary: Decodable {
      struct Plate: Decodable {
        let plate: String
        let warnings: [String]
      }
      let plates: [Plate]
    }
    let bytes = try series.workspace.read(folder + "/run.json")
    let plates = try JSONDecoder().decode(Summary.self, from: Data(bytes)).plates
    return Dictionary(
      uniqueKeysWithValues: plates.map { plate in
        (plate.plate, plate.warnings.filter { $0.contains("a reason") })
      })
  }

  @Test func anotherListDrawsNothingButTheSummaryTellsOfItsWords() throws {
    let series = try series("evacuat*")
    #expect(try series.batch().error.contains("first: title: \u{201C}evacuation\u{201D}"))
    #expect(try warnings(series).mapValues(\.count) == ["first": 1, "second": 0])
    try series.replace("evacuat*", by: "wander*", in: "terms.csv")
    #expect(try series.batch().error.contains("0 drawn, 2 up to date"))
    let found = try warnings(series)
    #expect(found.mapValues(\.count) == ["first": 0, "second": 2])
    #expect(
      found["second"]?.last?.hasPrefix("caption: \u{201C}wandering\u{201D}: a reason") == true)
    #expect(try series.batch("--out", "new").status == 0)
    #expect(try warnings(series, in: "new") == found)
    try series.replace("wander*", by: "evacuat*", in: "terms.csv")
    #expect(try series.run("merge").status == 0)
    #expect(try warnings(series).mapValues(\.count) == ["first": 1, "second": 0])
  }

  @Test func aSummaryThatWouldSayTheSameIsLeftAsItIs() throws {
    let series = try series("evacuat*")
    #expect(try series.batch().status == 0)
    let before = try series.workspace.read("out/run.json")
    #expect(try series.batch().status == 0)
    // One plate alone does not stand for the series.
    try series.replace("evacuat*", by: "wander*", in: "terms.csv")
    #expect(try series.batch("--only", "first").status == 0)
    #expect(try series.workspace.read("out/run.json") == before)
  }

  @Test func aListWithErrorsIsAnErrorInEveryRun() throws {
    let series = try series("evacuat*")
    #expect(try series.batch().status == 0)
    try series.replace("en,evacuat*", by: "x,y\nen,evacuat*", in: "terms.csv")
    for outcome in [
      try series.batch(), try series.batch("--dry-run"), try series.batch("--force"),
      try series.run("merge"),
    ] {
      #expect(outcome.status == 65)
      #expect(outcome.error.contains("study/terms.csv:2"), "\(outcome.error)")
    }
  }
}

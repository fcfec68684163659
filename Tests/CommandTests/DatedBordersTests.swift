import Foundation
import Testing

/// The files of borders and fronts are read once in a run, whatever asks for them.
@Suite struct DatedBordersTests {
  private static let files = [
    "borders/borders.geojson": BordersTests.line,
    "borders/territory-names.geojson": BordersTests.territories,
    "fronts/fronts.geojson": BordersTests.fronts,
  ]

  /// Plates that show borders alone, of the middle of a period and of a day, and fronts, with panels too.
  private static let plates =
    Series.defaults + """
      plates:
        - {plate: middle, period: winter}
        - {plate: day, period: winter, borders: "1945-01-31"}
        - {plate: front, period: winter, front: "1945-02-01"}
        - plate: panels
          kind: small-multiples
          panels: {each: period}
          front: "1945-01-01"
          size: 150x110mm

      """

  @Test func aBatchReadsEachFileOnce() throws {
    let series = try Series(Self.plates, data: Self.files)
    let paths = Self.files.keys.map { "\(series.workspace.data)/\($0)" }
    let once = [String: Int](uniqueKeysWithValues: paths.map { ($0, 1) })
    let openings = try FileOpenings(of: paths)
    let documents = ["--book", "book.pdf", "--contact-sheet", "all.png"]
    for arguments in [["--dry-run"] + documents, documents, documents, ["--force"], ["--dry-run"]] {
      let outcome = try Command.run(
        ["batch", "plates.yaml"] + arguments, in: series.workspace.path)
      #expect(outcome.status == 0, "\(outcome.error)")
      #expect(openings.counts() == once, "\(arguments)")
    }
    let front = String(decoding: try series.workspace.read("out/front.svg"), as: UTF8.self)
    #expect(front.contains("id=\"front\""))
    let middle = String(decoding: try series.workspace.read("out/middle.svg"), as: UTF8.self)
    #expect(middle.contains("id=\"borders\"") && !middle.contains("id=\"front\""))
  }

  @Test func filesThatNoPlateShowsAreNotRead() throws {
    let series = try Series(
      Series.defaults + "plates:\n  - {plate: a, period: winter, borders: none}\n",
      data: Self.files)
    let paths = Self.files.keys.map { "\(series.workspace.data)/\($0)" }
    let openings = try FileOpenings(of: paths)
    #expect(try series.batch("--book", "book.pdf").status == 0)
    #expect(openings.counts().values.allSatisfy { $0 == 0 })
    // A file of fronts that is wrong does not matter where none are drawn.
    try series.write(Series.defaults + "plates:\n  - {plate: a, period: winter}\n")
    try series.workspace.write(Array("{".utf8), to: "study/fronts/fronts.geojson")
    #expect(try series.batch("--book", "book.pdf").status == 0)
    try series.write(Series.defaults + "plates:\n  - {plate: a, period: winter, front: auto}\n")
    let wrong = try series.batch()
    #expect(wrong.status == 65 && wrong.error.contains("is not GeoJSON"), "\(wrong.error)")
  }
}

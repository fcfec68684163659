import Foundation
import Testing

/// Plates of a series that cannot be compared are named, unless that was asked for.
@Suite struct SeriesCheckTests {
  private static let unfitted = Series.usual.replacing("  fit: all\n", with: "")
  private static let fitted = "each show the part of the earth that their movements need"

  /// The warnings of the summary.
  private func warnings(_ series: Series) throws -> [String] {
    struct Summary: Decodable { let warnings: [String] }
    let bytes = try series.workspace.read("out/run.json")
    return try JSONDecoder().decode(Summary.self, from: Data(bytes)).warnings
  }

  @Test func platesOfOneFrameAreNotWarnedOf() throws {
    let series = try Series()
    for outcome in [try series.run("plan"), try series.batch("--dry-run"), try series.batch()] {
      #expect(outcome.status == 0)
      #expect(!outcome.error.contains("earth"))
      #expect(!outcome.error.contains("instead of"))
    }
    #expect(try warnings(series) == [])
  }

  @Test func platesThatAreFittedEachToItsMovementsAreNamedBeforeTheyAreDrawnAndAfter() throws {
    let series = try Series(Self.unfitted)
    for outcome in [try series.run("plan"), try series.batch("--dry-run"), try series.batch()] {
      #expect(outcome.status == 0)
      #expect(
        outcome.error.contains(
          "waymark: warning: \u{201C}winter\u{201D}, \u{201C}spring\u{201D}, \u{201C}both\u{201D} "
            + Self.fitted))
    }
    #expect(try warnings(series).count == 1)
    // What was asked for is not warned of.
    for fit in ["fit: shown", "fit: all", "bbox: \"10,48,16,52\""] {
      try series.write(Series.usual.replacing("fit: all", with: fit))
      #expect(!(try series.run("plan").error.contains(Self.fitted)), "\(fit)")
    }
  }

  @Test func aPlateThatSetsItsOwnPartOfTheEarthOrStandsAloneIsNotNamed() throws {
    let series = try Series(
      Self.unfitted.replacing("- plate: both", with: "- plate: both\n    bbox: \"10,48,16,52\""))
    let error = try series.run("plan").error
    #expect(error.contains(": \u{201C}winter\u{201D}, \u{201C}spring\u{201D} \(Self.fitted)"))
    // Two languages show the same.
    try series.write("plates:\n  - {plate: one, period: winter, languages: [en, de]}\n")
    #expect(!(try series.run("plan").error.contains(Self.fitted)))
  }

  @Test func aPlateWhoseMapBecameSmallerThanTheOthersIsNamed() throws {
    let long = String(repeating: "A title of many words ", count: 6)
    let plates = Series.usual.replacing("60x50mm", with: "120x100mm")
    let series = try Series(plates + "    title: \(long)\n")
    let outcome = try series.batch()
    #expect(outcome.status == 0)
    let found = try warnings(series)
    #expect(found.count == 1)
    let warning = try #require(found.first)
    #expect(warning.hasPrefix("\u{201C}both\u{201D} has a map of "))
    #expect(warning.contains(" km instead of "))
    #expect(outcome.error.contains("waymark: warning: " + warning))
    // It is said again by whatever looks at all plates, but not by a run that has nothing to do.
    #expect(try series.run("merge").error.contains(warning))
    #expect(try series.batch("--dry-run").error.contains(warning))
    #expect(try series.batch().error.contains("0 drawn, 3 up to date"))
    #expect(!(try series.batch().error.contains(warning)))
    // A size of its own is its own matter.
    try series.write(plates + "    title: \(long)\n    size: 120x110mm\n")
    #expect(try series.batch().status == 0)
    #expect(try warnings(series) == [])
  }

  @Test func aPlateWithoutAFrontHasTheFrameOfThoseWithOne() throws {
    let plain = Series.usual.replacing("60x50mm", with: "110x120mm")
    // In November 1944 no front is known.
    let fronts =
      plain.replacing("fit: all", with: "fit: all\n  front: auto") + "    front: none\n"
      + "  - {plate: gap, from: 1944-11-05, to: 1944-11-20}\n"
    let series = try Series(fronts)
    #expect(try series.batch().status == 0)
    #expect(!(try warnings(series).contains { $0.hasPrefix("\u{201C}both") }))
    let scales = try scales(series)
    #expect(scales.count == 4)
    #expect(Set(scales.values).count == 1)
    // It is the same when it is drawn alone.
    let drawn = try series.plates()
    let alone = try series.batch("--only", "both", "--force")
    #expect(alone.error.contains("1 drawn"))
    #expect(try series.plates() == drawn)
    // Without fronts on the others it has more room, and is drawn anew.
    try series.write(plain)
    #expect(try series.stale().contains("both"))
    #expect(try series.batch().status == 0)
    #expect(try self.scales(series)["both"] != scales["both"])
  }

  /// The scales of the plates of the summary.
  private func scales(_ series: Series) throws -> [String: Double] {
    struct Summary: Decodable {
      struct Plate: Decodable {
        struct Frame: Decodable { let scale: Double }
        let plate: String
        let frame: Frame
      }
      let plates: [Plate]
    }
    let bytes = try series.workspace.read("out/run.json")
    let plates = try JSONDecoder().decode(Summary.self, from: Data(bytes)).plates
    return Dictionary(uniqueKeysWithValues: plates.map { ($0.plate, $0.frame.scale) })
  }
}

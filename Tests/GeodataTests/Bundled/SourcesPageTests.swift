import Foundation
import Testing

@testable import Geodata

/// The page that says where the data come from counts right.
@Suite("Geodata/SOURCES.md")
struct SourcesPageTests {
  private let dataset: Dataset
  private let page: String

  init() throws {
    dataset = try BundledData.load().dataset
    page = try String(
      contentsOfFile: BundledData.folder.appending(path: "SOURCES.md").path, encoding: .utf8
    ).replacing("\n", with: " ")
  }

  @Test("The rows of each table")
  func rows() {
    let counts = [
      ("places", dataset.places.count), ("names", dataset.names.count),
      ("movements", dataset.movements.count), ("stages", dataset.stages.count),
      ("operations", dataset.operations.count), ("claims", dataset.claims.count),
      ("sources", dataset.sources.count),
    ]
    for (table, count) in counts {
      let isThere = page.contains("| `\(table).csv` | \(count) |")
      #expect(isThere, "\(table): \(count)")
    }
  }

  @Test("How well positions are known")
  func precision() {
    func count(_ precision: Precision) -> Int {
      dataset.places.count { $0.precision == precision }
    }
    #expect(
      page.contains(
        "the site itself (\(count(.site))), a district (\(count(.district))), the town or village "
          + "(\(count(.town))), an approximate place (\(count(.approximate))) or a region "
          + "(\(count(.region)))"))
  }

  @Test("How far rows are trusted, and for how many figures are known")
  func confidence() {
    for confidence in Confidence.allCases {
      let count = dataset.movements.count { $0.confidence == confidence }
      #expect(page.contains("\(confidence.rawValue) (\(count))"), "\(confidence): \(count)")
    }
    let prisoners = dataset.movements.count { !$0.prisoners.isUnknown }
    let deaths = dataset.movements.count { !$0.deaths.isUnknown }
    #expect(
      page.contains("(\(prisoners) and \(deaths) of \(dataset.movements.count) movements)"))
  }
}

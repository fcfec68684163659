import Drawing
import Geodata
import HistoricalTime
import TestSupport
import Testing

@testable import Cartography

/// The part that the tool enlarges of its own accord: the same whatever the names are, in whatever language,
/// and for the sheets of a series one of the same parts.
@Suite struct SheetCrowdsTests {
  private static let size = Size(width: 368, height: 368)

  /// Two crowds of camps, one around 19° E 50° N and a smaller one around 12° E 51° N; people were moved from
  /// the first in January, from the second and from some of the first in February.
  private func crowds(name: (Int) -> String) throws -> DataFolder {
    var places = ["id,kind,name,longitude,latitude,precision,position_source"]
    var movements = [DataFolder.movementHeader]
    func crowd(
      _ letter: String, _ count: Int, _ west: Double, _ south: Double, _ days: (Int) -> String
    ) {
      for index in 0..<count {
        let longitude = west + Double(index % 6) * 0.05
        let latitude = south + Double(index / 6) * 0.035
        places.append(
          "\(letter)\(index),subcamp,\(letter)\(name(index)),\(longitude),\(latitude),site,s")
        movements.append(
          "m-\(letter)\(index),\(letter)\(index),\(index % 2 == 0 ? "north" : "west"),foot,"
            + "\(days(index)),,,,transport,reached,certain,schematic,high")
      }
    }
    crowd("e", 36, 18.9, 49.95) { $0 < 24 ? "1945-01-20" : "1945-02-03" }
    crowd("w", 18, 11.9, 50.95) { _ in "1945-02-10" }
    places += [
      "north,main-camp,Northern camp,10.5,54.0,site,s",
      "west,main-camp,Western camp,9.0,48.5,site,s",
    ]
    return try DataFolder(
      places: places.joined(separator: "\n"), movements: movements.joined(separator: "\n"),
      stages: String(DataFolder.stages.prefix { $0 != "\n" }))
  }

  private func insets(
    _ folder: DataFolder, _ change: (inout MapSheet) throws -> Void = { _ in }
  ) throws -> [MapReport.Inset] {
    var sheet = try MapSheet.january()
    sheet.size = Self.size
    sheet.furniture.addsInset = true
    try change(&sheet)
    let report = try folder.composer().compose(sheet).report
    #expect(report.insetProblems.isEmpty)
    return report.insets
  }

  @Test func namesHaveNoSay() throws {
    let short = try insets(try crowds { "\($0)" })
    let long = try insets(try crowds { "\($0) with a name that is very long" })
    #expect(short.count == 1)
    #expect(short.map(\.extent) == long.map(\.extent))
    #expect(short.map(\.position) == long.map(\.position))
  }

  @Test(arguments: MapSheet.Fit.allCases)
  func languagesAgree(_ fit: MapSheet.Fit) throws {
    let folder = try crowds { "Camp\($0)" }
    let all = try Wording.all.map(\.language).map { language in
      try insets(folder) {
        $0.language = language
        $0.fit = fit
      }
    }
    #expect(all.allSatisfy { $0.count == 1 })
    #expect(Set(all.map { $0.map(\.extent) }).count == 1)
    #expect(Set(all.map { $0.map(\.position) }).count == 1)
  }

  @Test func theSheetsOfASeriesChooseAmongTheSameParts() throws {
    let folder = try crowds { "Camp\($0)" }
    func part(_ period: String) throws -> MapReport.Inset {
      let found = try insets(folder) {
        $0.fit = .all
        $0.period = try interval(period)
      }
      #expect(found.count == 1)
      return try #require(found.first)
    }
    let january = try part("1945-01")
    let both = try part("1945-01-01/1945-02-05")
    #expect(january.extent == both.extent)
    #expect(january.position == both.position)
    #expect(january.extent.contains(Coordinate(longitude: 19.1, latitude: 50.1)))
    let later = try part("1945-02-08/1945-02-28")
    #expect(later.extent.contains(Coordinate(longitude: 12.1, latitude: 51)))
  }

  @Test func whatTheEditorEnlargesIsNotEnlargedAgain() throws {
    let extent = try #require(GeographicBox(west: 18.8, south: 49.85, east: 19.25, north: 50.2))
    let folder = try crowds { "Camp\($0)" }
    let all = DayRange(
      earliest: try interval("1945-01").earliest, latest: try interval("1945-02").latest)
    let found = try insets(folder) {
      $0.period = all
      $0.furniture.insets = [FurnitureOrder.Inset(extent)]
    }
    #expect(found.map(\.extent).first == extent)
    #expect(found.count == 2)
    #expect(found.last?.extent.contains(Coordinate(longitude: 12.1, latitude: 51)) == true)
    #expect(Set(found.map(\.position)).count == 2)
  }

  @Test func theReportTellsOfTheCrowdThatIsNotEnlarged() throws {
    let report = try crowds { "Camp\($0)" }.composer().compose(
      .january { $0.size = Self.size }
    ).report
    let part = try #require(report.crowdedPart)
    #expect(part.contains(Coordinate(longitude: 19.1, latitude: 50.1)))
    #expect(try DataFolder().composer().compose(.january()).report.crowdedPart == nil)
    let asked = try crowds { "Camp\($0)" }.composer().compose(
      .january {
        $0.size = Self.size
        $0.furniture.addsInset = true
      }
    ).report
    #expect(asked.crowdedPart == nil)
  }
}

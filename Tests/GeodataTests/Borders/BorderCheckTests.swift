import Foundation
import HistoricalTime
import Testing

@testable import Geodata

/// The bundled territories against towns whose state at a day is known, and against published areas.
@Suite struct BorderCheckTests {
  private static let folder = TerritoryShape.folder

  private func rows(_ name: String) throws -> [[String: String]] {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
    let table = CSV(bytes, file: name)
    #expect(table.diagnostics.isEmpty)
    let head = try #require(table.rows.first).map(\.text)
    return table.rows.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: zip(head, row.map(\.text)))
    }
  }

  private static let dates = TerritoryShape.dates

  @Test(arguments: dates) func townsLieInTheirTerritory(date: String) throws {
    let territories = try TerritoryShape.all(on: date)
    let towns = try rows("checks.csv").filter { $0["date"] == date }
    #expect(!towns.isEmpty)
    for town in towns {
      let name = town["name"] ?? ""
      let point = SIMD2(
        try #require(Double(town["longitude"] ?? "")), try #require(Double(town["latitude"] ?? "")))
      let wanted = try #require(territories[town["territory"] ?? ""], "\(name)")
      // The accuracy of no line near a town is better than this.
      #expect(wanted.contains(point) || wanted.distance(to: point) <= 1, "\(name)")
    }
  }

  @Test func moreThanTwoHundredTownsAreChecked() throws {
    let towns = try rows("checks.csv")
    #expect(Set(towns.compactMap { $0["name"] }).count >= 200)
    #expect(towns.allSatisfy { !($0["sources"] ?? "").isEmpty })
    #expect(Set(towns.compactMap { $0["date"] }) == Set(Self.dates))
  }

  /// The territories that are within two in a hundred of the published figure.
  @Test(arguments: [
    ("1937-12-31", ["germany-1937"], 470_000.0), ("1937-12-31", ["poland-1937"], 388_634),
    ("1937-12-31", ["czechoslovakia-1937"], 140_800), ("1942-01-01", ["slovakia"], 38_055),
    ("1942-01-01", ["protectorate"], 49_000), ("1942-01-01", ["general-government"], 98_080),
    ("1942-01-01", ["general-government", "galicia"], 145_180),
    ("1942-01-01", ["hungary-ruthenia", "hungary-east-slovakia"], 12_141),
    ("1942-01-01", ["hungary-backa"], 11_475),
    (
      "1942-01-01",
      [
        "hungary-1937", "hungary-felvidek", "hungary-ruthenia", "hungary-east-slovakia",
        "hungary-north-transylvania", "hungary-backa",
      ], 171_683
    ),
  ])
  func areasAgreeWithThosePublished(date: String, names: [String], published: Double) throws {
    let listed = try rows("areas.csv").contains {
      $0["date"] == date && $0["territories"] == names.joined(separator: ";")
        && Double($0["area_km2"] ?? "") == published
    }
    #expect(listed)
    let territories = try TerritoryShape.all(on: date)
    let area = try names.reduce(0) { sum, name in sum + (try #require(territories[name])).area }
    #expect(abs(area / published - 1) < 0.02, "\(area)")
  }

  @Test func everyTerritoryOfTheDaysHasANameInEveryLanguage() throws {
    let set = try BorderSet(file: Self.folder.appending(path: "borders.geojson").path)
    for date in Self.dates {
      let day = try EDTF(date).bounds.earliest
      let named = set.territories(on: day)
      #expect(Set(named.map(\.id)).count == named.count, "\(date)")
      #expect(Set(named.map(\.id)).isSubset(of: Set(try TerritoryShape.all(on: date).keys)))
      // Only the smallest have no room for a level line.
      let missing = Set(try TerritoryShape.all(on: date).keys).subtracting(named.map(\.id))
      #expect(missing.isSubset(of: Self.withoutRoom), "\(date): \(missing)")
      for territory in named {
        for language in ["en", "de", "fr", "pl", "ru", "he", "fa"] {
          #expect(territory.name(in: language)?.isEmpty == false, "\(territory.id) \(language)")
        }
      }
    }
  }

  private static let withoutRoom: Set = [
    "liechtenstein", "engerau", "hultschin", "hungary-east-slovakia", "zaolzie",
  ]

  @Test func linesForNamesLieInTheirTerritory() throws {
    let set = try BorderSet(file: Self.folder.appending(path: "borders.geojson").path)
    for date in Self.dates {
      let shapes = try TerritoryShape.all(on: date)
      for territory in set.territories(on: try EDTF(date).bounds.earliest) {
        let shape = try #require(shapes[territory.id])
        #expect(!territory.lines.isEmpty)
        for (start, end) in territory.lines.flatMap({ zip($0, $0.dropFirst()) }) {
          let middle = SIMD2(
            (start.longitude + end.longitude) / 2, (start.latitude + end.latitude) / 2)
          #expect(
            shape.contains(middle) || shape.distance(to: middle) < 1, "\(territory.id)")
        }
      }
    }
  }

  @Test func statusesAreThoseOfTheTable() throws {
    let set = try BorderSet(file: Self.folder.appending(path: "borders.geojson").path)
    let known = try rows("territory-status.csv")
    for (date, id, status) in [
      ("1945-01-01", "wartheland", Territory.Status.annexedByGermany),
      ("1942-01-01", "netherlands", .occupiedByGermany),
      ("1942-01-01", "hungary-north-transylvania", .awardedToHungary),
      ("1944-07-23", "protectorate", .protectorateOfGermany),
    ] {
      let day = try EDTF(date).bounds.earliest
      let territory = try #require(set.territories(on: day).first { $0.id == id })
      #expect(territory.status == status)
    }
    var compared = 0
    for row in known {
      let status = try #require(Territory.Status(rawValue: row["status"] ?? ""))
      #expect(!(row["sources"] ?? "").isEmpty)
      let days = try EDTF(row["valid"] ?? "").bounds
      let made = try #require(set.valid)
      // On the first day of the row that the borders were made for.
      let day = max(days.earliest, made.earliest)
      guard day <= min(days.latest, made.latest),
        let territory = set.territories(on: day).first(where: { $0.id == row["territory"] })
      else { continue }
      #expect(territory.status == status, "\(territory.id) \(day)")
      compared += 1
    }
    #expect(compared > 80)
  }
}

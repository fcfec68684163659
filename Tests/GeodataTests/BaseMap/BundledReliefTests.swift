import Foundation
import Geodata
import Testing

/// The heights of the bundled base map.
@Suite struct BundledReliefTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Geodata/basemap").path

  private let map: BaseMap

  init() throws { map = try BaseMap(folder: Self.folder) }

  /// The heights above which the relief has a place, the lowest first.
  private func heights(at place: Coordinate) throws -> [Int] {
    let relief = try map.polygons(.relief, in: .world)
    return relief.features.filter { feature in
      feature.parts.count { part in
        relief.coordinates[relief.range(ofPart: part)].encloses(place)
      } % 2 == 1
    }.compactMap(\.height)
  }

  @Test func itHasFiveHeightsInOrderAndIsSmall() throws {
    #expect(map.reliefHeights == [200, 500, 1000, 1500, 2000])
    let features = try map.polygons(.relief, in: .world).features
    #expect(features.map(\.height) == [200, 500, 1000, 1500, 2000])
    #expect(try #require(map.description.layer(.relief)).bytes <= 400_000)
  }

  /// The last number is the height in the grid ETOPO5 there: an average over some kilometres, so
  /// that summits are lower than they are.
  @Test(arguments: [
    ("Mont Blanc massif", 6.9, 45.85, 1782), ("Ötztal Alps", 10.9, 46.8, 2872),
    ("Großglockner", 12.7, 47.07, 2192), ("Făgăraș", 24.73, 45.6, 1763),
    ("High Tatras", 20.1, 49.17, 1335), ("Black Forest", 8.0, 47.87, 1127),
    ("Hardangervidda", 7.5, 60.3, 1232), ("Karkonosze", 15.74, 50.74, 968),
    ("Jizera Mountains", 15.3, 50.85, 787), ("Harz", 10.62, 51.80, 583),
    ("Ore Mountains", 12.95, 50.43, 713), ("Bohemian Forest", 13.13, 49.11, 667),
    ("Thuringian Forest", 10.8, 50.6, 653), ("Prague", 14.42, 50.09, 257),
    ("Mauthausen", 14.5, 48.25, 250), ("Berlin", 13.4, 52.52, 40), ("Warsaw", 21.01, 52.23, 90),
    ("Danzig", 18.65, 54.35, 5), ("Poznań", 16.92, 52.41, 74), ("Budapest", 19.05, 47.5, 121),
    ("Hamburg", 9.99, 53.55, 1), ("Wrocław", 17.04, 51.11, 124), ("Milan", 9.19, 45.46, 98),
    ("Kyiv", 30.5, 50.45, 108), ("Kaunas", 23.9, 54.9, 52),
  ])
  func placesAreOnTheirSide(
    name: String, longitude: Double, latitude: Double, metres: Int
  ) throws {
    let found = try heights(at: Coordinate(longitude: longitude, latitude: latitude))
    // Between its values the grid is smoothed: one step more where the next is near.
    let sure = map.reliefHeights.filter { Double($0) * 1.15 < Double(metres) }
    let possible = map.reliefHeights.filter { Double($0) < Double(metres) * 1.25 }
    #expect(found.starts(with: sure))
    #expect(possible.starts(with: found))
  }

  @Test func everyHeightLiesInsideTheNextLower() throws {
    let relief = try map.polygons(.relief, in: .world)
    var checked = 0
    var outside = 0
    for (lower, upper) in zip(relief.features, relief.features.dropFirst()) {
      let rings = lower.parts.map { relief.coordinates[relief.range(ofPart: $0)] }
      for part in upper.parts {
        let ring = relief.coordinates[relief.range(ofPart: part)]
        for place in stride(from: ring.startIndex, to: ring.endIndex, by: 40).map({ ring[$0] }) {
          checked += 1
          if rings.count(where: { $0.encloses(place) }) % 2 == 0 { outside += 1 }
        }
      }
    }
    #expect(checked > 400)
    // Lines are simplified one by one and stop at the edge of the data together.
    #expect(Double(outside) < 0.01 * Double(checked))
  }
}

extension ArraySlice<Coordinate> {
  /// Whether the ring goes around a place.
  func encloses(_ place: Coordinate) -> Bool {
    var isInside = false
    for (a, b) in zip(self, dropFirst())
    where (a.latitude > place.latitude) != (b.latitude > place.latitude) {
      let share = (place.latitude - a.latitude) / (b.latitude - a.latitude)
      if place.longitude < a.longitude + share * (b.longitude - a.longitude) {
        isInside.toggle()
      }
    }
    return isInside
  }
}

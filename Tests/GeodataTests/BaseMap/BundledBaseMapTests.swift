import Foundation
import Geodata
import Testing

/// The base map that comes with the program shows what is there.
@Suite struct BundledBaseMapTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Geodata/basemap").path

  private let map: BaseMap

  init() throws { map = try BaseMap(folder: Self.folder) }

  @Test func itHasAllLayersOfEurope() {
    let needed: [BaseMapLayer] = [.land, .relief, .rivers, .lakes, .borders, .cities]
    #expect(map.description.layers.map(\.name).filter { $0 != .names } == needed)
    #expect(map.description.extent == GeographicBox(west: -12, south: 34, east: 45, north: 72))
    #expect(map.description.attribution.contains("Natural Earth"))
    #expect(map.description.layer(.borders)?.title.contains("Modern") == true)
  }

  @Test func theFilesAreThoseDescribedAndSmall() throws {
    var total = 0
    for layer in map.description.layers {
      let path = Self.folder + "/" + layer.file
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      #expect(size == layer.bytes)
      total += layer.bytes
    }
    #expect(total <= 10_000_000)
  }

  @Test(arguments: [
    ("Auschwitz", 19.18, 50.03), ("Majdanek", 22.60, 51.22), ("Stutthof", 19.153, 54.329),
    ("Gross-Rosen", 16.28, 51.00), ("Sachsenhausen", 13.26, 52.77), ("Ravensbrück", 13.17, 53.19),
    ("Buchenwald", 11.25, 51.02), ("Mittelbau-Dora", 10.75, 51.53), ("Dachau", 11.47, 48.27),
    ("Flossenbürg", 12.36, 49.73), ("Mauthausen", 14.50, 48.26), ("Neuengamme", 10.23, 53.43),
    ("Bergen-Belsen", 9.91, 52.76), ("Natzweiler", 7.25, 48.45), ("Theresienstadt", 14.15, 50.51),
    ("Warsaw", 21.01, 52.23), ("Budapest", 19.05, 47.50), ("Vienna", 16.37, 48.21),
    ("Riga", 24.20, 56.92), ("Kaunas", 23.93, 54.91),
  ])
  func placesOnLandAreOnLand(name: String, longitude: Double, latitude: Double) throws {
    let place = Coordinate(longitude: longitude, latitude: latitude)
    let box = try #require(GeographicBox(around: [place])).expanded(by: 1)
    #expect(isInside(place, try map.polygons(.land, in: box)))
    #expect(isInside(place, try map.polygons(.land, in: .world)))
    #expect(!isInside(place, try map.polygons(.lakes, in: box)))
  }

  @Test(arguments: [
    ("Baltic Sea", 18.5, 55.5), ("Gulf of Danzig", 19.2, 54.6), ("Bay of Lübeck", 10.95, 54.1),
    ("Gulf of Riga", 23.5, 57.7), ("Gulf of Finland", 26, 59.9), ("Kattegat", 11.3, 56.8),
    ("North Sea", 4, 54), ("Channel", -2, 50), ("Adriatic Sea", 14, 44), ("Black Sea", 31, 44.5),
    ("Mediterranean Sea", 5, 40), ("Atlantic Ocean", -11.9, 50),
  ])
  func theSeaIsSea(name: String, longitude: Double, latitude: Double) throws {
    let place = Coordinate(longitude: longitude, latitude: latitude)
    let box = try #require(GeographicBox(around: [place])).expanded(by: 1)
    #expect(!isInside(place, try map.polygons(.land, in: box)))
    #expect(!isInside(place, try map.polygons(.land, in: .world)))
  }

  @Test(arguments: [
    ("Constance", 9.4, 47.6), ("Balaton", 17.8, 46.87), ("Müritz", 12.69, 53.42),
    ("Vänern", 13.5, 58.85), ("Peipus", 27.5, 58.7), ("Ladoga", 31.5, 60.8),
    ("IJsselmeer", 5.35, 52.75),
  ])
  func lakesAreWater(name: String, longitude: Double, latitude: Double) throws {
    let place = Coordinate(longitude: longitude, latitude: latitude)
    #expect(isInside(place, try map.polygons(.lakes, in: .world)))
  }

  @Test(arguments: [
    ("Kyiv, filled 1964", 30.46, 51.0), ("Kakhovka, 1956", 34.29, 47.4),
    ("Goczałkowice, 1955", 18.86, 49.93), ("Gorky, 1955", 43.25, 56.8),
  ])
  func laterReservoirsAreNotThere(name: String, longitude: Double, latitude: Double) throws {
    let place = Coordinate(longitude: longitude, latitude: latitude)
    #expect(!isInside(place, try map.polygons(.lakes, in: .world)))
    #expect(isInside(place, try map.polygons(.land, in: .world)))
  }

  @Test(arguments: [
    ("Danube", "Vienna", 16.41, 48.22), ("Danube", "Mauthausen", 14.52, 48.24),
    ("Danube", "Budapest", 19.045, 47.50), ("Vistula", "Warsaw", 21.03, 52.24),
    ("Vistula", "Kraków", 19.93, 50.05), ("Elbe", "Dresden", 13.74, 51.06),
    ("Elbe", "Magdeburg", 11.64, 52.13), ("Oder", "Wrocław", 17.04, 51.11),
    ("Rhine", "Cologne", 6.96, 50.94), ("Warta", "Poznań", 16.95, 52.41),
    ("Vltava", "Prague", 14.41, 50.09), ("Saale", "Halle", 11.955, 51.485),
    ("Saale", "Jena", 11.60, 50.93), ("Lusatian Neisse", "Görlitz", 14.99, 51.15),
    ("Isar", "Munich", 11.585, 48.13), ("Isar", "Bad Tölz", 11.555, 47.76),
    ("Havel", "Oranienburg", 13.24, 52.75), ("Spree", "Cottbus", 14.34, 51.76),
    ("San", "Przemyśl", 22.77, 49.785), ("Narew", "Łomża", 22.09, 53.19),
    ("Neman", "Hrodna", 23.82, 53.68),
  ])
  func riversPassTheirTowns(
    river: String, town: String, longitude: Double, latitude: Double
  ) throws {
    let place = Coordinate(longitude: longitude, latitude: latitude)
    let rivers = try map.lines(.rivers, in: .world)
    let parts = rivers.features.filter { $0.name == river }.flatMap(\.parts)
    let distance = parts.map {
      metres(from: place, to: Array(rivers.coordinates[rivers.range(ofPart: $0)]))
    }.min()
    #expect(try #require(distance) < 5_000)
  }

  @Test func citiesAreSpelledAndSorted() throws {
    let cities = try map.points(.cities, in: .world).features
    let names = Set(cities.compactMap(\.name))
    #expect(names.isSuperset(of: ["Łódź", "Kraków", "Gdańsk", "České Budějovice", "Győr"]))
    #expect(cities.allSatisfy { $0.rank != nil && $0.population != nil })
    let ranks = cities.compactMap(\.rank)
    #expect(ranks == ranks.sorted())
  }

  @Test func noShoreRunsAlongTheEdgeOfTheData() throws {
    let extent = map.description.extent
    let coast = try map.outlines(.land, in: .world)
    var along = 0
    for part in 0..<coast.partCount {
      let line = coast.coordinates[coast.range(ofPart: part)]
      for (a, b) in zip(line, line.dropFirst()) {
        if a.longitude == b.longitude, [extent.west, extent.east].contains(a.longitude) {
          along += 1
        }
        if a.latitude == b.latitude, [extent.south, extent.north].contains(a.latitude) {
          along += 1
        }
      }
    }
    #expect(along == 0)
    #expect(coast.coordinates.count > 50_000)
  }
}

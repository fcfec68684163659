import Foundation
import Geodata

/// A folder with a small data set and an empty base map, for one test; gone when the test is.
final class DataFolder {
  /// Places: two camps, a halt between them, a town, and a place without a position.
  static let places = """
    id,kind,name,longitude,latitude,precision,position_source
    alpha,main-camp,Alpha,10.0,51.0,site,survey
    beta,subcamp,Beta (Betadorf),12.0,51.5,site,survey
    gamma,town,Gamma,11.0,51.6,town,survey
    delta,region,Delta,13.5,50.5,region,survey
    nowhere,subcamp,Nowhere,,,,
    """
  static let movementHeader =
    "id,from,to,mode,departed,arrived,prisoners_min,prisoners_max,granularity,outcome,existence,"
    + "course,confidence"
  static let movements =
    movementHeader + """

      m1,alpha,beta,foot,1945-01-20,1945-01-25,3000,4000,transport,reached,certain,approximate,high
      m2,beta,alpha,rail,1945-02,1945-02,,,transport,reached,certain,schematic,high
      m3,alpha,delta,foot,1945-01/1945-04,,200,,generalised,intended,questionable,schematic,low
      m4,alpha,nowhere,ship,1945-01-21,1945-01-22,100,,transport,reached,certain,schematic,high
      m5,beta,delta,truck,,,100,,transport,reached,certain,schematic,high
      """
  static let stages = """
    movement,sequence,place,arrived,departed,kind
    m1,1,gamma,1945-01-22,1945-01-23,halt
    """
  static let package = """
    {"name":"small","title":"A small set","licenses":[{"name":"CC-BY-4.0"}],"resources":[],
     "contributors":[{"title":"Somebody"}]}
    """
  private static let emptyBaseMap = """
    {"version":1,"title":"empty","origin":"","licence":"","attribution":"none",
     "extent":[-12,34,45,72],"layers":[]}
    """

  /// The list of words that the bundled data come with.
  static let bundledTerms = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Geodata/terms.csv").path

  private let url: URL

  init(
    places: String = DataFolder.places, movements: String = DataFolder.movements,
    stages: String = DataFolder.stages, names: String? = nil,
    cities: [(name: String, population: Double, at: Coordinate)] = [], land: [Coordinate] = []
  ) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let files = [
      "places.csv": DataFolder.widened(places, Place.self),
      "movements.csv": DataFolder.widened(movements, Movement.self),
      "stages.csv": DataFolder.widened(stages, Stage.self),
      "names.csv": names.map { DataFolder.widened($0, PlaceName.self) },
      "datapackage.json": DataFolder.package,
      "basemap.json": cities.isEmpty && land.isEmpty ? DataFolder.emptyBaseMap : nil,
    ]
    for (name, text) in files {
      try text.map { Data($0.utf8) }?.write(to: url.appendingPathComponent(name))
    }
    if !cities.isEmpty { try write(cities) }
    if !land.isEmpty { try write(land: land) }
  }

  private func write(_ cities: [(name: String, population: Double, at: Coordinate)]) throws {
    var encoder = LayerEncoder(
      geometry: .points,
      columns: [
        LayerColumn(name: "name", kind: .text), LayerColumn(name: "population", kind: .number),
      ])
    for city in cities {
      encoder.add(
        parts: [[city.at]],
        attributes: ["name": .text(city.name), "population": .number(city.population)])
    }
    let bytes = encoder.encoded()
    try Data(bytes).write(to: url.appendingPathComponent("cities.layer"))
    let description = BaseMapDescription(
      title: "cities", origin: "made up", licence: "none", attribution: "nobody", extent: .world,
      layers: [
        BaseMapDescription.Layer(
          name: .cities, title: "cities", file: "cities.layer", features: cities.count,
          vertices: cities.count, bytes: bytes.count)
      ])
    try Data(description.json()).write(to: url.appendingPathComponent("basemap.json"))
  }

  private func write(land: [Coordinate]) throws {
    var encoder = LayerEncoder(geometry: .polygons, columns: [])
    encoder.add(parts: [land], attributes: [:])
    let bytes = encoder.encoded()
    try Data(bytes).write(to: url.appendingPathComponent("land.layer"))
    let description = BaseMapDescription(
      title: "land", origin: "made up", licence: "none", attribution: "nobody", extent: .world,
      layers: [
        BaseMapDescription.Layer(
          name: .land, title: "land", file: "land.layer", features: 1, vertices: land.count,
          bytes: bytes.count)
      ])
    try Data(description.json()).write(to: url.appendingPathComponent("basemap.json"))
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A table with the columns that a test leaves out, blank.
  private static func widened<Record: TableRecord>(_ table: String, _ record: Record.Type) -> String
  {
    let given = Set(table.prefix { $0 != "\n" }.split(separator: ",").map(String.init))
    let missing = Record.fields.map(\.name).filter { !given.contains($0) }
    var isQuoted = false
    var isHeader = true
    var result = ""
    for character in table + "\n" {
      if character == "\"" { isQuoted.toggle() }
      if character == "\n" && !isQuoted {
        for name in missing { result += "," + (isHeader ? name : "") }
        isHeader = false
      }
      result.append(character)
    }
    return result
  }

  func dataset() throws -> Dataset { try Dataset.load(folder: url.path).dataset }

  func baseMap() throws -> BaseMap { try BaseMap(folder: url.path) }
}

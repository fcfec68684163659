import FoundationEssentials
import HistoricalTime

/// Makes a data set, a base map and a series from a work load that other renderers draw, too.
///
/// The work load is a folder of GeoJSON (WGS 84):
///
/// - `camps.geojson`: points with a `name`.
/// - `routes_N.geojson`: lines with `from` and `to` (names of camps), `start` and `end` (days as in
///   1945-01-17), `mode` (foot, rail or ship) and `prisoners`, a number.
/// - `BASE/land.geojson`, `lakes.geojson`, `rivers.geojson` and `borders.geojson`.
/// - `windows.txt`: on each line the first and the last day of a plate, counted from 1 January 1944.
///
/// Waymark lays its lines itself, so the courses of the routes are not taken over.
struct WorkLoad {
  static let usage = "usage: Benchmarks convert WAYMARK FOLDER BASE ROUTES OUT"

  private let program: String
  private let folder: String
  private let base: String
  private let routes: String
  private let out: String

  init(_ words: some Sequence<String>) throws(Arguments.Mistake) {
    let words = Array(words)
    guard words.count == 5 else { throw Arguments.Mistake(description: Self.usage) }
    (program, folder, base) = (words[0], words[1], words[2])
    (routes, out) = (words[3], words[4])
  }

  private struct Features<Properties: Decodable, Shape: Decodable>: Decodable {
    struct Feature: Decodable {
      let properties: Properties
      let geometry: Shape
    }
    let features: [Feature]
  }

  private struct Nothing: Decodable {}

  private struct Point: Decodable { let coordinates: [Double] }

  private struct Camp: Decodable { let name: String }

  private struct Route: Decodable {
    let from: String
    let to: String
    let start: String
    let end: String
    let mode: String
    let prisoners: Int
  }

  /// Writes everything.
  func convert() throws {
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    let camps: Features<Camp, Point> = try read("camps.geojson")
    let movements: Features<Route, Nothing> = try read("routes_\(routes).geojson")
    try write("{\"name\": \"work-load\", \"title\": \"Work load\"}\n", "datapackage.json")
    try write(
      "id,citation,url,kind,read_on,note\nwork-load,\"A work load for measuring\",,dataset,,\n",
      "sources.csv")
    var ids: [String: String] = [:]
    var text = "id,kind,name,modern_name,parent,longitude,latitude,precision,opened,closed,"
    text += "liberated,liberated_by,prisoners_at_liberation_min,prisoners_at_liberation_max,"
    text += "wikidata,position_source,sources,note\n"
    for (index, camp) in camps.features.enumerated() {
      let id = "camp-\(index + 1)"
      let (name, place) = (camp.properties.name, camp.geometry.coordinates)
      guard place.count == 2, ids.updateValue(id, forKey: name) == nil else {
        throw Arguments.Mistake(description: "camp \(index + 1) has no place or a name twice")
      }
      text += "\(id),main-camp,\(quoted(name)),,,\(place[0]),\(place[1]),town,,,,,,,,"
      text += "work load,work-load,\n"
    }
    try write(text, "places.csv")
    text = "id,from,to,mode,departed,arrived,prisoners_min,prisoners_max,deaths_min,"
    text += "deaths_max,granularity,outcome,existence,course,confidence,inferred,operation,claims,"
    text += "sources,note\n"
    for (index, feature) in movements.features.enumerated() {
      let route = feature.properties
      guard let from = ids[route.from], let to = ids[route.to] else {
        throw Arguments.Mistake(description: "route \(index + 1) joins places that are no camps")
      }
      text += "R\(index + 1),\(from),\(to),\(route.mode),\(route.start),\(route.end),"
      text += "\(route.prisoners),\(route.prisoners),,,transport,reached,certain,schematic,"
      text += "high,,,,work-load,\n"
    }
    try write(text, "movements.csv")
    try write(try series(), "plates.yaml")
    _ = try ProgramRun.run(
      [program, "basemap", "build"]
        + ["land", "lakes", "rivers", "borders"].flatMap { layer in
          ["--layer", "\(layer)=\(folder)/\(base)/\(layer).geojson"]
        } + ["--bbox", "-8,36,44,66", "--title", "Work load \(base)", "-o", "\(out)/basemap"])
  }

  /// A plate for each window of time; together 2400 by 1800 pixels like those of the others.
  private func series() throws -> String {
    var text = """
      series: Work load
      data: .
      out: plates
      defaults:
        size: 203.2x152.4mm
        dpi: 300
        bbox: "5,45,27,57.5"
        crs: "+proj=lcc +lat_1=47.5 +lat_2=55 +lat_0=51.3 +lon_0=16 +ellps=WGS84 +units=m"
        borders: modern
        nature-names: false
        formats: [png]
      plates:

      """
    let windows = try String(contentsOfFile: folder + "/windows.txt", encoding: .utf8)
    guard let start = Day(year: 1944, month: 1, day: 1) else { return text }
    for (index, line) in windows.split(separator: "\n").enumerated() {
      let days = line.split(separator: " ").compactMap { Int($0) }
      guard days.count == 2 else {
        throw Arguments.Mistake(description: "line \(index + 1) of windows.txt is not two numbers")
      }
      let (from, to) = (start.adding(days: days[0]), start.adding(days: days[1]))
      text += "  - {plate: w\(index + 1), from: \(from), to: \(to)}\n"
    }
    return text
  }

  private func read<Value: Decodable>(_ name: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(contentsOf: URL(filePath: folder + "/" + name)))
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: out + "/" + name))
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

import Foundation
import Geodata

/// A folder with a base map in it, for one test; gone when the test is.
final class BaseMapFolder {
  let url: URL
  var path: String { url.path }

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes the layers and a description of them.
  convenience init(_ layers: [BaseMapLayer: LayerEncoder], extent: GeographicBox = .world) throws {
    try self.init()
    var described: [BaseMapDescription.Layer] = []
    for layer in BaseMapLayer.allCases {
      guard let encoder = layers[layer] else { continue }
      let bytes = encoder.encoded()
      try write(bytes, to: "\(layer.rawValue).layer")
      described.append(
        BaseMapDescription.Layer(
          name: layer, title: layer.rawValue, file: "\(layer.rawValue).layer",
          features: encoder.featureCount, vertices: encoder.vertexCount, bytes: bytes.count))
    }
    let description = BaseMapDescription(
      title: "Test", origin: "made up", licence: "none", attribution: "nobody", extent: extent,
      layers: described)
    try write(description.json(), to: BaseMapDescription.fileName)
  }

  /// Opens the base map; what is open stays readable when the folder has gone.
  func open() throws -> BaseMap { try BaseMap(folder: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: url.appendingPathComponent(name))
  }

  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url.appendingPathComponent(name)))
  }
}

/// The corners of a rectangle, counterclockwise and closed.
func ring(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> [Coordinate] {
  [(west, south), (east, south), (east, north), (west, north), (west, south)].map {
    Coordinate(longitude: $0.0, latitude: $0.1)
  }
}

/// A rough coast around (20, 50) with `count` vertices, closed.
func roughRing(_ count: Int, radius: Double = 8) -> [Coordinate] {
  (0...count).map { step in
    let angle = Double(step % count) / Double(count) * 2 * .pi
    let r = radius * (1 + 0.2 * sin(7 * angle) + 0.02 * sin(131 * angle))
    return Coordinate(longitude: 20 + r * cos(angle), latitude: 50 + r * sin(angle) / 2)
  }
}

/// Whether `point` is inside the rings by the even-odd rule.
func isInside(_ point: Coordinate, _ features: BaseMapFeatures) -> Bool {
  var inside = false
  for part in 0..<features.partCount {
    let ring = features.coordinates[features.range(ofPart: part)]
    for (a, b) in zip(ring, ring.dropFirst())
    where (a.latitude > point.latitude) != (b.latitude > point.latitude) {
      let share = (point.latitude - a.latitude) / (b.latitude - a.latitude)
      if point.longitude < a.longitude + share * (b.longitude - a.longitude) { inside.toggle() }
    }
  }
  return inside
}

/// The distance in metres from a vertex to the nearest stretch of a line, on a plane.
func metres(from vertex: Coordinate, to line: [Coordinate]) -> Double {
  let shrink = cos(vertex.latitude * .pi / 180)
  func plane(_ position: Coordinate) -> (x: Double, y: Double) {
    (
      (position.longitude - vertex.longitude) * shrink * 111_195,
      (position.latitude - vertex.latitude) * 111_195
    )
  }
  return zip(line, line.dropFirst()).map { start, end in
    let (a, b) = (plane(start), plane(end))
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = dx * dx + dy * dy
    let share = length > 0 ? min(1, max(0, -(a.x * dx + a.y * dy) / length)) : 0
    return hypot(a.x + share * dx, a.y + share * dy)
  }.min() ?? .infinity
}

import Foundation
import Testing

/// A bundled territory on a day, as its outer and inner rings in degrees.
struct TerritoryShape {
  /// The folder of the borders.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Geodata/borders")

  /// The days on which territories are bundled.
  static let dates = [
    "1937-12-31", "1939-09-01", "1942-01-01", "1944-07-23", "1945-01-01", "1945-05-08",
  ]

  /// The rings, the outer one of each polygon first.
  var polygons: [[[SIMD2<Double>]]]

  /// The territories of a day by their identifiers.
  static func all(on date: String) throws -> [String: TerritoryShape] {
    let data = try Data(contentsOf: folder.appending(path: "territories-\(date).geojson"))
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    var found: [String: TerritoryShape] = [:]
    for feature in try #require(json["features"] as? [[String: Any]]) {
      let properties = try #require(feature["properties"] as? [String: Any])
      let geometry = try #require(feature["geometry"] as? [String: Any])
      let polygons = try #require(geometry["coordinates"] as? [[[[Double]]]])
      found[try #require(properties["id"] as? String)] = TerritoryShape(
        polygons: polygons.map { $0.map { ring in ring.map { SIMD2($0[0], $0[1]) } } })
    }
    return found
  }

  /// Whether a point lies inside.
  func contains(_ point: SIMD2<Double>) -> Bool {
    polygons.contains { rings in
      rings.filter { TerritoryShape.winds($0, about: point) }.count % 2 == 1
    }
  }

  private static func winds(_ ring: [SIMD2<Double>], about point: SIMD2<Double>) -> Bool {
    var inside = false
    var last = ring[ring.count - 1]
    for corner in ring {
      if (corner.y > point.y) != (last.y > point.y),
        point.x < (last.x - corner.x) * (point.y - corner.y) / (last.y - corner.y) + corner.x
      {
        inside.toggle()
      }
      last = corner
    }
    return inside
  }

  /// The distance to the outline in kilometres.
  func distance(to point: SIMD2<Double>) -> Double {
    let scale = SIMD2(111.32 * cos(point.y * .pi / 180), 111.32)
    var best = Double.infinity
    for ring in polygons.joined() {
      for (start, end) in zip(ring, ring.dropFirst()) {
        let (a, b) = ((start - point) * scale, (end - start) * scale)
        let length = (b * b).sum()
        let t = length > 0 ? max(0, min(1, -(a * b).sum() / length)) : 0
        let nearest = a + b * t
        best = min(best, (nearest * nearest).sum())
      }
    }
    return best.squareRoot()
  }

  /// The area in square kilometres, on the sphere of the earth's surface.
  var area: Double {
    polygons.reduce(0) { sum, rings in
      sum
        + rings.enumerated().reduce(0) { sum, ring in
          sum + (ring.offset == 0 ? 1 : -1) * TerritoryShape.area(ring.element)
        }
    }
  }

  private static func area(_ ring: [SIMD2<Double>]) -> Double {
    let rad = Double.pi / 180
    let sum = zip(ring, ring.dropFirst()).reduce(0.0) { sum, side in
      sum + (side.1.x - side.0.x) * rad * (2 + sin(side.0.y * rad) + sin(side.1.y * rad))
    }
    return abs(sum) * 6371.0072 * 6371.0072 / 2
  }
}

internal import CGDAL
internal import Geodata

/// The geometry of one feature, taken apart: collections are dissolved, arcs made of straight lines.
struct VectorGeometry: Hashable, Sendable {
  /// Polygons: each an outer ring and the rings of its holes.
  var polygons: [[[Coordinate]]] = []
  /// Lines.
  var lines: [[Coordinate]] = []
  /// Single positions.
  var points: [Coordinate] = []

  /// Whether there is nothing in it.
  var isEmpty: Bool { polygons.isEmpty && lines.isEmpty && points.isEmpty }

  init() {}

  /// Copies what GDAL holds, in the coordinates of the file.
  init(_ geometry: OGRGeometryH) {
    if OGR_G_HasCurveGeometry(geometry, 1) != 0,
      let straight = OGR_G_GetLinearGeometry(geometry, 0, nil)
    {
      append(straight)
      OGR_G_DestroyGeometry(straight)
    } else {
      append(geometry)
    }
  }

  private mutating func append(_ geometry: OGRGeometryH) {
    switch OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) {
    case wkbPolygon, wkbTriangle:
      let rings = Self.children(of: geometry).map(Self.positions).filter { $0.count > 2 }
      if !rings.isEmpty { polygons.append(rings) }
    case wkbLineString, wkbLinearRing:
      let line = Self.positions(of: geometry)
      if line.count > 1 { lines.append(line) }
    case wkbPoint:
      points += Self.positions(of: geometry)
    default:
      for child in Self.children(of: geometry) { append(child) }
    }
  }

  private static func children(of geometry: OGRGeometryH) -> [OGRGeometryH] {
    (0..<OGR_G_GetGeometryCount(geometry)).compactMap { OGR_G_GetGeometryRef(geometry, $0) }
  }

  private static func positions(of geometry: OGRGeometryH) -> [Coordinate] {
    let count = Int(OGR_G_GetPointCount(geometry))
    guard count > 0 else { return [] }
    var numbers = [Double](repeating: 0, count: 2 * count)
    numbers.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      let stride = Int32(2 * MemoryLayout<Double>.stride)
      _ = OGR_G_GetPoints(geometry, start, stride, start + 1, stride, nil, 0)
    }
    return (0..<count).map {
      Coordinate(longitude: numbers[2 * $0], latitude: numbers[2 * $0 + 1])
    }
  }

  /// The geometry with every line of positions changed by `change`.
  func mapped(
    _ change: ([Coordinate]) throws(GISError) -> [Coordinate]
  ) throws(GISError) -> VectorGeometry {
    var result = VectorGeometry()
    for polygon in polygons {
      var rings: [[Coordinate]] = []
      for ring in polygon { rings.append(try change(ring)) }
      result.polygons.append(rings)
    }
    for line in lines { result.lines.append(try change(line)) }
    result.points = try change(points)
    return result
  }

  /// All positions, one after the other.
  var positions: some Sequence<Coordinate> {
    [polygons.joined().joined().map(\.self), lines.joined().map(\.self), points].joined()
  }
}

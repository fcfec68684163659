internal import Drawing
internal import Geodata

/// What the base map says of the names of waters and land, and where they had better not stand.
extension BaseLayer {
  /// The names on the map, in a language, with the lines that they may follow.
  func natureNames(in language: String) throws(BaseMapError) -> [NatureName] {
    try names.value(from: language) { () throws(BaseMapError) in try readNames(in: language) }
  }

  private func readNames(in language: String) throws(BaseMapError) -> [NatureName] {
    // Nearly as exact as the rivers are drawn, so that no bend runs into a name.
    try baseMap.names(in: box, resolution: 0.3 * metresPerPoint).compactMap { name in
      let lines = name.geometry.map { projection.project($0).map(frame.point) }
      let whole = LineChain.joined(lines.filter { $0.allSatisfy(\.isFinite) })
      let seen = whole.flatMap(clipping.line).map(Polyline.init).sorted { $0.length > $1.length }
      return NatureName(
        name, lines: seen, fullLength: whole.map { Polyline($0).length }.max() ?? 0,
        language: language, style: style)
    }
  }

  /// The lines of the base map that such names had better not cross: rivers, shores and lakes.
  func busyLines() throws(BaseMapError) -> [[Point]] {
    try linesUnderNames.value { () throws(BaseMapError) in try readBusyLines() }
  }

  private func readBusyLines() throws(BaseMapError) -> [[Point]] {
    let resolution = 0.5 * metresPerPoint
    var lines: [[Point]] = []
    for layer in [BaseMapLayer.land, .lakes, .rivers] {
      let features =
        layer.geometry == .polygons
        ? try baseMap.outlines(layer, in: box, resolution: resolution)
        : try baseMap.lines(layer, in: box, resolution: resolution)
      let points = projection.project(features.coordinates).map(frame.point)
      for part in 0..<features.partCount {
        lines += clipping.line(Array(points[features.range(ofPart: part)]))
      }
    }
    return lines
  }

  /// Where lakes are in the frame; `nil` if the base map does not know.
  func lakeRaster() throws(BaseMapError) -> LandRaster? {
    guard baseMap.has(.lakes) else { return nil }
    return try lakeShares.value { () throws(BaseMapError) in
      LandRaster(rings: try rings(of: .lakes), area: frame.area)
    }
  }
}

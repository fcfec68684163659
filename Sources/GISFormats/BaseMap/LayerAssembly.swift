internal import Geodata

/// The features of one layer of a base map as they come in: cut to the box, turned, put in order.
struct LayerAssembly {
  private struct Feature {
    let parts: [[Coordinate]]
    let attributes: [String: AttributeValue]
  }

  private let target: BaseMapLayer
  private let columns: [LayerColumn]
  private let clip: GeographicClip
  private let tolerance: Double
  private var features: [Feature] = []
  private var boundaries = BoundaryLines()

  init(target: BaseMapLayer, columns: [LayerColumn], box: GeographicBox, tolerance: Double) {
    self.target = target
    self.columns = columns
    self.tolerance = tolerance
    clip = GeographicClip(box: box)
  }

  /// How many features there are.
  var count: Int { features.count }

  /// The smallest box around all features, or nothing if there is none.
  var bounds: GeographicBox? {
    GeographicBox(around: features.lazy.flatMap(\.parts).joined())
  }

  /// Adds what is left of a feature inside the box.
  /// - Returns: false if the geometry is not of the kind that the layer needs.
  mutating func add(_ geometry: VectorGeometry, attributes: [String: AttributeValue]) -> Bool {
    if geometry.isEmpty { return true }
    var parts: [[Coordinate]]
    switch target.geometry {
    case .polygons:
      guard !geometry.polygons.isEmpty else { return false }
      parts = geometry.polygons.flatMap(rings)
    case .lines:
      let isOutlined = target == .borders && !geometry.polygons.isEmpty
      guard !geometry.lines.isEmpty || isOutlined else { return false }
      var lines = geometry.lines
      if isOutlined {
        for ring in geometry.polygons.joined() { lines += boundaries.lines(of: ring) }
      }
      parts = lines.flatMap(clip.line)
    case .points:
      guard !geometry.points.isEmpty else { return false }
      parts = geometry.points.filter(clip.box.contains).map { [$0] }
    }
    if !parts.isEmpty { features.append(Feature(parts: parts, attributes: attributes)) }
    return true
  }

  /// The rings of a polygon inside the box: the outer one counterclockwise, holes clockwise.
  private func rings(of polygon: [[Coordinate]]) -> [[Coordinate]] {
    polygon.enumerated().compactMap { index, ring in
      clip.ring(ring).map { inside in
        let runsLeft = GeographicClip.signedArea(of: inside) > 0
        return runsLeft == (index == 0) ? inside : inside.reversed()
      }
    }
  }

  /// The layer, ready for its file. Points come by rank, then the most populous first, then by name.
  func encoder() -> LayerEncoder {
    var encoder = LayerEncoder(
      geometry: target.geometry, columns: columns, clip: clip.box, tolerance: tolerance)
    let ordered =
      target.geometry == .points
      ? features.enumerated().sorted { sortKey($0) < sortKey($1) }.map(\.element) : features
    for feature in ordered { encoder.add(parts: feature.parts, attributes: feature.attributes) }
    return encoder
  }

  private func sortKey(_ entry: (offset: Int, element: Feature)) -> (Double, Double, String, Int) {
    let attributes = entry.element.attributes
    let name = if case .text(let text) = attributes["name"] { text } else { "" }
    func number(_ key: String) -> Double? {
      if case .number(let value) = attributes[key] { value } else { nil }
    }
    return (number("rank") ?? .infinity, -(number("population") ?? 0), name, entry.offset)
  }
}

extension GeographicBox {
  /// The south-western and the north-eastern corner.
  var corners: [Coordinate] {
    [
      Coordinate(longitude: west, latitude: south), Coordinate(longitude: east, latitude: north),
    ]
  }
}

internal import Glibc

/// Makes the bytes of a layer file from features, one after the other.
///
/// The same features in the same order give the same bytes.
public struct LayerEncoder: Sendable {
  /// What the layer holds.
  public let geometry: BaseMapGeometry
  /// The columns of attributes.
  public let columns: [LayerColumn]
  /// How many features were added.
  public private(set) var featureCount = 0
  /// How many vertices were added.
  public var vertexCount: Int { vertices.count }

  private let clip: FixedBox
  private let tolerance: Double
  private var featureParts: [UInt32] = [0]
  private var featureBoxes: [FixedBox] = []
  private var partVertices: [UInt32] = [0]
  private var partChunks: [UInt32] = [0]
  private var chunkBoxes: [FixedBox] = []
  private var vertices: [FixedCoordinate] = []
  private var levels: [UInt8] = []
  private var numbers: [[Double]]
  private var texts: [[String]]

  /// Begins a layer.
  /// - Parameters:
  ///   - geometry: what the layer holds.
  ///   - columns: the columns; every feature has a value or nothing in each.
  ///   - clip: the box that the features were clipped to; lines along its edges are not drawn as
  ///     outlines.
  ///   - tolerance: how far in metres a line may be moved to save vertices; 0 keeps all.
  public init(
    geometry: BaseMapGeometry, columns: [LayerColumn], clip: GeographicBox = .world,
    tolerance: Double = 0
  ) {
    self.geometry = geometry
    self.columns = columns
    self.clip = FixedBox(covering: clip)
    self.tolerance = tolerance
    numbers = Array(repeating: [], count: columns.count)
    texts = Array(repeating: [], count: columns.count)
  }

  /// Adds a feature.
  ///
  /// Rings are closed if they are not. Vertices that repeat the one before them are left out, so
  /// are parts that are too short for their kind and features without a part.
  /// - Parameters:
  ///   - parts: rings, lines or single positions; each position becomes a feature of its own.
  ///   - attributes: by name of the column; what has no column is ignored.
  /// - Returns: whether anything of the feature was left to add.
  @discardableResult
  public mutating func add(parts: [[Coordinate]], attributes: [String: AttributeValue]) -> Bool {
    guard geometry != .points else {
      let positions = parts.joined().compactMap(FixedCoordinate.init)
      for position in positions {
        vertices.append(position)
        addRow(attributes)
      }
      return !positions.isEmpty
    }
    var box: FixedBox?
    for part in parts {
      guard let line = prepared(part) else { continue }
      let partBox = addPart(line)
      box?.formUnion(partBox)
      box = box ?? partBox
    }
    guard let box else { return false }
    featureBoxes.append(box)
    featureParts.append(UInt32(partVertices.count - 1))
    addRow(attributes)
    return true
  }

  /// The bytes of the whole file.
  public func encoded() -> [UInt8] {
    let layout = LayerLayout(
      geometry: geometry, features: featureCount, parts: partVertices.count - 1,
      chunks: chunkBoxes.count, vertices: vertices.count)
    var bytes = ByteWriter(capacity: layout.columns + 64)
    bytes.append(LayerLayout.magic)
    bytes.append([LayerLayout.version, geometry.code])
    bytes.append(UInt64(0))
    bytes.append(
      [layout.features, layout.parts, layout.chunks, layout.vertices, columns.count].map(
        UInt32.init))
    bytes.append([UInt32(LayerLayout.stepsPerChunk)])
    bytes.append(clip)
    if geometry != .points {
      bytes.append(featureParts)
      bytes.align()
      for box in featureBoxes { bytes.append(box) }
      bytes.append(partVertices)
      bytes.align()
      bytes.append(partChunks)
      bytes.align()
      for box in chunkBoxes { bytes.append(box) }
    }
    for vertex in vertices { bytes.append(vertex) }
    if geometry != .points { bytes.append(levels) }
    bytes.align()
    for (index, column) in columns.enumerated() {
      bytes.append(column, numbers: numbers[index], texts: texts[index])
    }
    bytes.overwrite(UInt64(bytes.count), at: 16)
    return bytes.bytes
  }

  /// The line without repeated vertices and closed if it is a ring, or nothing if too little is
  /// left of it.
  private func prepared(_ part: [Coordinate]) -> [FixedCoordinate]? {
    var line: [FixedCoordinate] = []
    line.reserveCapacity(part.count + 1)
    for position in part.lazy.compactMap(FixedCoordinate.init) where position != line.last {
      line.append(position)
    }
    if geometry == .polygons, let first = line.first, first != line.last { line.append(first) }
    return line.count >= (geometry == .polygons ? 4 : 2) ? line : nil
  }

  private mutating func addPart(_ line: [FixedCoordinate]) -> FixedBox {
    let start = vertices.count
    for (vertex, tolerance) in zip(line, DetailLevel.tolerances(of: line)) {
      let isOnEdge = clip.hasOnEdge(vertex)
      guard isOnEdge || tolerance >= self.tolerance else { continue }
      vertices.append(vertex)
      levels.append(
        isOnEdge || tolerance == .infinity
          ? DetailLevel.always : DetailLevel.level(forTolerance: tolerance))
    }
    let count = vertices.count - start
    var box = FixedBox(around: vertices[start...start])
    for chunk in 0..<LayerLayout.chunks(forVertices: count) {
      let first = start + chunk * LayerLayout.stepsPerChunk
      let last = min(first + LayerLayout.stepsPerChunk, vertices.count - 1)
      let chunkBox = FixedBox(around: vertices[first...last])
      chunkBoxes.append(chunkBox)
      box.formUnion(chunkBox)
    }
    partVertices.append(UInt32(vertices.count))
    partChunks.append(UInt32(chunkBoxes.count))
    return box
  }

  private mutating func addRow(_ attributes: [String: AttributeValue]) {
    featureCount += 1
    for (index, column) in columns.enumerated() {
      switch (column.kind, attributes[column.name]) {
      case (.number, .number(let value)): numbers[index].append(value)
      case (.number, _): numbers[index].append(.nan)
      case (.text, .text(let value)): texts[index].append(value)
      case (.text, _): texts[index].append("")
      }
    }
  }
}

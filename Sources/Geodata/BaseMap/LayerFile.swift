/// A layer file, opened and checked: counts, sections and starts hold together.
///
/// Only the index is looked at when it opens. Vertices are checked when they are read.
final class LayerFile: Sendable {
  let file: MappedFile
  let layout: LayerLayout
  /// The box that the features were clipped to.
  let clip: FixedBox
  let columns: [StoredColumn]

  /// Opens and checks the layer file at `path`, which must hold `geometry`.
  init(path: String, geometry: BaseMapGeometry) throws(BaseMapError) {
    let file = try MappedFile(path: path)
    var reader = ByteReader(file: file)
    guard try reader.bytes(8, "the magic number").elementsEqual(LayerLayout.magic) else {
      throw BaseMapError(.notALayerFile, file: path, offset: 0, "not a layer file")
    }
    let version = try reader.uint32("the version")
    guard version == LayerLayout.version else {
      throw BaseMapError(
        .notALayerFile, file: path, offset: 8,
        "version \(version) where version \(LayerLayout.version) is known")
    }
    guard try reader.uint32("the kind of geometry") == geometry.code else {
      throw BaseMapError(.damaged, file: path, offset: 12, "does not hold \(geometry.rawValue)")
    }
    guard try reader.uint64("the length") == UInt64(file.bytes.count) else {
      throw BaseMapError(
        .damaged, file: path, offset: 16,
        "the file has \(file.bytes.count) bytes, not those that it states")
    }
    layout = LayerLayout(
      geometry: geometry, features: try reader.count("features"), parts: try reader.count("parts"),
      chunks: try reader.count("chunks"), vertices: try reader.count("vertices"))
    let columnCount = try reader.count("columns")
    guard try reader.uint32("the steps per chunk") == UInt32(LayerLayout.stepsPerChunk) else {
      throw BaseMapError(.damaged, file: path, offset: 44, "unknown steps per chunk")
    }
    clip = FixedBox(
      west: try reader.int32("the clip box"), south: try reader.int32("the clip box"),
      east: try reader.int32("the clip box"), north: try reader.int32("the clip box"))
    guard layout.columns <= file.bytes.count else {
      throw BaseMapError(
        .damaged, file: path, offset: 24, "the counts ask for more bytes than there are")
    }
    reader.offset = layout.columns
    var columns: [StoredColumn] = []
    for _ in 0..<columnCount {
      columns.append(try StoredColumn(&reader, rows: layout.features))
    }
    self.columns = columns
    self.file = file
    try checkIndex()
  }

  /// Checks that the starts rise and end where the sections do.
  private func checkIndex() throws(BaseMapError) {
    guard layout.geometry != .points else {
      guard layout.parts == 0, layout.chunks == 0, layout.features == layout.vertices else {
        throw damaged(at: 24, "points with parts, or not one vertex for each feature")
      }
      return
    }
    try checkStarts(
      layout.featureParts, count: layout.features, end: layout.parts, "parts of a feature")
    try checkStarts(layout.partVertices, count: layout.parts, end: layout.vertices, "a part")
    try checkStarts(layout.partChunks, count: layout.parts, end: layout.chunks, "chunks of a part")
    for part in 0..<layout.parts {
      let count = vertices(ofPart: part).count
      guard chunks(ofPart: part).count == LayerLayout.chunks(forVertices: count) else {
        throw damaged(at: layout.partChunks + 4 * part, "a part with a wrong number of chunks")
      }
    }
  }

  private func checkStarts(
    _ offset: Int, count: Int, end: Int, _ what: String
  ) throws(BaseMapError) {
    guard start(0, in: offset) == 0 else { throw damaged(at: offset, "\(what) begins late") }
    for index in 0..<count where start(index + 1, in: offset) <= start(index, in: offset) {
      throw damaged(at: offset + 4 * index, "\(what) ends before it begins")
    }
    guard start(count, in: offset) == end else {
      throw damaged(at: offset + 4 * count, "\(what) ends beyond its section")
    }
  }

  func damaged(at offset: Int, _ detail: String) -> BaseMapError {
    BaseMapError(.damaged, file: file.path, offset: offset, detail)
  }
}

// Sections. Their bounds were checked when the file was opened.
extension LayerFile {
  /// Entry `index` of the starts at `offset`.
  private func start(_ index: Int, in offset: Int) -> Int {
    Int(
      UInt32(littleEndian: file.bytes.load(fromByteOffset: offset + 4 * index, as: UInt32.self)))
  }

  /// How many features the layer has.
  var featureCount: Int { layout.features }

  func parts(ofFeature feature: Int) -> Range<Int> {
    start(feature, in: layout.featureParts)..<start(feature + 1, in: layout.featureParts)
  }

  func vertices(ofPart part: Int) -> Range<Int> {
    start(part, in: layout.partVertices)..<start(part + 1, in: layout.partVertices)
  }

  func chunks(ofPart part: Int) -> Range<Int> {
    start(part, in: layout.partChunks)..<start(part + 1, in: layout.partChunks)
  }

  func box(ofFeature feature: Int) -> FixedBox { box(at: layout.featureBoxes + 16 * feature) }

  func box(ofChunk chunk: Int) -> FixedBox { box(at: layout.chunkBoxes + 16 * chunk) }

  private func box(at offset: Int) -> FixedBox {
    func edge(_ index: Int) -> Int32 {
      Int32(littleEndian: file.bytes.load(fromByteOffset: offset + 4 * index, as: Int32.self))
    }
    return FixedBox(west: edge(0), south: edge(1), east: edge(2), north: edge(3))
  }

  func vertex(_ index: Int) -> FixedCoordinate {
    let offset = layout.vertexData + 8 * index
    return FixedCoordinate(
      longitude: Int32(littleEndian: file.bytes.load(fromByteOffset: offset, as: Int32.self)),
      latitude: Int32(littleEndian: file.bytes.load(fromByteOffset: offset + 4, as: Int32.self)))
  }

  func level(_ index: Int) -> UInt8 { file.bytes[layout.levels + index] }
}

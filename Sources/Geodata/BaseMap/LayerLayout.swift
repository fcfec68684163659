/// Where the sections of a layer file begin, as `Geodata/basemap/FORMAT.md` describes them.
///
/// Everything follows from the counts in the header, so that a file has no offsets that could point
/// astray: only counts, and starts that must rise.
struct LayerLayout: Hashable, Sendable {
  /// The first eight bytes of every layer file: `WMLAYER` and a line feed.
  static let magic: [UInt8] = [0x57, 0x4D, 0x4C, 0x41, 0x59, 0x45, 0x52, 0x0A]
  /// The version that is written and read here.
  static let version: UInt32 = 1
  /// Bytes of the header.
  static let headerSize = 64
  /// Steps from vertex to vertex that share one bounding box.
  static let stepsPerChunk = 64

  var geometry: BaseMapGeometry
  var features: Int
  var parts: Int
  var chunks: Int
  var vertices: Int

  /// For each feature its first part, and the end.
  var featureParts: Int { Self.headerSize }
  /// For each feature its bounding box.
  var featureBoxes: Int { Self.aligned(featureParts + 4 * (isPoints ? 0 : features + 1)) }
  /// For each part its first vertex, and the end.
  var partVertices: Int { Self.aligned(featureBoxes + 16 * (isPoints ? 0 : features)) }
  /// For each part its first chunk, and the end.
  var partChunks: Int { Self.aligned(partVertices + 4 * (isPoints ? 0 : parts + 1)) }
  /// For each chunk its bounding box.
  var chunkBoxes: Int { Self.aligned(partChunks + 4 * (isPoints ? 0 : parts + 1)) }
  /// For each vertex its longitude and latitude.
  var vertexData: Int { Self.aligned(chunkBoxes + 16 * chunks) }
  /// For each vertex its detail level.
  var levels: Int { Self.aligned(vertexData + 8 * vertices) }
  /// The columns of attributes, up to the end of the file.
  var columns: Int { Self.aligned(levels + (isPoints ? 0 : vertices)) }

  private var isPoints: Bool { geometry == .points }

  /// `offset` raised to a multiple of eight.
  static func aligned(_ offset: Int) -> Int { (offset + 7) & ~7 }

  /// How many chunks a part of so many vertices has: at least one.
  static func chunks(forVertices count: Int) -> Int {
    max(1, (count - 1 + stepsPerChunk - 1) / stepsPerChunk)
  }
}

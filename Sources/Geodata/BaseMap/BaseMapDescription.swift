internal import FoundationEssentials

/// What `basemap.json` says about a base map.
public struct BaseMapDescription: Hashable, Sendable {
  /// One layer and its file.
  public struct Layer: Hashable, Sendable {
    /// Which layer it is.
    public var name: BaseMapLayer
    /// What it shows, in words; states whose borders they are and of when.
    public var title: String
    /// The file's name, without a folder.
    public var file: String
    /// How many features it has.
    public var features: Int
    /// How many vertices it has.
    public var vertices: Int
    /// How many bytes the file has.
    public var bytes: Int

    /// Creates the description of a layer.
    public init(
      name: BaseMapLayer, title: String, file: String, features: Int, vertices: Int, bytes: Int
    ) {
      self.name = name
      self.title = title
      self.file = file
      self.features = features
      self.vertices = vertices
      self.bytes = bytes
    }
  }

  /// The title of the base map.
  public var title: String
  /// Where the data come from.
  public var origin: String
  /// The licence of the data.
  public var licence: String
  /// The line that a map shows to name the source.
  public var attribution: String
  /// The part of the earth that the data cover, in degrees.
  public var extent: GeographicBox
  /// The layers, in the order in which they are drawn.
  public var layers: [Layer]

  /// Creates the description of a base map.
  public init(
    title: String, origin: String, licence: String, attribution: String, extent: GeographicBox,
    layers: [Layer]
  ) {
    self.title = title
    self.origin = origin
    self.licence = licence
    self.attribution = attribution
    self.extent = extent
    self.layers = layers
  }

  /// The description of `layer`, if the base map has it.
  public func layer(_ layer: BaseMapLayer) -> Layer? { layers.first { $0.name == layer } }
}

// As JSON. The names in the file are those of the properties; the kind of geometry is written for
// readers, and the extent is west, south, east, north.
extension BaseMapDescription {
  /// The name of the file that describes a base map.
  public static let fileName = "basemap.json"

  private struct Document: Codable {
    struct Layer: Codable {
      var name: BaseMapLayer
      var title: String
      var kind: BaseMapGeometry
      var file: String
      var features: Int
      var vertices: Int
      var bytes: Int
    }
    var version: Int
    var title: String
    var origin: String
    var licence: String
    var attribution: String
    var extent: [Double]
    var layers: [Layer]
  }

  /// The description as JSON text that ends with a line feed; the same for the same values.
  public func json() -> [UInt8] {
    let document = Document(
      version: Int(LayerLayout.version), title: title, origin: origin, licence: licence,
      attribution: attribution, extent: [extent.west, extent.south, extent.east, extent.north],
      layers: layers.map {
        Document.Layer(
          name: $0.name, title: $0.title, kind: $0.name.geometry, file: $0.file,
          features: $0.features, vertices: $0.vertices, bytes: $0.bytes)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Every value above can be written: no number of it is infinite.
    let data = (try? encoder.encode(document)) ?? Data()
    return Array(data) + [0x0A]
  }

  /// Reads a description from JSON text; `file` is its path for messages.
  init(json bytes: UnsafeRawBufferPointer, file: String) throws(BaseMapError) {
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: Data(bytes))
    } catch {
      throw BaseMapError(.badDescription, file: file, Self.explanation(of: error))
    }
    guard document.version == Int(LayerLayout.version) else {
      throw BaseMapError(
        .badDescription, file: file,
        "version \(document.version) where version \(LayerLayout.version) is known")
    }
    let edges = document.extent
    guard edges.count == 4,
      let extent = GeographicBox(
        west: edges[0], south: edges[1], east: edges[2], north: edges[3])
    else {
      throw BaseMapError(
        .badDescription, file: file, "'extent' is not west, south, east, north in degrees")
    }
    self.init(
      title: document.title, origin: document.origin, licence: document.licence,
      attribution: document.attribution, extent: extent,
      layers: document.layers.map {
        Layer(
          name: $0.name, title: $0.title, file: $0.file, features: $0.features,
          vertices: $0.vertices, bytes: $0.bytes)
      })
    for (index, layer) in layers.enumerated() {
      guard !layer.file.isEmpty, !layer.file.hasPrefix("."), !layer.file.utf8.contains(0x2F),
        !layer.file.utf8.contains(0)
      else {
        throw BaseMapError(
          .badDescription, file: file,
          "layer '\(layer.name.rawValue)' names a file outside the folder: '\(layer.file)'")
      }
      guard !layers[..<index].contains(where: { $0.name == layer.name }) else {
        throw BaseMapError(
          .badDescription, file: file, "layer '\(layer.name.rawValue)' is there twice")
      }
    }
  }

  private static func explanation(of error: any Error) -> String {
    func path(_ context: DecodingError.Context) -> String {
      context.codingPath.map(\.stringValue).joined(separator: ".")
    }
    return switch error as? DecodingError {
    case .keyNotFound(let key, _): "'\(key.stringValue)' is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "'\(path(context))' has the wrong type"
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      "'\(path(context))' has a value unknown here"
    default: "not valid JSON"
    }
  }
}

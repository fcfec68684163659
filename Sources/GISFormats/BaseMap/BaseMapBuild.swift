public import Geodata

/// A base map in memory, ready to be written.
public struct BaseMapBuild: Sendable {
  /// What a user should know about how it was made, line by line.
  public internal(set) var notes: [String]
  /// What `basemap.json` will say.
  public private(set) var description: BaseMapDescription
  /// The layers' files by name.
  private var files: [(name: String, bytes: [UInt8])] = []

  init(notes: [String]) {
    self.notes = notes
    description = BaseMapDescription(
      title: "", origin: "", licence: "", attribution: "", extent: .world, layers: [])
  }

  mutating func add(_ encoder: LayerEncoder, as target: BaseMapLayer, title: String) {
    let bytes = encoder.encoded()
    let name = "\(target.rawValue).layer"
    files.append((name, bytes))
    description.layers.append(
      BaseMapDescription.Layer(
        name: target, title: title, file: name, features: encoder.featureCount,
        vertices: encoder.vertexCount, bytes: bytes.count))
  }

  mutating func describe(_ request: BaseMapRequest, extent: GeographicBox) {
    description.title = request.title.isEmpty ? Self.fileNames(of: request) : request.title
    description.origin = request.origin
    description.licence = request.licence
    description.attribution =
      request.attribution.isEmpty ? Self.fileNames(of: request) : request.attribution
    description.extent = extent
  }

  /// The names of the files that the base map is made of, where nobody gave it a better name.
  private static func fileNames(of request: BaseMapRequest) -> String {
    var names: [String] = []
    for source in request.sources {
      let name = source.path.split(separator: "/").last.map(String.init) ?? source.path
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: ", ")
  }

  /// Writes the base map as the folder `path`, whole or not at all.
  ///
  /// A base map that is already there is replaced; any other folder with something in it is left
  /// alone.
  /// - Throws: a `GISError` if the folder cannot be written.
  public func write(to path: String) throws(GISError) {
    let all = files + [(BaseMapDescription.fileName, description.json())]
    try WholeFolder(path: path, replaces: Set(BaseMapLayer.allCases.map { "\($0.rawValue).layer" }))
      .write(all, marker: BaseMapDescription.fileName)
  }
}

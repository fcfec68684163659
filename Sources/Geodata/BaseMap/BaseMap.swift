/// Land, water, borders and towns beneath the movements, read from a folder that
/// `waymark basemap build` made.
///
/// Opening reads the description and the index of each layer; coordinates are read when they are
/// asked for, and only for the part of the map that is asked for. A base map never changes and may
/// be used from several threads at once.
///
/// `Geodata/basemap/FORMAT.md` describes the files.
public struct BaseMap: Sendable {
  /// The folder, as it was given.
  public let folder: String
  /// Title, origin, licence, extent and layers.
  public let description: BaseMapDescription

  private let files: [BaseMapLayer: LayerFile]

  /// Opens the base map in `folder` and checks the index of all its layers.
  ///
  /// - Throws: a `BaseMapError` that names the file, and the byte where the problem shows.
  public init(folder: String) throws(BaseMapError) {
    let path = folder + "/" + BaseMapDescription.fileName
    let file = try MappedFile(path: path)
    let description = try BaseMapDescription(json: file.bytes, file: path)
    var files: [BaseMapLayer: LayerFile] = [:]
    for layer in description.layers {
      files[layer.name] = try LayerFile(
        path: folder + "/" + layer.file, geometry: layer.name.geometry)
    }
    self.folder = folder
    self.description = description
    self.files = files
  }

  /// Whether the base map has the layer.
  public func has(_ layer: BaseMapLayer) -> Bool { files[layer] != nil }

  /// The heights in metres above the sea that the layer of relief has areas of, the lowest first;
  /// empty if there is no such layer.
  public var reliefHeights: [Int] {
    guard let file = files[.relief],
      let column = file.columns.first(where: { $0.column.name == "height" })
    else { return [] }
    let heights = (0..<file.featureCount).compactMap(column.number)
    return Set(heights.filter { abs($0) < 1e6 }.map { Int($0.rounded()) }).sorted()
  }

  /// The polygons of `layer` that meet `box`, as rings to be filled.
  ///
  /// Fill all rings as one path, with either fill rule. Inside the box every ring is as exact as
  /// `resolution` asks for; outside it is coarse, so the drawing has to be clipped to the box or
  /// to something inside it. Draw the coast with `outlines(_:in:resolution:)`, which leaves out the
  /// edges where the data were cut off.
  /// - Parameters:
  ///   - layer: a layer of polygons.
  ///   - box: the part of the earth that is shown.
  ///   - resolution: how far in metres a line may be from the exact one; 0 gives every vertex.
  /// - Returns: the features, empty if the base map lacks the layer.
  /// - Complexity: O(chunks of the layer + vertices in the box).
  public func polygons(
    _ layer: BaseMapLayer, in box: GeographicBox, resolution: Double = 0
  ) throws(BaseMapError) -> BaseMapFeatures {
    precondition(layer.geometry == .polygons, "\(layer) has no polygons")
    guard let file = files[layer] else { return BaseMapFeatures() }
    return try file.polygons(
      in: FixedBox(covering: box), level: DetailLevel.level(forTolerance: resolution))
  }

  /// The outlines of the polygons of `layer` inside `box`, as lines: coasts and lake shores.
  ///
  /// Edges along which the data were cut off are left out.
  /// - Parameters: as for `polygons(_:in:resolution:)`.
  public func outlines(
    _ layer: BaseMapLayer, in box: GeographicBox, resolution: Double = 0
  ) throws(BaseMapError) -> BaseMapFeatures {
    precondition(layer.geometry == .polygons, "\(layer) has no polygons")
    return try readLines(layer, box, resolution)
  }

  /// The lines of `layer` inside `box`.
  ///
  /// A line that leaves the box and comes back is given as several parts.
  /// - Parameters: as for `polygons(_:in:resolution:)`, with a layer of lines.
  public func lines(
    _ layer: BaseMapLayer, in box: GeographicBox, resolution: Double = 0
  ) throws(BaseMapError) -> BaseMapFeatures {
    precondition(layer.geometry == .lines, "\(layer) has no lines")
    return try readLines(layer, box, resolution)
  }

  /// The points of `layer` in `box`, the most important ones first.
  public func points(
    _ layer: BaseMapLayer, in box: GeographicBox
  ) throws(BaseMapError) -> BaseMapFeatures {
    precondition(layer.geometry == .points, "\(layer) has no points")
    guard let file = files[layer] else { return BaseMapFeatures() }
    return try file.points(in: FixedBox(covering: box))
  }

  private func readLines(
    _ layer: BaseMapLayer, _ box: GeographicBox, _ resolution: Double
  ) throws(BaseMapError) -> BaseMapFeatures {
    guard let file = files[layer] else { return BaseMapFeatures() }
    return try file.lines(
      in: FixedBox(covering: box), level: DetailLevel.level(forTolerance: resolution))
  }
}

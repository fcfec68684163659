internal import Geodata

/// Makes a base map of whatever GDAL reads.
public struct BaseMapBuilder: Sendable {
  private let request: BaseMapRequest
  private let box: GeographicBox

  /// Prepares to make what is asked for.
  public init(_ request: BaseMapRequest) {
    self.request = request
    box = request.box ?? .world
  }

  /// Reads all sources and makes the files of the base map, in memory.
  ///
  /// The same request gives the same bytes.
  /// - Throws: a `GISError` that names the file.
  public func build() throws(GISError) -> BaseMapBuild {
    var notes: [String] = []
    let sources = try openSources(&notes)
    var result = BaseMapBuild(notes: notes)
    var extent: GeographicBox?
    for target in BaseMapLayer.allCases {
      let own = sources.filter { $0.target == target }
      guard !own.isEmpty else { continue }
      var layer = LayerAssembly(
        target: target, columns: AttributeColumns.merged(own.map(\.columns)), box: box,
        tolerance: request.tolerance)
      for source in own {
        let before = layer.count
        try read(source, into: &layer)
        let count = layer.count - before
        result.notes.append(
          "\(target.rawValue): \(CountText.count(count, "feature", "features")) from "
            + source.layer.title)
      }
      guard let bounds = layer.bounds else {
        throw GISError(
          .badData, path: own.map(\.layer.title).joined(separator: "; "),
          "has nothing for the layer '\(target.rawValue)'",
          hint: "check --bbox and --where, or leave the layer out")
      }
      extent = GeographicBox(around: (extent?.corners ?? []) + bounds.corners)
      result.add(layer.encoder(), as: target, title: title(of: target, own))
    }
    result.describe(request, extent: request.box ?? extent ?? .world)
    return result
  }

  /// A layer of a file and what becomes of it.
  private struct OpenSource {
    let layer: VectorLayer
    let target: BaseMapLayer
    let columns: AttributeColumns
  }

  private func openSources(_ notes: inout [String]) throws(GISError) -> [OpenSource] {
    var result: [OpenSource] = []
    for source in request.sources {
      let file = try VectorFile(path: source.path)
      let layers =
        if let name = source.layerName { [try file.layer(named: name)] } else { try file.layers() }
      for layer in layers {
        let target = if let target = source.target { target } else { try guess(layer, &notes) }
        result.append(
          OpenSource(layer: layer, target: target, columns: AttributeColumns(layer.fields)))
      }
    }
    return result
  }

  private func guess(
    _ layer: VectorLayer, _ notes: inout [String]
  ) throws(GISError) -> BaseMapLayer {
    guard let geometry = try layer.geometry() else {
      throw GISError(
        .badData, path: layer.title, "has no features with a geometry", hint: "leave it out")
    }
    let file = layer.file.path.split(separator: "/").last.map(String.init) ?? layer.file.path
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    switch LayerGuess(layer: layer.name, file: stem, geometry: geometry) {
    case .named(let target): return target
    case .byGeometry(let target):
      notes.append(
        "\(layer.title) is taken for \(target.rawValue), as it holds \(geometry.rawValue); if it"
          + " is something else, say --layer NAME=\(layer.file.path)")
      return target
    case .unknown(let why): throw GISError(.badData, path: layer.title, why)
    }
  }

  private func read(
    _ source: OpenSource, into assembly: inout LayerAssembly
  ) throws(GISError) {
    let conditions = request.filters.filter { $0.target == nil || $0.target == source.target }
    if !conditions.isEmpty {
      try source.layer.filter(conditions.map { "(\($0.condition))" }.joined(separator: " AND "))
    }
    try source.layer.forEachFeature { geometry, feature throws(GISError) in
      guard assembly.add(geometry, attributes: source.columns.attributes(of: feature)) else {
        throw GISError(
          .badData, path: source.layer.title,
          "feature \(feature.id) has no \(source.target.geometry.rawValue), which"
            + " '\(source.target.rawValue)' needs",
          hint: "say --layer NAME=FILE with the layer that fits")
      }
    }
  }

  private func title(of target: BaseMapLayer, _ sources: [OpenSource]) -> String {
    request.layerTitles[target] ?? sources.map(\.layer.name).joined(separator: ", ")
  }
}

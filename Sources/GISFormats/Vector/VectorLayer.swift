internal import CGDAL
internal import Geodata

/// One layer of a file: features of the same columns.
///
/// Keeps its file open. GDAL owns the layer's handle.
final class VectorLayer {
  /// The name in the file.
  let name: String
  /// The file that holds it.
  let file: VectorFile
  private let handle: OGRLayerH

  init(_ handle: OGRLayerH, in file: VectorFile) {
    self.handle = handle
    self.file = file
    name = String(cString: OGR_L_GetName(handle))
  }

  /// The path of the file with the layer's name.
  var title: String { "\(file.path), layer '\(name)'" }

  /// A column of the layer and its place.
  struct Field {
    let name: String
    let index: Int32
  }

  /// The columns in the order of the file.
  var fields: [Field] {
    guard let definition = OGR_L_GetLayerDefn(handle) else { return [] }
    return (0..<OGR_FD_GetFieldCount(definition)).compactMap { index in
      OGR_FD_GetFieldDefn(definition, index).map {
        Field(name: String(cString: OGR_Fld_GetNameRef($0)), index: index)
      }
    }
  }

  /// What the layer holds, judged by its first feature that has a geometry; nothing if none has.
  func geometry() throws(GISError) -> BaseMapGeometry? {
    GDALRuntime.quietly {
      OGR_L_ResetReading(handle)
      while let raw = OGR_L_GetNextFeature(handle) {
        let feature = VectorFeature(raw)
        guard let geometry = feature.geometry else { continue }
        if !geometry.polygons.isEmpty { return .polygons }
        if !geometry.lines.isEmpty { return .lines }
        if !geometry.points.isEmpty { return .points }
      }
      return nil
    }
  }

  /// Leaves only the features for which the SQL condition holds.
  func filter(_ condition: String) throws(GISError) {
    try GDALRuntime.quietly { () throws(GISError) in
      guard OGR_L_SetAttributeFilter(handle, condition) == OGRERR_NONE else {
        throw GISError(
          .badData, path: title,
          "the condition '\(condition)' does not fit"
            + (GDALRuntime.lastFailure().map { ": \($0)" } ?? ""),
          hint: "its columns are " + fields.map(\.name).joined(separator: ", "))
      }
    }
  }

  /// Calls `body` with each feature, its geometry in WGS 84 degrees.
  ///
  /// Features without a geometry are left out. A layer without a coordinate reference system is
  /// taken for degrees if all its numbers could be.
  func forEachFeature(
    _ body: (VectorGeometry, VectorFeature) throws(GISError) -> Void
  ) throws(GISError) {
    try GDALRuntime.quietly { () throws(GISError) in
      let system = OGR_L_GetSpatialRef(handle)
      var transformation: GeographicTransformation?
      if let system {
        transformation = try GeographicTransformation.make(from: system, path: title)
      }
      OGR_L_ResetReading(handle)
      CPLErrorReset()
      while let raw = OGR_L_GetNextFeature(handle) {
        let feature = VectorFeature(raw)
        guard let positions = feature.geometry else { continue }
        if let transformation {
          try body(try transformed(positions, by: transformation, feature), feature)
        } else {
          if system == nil { try checkDegrees(positions, feature) }
          try body(positions, feature)
        }
      }
      if let failure = GDALRuntime.lastFailure() { throw GISError(.badData, path: title, failure) }
    }
  }

  private func transformed(
    _ geometry: VectorGeometry, by transformation: GeographicTransformation,
    _ feature: VectorFeature
  ) throws(GISError) -> VectorGeometry {
    try geometry.mapped { positions throws(GISError) in
      guard let result = transformation.transform(positions) else {
        throw GISError(
          .badData, path: title, "feature \(feature.id) cannot be brought to WGS 84",
          hint: "check that the coordinate reference system that the file states is the right one")
      }
      return result
    }
  }

  private func checkDegrees(
    _ geometry: VectorGeometry, _ feature: VectorFeature
  ) throws(GISError) {
    let limits = GeographicBox.world
    for position in geometry.positions where !limits.contains(position) {
      throw GISError(
        .badData, path: title,
        "states no coordinate reference system, and feature \(feature.id) is not in degrees",
        hint: "state it with `ogr2ogr -a_srs`")
    }
  }
}

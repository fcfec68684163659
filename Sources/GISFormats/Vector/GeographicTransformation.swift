internal import CGDAL
internal import Geodata

/// The way from the coordinates of a layer to WGS 84 degrees, longitude first.
///
/// The one owner of GDAL's transformation.
final class GeographicTransformation {
  private let handle: OGRCoordinateTransformationH

  /// Makes the transformation from `system`, or gives nothing if that is WGS 84 already.
  ///
  /// - Parameter path: the file, for messages.
  static func make(
    from system: OGRSpatialReferenceH, path: String
  ) throws(GISError) -> GeographicTransformation? {
    guard let source = OSRClone(system), let target = OSRNewSpatialReference(nil) else {
      throw GISError(.badData, path: path, "its coordinate reference system cannot be read")
    }
    defer {
      OSRRelease(source)
      OSRRelease(target)
    }
    guard OSRSetWellKnownGeogCS(target, "WGS84") == OGRERR_NONE else {
      throw GISError(
        .badData, path: path, "PROJ has no database",
        hint: "install the package proj-data")
    }
    OSRSetAxisMappingStrategy(source, OAMS_TRADITIONAL_GIS_ORDER)
    OSRSetAxisMappingStrategy(target, OAMS_TRADITIONAL_GIS_ORDER)
    guard OSRIsSame(source, target) == 0 else { return nil }
    guard let handle = OCTNewCoordinateTransformation(source, target) else {
      throw GISError(
        .badData, path: path,
        "its coordinate reference system does not lead to WGS 84"
          + (GDALRuntime.lastFailure().map { " (\($0))" } ?? ""))
    }
    return GeographicTransformation(handle)
  }

  private init(_ handle: OGRCoordinateTransformationH) { self.handle = handle }

  deinit { OCTDestroyCoordinateTransformation(handle) }

  /// The positions in degrees, or nothing if one of them has no place on the earth.
  func transform(_ positions: [Coordinate]) -> [Coordinate]? {
    guard !positions.isEmpty else { return [] }
    var x = positions.map(\.longitude)
    var y = positions.map(\.latitude)
    guard OCTTransform(handle, Int32(positions.count), &x, &y, nil) != 0 else { return nil }
    return zip(x, y).map { Coordinate(longitude: $0, latitude: $1) }
  }
}

internal import CPROJ

/// The one owner of a coordinate reference system read from its definition through PROJ's database.
struct TargetSystem: ~Copyable {
  private let context: OpaquePointer
  private let system: OpaquePointer
  private let definition: String
  /// Metres for one unit of the system's axes; degrees count as metres along the equator.
  let metresPerUnit: Double
  /// The name and the code, if it has one.
  let name: String

  /// Reads `crs` (a code, a PROJ string or WKT) in a context that outlives this value.
  init(crs: String, context: OpaquePointer) throws(ProjectionError) {
    let definition = crs.contains("+proj=") && !crs.contains("+type=") ? crs + " +type=crs" : crs
    guard let system = proj_create(context, definition) else {
      throw TransformationHandle.problem(.unknown, crs: crs, context: context)
    }
    guard let metresPerUnit = Self.metresPerUnit(system, context) else {
      proj_destroy(system)
      throw TransformationHandle.problem(.notPlanar, crs: crs, context: context)
    }
    self.context = context
    self.system = system
    self.definition = crs
    self.metresPerUnit = metresPerUnit
    name = Self.name(system) ?? crs
  }

  deinit { proj_destroy(system) }

  /// A new transformation from WGS 84 degrees, longitude first, to this system, easting first.
  func transformationFromWGS84() throws(ProjectionError) -> OpaquePointer {
    guard let source = proj_create(context, "OGC:CRS84") else {
      throw TransformationHandle.problem(.libraryUnavailable, crs: definition, context: context)
    }
    defer { proj_destroy(source) }
    guard let raw = proj_create_crs_to_crs_from_pj(context, source, system, nil, nil) else {
      throw TransformationHandle.problem(.noTransformation, crs: definition, context: context)
    }
    defer { proj_destroy(raw) }
    guard let normalised = proj_normalize_for_visualization(context, raw) else {
      throw TransformationHandle.problem(.noTransformation, crs: definition, context: context)
    }
    return normalised
  }

  /// The size of a unit, or nothing if the system is neither plane nor of degrees.
  private static func metresPerUnit(_ system: OpaquePointer, _ context: OpaquePointer) -> Double? {
    if proj_get_type(system) == PJ_TYPE_BOUND_CRS {
      guard let base = proj_get_source_crs(context, system) else { return nil }
      defer { proj_destroy(base) }
      return metresPerUnit(base, context)
    }
    let type = proj_get_type(system)
    let isGeographic = type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS
    guard isGeographic || type == PJ_TYPE_PROJECTED_CRS else { return nil }
    guard let axes = proj_crs_get_coordinate_system(context, system) else { return nil }
    defer { proj_destroy(axes) }
    var factor = 0.0
    let status = proj_cs_get_axis_info(context, axes, 0, nil, nil, nil, &factor, nil, nil, nil)
    guard status != 0, factor > 0 else { return nil }
    return isGeographic ? factor * 6_378_137 : factor
  }

  private static func name(_ system: OpaquePointer) -> String? {
    guard let name = proj_get_name(system).map({ String(cString: $0) }), name != "unknown"
    else { return nil }
    guard let authority = proj_get_id_auth_name(system, 0), let code = proj_get_id_code(system, 0)
    else { return name }
    return "\(name) (\(String(cString: authority)):\(String(cString: code)))"
  }
}

internal import CPROJ

/// The one owner of a coordinate reference system read from its definition through PROJ's database.
struct TargetSystem: ~Copyable {
  private let proj: PROJFunctions
  private let context: OpaquePointer
  private let system: OpaquePointer
  private let definition: String
  /// Metres for one unit of the system's axes; degrees count as metres along the equator.
  let metresPerUnit: Double
  /// The name and the code, if it has one.
  let name: String

  /// Reads `crs` (a code, a PROJ string or WKT) in a context that outlives this value.
  init(_ proj: PROJFunctions, crs: String, context: OpaquePointer) throws(ProjectionError) {
    let definition = crs.contains("+proj=") && !crs.contains("+type=") ? crs + " +type=crs" : crs
    guard let system = proj.create(context, definition) else {
      throw TransformationHandle.problem(proj, .unknown, crs: crs, context: context)
    }
    guard let metresPerUnit = Self.metresPerUnit(proj, system, context) else {
      _ = proj.destroy(system)
      throw TransformationHandle.problem(proj, .notPlanar, crs: crs, context: context)
    }
    self.proj = proj
    self.context = context
    self.system = system
    self.definition = crs
    self.metresPerUnit = metresPerUnit
    name = Self.name(proj, system) ?? crs
  }

  deinit { _ = proj.destroy(system) }

  /// A new transformation from WGS 84 degrees, longitude first, to this system, easting first.
  func transformationFromWGS84() throws(ProjectionError) -> OpaquePointer {
    guard let source = proj.create(context, "OGC:CRS84") else {
      throw TransformationHandle.problem(
        proj, .libraryUnavailable, crs: definition, context: context)
    }
    defer { _ = proj.destroy(source) }
    guard let raw = proj.create_crs_to_crs_from_pj(context, source, system, nil, nil) else {
      throw TransformationHandle.problem(proj, .noTransformation, crs: definition, context: context)
    }
    defer { _ = proj.destroy(raw) }
    guard let normalised = proj.normalize_for_visualization(context, raw) else {
      throw TransformationHandle.problem(proj, .noTransformation, crs: definition, context: context)
    }
    return normalised
  }

  /// The size of a unit, or nothing if the system is neither plane nor of degrees.
  private static func metresPerUnit(
    _ proj: PROJFunctions, _ system: OpaquePointer, _ context: OpaquePointer
  ) -> Double? {
    if proj.get_type(system) == PJ_TYPE_BOUND_CRS {
      guard let base = proj.get_source_crs(context, system) else { return nil }
      defer { _ = proj.destroy(base) }
      return metresPerUnit(proj, base, context)
    }
    let type = proj.get_type(system)
    let isGeographic = type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS
    guard isGeographic || type == PJ_TYPE_PROJECTED_CRS else { return nil }
    guard let axes = proj.crs_get_coordinate_system(context, system) else { return nil }
    defer { _ = proj.destroy(axes) }
    var factor = 0.0
    let status = proj.cs_get_axis_info(context, axes, 0, nil, nil, nil, &factor, nil, nil, nil)
    guard status != 0, factor > 0 else { return nil }
    return isGeographic ? factor * 6_378_137 : factor
  }

  private static func name(_ proj: PROJFunctions, _ system: OpaquePointer) -> String? {
    guard let name = proj.get_name(system).map({ String(cString: $0) }), name != "unknown"
    else { return nil }
    guard let authority = proj.get_id_auth_name(system, 0),
      let code = proj.get_id_code(system, 0)
    else { return name }
    return "\(name) (\(String(cString: authority)):\(String(cString: code)))"
  }
}

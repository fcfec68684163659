internal import CPROJ
internal import Synchronization

/// The one owner of a PROJ context and the transformation made in it.
///
/// The context has no network and prints nothing. PROJ allows a context one thread at a time: every
/// use of the pointers after birth holds the lock, which is what makes the value `Sendable`.
struct TransformationHandle: ~Copyable, @unchecked Sendable {
  private let lock = Mutex(())
  private let proj: PROJFunctions
  private let context: OpaquePointer
  private let transformation: OpaquePointer
  /// Metres for one unit of the transformation's result.
  let metresPerUnit: Double
  /// The name of the target system.
  let name: String

  /// Makes the transformation from WGS 84 degrees, longitude first, that `known` writes out.
  ///
  /// PROJ opens its database whenever it makes an operation, which costs the first one in a process
  /// 5 milliseconds. A written pipeline needs nothing from it, so PROJ is kept from finding it.
  init(known: KnownProjection) throws(ProjectionError) {
    let proj = try PROJLibrary.functions(for: known.code)
    let context = try Self.makeContext(proj, for: known.code)
    "/dev/null".withCString { nowhere in
      var paths: [UnsafePointer<CChar>?] = [nowhere]
      proj.context_set_search_paths(context, 1, &paths)
    }
    guard let transformation = proj.create(context, known.pipeline) else {
      let problem = Self.problem(proj, .libraryUnavailable, crs: known.code, context: context)
      _ = proj.context_destroy(context)
      throw problem
    }
    self.proj = proj
    self.context = context
    self.transformation = transformation
    metresPerUnit = 1
    name = "\(known.name) (\(known.code))"
  }

  /// Makes the transformation from WGS 84 degrees, longitude first, to any system PROJ knows.
  init(crs: String) throws(ProjectionError) {
    let proj = try PROJLibrary.functions(for: crs)
    let context = try Self.makeContext(proj, for: crs)
    do throws(ProjectionError) {
      let target = try TargetSystem(proj, crs: crs, context: context)
      self.transformation = try target.transformationFromWGS84()
      self.metresPerUnit = target.metresPerUnit
      self.name = target.name
    } catch {
      _ = proj.context_destroy(context)
      throw error
    }
    self.proj = proj
    self.context = context
  }

  deinit {
    _ = proj.destroy(transformation)
    _ = proj.context_destroy(context)
  }

  /// Transforms `count` pairs of numbers in place; what has no image becomes infinite.
  func transform(_ pairs: UnsafeMutablePointer<Double>, count: Int, inverse: Bool) {
    guard count > 0 else { return }
    let stride = 2 * MemoryLayout<Double>.stride
    if inverse, metresPerUnit != 1 { scale(pairs, count: count, by: 1 / metresPerUnit) }
    lock.withLock { _ in
      _ = proj.errno_reset(transformation)
      _ = proj.trans_generic(
        transformation, inverse ? PJ_INV : PJ_FWD, pairs, stride, count, pairs + 1, stride, count,
        nil, 0, 0, nil, 0, 0)
    }
    if !inverse, metresPerUnit != 1 { scale(pairs, count: count, by: metresPerUnit) }
  }

  private func scale(_ pairs: UnsafeMutablePointer<Double>, count: Int, by factor: Double) {
    for index in 0..<2 * count { pairs[index] *= factor }
  }

  private static func makeContext(
    _ proj: PROJFunctions, for crs: String
  ) throws(ProjectionError) -> OpaquePointer {
    guard let context = proj.context_create() else {
      throw ProjectionError(
        reason: .libraryUnavailable, crs: crs, detail: "no context",
        hint: "check that there is memory left")
    }
    proj.log_func(context, nil) { _, _, _ in }
    _ = proj.context_set_enable_network(context, 0)
    return context
  }

  /// A problem with what PROJ says about it and what to do.
  static func problem(
    _ proj: PROJFunctions, _ reason: ProjectionError.Reason, crs: String, context: OpaquePointer
  ) -> ProjectionError {
    let number = proj.context_errno(context)
    let said = number == 0 ? nil : proj.context_errno_string(context, number)
    let detail = said.map { String(cString: $0) } ?? ""
    if proj.context_get_database_path(context) == nil {
      return ProjectionError(
        reason: .libraryUnavailable, crs: crs, detail: "its database proj.db is missing",
        hint: "install the package proj-data")
    }
    let hint =
      switch reason {
      case .unknown, .libraryUnavailable:
        "give a code such as EPSG:3035, a PROJ string or WKT; `projinfo --list-crs` lists the codes"
      case .notPlanar, .noTransformation:
        "choose a projected system such as EPSG:3035 (Europe, equal area)"
      }
    return ProjectionError(reason: reason, crs: crs, detail: detail, hint: hint)
  }
}

internal import CPROJ
internal import Glibc

/// The library PROJ, loaded when the first projection is made and kept until the process ends.
enum PROJLibrary {
  /// What the library is called: by the version of its interface, and as it is developed with.
  private static let names = ["libproj.so.25", "libproj.so"]

  /// The functions of the library. Loads it, or finds it loaded.
  ///
  /// - Parameter crs: The system that a projection is to be made for, for the error.
  static func functions(for crs: String) throws(ProjectionError) -> PROJFunctions {
    try functions(for: crs, from: names)
  }

  /// The functions of the first library that is there.
  static func functions(
    for crs: String, from names: [String]
  ) throws(ProjectionError) -> PROJFunctions {
    for name in names {
      // What the library itself needs is sought when it is first used: much of it never is.
      guard let library = dlopen(name, RTLD_LAZY | RTLD_LOCAL) else { continue }
      let functions = UnsafeMutablePointer<PROJFunctions>.allocate(capacity: 1)
      defer { functions.deallocate() }
      if let missing = PROJFunctionsFind(functions, library) {
        throw unavailable(crs, "\(name) lacks \(String(cString: missing))")
      }
      return functions.pointee
    }
    throw unavailable(crs, dlerror().map { String(cString: $0) } ?? "")
  }

  private static func unavailable(_ crs: String, _ detail: String) -> ProjectionError {
    ProjectionError(
      reason: .libraryUnavailable, crs: crs, detail: detail,
      hint: "install the package libproj25, version 9 or newer")
  }
}

internal import CMicrohttpd
internal import Glibc

/// GNU libmicrohttpd, loaded when the first server is started and kept until the process ends.
///
/// It holds the addresses of functions that the library lets any thread call.
struct MicrohttpdLibrary: @unchecked Sendable {
  /// The functions.
  let functions: MHDFunctions

  /// What the library is called: by the version of its interface, and as it is developed with.
  static let names = ["libmicrohttpd.so.12", "libmicrohttpd.so"]

  /// Loads the first library that is there, or finds it loaded.
  init(from names: [String] = names) throws(ServerError) {
    for name in names {
      guard let library = dlopen(name, RTLD_NOW | RTLD_LOCAL) else { continue }
      let functions = UnsafeMutablePointer<MHDFunctions>.allocate(capacity: 1)
      defer { functions.deallocate() }
      if let missing = MHDFunctionsFind(functions, library) {
        throw .libraryUnavailable("\(name) lacks \(String(cString: missing))")
      }
      self.functions = functions.pointee
      return
    }
    throw .libraryUnavailable(dlerror().map { String(cString: $0) } ?? "")
  }
}

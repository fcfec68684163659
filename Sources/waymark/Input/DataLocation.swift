import ArgumentParser
import Geodata
import Glibc

/// Finds the folder of the data set: the option, the variable `WAYMARK_DATA`, or the one that
/// belongs to the program itself.
enum DataLocation {
  /// The folder of the data set.
  static func dataFolder(option: String?) throws -> String {
    if let option { return option }
    if let variable = environment("WAYMARK_DATA") { return variable }
    if let bundled { return bundled }
    throw Failure.end(
      .noInput, "the bundled data set is not beside the program",
      hint: "name a data set with --data DIR or the variable WAYMARK_DATA")
  }

  /// The data set in the folder `share/waymark` of an installation, or in the checkout that the
  /// program was built in.
  static var bundled: String? {
    guard let program else { return nil }
    let folder = parent(of: program)
    let installed = parent(of: folder) + "/share/waymark/Geodata"
    if isDataSet(installed) { return installed }
    var above = folder
    while above != "/" {
      above = parent(of: above)
      let candidate = above == "/" ? "/Geodata" : above + "/Geodata"
      if isDataSet(candidate) { return candidate }
    }
    return nil
  }

  /// A program installed or built beside this one.
  static func sibling(_ name: String) -> String? {
    guard let program else { return nil }
    let path = parent(of: program) + "/" + name
    return access(path, X_OK) == 0 ? path : nil
  }

  /// The value of a variable of the environment, if it is set and not empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  private static var program: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func isDataSet(_ folder: String) -> Bool {
    FileBytes.exists(folder + "/movements.csv")
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}

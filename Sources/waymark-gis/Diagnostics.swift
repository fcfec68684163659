import GISFormats
import Glibc

/// What the program says on standard error.
enum Diagnostics {
  /// Something worth knowing.
  static func note(_ text: String) { write("waymark: \(text)") }

  /// Why the program stops.
  static func error(_ text: String) { write("waymark: error: \(text)") }

  private static func write(_ line: String) {
    var bytes = Array(line.utf8) + [0x0A]
    _ = bytes.withUnsafeMutableBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

extension GISError {
  /// The exit status for the problem, after sysexits.
  var exitStatus: Int32 {
    switch reason {
    case .noInput: EX_NOINPUT
    case .badData: EX_DATAERR
    case .cannotWrite: EX_CANTCREAT
    }
  }
}

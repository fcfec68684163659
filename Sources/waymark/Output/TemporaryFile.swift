import Geodata
import Glibc

/// The names of files that are being written, which tell whether their writer still runs.
enum TemporaryFile {
  private static let sign = ".waymark~"

  /// What stands in the names of files that this process writes, before six random characters.
  static let mark = "\(sign)\(host)~\(getpid())~"

  /// Removes the files of a folder that a process of this machine left behind when it was killed.
  ///
  /// Files of other machines that share the folder stay: nothing tells whether those still write.
  static func clean(_ folder: String) {
    for name in FileBytes.names(inFolder: folder) where isLeftBehind(name) {
      unlink("\(folder)/\(name)")
    }
  }

  private static func isLeftBehind(_ name: String) -> Bool {
    guard name.hasPrefix("."), let place = name.ranges(of: sign).last else { return false }
    let parts = name[place.upperBound...].split(separator: "~", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == host, let process = pid_t(parts[1]) else { return false }
    return process != getpid() && kill(process, 0) != 0 && errno == ESRCH
  }

  private static let host: String = {
    var name = utsname()
    guard uname(&name) == 0 else { return "unknown" }
    let text = withUnsafeBytes(of: &name.nodename) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    let plain = text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return plain.isEmpty ? "unknown" : String(plain.prefix(40))
  }()
}

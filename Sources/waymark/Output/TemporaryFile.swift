import Geodata
import Glibc

/// The names of files that are being written, which tell whether their writer still runs.
enum TemporaryFile {
  private static let sign = ".waymark~"

  /// What stands in the names of files that this process writes, before six random characters.
  static let mark = "\(sign)\(host)~\(getpid())~"

  /// So many seconds no file is written: one of another machine that is older was left behind.
  private static let longest = 24 * 60 * 60

  /// No file that is being written is left alone for so many seconds.
  private static let longestPause = 10

  /// Removes the files of a folder that processes left behind when they were killed; to be called
  /// while this process itself writes nothing.
  ///
  /// A file that bears the number of this process is one of an earlier process, unless one in another
  /// container is just writing it: in containers all have the same. Nothing tells whether processes of other machines that share the folder still
  /// write; their files stay for a day.
  static func clean(_ folder: String) {
    for name in FileBytes.names(inFolder: folder) where isLeftBehind(name, in: folder) {
      unlink("\(folder)/\(name)")
    }
  }

  private static func isLeftBehind(_ name: String, in folder: String) -> Bool {
    guard name.hasPrefix("."), let place = name.ranges(of: sign).last else { return false }
    let parts = name[place.upperBound...].split(separator: "~", omittingEmptySubsequences: false)
    guard parts.count == 3, let process = pid_t(parts[1]) else { return false }
    guard parts[0] == host else { return age(of: "\(folder)/\(name)") > longest }
    if process == getpid() { return age(of: "\(folder)/\(name)") > longestPause }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  /// How long ago a file was last written to, in seconds; 0 if that is not known.
  private static func age(of path: String) -> Int {
    var status = stat()
    return lstat(path, &status) == 0 ? time(nil) - status.st_mtim.tv_sec : 0
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

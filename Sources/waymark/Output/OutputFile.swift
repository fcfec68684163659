import Glibc

/// Why a file could not be written.
struct WriteProblem: Error {
  var path: String
  var reason: String
}

/// Writes files that appear whole or not at all.
enum OutputFile {
  /// Writes bytes to a temporary file in the same folder, then gives it its name.
  ///
  /// An existing file is replaced in one step; on failure it stays as it was and the temporary
  /// file is removed. A link is followed; a pipe or device is written to as it is.
  static func write(_ bytes: [UInt8], to name: String) throws(WriteProblem) {
    var path = name
    var status = stat()
    if lstat(path, &status) == 0 {
      if (status.st_mode & S_IFMT) == S_IFLNK, let target = realpath(path, nil) {
        path = String(cString: target)
        free(target)
      }
      if stat(path, &status) == 0 {
        let kind = status.st_mode & S_IFMT
        if kind == S_IFIFO || kind == S_IFCHR || kind == S_IFSOCK {
          return try writeThrough(bytes, to: path)
        }
      }
    }
    let (folder, name) = split(path)
    var template = Array("\(folder)/.\(name).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw problem(path) }
    do throws(WriteProblem) {
      defer { close(descriptor) }
      try writeAll(bytes, to: descriptor, path: path)
      let mask = umask(0)
      umask(mask)
      guard fchmod(descriptor, 0o666 & ~mask) == 0 else { throw problem(path) }
    } catch {
      unlink(template)
      throw error
    }
    guard rename(template, path) == 0 else {
      let error = problem(path)
      unlink(template)
      throw error
    }
  }

  /// Writes bytes to standard output.
  static func writeToStandardOutput(_ bytes: [UInt8]) throws(WriteProblem) {
    fflush(nil)
    try writeAll(bytes, to: STDOUT_FILENO, path: "standard output")
  }

  /// Writes to a pipe or device, which has no name to be given.
  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(WriteProblem) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(path) }
    defer { close(descriptor) }
    try writeAll(bytes, to: descriptor, path: path)
  }

  private static func writeAll(
    _ bytes: [UInt8], to descriptor: Int32, path: String
  ) throws(WriteProblem) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw problem(path)
      }
      done += count
    }
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }

  private static func problem(_ path: String) -> WriteProblem {
    WriteProblem(path: path, reason: String(cString: strerror(errno)))
  }
}

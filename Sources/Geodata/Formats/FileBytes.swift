internal import Glibc

/// Why a file could not be read.
public struct FileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as the caller named it.
  public let path: String
  /// What the system said, in words.
  public let reason: String
  /// Whether there is no such file or folder.
  public let isMissing: Bool

  /// The file and the reason in one line.
  public var description: String { "\(path): \(reason)" }
}

/// Reads whole files.
public enum FileBytes {
  /// The bytes of a file.
  ///
  /// - Throws: `FileProblem` if the file is missing, is a folder or cannot be read.
  public static func read(_ path: String) throws(FileProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw problem(path) }
    var bytes: [UInt8] = []
    while true {
      // What is left of a file in one piece; of what has no size, such as a pipe, piece by piece.
      let left = max(Int(status.st_size) - bytes.count, 1 << 16)
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: left) { chunk, filled in
        count = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
        filled = max(count, 0)
      }
      if count < 0 { throw problem(path) }
      if count == 0 { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    }
  }

  /// Whether there is a folder at `path`.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && (status.st_mode & S_IFMT) == S_IFDIR
  }

  /// Whether there is a file or folder at `path`.
  public static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// The names of what is in a folder, in the order of their bytes; empty if there is no folder.
  public static func names(inFolder path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func problem(_ path: String) -> FileProblem {
    let code = errno
    return FileProblem(
      path: path, reason: String(cString: strerror(code)),
      isMissing: code == ENOENT || code == ENOTDIR)
  }
}

import Glibc

/// Why a file could not be written.
struct WriteProblem: Error {
  var path: String
  var reason: String
}

/// Writes files that appear whole or not at all.
enum OutputFile {
  /// Takes the next part of a file.
  typealias Sink = (UnsafeRawBufferPointer) throws(WriteProblem) -> Void
  /// Gives a sink the parts of a file.
  typealias Content = (Sink) throws(WriteProblem) -> Void

  /// A file that is written but does not bear its name yet.
  struct Prepared {
    /// The name that was asked for.
    let name: String
    /// The file that is written, which may stand behind links.
    fileprivate let path: String
    fileprivate let temporary: String

    /// Gives the file its name; an existing one is replaced in one step.
    func commit() throws(WriteProblem) {
      guard rename(temporary, path) == 0 else {
        let error = OutputFile.problem(path)
        discard()
        throw error
      }
    }

    /// Removes the file.
    func discard() { unlink(temporary) }
  }

  /// Writes a file to a temporary one in the same folder, for it to be given its name later; nil if
  /// the name is that of a pipe or device, which is written to as it is.
  ///
  /// Until then an existing file stays as it was. On failure the temporary file is removed.
  ///
  /// - Parameter followsLinks: Whether the file that a symbolic link stands for is written; otherwise
  ///   the file takes the place of the link, and what that led to stays as it was.
  static func prepare(
    _ content: Content, for name: String, followsLinks: Bool = true
  ) throws(WriteProblem) -> Prepared? {
    var path = name
    var status = stat()
    if lstat(path, &status) == 0 {
      let isLink = (status.st_mode & S_IFMT) == S_IFLNK
      if isLink, followsLinks, let target = realpath(path, nil) {
        path = String(cString: target)
        free(target)
      }
      if !isLink || followsLinks, stat(path, &status) == 0 {
        let kind = status.st_mode & S_IFMT
        if kind == S_IFIFO || kind == S_IFCHR || kind == S_IFSOCK {
          try writeThrough(content, to: path)
          return nil
        }
        if kind == S_IFDIR {
          throw WriteProblem(path: name, reason: String(cString: strerror(EISDIR)))
        }
      }
    }
    let (folder, file) = split(path)
    // The whole has to fit into the 255 bytes of a name.
    let beginning = String(decoding: file.utf8.prefix(100), as: UTF8.self)
    var template = Array("\(folder)/.\(beginning)\(TemporaryFile.mark)XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw problem(path) }
    do throws(WriteProblem) {
      defer { close(descriptor) }
      try write(content, to: descriptor, path: path)
      let mask = umask(0)
      umask(mask)
      guard fchmod(descriptor, 0o666 & ~mask) == 0 else { throw problem(path) }
    } catch {
      unlink(template)
      throw error
    }
    return Prepared(
      name: name, path: path,
      temporary: String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  /// Writes to standard output.
  static func writeToStandardOutput(_ content: Content) throws(WriteProblem) {
    fflush(nil)
    try write(content, to: STDOUT_FILENO, path: "standard output")
  }

  /// Writes to a pipe or device, which has no name to be given.
  private static func writeThrough(_ content: Content, to path: String) throws(WriteProblem) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(path) }
    defer { close(descriptor) }
    try write(content, to: descriptor, path: path)
  }

  private static func write(
    _ content: Content, to descriptor: Int32, path: String
  ) throws(WriteProblem) {
    try content { (part) throws(WriteProblem) in
      try writeAll(part, to: descriptor, path: path)
    }
  }

  private static func writeAll(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String
  ) throws(WriteProblem) {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
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

  fileprivate static func problem(_ path: String) -> WriteProblem {
    WriteProblem(path: path, reason: String(cString: strerror(errno)))
  }
}

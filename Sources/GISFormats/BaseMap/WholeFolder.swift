internal import Glibc

/// Writes a folder of files so that it appears whole or not at all.
///
/// The files are written into a new folder beside it, which then takes its name.
struct WholeFolder {
  /// The folder as the user named it, without a slash at the end.
  private let path: String
  /// Names of files that may be there and go when the folder is replaced.
  private let replaceable: Set<String>

  init(path: String, replaces replaceable: Set<String>) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    self.replaceable = replaceable
  }

  /// Writes the files; `marker` names the one that must be in a folder for it to be replaced.
  func write(_ files: [(name: String, bytes: [UInt8])], marker: String) throws(GISError) {
    try checkPlace(marker: marker)
    var pattern = Array("\(path).XXXXXX".utf8CString)
    guard mkdtemp(&pattern) != nil else { throw problem("a folder beside it") }
    let temporary = Self.string(pattern)
    do throws(GISError) {
      for file in files { try write(file.bytes, to: "\(temporary)/\(file.name)") }
      guard chmod(temporary, 0o777 & ~currentMask()) == 0 else { throw problem("its rights") }
      try take(temporary)
    } catch {
      remove(temporary)
      throw error
    }
  }

  /// Checks that nothing of the user's would be lost.
  private func checkPlace(marker: String) throws(GISError) {
    guard access(path, F_OK) == 0 else { return }
    guard let names = names(in: path) else { throw problem("it") }
    guard
      names.isEmpty
        || names.contains(marker) && names.subtracting([marker]).isSubset(of: replaceable)
    else {
      throw GISError(
        .cannotWrite, path: path, "is there and holds other things than a base map",
        hint: "name a folder that is not there yet")
    }
  }

  private func write(_ bytes: [UInt8], to file: String) throws(GISError) {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw problem(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else {
        if written < 0, errno == EINTR { continue }
        let problem = problem(file)
        close(descriptor)
        throw problem
      }
      rest = rest.dropFirst(written)
    }
    guard close(descriptor) == 0 else { throw problem(file) }
  }

  /// Gives the temporary folder the name; what was there goes, or is put back if that fails.
  private func take(_ temporary: String) throws(GISError) {
    if rename(temporary, path) == 0 { return }
    guard errno == ENOTEMPTY || errno == EEXIST else { throw problem("it") }
    var pattern = Array("\(path).XXXXXX".utf8CString)
    guard mkdtemp(&pattern) != nil else { throw problem("a folder beside it") }
    let old = Self.string(pattern)
    guard rename(path, old) == 0 else {
      let problem = problem("it")
      rmdir(old)
      throw problem
    }
    guard rename(temporary, path) == 0 else {
      let problem = problem("it")
      rename(old, path)
      throw problem
    }
    remove(old)
  }

  private static func string(_ pattern: [CChar]) -> String {
    String(decoding: pattern.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private func remove(_ folder: String) {
    for name in names(in: folder) ?? [] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  private func names(in folder: String) -> Set<String>? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: Set<String> = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.insert(name) }
    }
    return names
  }

  private func currentMask() -> mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }

  private func problem(_ what: String) -> GISError {
    GISError(
      .cannotWrite, path: path, "\(what) cannot be written: \(String(cString: strerror(errno)))")
  }
}

internal import Glibc

/// The output folder, of which some files can be looked at.
struct ServedFolder: Sendable {
  /// The path.
  let path: String

  /// A file that is open.
  struct File {
    /// The descriptor, which its reader closes.
    let descriptor: Int32
    /// The size in bytes.
    let bytes: Int
  }

  /// Opens the file of a name; `nil` if there is none, or if the way to it leads through a link or
  /// out of the folder.
  ///
  /// Callers give names from a list; that the name leads nowhere else is looked at all the same.
  func open(_ name: String) -> File? {
    var parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { ["", ".", ".."].contains($0) || $0.utf8.contains(0) }),
      let last = parts.popLast()
    else { return nil }
    var folder = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if folder >= 0 { close(folder) } }
    for part in parts where folder >= 0 {
      let next = openat(folder, String(part), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      close(folder)
      folder = next
    }
    guard folder >= 0 else { return nil }
    let file = openat(folder, String(last), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      return nil
    }
    return File(descriptor: file, bytes: Int(status.st_size))
  }
}

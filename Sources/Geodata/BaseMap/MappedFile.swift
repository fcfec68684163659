internal import Glibc

/// A file's bytes in memory, read page by page as they are looked at.
///
/// The one owner of the mapping. The bytes never change: files of a base map are replaced whole by
/// renaming, never written in place.
final class MappedFile: @unchecked Sendable {
  /// The path that was opened.
  let path: String
  /// All bytes of the file; valid as long as this object lives.
  let bytes: UnsafeRawBufferPointer

  /// Maps the file at `path`.
  init(path: String) throws(BaseMapError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let number = errno
      throw BaseMapError(
        number == ENOENT || number == ENOTDIR ? .missing : .unreadable, file: path,
        String(cString: strerror(number)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw BaseMapError(.unreadable, file: path, "not a regular file")
    }
    let size = Int(status.st_size)
    self.path = path
    guard size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { throw BaseMapError(.unreadable, file: path, String(cString: strerror(errno))) }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit {
    if let start = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
    }
  }
}

import Glibc
import Testing

/// Counts how often files are opened, by whatever program.
final class FileOpenings {
  private let descriptor: Int32
  private var files: [Int32: String] = [:]

  /// Begins to count.
  init(of files: [String]) throws {
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    try #require(descriptor >= 0)
    for file in files {
      // Two events that are equal and follow each other become one: closing sets openings apart.
      let watch = inotify_add_watch(
        descriptor, file, UInt32(IN_OPEN | IN_CLOSE_WRITE | IN_CLOSE_NOWRITE))
      try #require(watch >= 0, "\(file) is not there")
      self.files[watch] = file
    }
  }

  deinit { close(descriptor) }

  /// How often each file was opened since they were asked for last.
  func counts() -> [String: Int] {
    var counts = [String: Int](uniqueKeysWithValues: files.values.map { ($0, 0) })
    let header = MemoryLayout<inotify_event>.size
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      guard count > 0 else { return counts }
      var offset = 0
      while offset + header <= count {
        let event = bytes.withUnsafeBytes {
          $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        }
        if event.mask & UInt32(IN_OPEN) != 0, let file = files[event.wd] {
          counts[file, default: 0] += 1
        }
        offset += header + Int(event.len)
      }
    }
  }
}

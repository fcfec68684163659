import Geodata
import Glibc

/// Tells when files are saved, with inotify of Linux.
///
/// Folders are watched, not files: editors write a new file and give it the name of the old one. Where
/// a folder or file is not there, the folder above it is watched for its name.
final class FolderWatch {
  private let descriptor: Int32
  private let stop: Int32
  /// What counts in the folders that are watched, by their watches.
  private var names: [Int32: Names] = [:]

  /// The names of a folder that count.
  private struct Names {
    /// The folder.
    let folder: String
    var isAll = false
    var single: Set<String> = []

    /// Hidden files and copies that editors make count only where they are named.
    func contain(_ name: String) -> Bool {
      single.contains(name) || isAll && !name.hasPrefix(".") && !name.hasSuffix("~")
    }
  }

  /// Nothing may happen for so many milliseconds before a change counts as made: editors save in
  /// several steps.
  private static let settling = 150
  /// After so many steps it counts as made all the same.
  private static let mostSteps = 40

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB
      | IN_DELETE_SELF | IN_MOVE_SELF)

  /// Prepares to watch.
  ///
  /// - Parameter stop: A descriptor that can be read from once somebody asked to stop.
  /// - Throws: `Failure` if the system allows no more.
  init(stop: Int32) throws {
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    self.stop = stop
    guard descriptor >= 0 else {
      throw Failure.end(
        .cannotWrite, "folders cannot be watched: \(String(cString: strerror(errno)))",
        hint: "the system setting fs.inotify.max_user_instances may be too low")
    }
  }

  deinit { close(descriptor) }

  /// Watches the sources of a series and nothing else; changes that were not waited for yet are kept.
  ///
  /// - Throws: `Failure` if the system allows no more.
  func watch(_ sources: SeriesSources) throws {
    var wanted: [Int32: Names] = [:]
    for folder in sources.folders.sorted() {
      if let watch = try add(folder) {
        wanted[watch, default: Names(folder: folder)].isAll = true
        for name in FileBytes.names(inFolder: folder) {
          try addTarget(of: "\(folder)/\(name)", to: &wanted)
        }
      }
      try addName(of: folder, to: &wanted)
    }
    for file in sources.files.sorted() {
      try addName(of: file, to: &wanted)
      try addTarget(of: file, to: &wanted)
    }
    for watch in names.keys where wanted[watch] == nil { inotify_rm_watch(descriptor, watch) }
    names = wanted
  }

  /// Waits until something was changed and nothing more is; `false` if somebody asked to stop.
  func waitForChange() -> Bool {
    guard wait(milliseconds: -1) != .stopped else { return false }
    for _ in 0..<Self.mostSteps {
      switch wait(milliseconds: Self.settling) {
      case .stopped: return false
      case .quiet: return true
      case .changed: continue
      }
    }
    return true
  }

  private enum Outcome {
    case changed
    case quiet
    case stopped
  }

  /// Waits for a change that counts.
  private func wait(milliseconds: Int) -> Outcome {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    while true {
      var left: Int32 = -1
      if milliseconds >= 0 {
        left = Int32(max(0, ((end - ContinuousClock.now).seconds * 1000).rounded(.up)))
      }
      var ready = [descriptor, stop].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let count = poll(&ready, nfds_t(ready.count), left)
      if Stop.isAsked { return .stopped }
      if count == 0 { return .quiet }
      if count > 0, ready[0].revents != 0, readEvents() { return .changed }
    }
  }

  /// Reads what happened, and says whether anything of it counts.
  private func readEvents() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var isChanged = false
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return isChanged }
      buffer.withUnsafeBytes { bytes in
        var rest = UnsafeRawBufferPointer(rebasing: bytes[..<count])
        while rest.count >= MemoryLayout<inotify_event>.size {
          let event = rest.loadUnaligned(as: inotify_event.self)
          let size = MemoryLayout<inotify_event>.size
          let name = rest[size..<size + Int(event.len)].prefix { $0 != 0 }
          if counts(event, String(decoding: name, as: UTF8.self)) { isChanged = true }
          rest = UnsafeRawBufferPointer(rebasing: rest[(size + Int(event.len))...])
        }
      }
    }
  }

  private func counts(_ event: inotify_event, _ name: String) -> Bool {
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
    guard let names = names[event.wd], event.mask & UInt32(IN_IGNORED) == 0 else { return false }
    guard !name.isEmpty else { return event.mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF) != 0 }
    guard names.contain(name) else { return false }
    return event.mask & UInt32(IN_CREATE) == 0 || isWhole("\(names.folder)/\(name)", event)
  }

  /// Whether what was made has its content at once: a folder or a link. A file is still to be written,
  /// which is told of when it is closed.
  private func isWhole(_ path: String, _ event: inotify_event) -> Bool {
    var status = stat()
    return event.mask & UInt32(IN_ISDIR) != 0 || lstat(path, &status) != 0
      || status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1
  }

  // MARK: Watches

  /// Watches a folder; `nil` if there is none that can be.
  private func add(_ folder: String) throws -> Int32? {
    let watch = inotify_add_watch(descriptor, folder, Self.events | UInt32(IN_ONLYDIR))
    if watch < 0, errno == ENOSPC || errno == ENOMEM {
      throw Failure.end(
        .cannotWrite, "\(folder) cannot be watched: the system allows no more watches",
        hint: "raise the system setting fs.inotify.max_user_watches")
    }
    return watch < 0 ? nil : watch
  }

  /// Watches the folder of a path for its name, or the nearest folder above that is there for the name
  /// of the one below.
  private func addName(of path: String, to wanted: inout [Int32: Names]) throws {
    var path = path
    while true {
      while path.count > 1, path.hasSuffix("/") { path.removeLast() }
      let slash = path.lastIndex(of: "/")
      let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
      guard !name.isEmpty, name != ".", name != ".." else { return }
      let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
      if let watch = try add(folder) {
        wanted[watch, default: Names(folder: folder)].single.insert(String(name))
        return
      }
      guard folder != ".", folder != "/" else { return }
      path = folder
    }
  }

  /// Where a path is a link, what it leads to is watched, too.
  private func addTarget(of path: String, to wanted: inout [Int32: Names]) throws {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK,
      let target = realpath(path, nil)
    else { return }
    defer { free(target) }
    try addName(of: String(cString: target), to: &wanted)
  }
}

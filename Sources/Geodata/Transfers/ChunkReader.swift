internal import Glibc

/// Reads a file from beginning to end, a few megabytes at a time into the same memory.
///
/// The one owner of the file's descriptor and of the memory.
struct ChunkReader: ~Copyable {
  /// How many bytes may be read behind the end of what was read; they are zeros.
  static let padding = 16

  /// How many bytes the file has, if it says so.
  let fileSize: Int?
  /// Where the file ends: how many bytes have been read in all.
  private(set) var bytesRead = 0
  /// Whether the last byte of the file has been read.
  private(set) var isAtEnd = false

  private let path: String
  private let descriptor: Int32
  private let memory: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  /// How many bytes of the memory are filled.
  private var filled = 0

  /// Opens the file at `path`.
  init(path: String, chunkSize: Int) throws(FileProblem) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    self.path = path
    capacity = max(chunkSize, ChunkReader.padding)
    memory = .allocate(capacity: capacity + ChunkReader.padding)
    guard descriptor >= 0 else {
      fileSize = nil
      throw FileProblem.last(path)
    }
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    fileSize = isFile ? Int(status.st_size) : nil
    if isFile { posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    memory.deallocate()
  }

  /// What has been read and not been used up.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: memory, count: filled) }

  /// Whether no more can be read before something is used up.
  var isFull: Bool { filled == capacity }

  /// Leaves out the first bytes and reads on as far as the memory reaches or the file goes.
  mutating func advance(by used: Int) throws(FileProblem) {
    filled -= used
    memory.update(from: memory + used, count: filled)
    while filled < capacity, !isAtEnd {
      let count = read(descriptor, memory + filled, capacity - filled)
      if count < 0 {
        if errno == EINTR { continue }
        throw FileProblem.last(path)
      }
      isAtEnd = count == 0
      filled += count
      bytesRead += count
    }
    (memory + filled).initialize(repeating: 0, count: ChunkReader.padding)
  }

  /// Begins again; false if the file can be read only once, such as a pipe.
  mutating func rewind() -> Bool {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { return false }
    (filled, bytesRead, isAtEnd) = (0, 0, false)
    return true
  }
}

extension FileProblem {
  /// The problem that the system has just met with a file.
  static func last(_ path: String) -> FileProblem {
    let code = errno
    return FileProblem(
      path: path, reason: String(cString: strerror(code)),
      isMissing: code == ENOENT || code == ENOTDIR)
  }
}

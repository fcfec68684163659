internal import CTIFF
internal import Glibc

/// Bytes in memory that a library writes as if they were a file, going back and forth.
final class SeekableBytes {
  /// Everything written so far.
  private(set) var bytes: [UInt8] = []
  private var position = 0

  static let read: TIFFReadWriteProc = { target, data, length in
    guard let target, let data, length >= 0 else { return -1 }
    return of(target).read(UnsafeMutableRawBufferPointer(start: data, count: Int(length)))
  }

  static let write: TIFFReadWriteProc = { target, data, length in
    guard let target, let data, length >= 0 else { return -1 }
    return of(target).write(UnsafeRawBufferPointer(start: data, count: Int(length)))
  }

  static let seek: TIFFSeekProc = { target, offset, whence in
    guard let target else { return .max }
    return of(target).seek(offset, whence)
  }

  static let close: TIFFCloseProc = { _ in 0 }

  static let size: TIFFSizeProc = { target in
    target.map { UInt64(of($0).bytes.count) } ?? 0
  }

  private static func of(_ target: UnsafeMutableRawPointer) -> SeekableBytes {
    Unmanaged<SeekableBytes>.fromOpaque(target).takeUnretainedValue()
  }

  private func read(_ target: UnsafeMutableRawBufferPointer) -> tmsize_t {
    let count = max(0, min(target.count, bytes.count - position))
    guard count > 0 else { return 0 }
    target.copyBytes(from: bytes[position..<position + count])
    position += count
    return tmsize_t(count)
  }

  private func write(_ source: UnsafeRawBufferPointer) -> tmsize_t {
    if position > bytes.count {
      bytes.append(contentsOf: repeatElement(0, count: position - bytes.count))
    }
    let end = min(position + source.count, bytes.count)
    bytes.replaceSubrange(position..<end, with: source)
    position += source.count
    return tmsize_t(source.count)
  }

  private func seek(_ offset: UInt64, _ whence: Int32) -> UInt64 {
    // The library passes steps back as numbers that wrap around.
    let step = Int(Int64(bitPattern: offset))
    let start = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? position : bytes.count
    let (target, isTooFar) = start.addingReportingOverflow(step)
    guard !isTooFar, target >= 0 else { return .max }
    position = target
    return UInt64(target)
  }
}

@testable import RouteGraph

/// Bytes of a packed graph in memory as a mapped file would be.
final class PackedBytes: @unchecked Sendable {
  let bytes: UnsafeMutableRawBufferPointer

  init(_ content: some Collection<UInt8>) {
    bytes = .allocate(byteCount: content.count, alignment: 4096)
    bytes.copyBytes(from: content)
  }

  deinit { bytes.deallocate() }

  /// The transfers, read with all checks.
  func transfers() throws(PackedProblem) -> Transfers {
    try PackedTransfers(UnsafeRawBufferPointer(bytes), of: self).transfers()
  }
}

extension Transfers {
  /// The transfers in packed form.
  var packed: [UInt8] {
    var bytes: [UInt8] = []
    pack { (part: UnsafeRawBufferPointer) in bytes.append(contentsOf: part) }
    return bytes
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Gives the words of a value, separated by semicolons, without the spaces around them.
  @inline(__always)
  func forEachWord(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var start = startIndex
    while start < endIndex {
      var next = start
      while next < endIndex, self[next] != UInt8(ascii: ";") { next += 1 }
      var end = next
      while start < end, self[start] == UInt8(ascii: " ") { start += 1 }
      while start < end, self[end - 1] == UInt8(ascii: " ") { end -= 1 }
      if start < end { body(UnsafeBufferPointer(rebasing: self[start..<end])) }
      start = next + 1
    }
  }
}

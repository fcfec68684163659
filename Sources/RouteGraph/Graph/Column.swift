/// Values of one size side by side, in memory of their own or in that of somebody else, such as a
/// mapped file. Copies share the memory.
///
/// Safe to share: the memory is written before the column exists and never after.
struct Column<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, @unchecked Sendable {
  /// Keeps the memory alive.
  private let owner: (any AnyObject & Sendable)?
  private let base: UnsafePointer<Element>?
  let count: Int

  /// Values in the memory of an owner.
  ///
  /// - Precondition: `values` is aligned, and neither changes nor goes away as long as `owner` lives.
  init(_ values: UnsafeBufferPointer<Element>, of owner: any AnyObject & Sendable) {
    self.owner = owner
    base = values.baseAddress
    count = values.count
  }

  /// Memory of its own, all of which `fill` has to write.
  init(count: Int, fill: (UnsafeMutableBufferPointer<Element>) throws -> Void) rethrows {
    guard count > 0 else {
      self.init()
      return
    }
    let memory = ColumnMemory<Element>(count: count)
    try fill(memory.values)
    self.init(UnsafeBufferPointer(memory.values), of: memory)
  }

  /// No values.
  init() {
    owner = nil
    base = nil
    count = 0
  }

  init(_ values: some Collection<Element>) {
    self.init(count: values.count) { memory in _ = memory.initialize(fromContentsOf: values) }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "There is no row \(index) of \(count).")
    return self[unchecked: index]
  }

  /// The value at an index that is known to be within the column, so that there is memory: the passes
  /// over millions of legs read it once for each.
  subscript(unchecked index: Int) -> Element {
    @inline(__always) get { base.unsafelyUnwrapped[index] }
  }

  /// The memory; valid as long as the column or a copy of it lives.
  var memory: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(UnsafeBufferPointer(start: base, count: count))
  }

  /// The memory; valid within the closure.
  func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result
  {
    try withExtendedLifetime(owner) {
      try body(UnsafeRawBufferPointer(UnsafeBufferPointer(start: base, count: count)))
    }
  }
}

/// The memory of a column.
private final class ColumnMemory<Element: BitwiseCopyable>: @unchecked Sendable {
  let values: UnsafeMutableBufferPointer<Element>

  init(count: Int) { values = .allocate(capacity: count) }

  deinit { values.deallocate() }
}

/// Elements of a fixed number that are changed in place, with one owner: no access asks whether they are
/// shared or stand in range, save in a debug build.
struct FixedArray<Element>: ~Copyable {
  private let elements: UnsafeMutableBufferPointer<Element>

  /// So many times the same element.
  init(repeating element: Element, count: Int) {
    elements = .allocate(capacity: count)
    elements.initialize(repeating: element)
  }

  /// The elements of an array.
  init(_ array: [Element]) {
    elements = .allocate(capacity: array.count)
    _ = elements.initialize(from: array)
  }

  deinit {
    elements.deinitialize()
    elements.deallocate()
  }

  /// How many elements there are.
  var count: Int { elements.count }

  /// The positions of the elements.
  var indices: Range<Int> { 0..<elements.count }

  /// The element at a position.
  subscript(position: Int) -> Element {
    @inline(__always) get { elements[position] }
    @inline(__always) set { elements[position] = newValue }
  }

  /// Where the elements stand, for loops that change none; to be used while the array is there.
  @inline(__always)
  var view: UnsafeBufferPointer<Element> { UnsafeBufferPointer(elements) }

  /// A copy of all elements.
  var array: [Element] { Array(elements) }
}

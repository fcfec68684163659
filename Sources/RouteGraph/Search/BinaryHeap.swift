/// A queue from which the least element comes out first.
///
/// J. W. J. Williams: Algorithm 232: Heapsort. Communications of the ACM 7(6), 1964, 347-348.
struct BinaryHeap<Element: Comparable> {
  private var elements: [Element] = []

  /// Puts in an element. O(log count).
  mutating func insert(_ element: Element) {
    elements.append(element)
    var child = elements.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard elements[child] < elements[parent] else { return }
      elements.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes out a least element; nil if there is none. O(log count).
  mutating func removeLeast() -> Element? {
    guard elements.count > 1 else { return elements.popLast() }
    elements.swapAt(0, elements.count - 1)
    let least = elements.popLast()
    var parent = 0
    while 2 * parent + 1 < elements.count {
      var child = 2 * parent + 1
      if child + 1 < elements.count, elements[child + 1] < elements[child] { child += 1 }
      guard elements[child] < elements[parent] else { break }
      elements.swapAt(child, parent)
      parent = child
    }
    return least
  }
}

/// A queue from which the least element comes out first.
///
/// J. W. J. Williams: Algorithm 232: Heapsort. Communications of the ACM 7(6), 1964, 347-348. With four
/// children to each element, which lie side by side in memory: D. B. Johnson: Priority queues with update
/// and finding minimum spanning trees. Information Processing Letters 4(3), 1975, 53-57. DOI
/// 10.1016/0020-0190(75)90001-0.
struct QuaternaryHeap<Element: Comparable> {
  private var elements: [Element] = []

  /// Puts in an element. O(log count).
  mutating func insert(_ element: Element) {
    elements.append(element)
    elements.withUnsafeMutableBufferPointer { heap in
      var hole = heap.count - 1
      while hole > 0 {
        let parent = (hole - 1) / 4
        guard element < heap[parent] else { break }
        heap[hole] = heap[parent]
        hole = parent
      }
      heap[hole] = element
    }
  }

  /// Takes out a least element; nil if there is none. O(log count).
  mutating func removeLeast() -> Element? {
    guard let last = elements.popLast() else { return nil }
    guard !elements.isEmpty else { return last }
    return elements.withUnsafeMutableBufferPointer { heap in
      let least = heap[0]
      var hole = 0
      while true {
        let first = 4 * hole + 1
        guard first < heap.count else { break }
        var child = first
        for other in first + 1..<max(first + 1, min(first + 4, heap.count))
        where heap[other] < heap[child] {
          child = other
        }
        guard heap[child] < last else { break }
        heap[hole] = heap[child]
        hole = child
      }
      heap[hole] = last
      return least
    }
  }
}

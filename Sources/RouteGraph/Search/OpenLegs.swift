/// Legs that can still be caught, in a list for each place where they begin.
///
/// O(1) to add one and to step over one. One whose latest departure is over is dropped when it is
/// come to, and its room used again: 8 bytes for each of the most that are open at a time.
struct OpenLegs {
  /// Where a walk through the list of a place has come to.
  struct Link {
    fileprivate let place: Int
    fileprivate var previous: Int32 = -1
    fileprivate var current: Int32
  }

  private struct Node: BitwiseCopyable {
    var leg: Int32
    var next: Int32
  }

  private var first: [Int32]
  private var nodes: [Node] = []
  private var free: Int32 = -1

  init(placeCount: Int) { first = Array(repeating: -1, count: placeCount) }

  /// Adds a leg to the list of a place.
  mutating func add(_ leg: Int32, at place: Int32) {
    let node = Node(leg: leg, next: first[Int(place)])
    if free >= 0 {
      first[Int(place)] = free
      free = nodes[Int(free)].next
      nodes[Int(first[Int(place)])] = node
    } else {
      first[Int(place)] = Int32(truncatingIfNeeded: nodes.count)
      nodes.append(node)
    }
  }

  /// A walk through the list of a place.
  func link(at place: Int) -> Link { Link(place: place, current: first[place]) }

  /// The next leg that has not left for good before a day; nil at the end.
  mutating func next(
    after link: inout Link, on day: Int32, _ latestDeparture: Column<Int32>
  ) -> Int? {
    while link.current >= 0 {
      let here = link.current
      let node = nodes[Int(here)]
      link.current = node.next
      if latestDeparture[Int(node.leg)] >= day {
        link.previous = here
        return Int(node.leg)
      }
      if link.previous >= 0 {
        nodes[Int(link.previous)].next = node.next
      } else {
        first[link.place] = node.next
      }
      nodes[Int(here)].next = free
      free = here
    }
    return nil
  }
}

/// Legs that can still be caught, in a list for each place where they begin, the last added first.
///
/// O(1) to add one and to step over one. A list none of whose legs can be caught any more is dropped
/// when the next is added; a leg that cannot, when it is come to. 4 bytes for each leg that may be
/// added, and 8 for each place.
struct OpenLegs {
  /// Where a walk through the list of a place has come to.
  struct Link {
    fileprivate let place: Int
    fileprivate var previous: Int32 = -1
    fileprivate var current: Int32
  }

  private struct List: BitwiseCopyable {
    /// The last day on which one of its legs may leave.
    var latest: Int32
    /// The first leg, or -1.
    var first: Int32
  }

  /// How many legs have been come to.
  private(set) var steps = 0
  private var lists: [List]
  /// For each leg that was added the next in its list, or -1.
  private var next: [Int32]

  /// - Parameter legCount: How many legs the graph has.
  init(placeCount: Int, legCount: Int) {
    lists = Array(repeating: List(latest: .min, first: -1), count: placeCount)
    next = Array(repeating: -1, count: legCount)
  }

  /// Of some legs, adds those that may still leave on a day or later, each to the list of its place.
  ///
  /// - Precondition: The day is not before any on which legs were added, and none of the legs leaves
  ///   after it at the earliest.
  mutating func add(_ legs: Range<Int>, of columns: LegColumns, on day: Int32) {
    lists.withUnsafeMutableBufferPointer { lists in
      next.withUnsafeMutableBufferPointer { next in
        for leg in legs {
          let latest = columns.latestDeparture[unchecked: leg]
          guard latest >= day else { continue }
          let place = Int(columns.origin[unchecked: leg])
          let list = lists[place]
          // Whether a list is over can hardly be foretold: all bits are set if it is.
          next[leg] = list.first | (list.latest < day ? -1 : 0)
          lists[place] = List(
            latest: max(latest, list.latest), first: Int32(truncatingIfNeeded: leg))
        }
      }
    }
  }

  /// Whether a place may have a leg that has not left for good before a day.
  @inline(__always)
  func mayHave(at place: Int, on day: Int32) -> Bool {
    let list = lists[place]
    return list.latest >= day && list.first >= 0
  }

  /// A walk through the list of a place.
  func link(at place: Int) -> Link { Link(place: place, current: lists[place].first) }

  /// The next leg that has not left for good before a day; nil at the end.
  @inline(__always)
  mutating func next(
    after link: inout Link, on day: Int32, _ latestDeparture: Column<Int32>
  ) -> Int? {
    while link.current >= 0 {
      let here = link.current
      steps += 1
      link.current = next[Int(here)]
      if latestDeparture[Int(here)] >= day {
        link.previous = here
        return Int(here)
      }
      if link.previous >= 0 {
        next[Int(link.previous)] = link.current
      } else {
        lists[link.place].first = link.current
      }
    }
    return nil
  }
}

import HistoricalTime

/// The legs with which a path can come to a place in the end, and by when each has to arrive.
///
/// Found backward from the place: a leg leads there if it ends there, or if another leg that leads
/// there can follow it early enough. Whether a movement's legs are in their order and whether places
/// are visited twice is left out, so that no path is lost.
struct LegsTowards: Sendable {
  /// The legs that can be taken in time for the rules.
  let window: Range<Int>
  /// For each leg of the window the latest arrival with which it leads to the place.
  private var latest: [Int32]

  /// No arrival leads to the place.
  private static let never = Int32.min

  /// Legs are settled in the order of their latest arrivals, the last first (Dijkstra's algorithm
  /// backward in time): none is later than that of a leg it leads to.
  ///
  /// O(n + m + p log d) for n places, the m legs of the window, p pairs of a leg and one that begins
  /// where it ends, and d days by which dates are uncertain.
  init(_ target: Int, in graph: TemporalGraph, under rules: PathRules, _ transit: Transit) {
    window = graph.window(of: rules)
    latest = Array(repeating: LegsTowards.never, count: window.count)
    let columns = graph.columns
    let into = LegLists(window, placeCount: graph.places.count) { columns.destination[$0] }
    var queue = RadixHeap()

    for leg in into[target].lazy.map(Int.init) {
      guard let labels = graph.labels(of: leg, under: rules) else { continue }
      latest[leg - window.lowerBound] = labels.upperBound
      queue.insert(day: ~labels.upperBound, place: Int32(leg))
    }
    while let (key, settled) = queue.removeEarliest() {
      let following = Int(settled)
      // A leg that was found again, with a later arrival, has been settled.
      guard latest[following - window.lowerBound] == ~key else { continue }
      for leg in into[Int(columns.origin[following])].lazy.map(Int.init) {
        guard let labels = graph.labels(of: leg, under: rules),
          labels.upperBound > latest[leg - window.lowerBound],
          let label = labels.last(where: {
            transit.follow(leg, having: $0, with: following).map { $0 <= ~key } ?? false
          }), label > latest[leg - window.lowerBound]
        else { continue }
        latest[leg - window.lowerBound] = label
        queue.insert(day: ~label, place: Int32(leg))
      }
    }
  }

  /// Whether a path that arrives on a leg on a day can go on to the place, or is there.
  func leads(_ leg: Int, having arrival: Int32) -> Bool {
    latest[leg - window.lowerBound] != LegsTowards.never
      && arrival <= latest[leg - window.lowerBound]
  }

  /// The legs that lead to the place, if one is on them early enough.
  var legs: [Int] { window.filter { latest[$0 - window.lowerBound] != LegsTowards.never } }
}

extension TemporalGraph {
  /// The legs that can leave in time for the rules, and perhaps some that cannot. O(log m).
  func window(of rules: PathRules) -> Range<Int> {
    let start = rules.start.number
    let end = rules.end.number
    let last = columns.departure.partitioningIndex { $0 > end }
    guard rules.certainty == .certain || columns.isExact else { return 0..<last }
    return min(columns.departure.partitioningIndex { $0 >= start }, last)..<last
  }

  /// The arrivals on a leg that a path can have; nil if there are none.
  fileprivate func labels(of leg: Int, under rules: PathRules) -> ClosedRange<Int32>? {
    let last = columns.latestArrival[leg]
    let end = rules.end.number
    if rules.certainty == .certain { return last < .max && last <= end ? last...last : nil }
    return columns.arrival[leg] <= end ? columns.arrival[leg]...min(last, end) : nil
  }
}

extension ClosedRange<Int32> {
  /// The last number that holds, if none holds after one that does not. O(log count).
  fileprivate func last(where holds: (Int32) -> Bool) -> Int32? {
    guard holds(lowerBound) else { return nil }
    if holds(upperBound) { return upperBound }
    var (low, high) = (Int(lowerBound), Int(upperBound))
    while high - low > 1 {
      let middle = (low + high) >> 1
      if holds(Int32(middle)) { low = middle } else { high = middle }
    }
    return Int32(low)
  }
}

public import HistoricalTime

extension TemporalGraph {
  /// The earliest day on which each place can be reached from one place.
  ///
  /// A path may use a leg if it is at the leg's place in time, and may change on the day of arrival;
  /// legs that begin and end on one day can follow each other on it.
  ///
  /// - `possible`: a leg leaves on its earliest departure or, if that is over, on the day the path is
  ///   ready, up to its latest departure; it arrives on its earliest arrival, or on the day it left
  ///   if that is later, up to its latest arrival. Each leg's days are chosen on their own, within
  ///   bounds that the legs of its movement have set each other.
  /// - `certain`: the path has to be ready by the leg's earliest departure and counts on its latest
  ///   arrival; a leg whose arrival is open is never certain. Whoever is on a movement stays on it:
  ///   its next leg is certain without having to be in time for it.
  ///
  /// Places are settled in the order of their days (Dijkstra's algorithm on arrival times, which
  /// leaving earlier never makes later), so that cycles within one day end like any others.
  ///
  /// H. Wu, J. Cheng, S. Huang, Y. Ke, Y. Lu, Y. Xu: Path Problems in Temporal Graphs. PVLDB 7(9),
  /// 2014, 721-732. DOI 10.14778/2732939.2732945.
  ///
  /// O(n + m) for n places and m legs, with a factor of at most 32 for the queue; O(n) memory, and a
  /// byte a leg if the query is `certain` and movements have several legs.
  ///
  /// - Parameters:
  ///   - origin: The place where paths begin. If no leg leaves it, it alone is reached.
  ///   - start: The day from which on the first leg may leave.
  ///   - end: The day until which the last leg may arrive.
  ///   - certainty: Whether an answer holds for some choice of the true days or for all.
  /// - Returns: The day of every place that is reached, with the path to it.
  public func earliestArrival(
    from origin: PlaceID, startingOn start: Day = .distantPast, until end: Day = .distantFuture,
    certainty: Certainty
  ) -> EarliestArrivals {
    var search = EarliestArrivalSearch(graph: self, end: end.number)
    if let source = index(of: origin), start <= end {
      switch certainty {
      case .possible: search.runPossible(from: source, start: start.number)
      case .certain: search.runCertain(from: source, start: start.number)
      }
    }
    return EarliestArrivals(
      graph: self, origin: origin, start: start, certainty: certainty,
      days: search.days, lastLeg: search.lastLeg)
  }
}

/// The labels of one search.
struct EarliestArrivalSearch {
  /// A place that has not been reached; no day can be so late.
  static let unreached = Int32.max

  private let graph: TemporalGraph
  private let end: Int32
  private var queue = RadixHeap()
  /// The earliest day of each place found so far.
  private(set) var days: [Int32]
  /// The leg by which each place was reached on that day, or -1.
  private(set) var lastLeg: [Int32]
  /// Which legs have been taken, in a search for certain paths over movements of several legs.
  private var isTaken: [Bool] = []

  init(graph: TemporalGraph, end: Int32) {
    self.graph = graph
    self.end = end
    days = Array(repeating: EarliestArrivalSearch.unreached, count: graph.places.count)
    lastLeg = Array(repeating: -1, count: graph.places.count)
  }

  mutating func runPossible(from source: Int, start: Int32) {
    let columns = graph.columns
    begin(at: source, start)
    while let (place, ready) = settleNext() {
      for leg in legs(of: place, ready: columns.isExact ? ready : .min) {
        let departure = max(columns.departure[leg], ready)
        // Not after its latest departure, it is in time for its latest arrival: dates are narrowed.
        if departure <= columns.latestDeparture[leg] {
          reach(
            Int(columns.destination[leg]), on: max(columns.arrival[leg], departure), by: leg)
        }
      }
    }
  }

  mutating func runCertain(from source: Int, start: Int32) {
    let columns = graph.columns
    if columns.hasChains { isTaken = Array(repeating: false, count: graph.legCount) }
    begin(at: source, start)
    while let (place, ready) = settleNext() {
      for leg in legs(of: place, ready: ready) {
        if columns.hasChains {
          stay(onMovementOf: leg)
        } else {
          reach(Int(columns.destination[leg]), on: columns.latestArrival[leg], by: leg)
        }
      }
    }
  }

  /// Takes a leg and all that its movement goes on with, up to one taken before: from there on
  /// everything has been reached already, on the same days.
  private mutating func stay(onMovementOf boarded: Int) {
    let columns = graph.columns
    var leg = boarded
    while !isTaken[leg] {
      let arrival = columns.latestArrival[leg]
      guard arrival <= end, arrival != EarliestArrivalSearch.unreached else { return }
      isTaken[leg] = true
      reach(Int(columns.destination[leg]), on: arrival, by: leg)
      guard columns.next[leg] >= 0 else { return }
      leg = Int(columns.next[leg])
    }
  }

  private mutating func begin(at source: Int, _ start: Int32) {
    days[source] = start
    queue.insert(day: start, place: Int32(source))
  }

  /// The next place whose day is final, in the order of days.
  private mutating func settleNext() -> (place: Int, ready: Int32)? {
    while let (day, place) = queue.removeEarliest() {
      // A place that was reached again, earlier, has been settled.
      if days[Int(place)] == day { return (Int(place), day) }
    }
    return nil
  }

  private mutating func reach(_ place: Int, on day: Int32, by leg: Int) {
    guard day < days[place], day <= end else { return }
    days[place] = day
    lastLeg[place] = Int32(leg)
    queue.insert(day: day, place: Int32(place))
  }

  /// The legs of a place with an earliest departure from the day on which one is ready until the
  /// end. O(log legs of the place).
  private func legs(of place: Int, ready: Int32) -> Range<Int> {
    let all = graph.columns.departure[Int(graph.firstLeg[place])..<Int(graph.firstLeg[place + 1])]
    let first = ready == .min ? all.startIndex : all.partitioningIndex { $0 >= ready }
    let last = end == .max ? all.endIndex : all[first...].partitioningIndex { $0 > end }
    return first..<last
  }
}

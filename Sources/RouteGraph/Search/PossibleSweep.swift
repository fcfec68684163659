internal import HistoricalTime

/// One pass over plain legs with uncertain dates, in the order of their earliest departure, for the
/// best `possible` paths by a cost: at each place the pairs of arrival and cost that no other pair
/// beats.
///
/// Each place has the least cost of those who can leave today. A leg is tried on the first day on which
/// it can leave, and then stays open (`OpenLegs`): it is tried again on each day, up to its last, on
/// which somebody comes to its place at less cost than all before. What it takes waits in a calendar
/// until the day of its arrival. Places that are reached on one day go on in the order of their costs,
/// so that legs within the day are not tried over and over (Dijkstra's algorithm on each day).
///
/// That pairs which no other beats are all that has to be kept: P. Hansen: Bicriterion path problems.
/// Lecture Notes in Economics and Mathematical Systems 177, 1980, 109-127. DOI
/// 10.1007/978-3-642-48782-8_9. In one pass, for days that are fixed: H. Wu, J. Cheng, S. Huang, Y. Ke,
/// Y. Lu, Y. Xu: Path Problems in Temporal Graphs. PVLDB 7(9), 2014, 721-732. DOI
/// 10.14778/2732939.2732945.
///
/// Time: O(n + m) for n places and m legs that begin before the end, and for each label (a path that
/// costs less than all that came to its place before) O(log n) and a look at the legs of its place that
/// are open; a leg that is not any more is come to once. Memory: 16 to 24 bytes a label, as much for
/// each leg on its way, 16 to 20 a place, 4 a leg.
struct PossibleSweep<Cost: PathCost> {
  /// A path that ends with a leg.
  struct Label: BitwiseCopyable {
    let cost: Cost.Value
    let arrival: Int32
    let leg: Int32
    /// The label of the path without its last leg, or -1.
    let parent: Int32
  }

  /// A leg that is on its way.
  private struct Taken: BitwiseCopyable {
    let cost: Cost.Value
    let leg: Int32
    /// The label of the path without the leg, or -1.
    let parent: Int32
  }

  /// A place that has been reached today.
  private struct Reached: Comparable, BitwiseCopyable {
    let cost: Cost.Value
    let place: Int32

    static func < (left: Reached, right: Reached) -> Bool {
      left.cost == right.cost ? left.place < right.place : left.cost < right.cost
    }
  }

  /// The paths, in the order of their arrival; at each place, each costs less than the one before.
  /// Of several on one day, the last is the best.
  private(set) var labels: [Label] = []
  /// For each place its last label, or -1.
  private(set) var last: [Int32]
  /// Whether the limit of the work was hit: what was found is sound but may not be best.
  private(set) var hasHitLimit = false
  /// What was done.
  var work: SearchWork { SearchWork(legs: firstLooks + open.steps, labels: taken) }
  /// How many legs were tried on the first day on which they can leave, and how many were taken.
  private var firstLooks = 0
  private var taken = 0

  private let columns: LegColumns
  private let cost: Cost
  private let start: Int32
  private let end: Int32
  private let minimumStay: Int32
  private let workLimit: Int
  /// The least cost of those who can leave each place on the day that the pass has come to.
  private var costs: [Cost.Value]
  private var onTheWay = TimingWheel<Taken>(from: .min)
  private var open: OpenLegs
  /// Places that have been reached today and have legs that are open.
  private var reachedToday = QuaternaryHeap<Reached>()

  /// Finds all of them.
  ///
  /// - Precondition: `rules` ask for possible paths, and legs are plain for them.
  init(_ graph: TemporalGraph, from origin: Int, _ rules: PathRules, _ cost: Cost) {
    columns = graph.columns
    self.cost = cost
    start = rules.start.number
    end = rules.end.number
    minimumStay = Int32(clamping: rules.stay.minimum)
    workLimit = rules.workLimit
    last = Array(repeating: -1, count: graph.places.count)
    costs = Array(repeating: Cost.unreached, count: graph.places.count)
    open = OpenLegs(placeCount: graph.places.count, legCount: graph.columns.origin.count)
    // Coming back to the origin is never better than to begin there.
    costs[origin] = Cost.none
    let first = columns.departure.partitioningIndex { $0 >= rules.start.number }
    open.add(0..<first, of: columns, on: start)
    reach(origin, on: start)
    goOn(on: start)
    take(first..<max(first, columns.departure.partitioningIndex { $0 > rules.end.number }))
  }

  /// The paths to a place that no other beats, the latest first.
  func best(at place: Int) -> [Int32] {
    var best: [Int32] = []
    for index in labels.indices.reversed()
    where Int(columns.destination[Int(labels[index].leg)]) == place {
      if let later = best.last, labels[Int(later)].arrival == labels[index].arrival { continue }
      best.append(Int32(truncatingIfNeeded: index))
    }
    return best
  }

  /// Goes over the legs of a range day by day, then over the arrivals after it.
  ///
  /// Columns are read without bounds checks: the range is within them, and the places they hold are
  /// within the costs.
  private mutating func take(_ legs: Range<Int>) {
    var leg = legs.lowerBound
    while leg < legs.upperBound, !hasHitLimit {
      let block = columns.block(from: leg, upTo: legs.upperBound)
      arrive(until: block.day.subtractingSaturated(minimumStay))
      open.add(block.legs, of: columns, on: block.day)
      leave(on: block.legs, block.day)
      goOn(on: block.day)
      leg = block.legs.upperBound
    }
    arrive(until: end)
  }

  /// Takes legs on the first day on which they can leave.
  private mutating func leave(on legs: Range<Int>, _ today: Int32) {
    let (columns, cost) = (columns, self.cost)
    firstLooks += legs.count
    for leg in legs {
      let origin = Int(columns.origin[unchecked: leg])
      let cost = cost.adding(leg, to: costs.span[unchecked: origin])
      if cost < costs.span[unchecked: Int(columns.destination[unchecked: leg])] {
        take(leg, from: origin, for: cost, on: today)
      }
    }
  }

  /// Makes costs less by the arrivals up to a day, and goes on from where they do.
  private mutating func arrive(until day: Int32) {
    while !hasHitLimit, let (day, taken) = onTheWay.removeNext(until: day) {
      let place = Int(columns.destination[unchecked: Int(taken.leg)])
      let ready = day.addingSaturated(minimumStay)
      if taken.cost < costs.span[unchecked: place] {
        arrive(at: place, on: day, taken)
        reach(place, on: ready)
      }
      if onTheWay.isDayOver { goOn(on: ready) }
    }
  }

  private mutating func arrive(at place: Int, on day: Int32, _ taken: Taken) {
    costs[place] = taken.cost
    last[place] = Int32(truncatingIfNeeded: labels.count)
    labels.append(
      Label(cost: taken.cost, arrival: day, leg: taken.leg, parent: taken.parent))
  }

  @inline(__always)
  private mutating func reach(_ place: Int, on day: Int32) {
    guard open.mayHave(at: place, on: day) else { return }
    reachedToday.insert(Reached(cost: costs[place], place: Int32(truncatingIfNeeded: place)))
  }

  /// Goes on from the places that have been reached, by legs that are open on the day on which they
  /// can be left.
  private mutating func goOn(on today: Int32) {
    while let reached = reachedToday.removeLeast() {
      let place = Int(reached.place)
      // A place that was reached again, at less cost, has been gone on from.
      guard costs[place] == reached.cost else { continue }
      // The pass alone takes time in proportion to the legs; it has no limit.
      guard open.steps < workLimit else {
        hasHitLimit = true
        return
      }
      var link = open.link(at: place)
      while let leg = open.next(after: &link, on: today, columns.latestDeparture) {
        let cost = cost.adding(leg, to: reached.cost)
        if cost < costs.span[unchecked: Int(columns.destination[unchecked: leg])] {
          take(leg, from: place, for: cost, on: today)
        }
      }
    }
  }

  /// Takes a leg, which costs less than all before at where it leads, on a day on which it may leave.
  private mutating func take(
    _ leg: Int, from origin: Int, for cost: Cost.Value, on today: Int32
  ) {
    // Not after its latest departure, it is in time for its latest arrival: dates are narrowed.
    let arrival = max(columns.arrival[unchecked: leg], today)
    guard arrival <= end, arrival < .max else { return }
    self.taken += 1
    let taken = Taken(
      cost: cost, leg: Int32(truncatingIfNeeded: leg), parent: last.span[unchecked: origin])
    if arrival > today || minimumStay > 0 {
      onTheWay.insert(taken, on: arrival)
    } else {
      let place = Int(columns.destination[unchecked: leg])
      arrive(at: place, on: today, taken)
      reach(place, on: today)
    }
  }
}

extension TemporalGraph {
  /// The best possible paths over uncertain dates, as one pass finds them; nil if legs are not plain
  /// for these rules, or the dates exact.
  func possibleSweep<Cost: PathCost>(
    from origin: PlaceID, rules: PathRules, by cost: Cost
  ) -> PossibleSweep<Cost>? {
    guard rules.certainty == .possible, !columns.isExact, rules.start <= rules.end,
      isPlain(for: rules), let source = index(of: origin)
    else { return nil }
    return PossibleSweep(self, from: source, rules, cost)
  }

  /// The paths of least cost that a sweep found.
  func cheapestPaths<Cost: PathCost, Value: Comparable & Sendable>(
    _ sweep: PossibleSweep<Cost>, from origin: PlaceID, rules: PathRules,
    value: (Cost.Value) -> Value
  ) -> BestPaths<Value> {
    let forest = PathForest(sweep, best: sweep.last)
    return BestPaths(
      graph: self, origin: origin, rules: rules, isComplete: !sweep.hasHitLimit,
      values: sweep.last.map { $0 < 0 ? nil : value(sweep.labels[Int($0)].cost) },
      path: { earliestPath(forest.legs(to: $0), from: origin, rules) })
  }
}

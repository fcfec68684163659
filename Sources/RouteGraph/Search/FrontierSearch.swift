internal import HistoricalTime

/// A search over places for the best `possible` paths over plain legs with uncertain dates: at each
/// place the pairs of cost and arrival that no other pair beats.
///
/// Paths are looked at in the order of their cost, those of one cost by their arrival. So a path that
/// comes to a place is worth going on with only if it arrives earlier than all before it, one number
/// for each place; and of the legs that begin there only those matter that left before the path
/// before it was ready, for by the others it would arrive no earlier (E. Q. V. Martins: On a
/// multicriteria shortest path problem. European Journal of Operational Research 16(2), 1984, 236-245.
/// DOI 10.1016/0377-2217(84)90077-8; with two criteria the test is as short as in P. Hansen: Bicriterion
/// path problems. Lecture Notes in Economics and Mathematical Systems 177, 1980, 109-127. DOI
/// 10.1007/978-3-642-48782-8_9).
///
/// Time: each leg is tried once for every path to its place during the days on which it may leave, and
/// O(log l) for each of l paths put into the queue. Memory: 16 to 24 bytes a path, 12 to 20 a place.
struct FrontierSearch<Cost: PathCost> {
  /// A path that ends with a leg.
  struct Label: Comparable, BitwiseCopyable {
    let cost: Cost.Value
    let arrival: Int32
    let leg: Int32
    /// The label of the path without its last leg, or -1.
    let parent: Int32

    static func < (left: Label, right: Label) -> Bool {
      if left.cost != right.cost { return left.cost < right.cost }
      if left.arrival != right.arrival { return left.arrival < right.arrival }
      return left.leg < right.leg
    }
  }

  /// The paths, in the order of their cost; at each place, each arrives earlier than the one before.
  private(set) var labels: [Label] = []
  /// Whether the limit of the work was hit: what was found is sound but may not be best.
  private(set) var hasHitLimit = false
  /// What was done.
  private(set) var work = SearchWork()

  private let columns: LegColumns
  private let legsByPlace: LegsByPlace
  private let cost: Cost
  private let end: Int32
  private let minimumStay: Int32
  private let workLimit: Int
  private var queue = QuaternaryHeap<Label>()
  /// The earliest arrival at each place so far.
  private var earliest: [Int32]
  /// For each place the path in the queue that arrives earliest.
  private var waiting: [(cost: Cost.Value, arrival: Int32)]

  /// Finds all of them.
  ///
  /// - Precondition: `rules` ask for possible paths, and legs are plain for them.
  init(
    _ graph: TemporalGraph, _ legsByPlace: LegsByPlace, from origin: Int, _ rules: PathRules,
    _ cost: Cost
  ) {
    columns = graph.columns
    self.legsByPlace = legsByPlace
    self.cost = cost
    end = rules.end.number
    minimumStay = Int32(clamping: rules.stay.minimum)
    workLimit = rules.workLimit
    earliest = Array(repeating: ArrivalLabels.unreached, count: graph.places.count)
    // Coming back to the origin is never better than to begin there.
    earliest[origin] = .min
    waiting = Array(
      repeating: (Cost.none, ArrivalLabels.unreached), count: graph.places.count)
    leave(origin, on: rules.start.number, before: .max, parent: -1, having: Cost.none)
    run()
  }

  private mutating func run() {
    while let label = queue.removeLeast() {
      let place = Int(columns.destination[Int(label.leg)])
      let last = earliest[place]
      guard label.arrival < last else { continue }
      guard work.legs < workLimit else {
        hasHitLimit = true
        return
      }
      earliest[place] = label.arrival
      labels.append(label)
      leave(
        place, on: label.arrival.addingSaturated(minimumStay),
        before: last.addingSaturated(minimumStay), parent: Int32(labels.count - 1),
        having: label.cost)
    }
  }

  /// Takes the legs that can be taken from a place by those who are ready on a day, but not those that
  /// leave when others who came at no greater cost were ready.
  private mutating func leave(
    _ place: Int, on ready: Int32, before last: Int32, parent: Int32, having cost: Cost.Value
  ) {
    for entry in legsByPlace.open(at: place, from: ready) {
      guard entry.departure < last || last == .max, entry.departure <= end else { return }
      work.legs += 1
      let departure = max(entry.departure, ready)
      // Not after its latest departure, it is in time for its latest arrival: dates are narrowed.
      guard departure <= entry.latestDeparture else { continue }
      let arrival = max(entry.arrival, departure)
      let destination = Int(entry.destination)
      guard arrival < earliest[destination], arrival <= end,
        let cost = self.cost.adding(Int(entry.leg), to: cost)
      else { continue }
      let other = waiting[destination]
      if other.arrival <= arrival {
        if other.cost <= cost { continue }
      } else {
        waiting[destination] = (cost, arrival)
      }
      work.labels += 1
      queue.insert(Label(cost: cost, arrival: arrival, leg: entry.leg, parent: parent))
    }
  }
}

extension TemporalGraph {
  /// The best possible paths over uncertain dates, as a search over places finds them; nil if legs
  /// are not plain for these rules, or the dates exact.
  func frontierSearch<Cost: PathCost>(
    from origin: PlaceID, rules: PathRules, by cost: Cost
  ) -> FrontierSearch<Cost>? {
    guard rules.certainty == .possible, rules.start <= rules.end, isPlain(for: rules),
      let legsByPlace, let source = index(of: origin)
    else { return nil }
    return FrontierSearch(self, legsByPlace, from: source, rules, cost)
  }

  /// The paths of least cost that a search found.
  func cheapestPaths<Cost: PathCost, Value: Comparable & Sendable>(
    _ search: FrontierSearch<Cost>, from origin: PlaceID, rules: PathRules,
    value: (Cost.Value) -> Value
  ) -> BestPaths<Value> {
    var best = [Int?](repeating: nil, count: places.count)
    for (index, label) in search.labels.enumerated() {
      let place = Int(columns.destination[Int(label.leg)])
      if best[place] == nil { best[place] = index }
    }
    let forest = PathForest(search, best: best)
    return BestPaths(
      graph: self, origin: origin, rules: rules, isComplete: !search.hasHitLimit,
      values: best.map { $0.map { value(search.labels[$0].cost) } },
      path: { earliestPath(forest.legs(to: $0), from: origin, rules) })
  }
}

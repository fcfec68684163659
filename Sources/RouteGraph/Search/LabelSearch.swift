/// A search over legs for the best paths from a place, whatever dates, halts and stays: the general
/// method, for graphs of up to some tens of thousands of legs.
///
/// A label is a path that ends with a leg: its arrival (see `Transit`), what is counted along it, and
/// what it may not do any more. A label is dropped if another one with the same leg is as good in
/// everything. The others are looked at in the order of their priority and arrival, so that none is
/// looked at twice (E. Q. V. Martins: On a multicriteria shortest path problem. European Journal of
/// Operational Research 16(2), 1984, 236-245. DOI 10.1016/0377-2217(84)90077-8).
///
/// Time: O(l d) for l labels that are kept and d legs that begin at a place, with a comparison among
/// the labels of one leg each. For arrivals alone over legs without halts there is one label a leg.
struct LabelSearch<Measure: PathMeasure> {
  /// A path that ends with a leg.
  struct Label {
    let leg: Int
    let arrival: Int32
    let value: Measure.Value
    /// The label of the path without its last leg, or -1.
    let parent: Int
    let memory: PathMemory
  }

  /// All labels that were kept at first, in the order in which they were added.
  private(set) var labels: [Label] = []
  /// The labels that have been looked at, in that order.
  private(set) var settled: [Int] = []
  /// Whether the limit of the work was hit: what was found is sound but may not be best.
  private(set) var hasHitLimit = false

  private let graph: TemporalGraph
  private let rules: PathRules
  private let transit: Transit
  private let measure: Measure
  private let legsByPlace: LegsByPlace
  /// How many steps have been taken; see `PathRules.workLimit`.
  private(set) var steps = 0
  /// The kept labels of each leg: the newest, or -1, and how many there are; and the next older one of
  /// each label, or -1.
  private var newest: [Int32]
  private var counts: [Int32]
  private var older: [Int32] = []
  /// Whether each label is kept.
  private var isKept: [Bool] = []
  private var queue = QuaternaryHeap<Entry>()
  private let origin: Int
  /// Whether a path has to remember that it took a leg: whether its movement has several, or any if
  /// there are places to go by; empty if it need not remember any.
  private let remembersLeg: [Bool]

  init(
    _ graph: TemporalGraph, from origin: Int, _ rules: PathRules, _ measure: Measure
  ) {
    self.graph = graph
    self.rules = rules
    self.measure = measure
    self.origin = origin
    transit = Transit(graph, rules)
    legsByPlace =
      graph.legsByPlace ?? LegsByPlace(graph.columns, placeCount: graph.places.count)
    newest = Array(repeating: -1, count: graph.legCount)
    counts = Array(repeating: 0, count: graph.legCount)
    let columns = graph.columns
    // With places to go by, a path might gain by taking a leg twice.
    let takesLegsTwice = !rules.via.isEmpty
    remembersLeg =
      columns.hasChains || takesLegsTwice
      ? columns.origin.indices.map {
        takesLegsTwice || columns.next[$0] >= 0 || columns.previous[$0] >= 0
      } : []
    begin()
  }

  /// Looks at labels until a settled one is good enough, or to the end.
  mutating func run(until isEnough: (Label) -> Bool = { _ in false }) {
    while let entry = queue.removeLeast() {
      let index = entry.label
      guard isKept[index] else { continue }
      settled.append(index)
      if isEnough(labels[index]) { return }
      guard steps < rules.workLimit else {
        hasHitLimit = true
        return
      }
      extend(index)
    }
  }

  /// The legs of the path that a label stands for, in order.
  func legs(of label: Int) -> [Int] {
    var legs: [Int] = []
    var index = label
    while index >= 0 {
      legs.append(labels[index].leg)
      index = labels[index].parent
    }
    return legs.reversed()
  }

  private mutating func begin() {
    let via = rules.via.map { graph.index(of: $0).map { Int32($0) } ?? -1 }
    let memory = PathMemory(at: Int32(origin), isSimple: rules.isSimple, via: via)
    for entry in legsByPlace[origin] {
      let leg = Int(entry.leg)
      guard let arrival = transit.begin(with: leg), let value = measure.first(leg) else { continue }
      add(leg, arrival, value, after: -1, memory)
    }
  }

  private mutating func extend(_ index: Int) {
    let label = labels[index]
    let next = graph.columns.hasChains ? Int(graph.columns.next[label.leg]) : -1
    if next >= 0, let arrival = transit.stayOn(next, having: label.arrival),
      let value = measure.adding(next, byChange: false, to: label.value)
    {
      add(next, arrival, value, after: index, label.memory)
    }
    for entry in legsByPlace[Int(graph.columns.destination[label.leg])]
    where Int(entry.leg) != next {
      let leg = Int(entry.leg)
      guard let arrival = transit.change(from: label.leg, having: label.arrival, to: leg),
        let value = measure.adding(leg, byChange: true, to: label.value)
      else { continue }
      add(leg, arrival, value, after: index, label.memory)
    }
  }

  /// Adds a label unless the path may not take the leg or another label is as good.
  private mutating func add(
    _ leg: Int, _ arrival: Int32, _ value: Measure.Value, after parent: Int, _ memory: PathMemory
  ) {
    guard
      let memory = memory.taking(
        leg, arrivingOn: arrival, graph.columns,
        remembering: !remembersLeg.isEmpty && remembersLeg[leg])
    else { return }
    let label = Label(leg: leg, arrival: arrival, value: value, parent: parent, memory: memory)
    steps += 1 + 2 * Int(counts[leg])
    guard keep(label) else { return }
    queue.insert(
      Entry(
        priority: measure.priority(value), arrival: arrival, leg: leg, label: labels.count))
    labels.append(label)
    steps += LabelSearch.stepsOfLabel
  }

  /// What it costs to keep a label, in time and memory, beside looking at a leg.
  private static var stepsOfLabel: Int { 100 }

  /// Keeps a label unless one with the same leg is as good in everything, and drops those that it is as good
  /// as.
  private mutating func keep(_ label: Label) -> Bool {
    var other = newest[label.leg]
    while other >= 0 {
      if dominates(labels[Int(other)], label) { return false }
      other = older[Int(other)]
    }
    var previous: Int32 = -1
    other = newest[label.leg]
    while other >= 0 {
      let next = older[Int(other)]
      if dominates(label, labels[Int(other)]) {
        isKept[Int(other)] = false
        counts[label.leg] -= 1
        if previous < 0 { newest[label.leg] = next } else { older[Int(previous)] = next }
      } else {
        previous = other
      }
      other = next
    }
    older.append(newest[label.leg])
    newest[label.leg] = Int32(labels.count)
    counts[label.leg] += 1
    isKept.append(true)
    return true
  }

  private func dominates(_ left: Label, _ right: Label) -> Bool {
    left.arrival <= right.arrival && measure.isNoWorse(left.value, than: right.value)
      && left.memory.isNoWorse(than: right.memory, on: right.arrival)
  }

  /// A label that waits.
  private struct Entry: Comparable {
    let priority: Double
    let arrival: Int32
    let leg: Int
    let label: Int

    static func < (left: Entry, right: Entry) -> Bool {
      (left.priority, left.arrival, left.leg, left.label)
        < (right.priority, right.arrival, right.leg, right.label)
    }
  }
}

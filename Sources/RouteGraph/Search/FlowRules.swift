/// The rules of a path that a flow does not know of: that it takes the legs of a movement in their
/// order, and comes to a place only once if it has to be simple.
struct FlowRules {
  private let graph: TemporalGraph
  private let legs: FlowLegs
  private let rules: PathRules
  private let transit: Transit
  private let isOrigin: [Bool]
  private let isDestination: [Bool]

  init(
    _ graph: TemporalGraph, _ legs: FlowLegs, from isOrigin: [Bool], to isDestination: [Bool],
    _ rules: PathRules
  ) {
    self.graph = graph
    self.legs = legs
    self.rules = rules
    self.isOrigin = isOrigin
    self.isDestination = isDestination
    transit = Transit(graph, rules)
  }

  /// The way if it keeps the rules, or else the part of it with the fewest legs that leads from an
  /// origin to a destination, if that keeps them.
  func keeping(_ way: [Int]) -> [Int]? {
    if areKept(by: way) { return way }
    return shortcut(way).flatMap { areKept(by: $0) ? $0 : nil }
  }

  private func areKept(by way: [Int]) -> Bool {
    let columns = graph.columns
    var places: Set<Int32> = way.first.map { [columns.origin[$0]] } ?? []
    var lastLegs: [Int32: Int] = [:]
    for leg in way {
      if rules.isSimple, !places.insert(columns.destination[leg]).inserted { return false }
      if let last = lastLegs.updateValue(leg, forKey: columns.movement[leg]),
        !columns.precedes(last, leg)
      {
        return false
      }
    }
    return true
  }

  /// The fewest of a way's legs, in its order, that lead from an origin to a destination. O(k^2) for
  /// k legs.
  private func shortcut(_ way: [Int]) -> [Int]? {
    let arrivals = way.map { transit.begin(with: $0) }
    var previous = [Int](repeating: -1, count: way.count)
    var count = [Int](repeating: .max, count: way.count)
    var last: Int?
    for index in way.indices {
      let leg = way[index]
      if isOrigin[Int(graph.columns.origin[leg])] {
        count[index] = 1
      } else {
        for before in 0..<index where count[before] < .max && count[before] + 1 < count[index] {
          guard graph.columns.destination[way[before]] == graph.columns.origin[leg],
            let arrival = arrivals[before],
            transit.follow(way[before], having: arrival, with: leg) != nil
          else { continue }
          count[index] = count[before] + 1
          previous[index] = before
        }
      }
      if count[index] < last.map({ count[$0] }) ?? .max,
        isDestination[Int(graph.columns.destination[leg])]
      {
        last = index
      }
    }
    var legs: [Int] = []
    while let index = last {
      legs.append(way[index])
      last = previous[index] < 0 ? nil : previous[index]
    }
    return legs.isEmpty ? nil : legs.reversed()
  }
}

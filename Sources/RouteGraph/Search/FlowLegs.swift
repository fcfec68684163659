/// The legs that people can take between some places, with the days by which a network of flows tells
/// who can take which leg after which.
struct FlowLegs {
  /// The legs, in the order of the graph.
  private(set) var legs: [Int] = []
  /// When people arrive on each of them: under `certain` rules on the last day, under `possible` ones
  /// on the first on which anybody can.
  private(set) var arrival: [Int32] = []
  /// The last day on which people can be ready for each of them and still come to an end in time.
  private(set) var lastReady: [Int32] = []

  /// How many there are.
  var count: Int { legs.count }
  /// Their numbers in the columns above.
  var indices: Range<Int> { legs.indices }

  /// Finds the legs. Dates that are all exact need no search.
  init(
    _ graph: TemporalGraph, from isOrigin: [Bool], to isDestination: [Bool], _ rules: PathRules
  ) {
    let transit = Transit(graph, rules)
    guard rules.certainty == .possible, !graph.columns.isExact else {
      for leg in graph.window(of: rules) {
        guard let arrival = transit.begin(with: leg) else { continue }
        legs.append(leg)
        self.arrival.append(arrival)
        lastReady.append(transit.lastReady(for: leg))
      }
      return
    }
    let arrivals = graph.possibleLegArrivals(from: isOrigin, rules)
    let reversal = Reversal(graph)
    let departures = reversal.graph.possibleLegArrivals(
      from: isDestination, Reversal.rules(rules)
    ) { arrivals[reversal.originals[$0]] != TemporalGraph.notTaken }
    var lastReady = [Int32](repeating: 0, count: graph.legCount)
    var isUseful = [Bool](repeating: false, count: graph.legCount)
    for (leg, departure) in zip(reversal.originals, departures)
    where departure != TemporalGraph.notTaken {
      lastReady[leg] = Reversal.day(departure)
      isUseful[leg] = true
    }
    legs = isUseful.indices.filter { isUseful[$0] }
    arrival = legs.map { arrivals[$0] }
    self.lastReady = legs.map { lastReady[$0] }
  }
}

/// A network in which people flow along legs in time.
///
/// Each leg is an arc that takes as many as the leg, between nodes of its own. From the end of a leg
/// people go on to what its movement goes on with, or they change: to a node for their place and day,
/// where they wait for the legs that they are ready for in time. Waiting takes any number. If stays
/// have a maximum, people go from leg to leg instead, so that the maximum is kept.
///
/// A day at a place has a node only if it is the last one for some leg there; nothing else happens on
/// the others. For m legs: O(m log m) time and O(m) memory; if stays have a maximum, O(p) more for p
/// pairs of legs between which people can change, and the time to try the pairs at each place.
struct FlowNetwork {
  private static let source = 0
  private static let sink = 1

  private(set) var flow: MaximumFlow
  private let legs: FlowLegs
  private let isCertain: Bool
  /// The arc of each leg.
  private var arcs: [Int] = []

  /// Lays out the network; `capacity` says how many a leg takes.
  init(
    _ graph: TemporalGraph, _ legs: FlowLegs, from isOrigin: [Bool], to isDestination: [Bool],
    _ rules: PathRules, capacity: (_ leg: Int) -> Int
  ) {
    self.legs = legs
    isCertain = rules.certainty == .certain
    let waiting = rules.stay.maximum == nil ? WaitingDays(graph, legs) : nil
    flow = MaximumFlow(nodeCount: 2 + 2 * legs.count + (waiting?.days.count ?? 0))
    let transit = Transit(graph, rules)
    for index in legs.indices {
      let leg = legs.legs[index]
      arcs.append(
        flow.addArc(from: begin(index), to: end(index), capacity: capacity(leg)))
      if isOrigin[Int(graph.columns.origin[leg])], transit.begin(with: leg) != nil {
        flow.addArc(from: FlowNetwork.source, to: begin(index))
      }
      if isDestination[Int(graph.columns.destination[leg])] {
        flow.addArc(from: end(index), to: FlowNetwork.sink)
      }
    }
    if graph.columns.hasChains { letStayOn(graph, transit) }
    if let waiting {
      letWait(graph, transit, waiting)
      if graph.columns.hasChains, isCertain { letComeBack(graph, transit) }
    } else {
      letChange(graph, transit)
    }
  }

  /// The node where people begin a leg.
  private func begin(_ index: Int) -> Int { 2 + 2 * index }
  /// The node where they end it.
  private func end(_ index: Int) -> Int { 3 + 2 * index }

  private mutating func letStayOn(_ graph: TemporalGraph, _ transit: Transit) {
    var indexOfLeg = [Int32](repeating: -1, count: graph.legCount)
    for index in legs.indices { indexOfLeg[legs.legs[index]] = Int32(index) }
    for index in legs.indices {
      let next = Int(graph.columns.next[legs.legs[index]])
      guard next >= 0, indexOfLeg[next] >= 0 else { continue }
      let following = Int(indexOfLeg[next])
      guard transit.stayOn(next, having: legs.arrival[index]) != nil,
        isCertain || legs.arrival[index] <= legs.lastReady[following]
      else { continue }
      flow.addArc(from: end(index), to: begin(following))
    }
  }

  private mutating func letWait(
    _ graph: TemporalGraph, _ transit: Transit, _ waiting: WaitingDays
  ) {
    let firstNode = 2 + 2 * legs.count
    for day in waiting.days.indices.dropLast()
    where waiting.days[day].place == waiting.days[day + 1].place {
      flow.addArc(from: firstNode + day, to: firstNode + day + 1)
    }
    for index in legs.indices {
      let leg = legs.legs[index]
      if graph.canBeJoined(leg),
        let day = waiting.first(
          at: graph.columns.origin[leg], notBefore: Int(legs.lastReady[index]))
      {
        flow.addArc(from: firstNode + day, to: begin(index))
      }
      if graph.canBeLeft(leg),
        let day = waiting.first(
          at: graph.columns.destination[leg],
          notBefore: transit.ready(havingArrived: legs.arrival[index]))
      {
        flow.addArc(from: end(index), to: firstNode + day)
      }
    }
  }

  /// Who leaves a movement can join it again when it comes back to the place, whatever its days.
  private mutating func letComeBack(_ graph: TemporalGraph, _ transit: Transit) {
    let columns = graph.columns
    let laterLegs = Dictionary(grouping: legs.indices) { index in
      MovementAtPlace(
        movement: columns.movement[legs.legs[index]], place: columns.origin[legs.legs[index]])
    }
    for index in legs.indices {
      let leg = legs.legs[index]
      let here = MovementAtPlace(
        movement: columns.movement[leg], place: columns.destination[leg])
      for following in laterLegs[here] ?? [] {
        let later = legs.legs[following]
        if columns.precedes(leg, later),
          transit.change(from: leg, having: legs.arrival[index], to: later) != nil
        {
          flow.addArc(from: end(index), to: begin(following))
        }
      }
    }
  }

  private mutating func letChange(_ graph: TemporalGraph, _ transit: Transit) {
    var joined = [[Int]](repeating: [], count: graph.places.count)
    for index in legs.indices where graph.canBeJoined(legs.legs[index]) {
      joined[Int(graph.columns.origin[legs.legs[index]])].append(index)
    }
    for index in legs.indices where graph.canBeLeft(legs.legs[index]) {
      let leg = legs.legs[index]
      let ready = transit.ready(havingArrived: legs.arrival[index])
      for following in joined[Int(graph.columns.destination[leg])]
      where isCertain || ready <= Int(legs.lastReady[following]) {
        let next = legs.legs[following]
        if transit.change(from: leg, having: legs.arrival[index], to: next) != nil {
          flow.addArc(from: end(index), to: begin(following))
        }
      }
    }
  }
}

extension FlowNetwork {
  /// The legs of a way on which every one takes any number of people, and of all such ways, in the
  /// order of the graph. Before any have been sent.
  var legsOfUnlimitedWays: [Int] {
    let isUnlimited = { flow.room[$0] == MaximumFlow.unlimited }
    let isReached = flow.nodes(connectedTo: FlowNetwork.source) {
      $0.isMultiple(of: 2) && isUnlimited($0)
    }
    guard isReached[FlowNetwork.sink] else { return [] }
    let leadsOn = flow.nodes(connectedTo: FlowNetwork.sink) {
      !$0.isMultiple(of: 2) && isUnlimited($0 - 1)
    }
    return legs.indices.filter {
      isUnlimited(arcs[$0]) && isReached[begin($0)] && leadsOn[end($0)]
    }.map { legs.legs[$0] }
  }

  /// Sends as many people as can go, and returns how many they are; no more than are found in so many
  /// steps, if these do not do.
  mutating func fill(steps: Int) -> Int {
    flow.fill(from: FlowNetwork.source, to: FlowNetwork.sink, limit: steps)
  }

  /// Whether people were sent until no more can go, or so many steps were taken.
  var hasHitLimit: Bool { flow.hasHitLimit }

  /// The legs that held people back when as many had been sent as can go, in the order of the graph:
  /// the smallest cut, of several the one nearest to the origins. Every way leads over one of them,
  /// and together they take as many as were sent.
  var bottleneck: [Int] {
    let isReached = flow.nodes(connectedTo: FlowNetwork.source) { flow.room[$0] > 0 }
    // A leg that takes nobody may end where people come to in another way. It holds back nobody.
    let leadsOn = flow.nodes(connectedTo: FlowNetwork.sink) {
      !$0.isMultiple(of: 2) && !isReached[Int(flow.head[$0])]
    }
    return legs.indices.filter { isReached[begin($0)] && leadsOn[end($0)] }
      .map { legs.legs[$0] }
  }

  /// The ways on which people were sent, each with how many, circles left out.
  consuming func ways() -> [(legs: [Int], people: Int)] {
    var legOfArc = [Int32](repeating: -1, count: flow.room.count)
    for index in legs.indices { legOfArc[arcs[index]] = Int32(legs.legs[index]) }
    return flow.ways(from: FlowNetwork.source, to: FlowNetwork.sink).map { way in
      (way.arcs.compactMap { legOfArc[$0] < 0 ? nil : Int(legOfArc[$0]) }, way.amount)
    }
  }
}

/// A place that a movement leaves, perhaps more than once.
private struct MovementAtPlace: Hashable {
  let movement: Int32
  let place: Int32
}

/// The days on which people wait at places: the last ones on which they can be ready for some leg.
private struct WaitingDays {
  struct Day {
    let place: Int32
    let number: Int32
  }

  /// Sorted by place and day.
  let days: [Day]

  init(_ graph: TemporalGraph, _ legs: FlowLegs) {
    let all = legs.indices.filter { graph.canBeJoined(legs.legs[$0]) }.map {
      Day(place: graph.columns.origin[legs.legs[$0]], number: legs.lastReady[$0])
    }.sorted { ($0.place, $0.number) < ($1.place, $1.number) }
    var days: [Day] = []
    for day in all where days.last?.place != day.place || days.last?.number != day.number {
      days.append(day)
    }
    self.days = days
  }

  /// The first of a place's days that is not before one; nil if there is none.
  func first(at place: Int32, notBefore number: Int) -> Int? {
    let index = days.partitioningIndex { ($0.place, Int($0.number)) >= (place, number) }
    return index < days.count && days[index].place == place ? index : nil
  }
}

extension TemporalGraph {
  fileprivate func canBeJoined(_ leg: Int) -> Bool {
    columns.changes.isEmpty || columns.changes[leg].contains(.atOrigin)
  }

  fileprivate func canBeLeft(_ leg: Int) -> Bool {
    columns.changes.isEmpty || columns.changes[leg].contains(.atDestination)
  }
}

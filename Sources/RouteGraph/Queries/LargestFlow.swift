/// How many people at most can have gone from some places to others, and what held more of them back.
public struct LargestFlow: Hashable, Sendable {
  /// How many people go along a leg.
  public struct Share: Hashable, Sendable {
    /// The leg.
    public let leg: Leg
    /// How many of the people went along it.
    public let people: Int
  }

  /// The largest number of people that can have gone: no fewer than the minimum, whatever the true
  /// days and numbers within their bounds, and no more than the maximum, which is nil if it depends
  /// on legs with unknown numbers.
  public let people: PeopleRange
  /// On which legs as many as the minimum can have gone, whatever the true days, in the order of the
  /// graph.
  public let certainFlow: [Share]
  /// The legs that hold the minimum down: if more people are known to have been on them, or are known
  /// to have been in time for others, more are certain. In the order of the graph.
  public let certainBottleneck: [Leg]
  /// How as many as the maximum would have gone, in the order of the graph; empty if the maximum is
  /// unknown. It is one way among others, and nobody need have gone it.
  public let possibleFlow: [Share]
  /// The legs that hold the maximum down: every way leads over one of them, and together they took no
  /// more people than it. Empty if there is no way, or if the maximum is unknown. In the order of the
  /// graph.
  public let bottleneck: [Leg]
  /// The legs with unknown numbers through which any number of people can have gone; empty if the
  /// maximum is known. In the order of the graph.
  public let unknownLegs: [Leg]
  /// Whether both bounds were found; if not, a search was given up at the limit of its work
  /// (`PathRules.workLimit`). The minimum and its flow hold all the same, but more may be certain; the
  /// maximum is unknown, and so is what holds either down.
  public let isComplete: Bool
}

extension TemporalGraph {
  /// The largest number of people that can have gone from some places to others in a time, each on a
  /// path that keeps the rules and has at least one leg, and no more on a leg than it took.
  ///
  /// The true days and numbers are known only within bounds, and so is the answer:
  ///
  /// - Its minimum is a lower bound for all true days and numbers. It counts `certain` paths and the
  ///   minimum of each leg; a leg whose number is unknown adds nobody. Among flows of such paths it is
  ///   the largest, with two exceptions. A flow may send people along the legs of a movement against
  ///   their order, which needs legs within one day that lead in a circle, and it does not know what
  ///   is simple: if rules ask for simple paths, people whose way comes back to a place are brought
  ///   on the shortest part of it. Those who have no way left are not counted.
  /// - Its maximum is an upper bound for all true days and numbers. It counts the maximum of each leg;
  ///   whoever takes a leg arrives on the first day on which anybody can, and can have been ready for
  ///   it up to the last day on which one can be and still arrive in time. So people who come late and
  ///   people who go on early can share an uncertain leg in the flow where one person could not do
  ///   both. It takes no heed of the order of legs within one day, nor of simplicity.
  ///
  /// If all days and numbers are exact and the exceptions do not occur, both are the largest number.
  /// The maximum of stays is kept by both bounds, from each leg to the next. The certainty of the
  /// rules is of no account. More than four thousand million people on a leg count as that many in
  /// the minimum, and as unknown in the maximum.
  ///
  /// The flow runs through a network with a node for each place and day on which something has to be
  /// reached, where people wait, and two for each leg. It equals the smallest cut through legs.
  ///
  /// L. R. Ford, D. R. Fulkerson: Constructing maximal dynamic flows from static flows. Operations
  /// Research 6(3), 1958, 419-433. DOI 10.1287/opre.6.3.419. E. C. Akrida, J. Czyzowicz, L. Gasieniec,
  /// L. Kuszner, P. G. Spirakis: Temporal flows in temporal networks. Journal of Computer and System
  /// Sciences 103, 2019, 46-60. DOI 10.1016/j.jcss.2019.02.003. Flows are found with Dinic's algorithm.
  ///
  /// For n places and m legs that leave and arrive in time: O(n + m log m) time to build the network;
  /// O(m^3) at worst to fill it, in practice a few rounds of O(m); O(n + m) memory. If stays have a
  /// maximum, m counts pairs of legs between which people can change. Arcs that are looked at count
  /// towards `PathRules.workLimit`, for each of the bounds.
  ///
  /// - Parameters:
  ///   - origins: The places where paths begin. Places that are not in the graph are no places.
  ///   - destinations: The places where they end. A place can be among both; who is there and stays
  ///     is not counted.
  ///   - rules: Days and stays, and whether paths have to be simple.
  ///   - capacity: How many people a leg took. Asked once or twice for each leg that can be of use.
  /// - Returns: The bounds, the legs that hold each down, and the certain flow along each leg.
  public func largestFlow(
    from origins: Set<PlaceID>, to destinations: Set<PlaceID>, rules: PathRules = PathRules(),
    capacity: (Leg) -> PeopleRange
  ) -> LargestFlow {
    var isOrigin = [Bool](repeating: false, count: places.count)
    var isDestination = isOrigin
    for place in origins { if let index = index(of: place) { isOrigin[index] = true } }
    for place in destinations { if let index = index(of: place) { isDestination[index] = true } }

    var rules = rules
    rules.certainty = .certain
    let certainLegs = FlowLegs(self, from: isOrigin, to: isDestination, rules)
    var certain = FlowNetwork(self, certainLegs, from: isOrigin, to: isDestination, rules) {
      min(capacity(leg($0)).minimum, mostPeople)
    }
    _ = certain.fill(steps: rules.workLimit)
    let isCertainComplete = !certain.hasHitLimit
    let certainBottleneck = isCertainComplete ? certain.bottleneck.map(leg) : []
    let keeper = FlowRules(self, certainLegs, from: isOrigin, to: isDestination, rules)
    var minimum = 0
    var shares: [Int: Int] = [:]
    for way in certain.ways() {
      guard let legs = keeper.keeping(way.legs) else { continue }
      minimum += way.people
      for leg in legs { shares[leg, default: 0] += way.people }
    }

    rules.certainty = .possible
    let possibleLegs = FlowLegs(self, from: isOrigin, to: isDestination, rules)
    var possible = FlowNetwork(self, possibleLegs, from: isOrigin, to: isDestination, rules) {
      capacity(leg($0)).maximum.flatMap { $0 > mostPeople ? nil : $0 } ?? MaximumFlow.unlimited
    }
    let unknown = possible.legsOfUnlimitedWays
    let most = unknown.isEmpty ? possible.fill(steps: rules.workLimit) : nil
    let isPossibleComplete = !possible.hasHitLimit
    let maximum = isPossibleComplete ? most : nil
    let bottleneck = maximum == nil ? [] : possible.bottleneck.map(leg)
    var possibleShares: [Int: Int] = [:]
    if maximum != nil {
      for way in possible.ways() {
        for leg in way.legs { possibleShares[leg, default: 0] += way.people }
      }
    }
    func listed(_ shares: [Int: Int]) -> [LargestFlow.Share] {
      shares.keys.sorted().map { LargestFlow.Share(leg: leg($0), people: shares[$0] ?? 0) }
    }
    return LargestFlow(
      people: PeopleRange(minimum: minimum, maximum: maximum),
      certainFlow: listed(shares), certainBottleneck: certainBottleneck,
      possibleFlow: listed(possibleShares), bottleneck: bottleneck,
      unknownLegs: unknown.map(leg), isComplete: isCertainComplete && isPossibleComplete)
  }
}

/// The most people that a flow counts on a leg: so few that the sum over all legs is a number.
private let mostPeople = Int(UInt32.max)

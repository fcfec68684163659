extension TemporalGraph {
  /// A leg that no path comes to; no day can be so late.
  static let notTaken = Int32.max

  /// The earliest arrival on each leg by `possible` paths that begin at any of some places;
  /// `notTaken` on legs that none takes. A path here may take the legs of a movement in any order and
  /// come back to a place, so that no arrival is too late.
  ///
  /// Legs are settled in the order of their arrivals. Where stays have no maximum, whoever can leave a
  /// place first is in time for all the others are in time for, so that each leg is tried once:
  /// O(n + m) time for n places and m legs. With a maximum each pair of legs that meet is tried.
  ///
  /// - Parameter canBeTaken: Which legs paths may take at all.
  func possibleLegArrivals(
    from isOrigin: [Bool], _ rules: PathRules,
    where canBeTaken: (_ leg: Int) -> Bool = { _ in true }
  ) -> [Int32] {
    let transit = Transit(self, rules)
    let legsByPlace = legsByPlace ?? LegsByPlace(columns, placeCount: places.count)
    var arrivals = [Int32](repeating: TemporalGraph.notTaken, count: legCount)
    var isSettled = [Bool](repeating: false, count: legCount)
    var isLeft = [Bool](repeating: false, count: places.count)
    var queue = RadixHeap()
    func take(_ leg: Int, arrivingOn arrival: Int32?) {
      guard let arrival, arrival < arrivals[leg], canBeTaken(leg) else { return }
      arrivals[leg] = arrival
      queue.insert(day: arrival, place: Int32(leg))
    }

    for place in isOrigin.indices where isOrigin[place] {
      for entry in legsByPlace[place] {
        take(Int(entry.leg), arrivingOn: transit.begin(with: Int(entry.leg)))
      }
    }
    while let (arrival, number) = queue.removeEarliest() {
      let leg = Int(number)
      guard !isSettled[leg] else { continue }
      isSettled[leg] = true
      if columns.hasChains, columns.next[leg] >= 0 {
        let next = Int(columns.next[leg])
        take(next, arrivingOn: transit.stayOn(next, having: arrival))
      }
      let place = Int(columns.destination[leg])
      guard columns.changes.isEmpty || columns.changes[leg].contains(.atDestination),
        rules.stay.maximum != nil || !isLeft[place]
      else { continue }
      isLeft[place] = true
      for entry in legsByPlace[place] where !isSettled[Int(entry.leg)] {
        let following = Int(entry.leg)
        take(following, arrivingOn: transit.change(from: leg, having: arrival, to: following))
      }
    }
    return arrivals
  }
}

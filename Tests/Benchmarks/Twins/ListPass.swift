/// The best paths from a place, with a list for each place of its pairs of arrival and cost that no
/// other pair beats.
///
/// Legs are taken in the order of departure; those within a day again and again until nothing changes.
struct ListPass {
  /// A pair of arrival and cost.
  struct Label {
    let arrival: Int32
    let cost: Int
  }

  let network: Network
  /// The cost of a path of one leg.
  let first: (_ leg: Int) -> Int
  /// What a leg adds to it.
  let adding: (_ leg: Int) -> Int

  /// The lists of all places, in the order of arrival; that of the source is empty.
  func labels(from source: Int) -> [[Label]] {
    var lists = [[Label]](repeating: [], count: network.placeCount)
    var leg = 0
    while leg < network.count {
      let day = network.departure[leg]
      var end = leg
      while end < network.count, network.departure[end] == day, network.arrival[end] == day {
        end += 1
      }
      var hasChanged = true
      while hasChanged {
        hasChanged = false
        for leg in leg..<end where take(leg, from: source, &lists) { hasChanged = true }
      }
      while end < network.count, network.departure[end] == day {
        _ = take(end, from: source, &lists)
        end += 1
      }
      leg = end
    }
    return lists
  }

  /// Whether a leg gives its destination a label that is better than those it has.
  private func take(_ leg: Int, from source: Int, _ lists: inout [[Label]]) -> Bool {
    let (origin, destination) = (Int(network.origin[leg]), Int(network.destination[leg]))
    guard destination != source else { return false }
    let cost: Int
    if origin == source {
      cost = first(leg)
    } else {
      // The last label in time has the least cost.
      guard let label = lists[origin].last(where: { $0.arrival <= network.departure[leg] }) else {
        return false
      }
      cost = label.cost + adding(leg)
    }
    return lists[destination].insert(Label(arrival: network.arrival[leg], cost: cost))
  }
}

extension [ListPass.Label] {
  /// Whether a label is better than those there are; it is put in, and those that it beats go.
  mutating func insert(_ label: ListPass.Label) -> Bool {
    let place = firstIndex { $0.arrival > label.arrival } ?? count
    if place > 0, self[place - 1].cost <= label.cost { return false }
    insert(label, at: place)
    removeSubrange(
      (place + 1)..<(self[(place + 1)...].firstIndex { $0.cost < label.cost } ?? count))
    if place > 0, self[place - 1].arrival == label.arrival { remove(at: place - 1) }
    return true
  }
}

/// The best possible paths from a place over uncertain dates, with a list for each place of its pairs of
/// arrival and cost that no other pair beats; found by going over all legs again and again until
/// nothing changes.
struct RepeatedLists {
  typealias Label = ListPass.Label

  let network: Network
  /// The cost of a path of one leg.
  let first: (_ leg: Int) -> Int
  /// The cost of a path with one more leg.
  let adding: (_ leg: Int, _ cost: Int) -> Int

  /// The lists of all places, in the order of arrival; that of the source is empty.
  func labels(from source: Int) -> [[Label]] {
    var lists = [[Label]](repeating: [], count: network.placeCount)
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for leg in 0..<network.count where Int(network.destination[leg]) != source {
        let (origin, destination) = (Int(network.origin[leg]), Int(network.destination[leg]))
        if origin == source {
          let label = Label(arrival: network.arrival[leg], cost: first(leg))
          if lists[destination].insert(label) { hasChanged = true }
        }
        for label in lists[origin] {
          let departure = max(label.arrival, network.departure[leg])
          guard departure <= network.departure[leg] + network.slack(leg).departure else { break }
          let next = Label(
            arrival: max(departure, network.arrival[leg]), cost: adding(leg, label.cost))
          if lists[destination].insert(next) { hasChanged = true }
        }
      }
    }
    return lists
  }
}

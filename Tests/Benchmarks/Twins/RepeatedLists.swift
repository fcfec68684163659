/// The best possible paths from a place over uncertain dates, with a list for each place of its pairs of
/// arrival and cost that no other pair beats; found by going over all legs again and again, but those
/// from places where nothing has changed since, until nothing changes.
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
    for leg in 0..<network.count
    where Int(network.origin[leg]) == source && Int(network.destination[leg]) != source {
      _ = lists[Int(network.destination[leg])].insert(
        Label(arrival: network.arrival[leg], cost: first(leg)))
    }
    // The last round in which the list of each place changed.
    var changed = lists.map { $0.isEmpty ? -1 : 0 }
    var round = 0
    while changed.contains(round) {
      round += 1
      for leg in 0..<network.count where changed[Int(network.origin[leg])] >= round - 1 {
        let (origin, destination) = (Int(network.origin[leg]), Int(network.destination[leg]))
        guard destination != source else { continue }
        for label in lists[origin] {
          let departure = max(label.arrival, network.departure[leg])
          guard departure <= network.departure[leg] + network.slack(leg).departure else { break }
          let next = Label(
            arrival: max(departure, network.arrival[leg]), cost: adding(leg, label.cost))
          if lists[destination].insert(next) { changed[destination] = round }
        }
      }
    }
    return lists
  }
}

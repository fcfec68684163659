import HistoricalTime
import RouteGraph

/// Transfers as plain arrays, in the order of their departure, for making graphs of them and for the
/// slow passes that check what the graphs answer.
struct Network {
  let name: String
  let placeCount: Int
  private(set) var origin: [Int32] = []
  private(set) var destination: [Int32] = []
  private(set) var departure: [Int32] = []
  private(set) var arrival: [Int32] = []

  init(name: String, placeCount: Int) {
    self.name = name
    self.placeCount = placeCount
  }

  init(name: String, placeCount: Int, columns: [[Int32]]) {
    self.init(name: name, placeCount: placeCount)
    (origin, destination) = (columns[0], columns[1])
    (departure, arrival) = (columns[2], columns[3])
    sort()
  }

  var count: Int { origin.count }

  mutating func reserve(_ count: Int) {
    origin.reserveCapacity(count)
    destination.reserveCapacity(count)
    departure.reserveCapacity(count)
    arrival.reserveCapacity(count)
  }

  mutating func add(from origin: Int32, to destination: Int32, on day: Int32, days: Int32) {
    self.origin.append(origin)
    self.destination.append(destination)
    departure.append(day)
    arrival.append(day + days)
  }

  /// Sorts by departure, then arrival, in time that grows with the number of legs and days.
  mutating func sort() {
    guard let first = departure.min(), let last = arrival.max() else { return }
    for column in [\Network.arrival, \.departure] {
      let days = self[keyPath: column]
      var next = [Int](repeating: 0, count: Int(last) - Int(first) + 2)
      for day in days { next[Int(day - first) + 1] += 1 }
      for day in 1..<next.count { next[day] += next[day - 1] }
      var order = [Int](repeating: 0, count: count)
      for (leg, day) in days.enumerated() {
        order[next[Int(day - first)]] = leg
        next[Int(day - first)] += 1
      }
      origin = order.map { origin[$0] }
      destination = order.map { destination[$0] }
      departure = order.map { departure[$0] }
      arrival = order.map { arrival[$0] }
    }
  }

  /// The length of a leg in whole kilometres: any number, but the same every time.
  func kilometres(_ leg: Int) -> Int {
    1 + Int((UInt32(origin[leg]) &* 2_654_435_761 ^ UInt32(destination[leg]) &* 40_503) % 997)
  }

  /// By how many days the departure and arrival of a leg are uncertain, where they are.
  func slack(_ leg: Int) -> (departure: Int32, arrival: Int32) {
    (Int32(leg % 3), Int32(leg % 3 + leg % 2))
  }

  /// The same transfers, each arriving on the last day on which it may.
  func arrivingLast() -> Network {
    var network = self
    for leg in 0..<count { network.arrival[leg] += slack(leg).arrival }
    network.sort()
    return network
  }

  /// The graph of the transfers.
  func graph(isUncertain: Bool = false) throws -> TemporalGraph {
    var columns = TransferColumns(places: NameTable(numberedUpTo: placeCount))
    columns.origin = origin
    columns.destination = destination
    columns.departure = departure
    columns.arrival = arrival
    columns.kilometres = (0..<count).map { Float(kilometres($0)) }
    if isUncertain {
      columns.latestDeparture = (0..<count).map { departure[$0] + slack($0).departure }
      columns.latestArrival = (0..<count).map { arrival[$0] + slack($0).arrival }
    }
    return try TemporalGraph(transfers: columns)
  }

  /// The identifier of a place in the graph.
  static func place(_ index: Int) -> PlaceID { PlaceID(String(index + 1)) }

  /// The place of an identifier.
  static func index(_ place: PlaceID) -> Int { (Int(place.rawValue) ?? 0) - 1 }
}

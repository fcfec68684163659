/// Answers found by going over all legs again and again until nothing changes.
struct RepeatedPasses {
  let network: Network
  /// By how many days a leg leaves and arrives later than its first days.
  var delay: (_ leg: Int) -> (departure: Int32, arrival: Int32) = { _ in (0, 0) }
  /// Whether a leg waits, up to its latest departure, for whoever comes.
  var waits = false

  /// The earliest arrival at each place; `Int32.max` where there is none.
  func earliestArrivals(from source: Int, in days: ClosedRange<Int32>) -> [Int32] {
    var best = [Int32](repeating: .max, count: network.placeCount)
    best[source] = days.lowerBound
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for leg in 0..<network.count {
        let ready = best[Int(network.origin[leg])]
        guard ready < .max else { continue }
        let arrival: Int32
        if waits {
          let departure = max(ready, network.departure[leg])
          guard departure <= network.departure[leg] + delay(leg).departure else { continue }
          arrival = max(departure, network.arrival[leg])
        } else {
          guard ready <= network.departure[leg] else { continue }
          arrival = network.arrival[leg] + delay(leg).arrival
        }
        if arrival < best[Int(network.destination[leg])], arrival <= days.upperBound {
          best[Int(network.destination[leg])] = arrival
          hasChanged = true
        }
      }
    }
    return best
  }

  /// The latest departure from each place; `Int32.min` where there is none.
  func latestDepartures(to target: Int, until end: Int32) -> [Int32] {
    var best = [Int32](repeating: .min, count: network.placeCount)
    best[target] = end
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for leg in (0..<network.count).reversed() {
        let until = best[Int(network.destination[leg])]
        guard until > .min else { continue }
        let departure: Int32
        if waits {
          let arrival = min(until, network.arrival[leg] + delay(leg).arrival)
          guard arrival >= network.arrival[leg] else { continue }
          departure = min(arrival, network.departure[leg] + delay(leg).departure)
        } else {
          guard network.arrival[leg] + delay(leg).arrival <= until else { continue }
          departure = network.departure[leg]
        }
        if departure > best[Int(network.origin[leg])], Int(network.origin[leg]) != target {
          best[Int(network.origin[leg])] = departure
          hasChanged = true
        }
      }
    }
    return best
  }
}

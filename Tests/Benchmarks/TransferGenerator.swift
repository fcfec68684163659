import RouteGraph
import TestSupport

/// Makes networks of transfers like those of people in the camps, but random: few places have most of
/// the legs, more happens towards the end, most legs take a day or two, some none.
struct TransferGenerator {
  /// How many places and legs, and what share of legs begins and ends on one day, in percent.
  var placeCount: Int
  var legCount: Int
  var withinDayPercent = 30

  /// Days from 1933-03-22, when Dachau was opened, counted from 1.
  static let lastDay = 4_431

  /// The network of a seed.
  func network(named name: String, seed: UInt64) -> Network {
    var random = SeededGenerator(seed: seed)
    // The weight of the place of rank r is 1 / (r + 8); which place has which rank is shuffled.
    var sums: [Double] = []
    var sum = 0.0
    for rank in 0..<placeCount {
      sum += 1 / Double(rank + 8)
      sums.append(sum)
    }
    let places = (0..<Int32(placeCount)).shuffled(using: &random)
    func place() -> Int32 {
      let wanted = unit(&random) * sum
      var (low, high) = (0, placeCount - 1)
      while low < high {
        let middle = (low + high) / 2
        if sums[middle] > wanted { high = middle } else { low = middle + 1 }
      }
      return places[low]
    }

    var network = Network(name: name, placeCount: placeCount)
    network.reserve(legCount)
    for _ in 0..<legCount {
      let origin = place()
      var destination = place()
      while destination == origin { destination = place() }
      // The square root of an even share: twice as dense at the end as on average.
      let day = 1 + Int32(Double(TransferGenerator.lastDay) * unit(&random).squareRoot())
      var days: Int32 = 0
      if !random.happens(percent: withinDayPercent) {
        days = 1 + Int32(min(13, random.next().trailingZeroBitCount))
      }
      network.add(from: origin, to: destination, on: min(day, 4_431), days: days)
    }
    network.sort()
    return network
  }

  /// A number from 0 up to 1.
  private func unit(_ random: inout SeededGenerator) -> Double {
    Double(random.next() >> 11) * 0x1p-53
  }
}

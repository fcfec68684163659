/// The earliest arrivals at all places from each of several sources, side by side for each place, as
/// one pass finds them.
struct BatchArrivals {
  private let placeCount: Int
  private let sourceCount: Int
  private var days: [Int32]

  init(placeCount: Int, sourceCount: Int) {
    self.placeCount = placeCount
    self.sourceCount = sourceCount
    days = Array(repeating: ArrivalLabels.unreached, count: placeCount * sourceCount)
  }

  /// Notes the day at a place for some sources.
  @inline(__always)
  mutating func set(_ day: Int32, at place: Int, for sources: UInt64) {
    var sources = sources
    while sources != 0 {
      days[place * sourceCount + sources.trailingZeroBitCount] = day
      sources &= sources - 1
    }
  }

  /// The days at all places, for each source.
  ///
  /// Turned around in blocks that fit into the nearest cache.
  var bySource: [[Int32]] {
    var result = (0..<sourceCount).map { _ in
      [Int32](repeating: ArrivalLabels.unreached, count: placeCount)
    }
    for block in stride(from: 0, to: placeCount, by: 64) {
      let places = block..<min(block + 64, placeCount)
      for source in 0..<sourceCount {
        for place in places { result[source][place] = days[place * sourceCount + source] }
      }
    }
    return result
  }
}

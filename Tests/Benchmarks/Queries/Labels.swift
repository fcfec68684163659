import Cartography

/// How long the names of a plate take to find their places; asked once, beside the smaller networks.
enum LabelsBenchmark {
  static var all: [Benchmark] {
    [
      Benchmark(name: "labels, 1000 names on a plate", mostLegs: 1_000_000) { _ in
        let trials = (0..<16).map { trial(seed: UInt64($0)) }
        return Benchmark.Question(
          ask: { _, run in
            let found = trials[run % trials.count].place()
            return {
              found.overlaps == 0 && found.placed + found.dropped == 1_000 ? found.placed : -1
            }
          },
          expected: { _, run in trials[run % trials.count].place().placed })
      }
    ]
  }

  /// A thousand names on 277 by 390 mm, two thirds of them in crowds, among lines.
  private static func trial(seed: UInt64) -> LabelTrial {
    var random = Numbers(state: seed)
    let (width, height) = (785.0, 1_105.0)
    let centers = (0..<40).map { _ in (random.next() * width, random.next() * height) }
    let names = (0..<1_000).map { index in
      var (x, y) = (random.next() * width, random.next() * height)
      if index % 3 != 0 {
        let center = centers[index % centers.count]
        x = center.0 + (random.next() - 0.5) * 90
        y = center.1 + (random.next() - 0.5) * 90
      }
      return LabelTrial.Name(
        x: min(max(x, 3), width - 3), y: min(max(y, 3), height - 3), width: 15 + random.next() * 35,
        priority: (random.next() * 5).rounded(), isMandatory: index % 4 == 0)
    }
    let lines = (0..<400).map { _ in
      let (x, y) = (random.next() * width, random.next() * height)
      return LabelTrial.Line(
        fromX: x, y: y, toX: x + (random.next() - 0.5) * 200, y: y + (random.next() - 0.5) * 200)
    }
    return LabelTrial(width: width, height: height, names: names, lines: lines)
  }

  /// Numbers from 0 to below 1 that look like chance.
  private struct Numbers {
    var state: UInt64

    mutating func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 9_007_199_254_740_992
    }
  }
}

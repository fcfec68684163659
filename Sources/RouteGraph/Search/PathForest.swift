/// The paths that a search found, and for each place that it reached the best.
struct PathForest: Sendable {
  /// The last leg of each path, and the path it goes on from, or -1.
  private var steps: [(leg: Int32, parent: Int32)] = []
  /// The path to each place, or -1.
  private var paths: [Int32]

  /// No paths.
  init(placeCount: Int) { paths = Array(repeating: -1, count: placeCount) }

  /// The labels of a search, of which `best` gives one for each place.
  init<Measure>(_ search: LabelSearch<Measure>, best: [Int?]) {
    steps = search.labels.map { (Int32($0.leg), Int32($0.parent)) }
    paths = best.map { Int32($0 ?? -1) }
  }

  /// The paths of a sweep, of which `best` gives one for each place, or -1.
  init<Cost>(_ sweep: PossibleSweep<Cost>, best: [Int32]) {
    steps = sweep.labels.map { ($0.leg, $0.parent) }
    paths = best
  }

  /// Whether there is a path to a place.
  func reaches(_ place: Int) -> Bool { paths[place] >= 0 }

  /// The legs of the path to a place, in order.
  func legs(to place: Int) -> [Int] { legs(of: paths[place]) }

  /// The legs of a path by the number that the search gave it, in order.
  func legs(of path: Int32) -> [Int] {
    var legs: [Int] = []
    var path = path
    while path >= 0 {
      legs.append(Int(steps[Int(path)].leg))
      path = steps[Int(path)].parent
    }
    return legs.reversed()
  }
}

extension LabelSearch {
  /// The first label that was looked at with a leg to each place, all places passed that had to be:
  /// the best in the order of the search.
  func firstByPlace(_ graph: TemporalGraph) -> [Int?] {
    var best = [Int?](repeating: nil, count: graph.places.count)
    for label in settled where labels[label].memory.hasPassedAll {
      let place = Int(graph.columns.destination[labels[label].leg])
      if best[place] == nil { best[place] = label }
    }
    return best
  }
}

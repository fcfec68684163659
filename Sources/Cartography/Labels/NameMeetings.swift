internal import Drawing

/// Which names can come into each other's way at all, wherever they stand.
///
/// - Complexity: O(n log n + k) for n names with k pairs that can meet.
struct NameMeetings: Sendable {
  /// More than any of the distances that names and their leader lines keep, in points.
  static let distance = 2.3

  /// Twice the distance of the middles of hulls whose names are most likely in each other's way, in points.
  private static let near = Size(width: 140, height: 60)

  private typealias Hull = LabelSpace.Hull

  /// The hull of all places of each name.
  let reaches: [CoarseHull]
  /// Where the part of each name in the list begins, and in the end the length of the list.
  private(set) var starts: [Int]
  /// The others that each name can meet, those near to it first.
  private(set) var others: [Int32] = []

  /// Finds the pairs of names that can meet.
  ///
  /// - Parameter hulls: the hull of all places of each name; that of nothing for one without a place.
  init(_ hulls: [LabelSpace.Hull], in scale: CoarseHull.Scale) {
    reaches = hulls.map { scale.hull($0) }
    let wide = hulls.map { $0 - NameMeetings.distance }
    starts = Array(repeating: 0, count: hulls.count + 1)
    let pairs = NameMeetings.pairs(wide)
    for (a, b) in pairs {
      starts[Int(a) + 1] += 1
      starts[Int(b) + 1] += 1
    }
    for name in hulls.indices { starts[name + 1] += starts[name] }
    others = Array(repeating: 0, count: pairs.count * 2)
    // Those near to a name from the front of its part, the others from the end: what is near is most likely
    // in the way, and asked first.
    var fronts = starts
    var ends = Array(starts.dropFirst())
    func add(_ other: Int32, to name: Int, isNear: Bool) {
      if isNear {
        others[fronts[name]] = other
        fronts[name] += 1
      } else {
        ends[name] -= 1
        others[ends[name]] = other
      }
    }
    for (a, b) in pairs {
      let between = wide[Int(a)] - wide[Int(b)]
      let isNear =
        (between.x - between.z).magnitude < NameMeetings.near.width
        && (between.y - between.w).magnitude < NameMeetings.near.height
      add(b, to: Int(a), isNear: isNear)
      add(a, to: Int(b), isNear: isNear)
    }
  }

  /// The pairs of hulls that meet.
  private static func pairs(_ hulls: [Hull]) -> [(a: Int32, b: Int32)] {
    let order = hulls.indices.filter { hulls[$0].x < .infinity }
      .sorted { (hulls[$0].x, $0) < (hulls[$1].x, $1) }
    let sorted = order.map { hulls[$0] }
    var pairs: [(a: Int32, b: Int32)] = []
    for (position, hull) in sorted.enumerated() {
      let far = LabelSpace.opposite(of: hull)
      var next = position + 1
      while next < sorted.count, sorted[next].x <= far.x {
        if meets(sorted[next], far) { pairs.append((Int32(order[position]), Int32(order[next]))) }
        next += 1
      }
    }
    return pairs
  }

  /// Whether a hull meets another by what lies far from that one.
  ///
  /// Number by number: without AVX comparing the vectors at once takes longer.
  @inline(__always)
  private static func meets(_ hull: Hull, _ far: Hull) -> Bool {
    hull.x <= far.x && hull.z <= far.z && hull.y <= far.y && hull.w <= far.w
  }
}

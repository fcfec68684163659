internal import Drawing

/// The space that names and their leader lines take, as it changes while places are searched.
///
/// Which names can come into each other's way at all, wherever they stand, is found once; a question
/// looks at these alone.
///
/// - Complexity: O(n log n + k) to prepare n names with k pairs that can meet; O(m) a question for the
///   m others that the name can meet; O(1) to place a name or to take it away.
struct PlacedNames {
  /// The free space between two names of one line, in points.
  static let gap = Size(width: 2.2, height: 0.3)

  /// Leader lines do not come nearer to each other than this, in points.
  static let leaderGap = 0.9

  /// More than any of the distances that are kept, in points.
  private static let reach = 2.3

  private typealias Hull = LabelSpace.Hull

  /// The others that each name can meet, the nearest first: those of name i from `starts[i]` on.
  private let starts: [Int]
  private let others: [Int32]
  private var hulls: [Hull]
  private var taken: [LabelSpace]

  /// Prepares the space of names, each of which has some places.
  init(places: [ArraySlice<LabelSpace>]) {
    let reaches = places.map { places in
      places.reduce(LabelSpace.nothing.hull) { pointwiseMin($0, $1.hull) }
        - PlacedNames.reach
    }
    (starts, others) = PlacedNames.neighbours(
      reaches, among: reaches.indices.filter { !places[$0].isEmpty })
    hulls = Array(repeating: LabelSpace.nothing.hull, count: places.count)
    taken = Array(repeating: .nothing, count: places.count)
  }

  /// For each name those that its reach meets, the nearest first, as what is near is most likely in the
  /// way; and where its part of the list begins.
  private static func neighbours(
    _ reaches: [Hull], among names: [Int]
  ) -> (starts: [Int], others: [Int32]) {
    let order = names.sorted { (reaches[$0].x, $0) < (reaches[$1].x, $1) }
    let sorted = order.map { reaches[$0] }
    var pairs: [(a: Int32, b: Int32)] = []
    var starts = [Int](repeating: 0, count: reaches.count + 1)
    for (position, reach) in sorted.enumerated() {
      let far = opposite(of: reach)
      var next = position + 1
      while next < sorted.count, sorted[next].x <= far.x {
        if meets(sorted[next], far) {
          let (a, b) = (order[position], order[next])
          pairs.append((Int32(a), Int32(b)))
          starts[a + 1] += 1
          starts[b + 1] += 1
        }
        next += 1
      }
    }
    for name in reaches.indices { starts[name + 1] += starts[name] }
    // The square of the distance of the middles in the upper half; which of two that are as good as equally
    // near comes first does not matter.
    var ranked = [UInt64](repeating: 0, count: pairs.count * 2)
    var ends = starts
    for (a, b) in pairs {
      let between = reaches[Int(a)] - reaches[Int(b)]
      let (dx, dy) = (between.x - between.z, between.y - between.w)
      let distance = UInt64(Float(dx * dx + dy * dy).bitPattern) << 32
      ranked[ends[Int(a)]] = distance | UInt64(b)
      ranked[ends[Int(b)]] = distance | UInt64(a)
      ends[Int(a)] += 1
      ends[Int(b)] += 1
    }
    for name in reaches.indices { ranked[starts[name]..<starts[name + 1]].sort() }
    return (starts, ranked.map { Int32(truncatingIfNeeded: $0) })
  }

  /// The names that a name can meet.
  func neighbours(of name: Int) -> ArraySlice<Int32> { others[starts[name]..<starts[name + 1]] }

  /// Gives a name its place.
  mutating func insert(_ name: Int, _ place: LabelSpace) {
    hulls[name] = place.hull
    taken[name] = place
  }

  /// Takes a name's place away.
  mutating func remove(_ name: Int) { hulls[name] = LabelSpace.nothing.hull }

  /// The names that are in the way of a place for `name`.
  ///
  /// - Parameters:
  ///   - limit: so many of them may be in the way.
  ///   - mayGive: whether a name may be in the way at all.
  /// - Returns: Whether all that are in the way may be; if not, `found` lacks some.
  func conflicts(
    of place: LabelSpace, for name: Int, limit: Int, found: inout [Int],
    mayGive: (Int) -> Bool = { _ in true }
  ) -> Bool {
    if !found.isEmpty { found.removeAll(keepingCapacity: true) }
    var isAllowed = true
    forEachName(inTheWayOf: place, for: name) { other in
      found.append(other)
      isAllowed = found.count <= limit && mayGive(other)
      return isAllowed
    }
    return isAllowed
  }

  /// One of the names that are in the way of a place for `name`; nil if there is none.
  func conflict(of place: LabelSpace, for name: Int) -> Int? {
    var found: Int?
    forEachName(inTheWayOf: place, for: name) { other in
      found = other
      return false
    }
    return found
  }

  /// The names that are in the way, until `body` says stop.
  @inline(__always)
  private func forEachName(
    inTheWayOf place: LabelSpace, for name: Int, _ body: (Int) -> Bool
  ) {
    let far = PlacedNames.far(from: place)
    let range = starts[name]..<starts[name + 1]
    others.withUnsafeBufferPointer { others in
      hulls.withUnsafeBufferPointer { hulls in
        var position = range.lowerBound
        while position < range.upperBound {
          let other = Int(others[position])
          position += 1
          guard PlacedNames.meets(hulls[other], far), PlacedNames.clash(place, taken[other]) else {
            continue
          }
          if !body(other) { return }
        }
      }
    }
  }

  /// What no number of the hull of a place lies above that may be in the way of another.
  @inline(__always)
  static func far(from place: LabelSpace) -> LabelSpace.Hull {
    opposite(of: place.hull - reach)
  }

  /// Whether places may be in each other's way by the hull of the one and what lies far from the other.
  ///
  /// Number by number: without AVX comparing the vectors at once takes longer.
  @inline(__always)
  static func meets(_ hull: LabelSpace.Hull, _ far: LabelSpace.Hull) -> Bool {
    hull.x <= far.x && hull.z <= far.z && hull.y <= far.y && hull.w <= far.w
  }

  /// What no number of a hull that meets this one lies above.
  @inline(__always)
  private static func opposite(of hull: Hull) -> Hull {
    -Hull(hull.z, hull.w, hull.x, hull.y)
  }

  /// Whether places are in each other's way.
  @inline(__always)
  static func clash(_ place: LabelSpace, _ other: LabelSpace) -> Bool {
    let wide = Rectangle(
      minX: place.box.minX - gap.width, minY: place.box.minY - gap.height,
      maxX: place.box.maxX + gap.width, maxY: place.box.maxY + gap.height)
    if wide.intersects(other.box) { return true }
    if place.leader == nil && other.leader == nil { return false }
    return clashByLeader(place, other)
  }

  /// Whether a leader line comes too near to a name or to another leader line.
  private static func clashByLeader(_ place: LabelSpace, _ other: LabelSpace) -> Bool {
    if let leader = other.leader {
      if leader.length(inside: place.box.inset(by: -0.4)) > 0 { return true }
      if let own = place.leader, own.comes(within: leaderGap, of: leader) { return true }
    }
    if let own = place.leader, own.length(inside: other.box.inset(by: -0.4)) > 0 { return true }
    return false
  }
}

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

  /// What a name takes while it stands somewhere.
  private struct Taken {
    var box: Rectangle
    var leader: Segment?
  }

  /// The least rectangle around a text and its leader line, as its least ordinates and the negatives of
  /// its largest: rectangles meet if no number of one lies above the negative of the other's opposite.
  private typealias Hull = SIMD4<Double>

  /// The others that each name can meet, the nearest first: those of name i from `starts[i]` on.
  private var starts: [Int]
  private var others: [Int32]
  private var hulls: [Hull]
  private var taken: [Taken]

  /// The hull of nothing, which meets none.
  private static let nothing = Hull(repeating: .infinity)

  /// Prepares the space of names, each of which has some places.
  init(places: [ArraySlice<LabelCandidate>]) {
    let reaches = places.map { places in
      places.reduce(PlacedNames.nothing) { pointwiseMin($0, PlacedNames.hull(of: $1)) }
        - PlacedNames.reach
    }
    let order = reaches.indices.filter { !places[$0].isEmpty }.sorted {
      (reaches[$0].x, $0) < (reaches[$1].x, $1)
    }
    var met = [[Int32]](repeating: [], count: places.count)
    for (position, name) in order.enumerated() {
      let far = PlacedNames.opposite(of: reaches[name])
      for other in order[(position + 1)...] {
        if reaches[other].x > far.x { break }
        guard PlacedNames.meets(reaches[other], far) else { continue }
        met[name].append(Int32(other))
        met[other].append(Int32(name))
      }
    }
    starts = [0]
    others = []
    // What is near is most likely in the way.
    let middles = reaches.map { ($0.x - $0.z, $0.y - $0.w) }
    for (name, met) in met.enumerated() {
      let (x, y) = middles[name]
      let distances = met.map { other in
        let (dx, dy) = (middles[Int(other)].0 - x, middles[Int(other)].1 - y)
        return (square: dx * dx + dy * dy, other: other)
      }
      others += distances.sorted { ($0.square, $0.other) < ($1.square, $1.other) }.map(\.other)
      starts.append(others.count)
    }
    hulls = Array(repeating: PlacedNames.nothing, count: places.count)
    let nowhere = Rectangle(minX: 0, minY: 0, maxX: 0, maxY: 0)
    taken = Array(repeating: Taken(box: nowhere), count: places.count)
  }

  /// Gives a name its place.
  mutating func insert(_ name: Int, _ place: LabelCandidate) {
    hulls[name] = PlacedNames.hull(of: place)
    taken[name] = Taken(box: place.box, leader: place.leader)
  }

  /// Takes a name's place away.
  mutating func remove(_ name: Int) { hulls[name] = PlacedNames.nothing }

  /// The names that are in the way of a place for `name`.
  ///
  /// - Parameters:
  ///   - limit: so many of them may be in the way.
  ///   - mayGive: whether a name may be in the way at all.
  /// - Returns: Whether all that are in the way may be; if not, `found` lacks some.
  func conflicts(
    of place: LabelCandidate, for name: Int, limit: Int, found: inout [Int],
    mayGive: (Int) -> Bool = { _ in true }
  ) -> Bool {
    found.removeAll(keepingCapacity: true)
    var isAllowed = true
    forEachName(inTheWayOf: place, for: name) { other in
      found.append(other)
      isAllowed = found.count <= limit && mayGive(other)
      return isAllowed
    }
    return isAllowed
  }

  /// One of the names that are in the way of a place for `name`; nil if there is none.
  func conflict(of place: LabelCandidate, for name: Int) -> Int? {
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
    inTheWayOf place: LabelCandidate, for name: Int, _ body: (Int) -> Bool
  ) {
    let far = PlacedNames.opposite(of: PlacedNames.hull(of: place) - PlacedNames.reach)
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

  @inline(__always)
  private static func hull(of place: LabelCandidate) -> Hull {
    let box = place.box
    var hull = Hull(box.minX, box.minY, -box.maxX, -box.maxY)
    guard let leader = place.leader else { return hull }
    let (from, to) = (leader.from, leader.to)
    hull.x = min(hull.x, from.x, to.x)
    hull.y = min(hull.y, from.y, to.y)
    hull.z = min(hull.z, -from.x, -to.x)
    hull.w = min(hull.w, -from.y, -to.y)
    return hull
  }

  /// Number by number: without AVX comparing the vectors at once takes longer.
  @inline(__always)
  private static func meets(_ hull: Hull, _ far: Hull) -> Bool {
    hull.x <= far.x && hull.z <= far.z && hull.y <= far.y && hull.w <= far.w
  }

  /// What no number of a hull that meets this one lies above.
  @inline(__always)
  private static func opposite(of hull: Hull) -> Hull {
    -Hull(hull.z, hull.w, hull.x, hull.y)
  }

  private static func clash(_ place: LabelCandidate, _ other: Taken) -> Bool {
    let wide = Rectangle(
      minX: place.box.minX - gap.width, minY: place.box.minY - gap.height,
      maxX: place.box.maxX + gap.width, maxY: place.box.maxY + gap.height)
    if wide.intersects(other.box) { return true }
    if let leader = other.leader {
      if leader.length(inside: place.box.inset(by: -0.4)) > 0 { return true }
      if let own = place.leader, own.comes(within: leaderGap, of: leader) { return true }
    }
    if let own = place.leader, own.length(inside: other.box.inset(by: -0.4)) > 0 { return true }
    return false
  }
}

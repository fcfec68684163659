internal import Drawing

/// The space that names and their leader lines take, as it changes while places are searched.
///
/// A question looks at those names alone that can come into the way at all (`NameMeetings`).
///
/// - Complexity: O(m) a question for the m others that the name can meet; O(1) to place a name or to take it away.
struct PlacedNames: ~Copyable {
  /// The free space between two names of one line, in points.
  static let gap = Size(width: 2.2, height: 0.3)

  /// Leader lines do not come nearer to each other than this, in points.
  static let leaderGap = 0.9

  /// The others that each name can meet, those near to it first: those of name i from `starts[i]` on.
  private let starts: [Int]
  private let others: FixedArray<Int32>
  /// The hull of all places of each name.
  private let reaches: [CoarseHull]
  /// What each place takes, and its hull in steps of the scale.
  private let spaces: [LabelSpace]
  private let hulls: [CoarseHull]
  private let scale: CoarseHull.Scale
  /// The place of each name, or -1, and its hull.
  private var standing: FixedArray<Int32>
  private var standingHulls: FixedArray<CoarseHull>
  /// Whether a name stands in each place.
  private var isTaken: FixedArray<Bool>
  /// For each place one that was in its way when it was last looked at, at first the number of all places,
  /// which is never taken: while that one is taken, there is no need to look again.
  private var blockers: FixedArray<Int32>

  /// Prepares the space of names.
  ///
  /// - Parameters:
  ///   - spaces: what all places take, those of a name one after the other.
  ///   - hulls: their hulls in steps of the scale.
  ///   - meetings: which names can meet.
  init(
    _ spaces: [LabelSpace], hulls: [CoarseHull], in scale: CoarseHull.Scale,
    _ meetings: NameMeetings
  ) {
    (starts, reaches) = (meetings.starts, meetings.reaches)
    others = FixedArray(meetings.others)
    self.spaces = spaces
    self.hulls = hulls
    self.scale = scale
    standing = FixedArray(repeating: -1, count: reaches.count)
    standingHulls = FixedArray(repeating: .nothing, count: reaches.count)
    isTaken = FixedArray(repeating: false, count: spaces.count + 1)
    blockers = FixedArray(repeating: Int32(spaces.count), count: spaces.count)
  }

  /// The names that can meet a name where it takes a place.
  func neighbours(of name: Int, at place: Int) -> [Int] {
    let probe = probe(of: place)
    var met: [Int] = []
    for position in starts[name]..<starts[name + 1] {
      let other = Int(others[position])
      if reaches[other].meets(probe) { met.append(other) }
    }
    return met
  }

  /// Gives a name that has none its place.
  @inline(__always)
  mutating func insert(_ name: Int, _ place: Int) {
    standing[name] = Int32(truncatingIfNeeded: place)
    standingHulls[name] = hulls[place]
    isTaken[place] = true
  }

  /// Takes a name's place away, if it has one.
  @inline(__always)
  mutating func remove(_ name: Int) {
    let place = Int(standing[name])
    guard place >= 0 else { return }
    standing[name] = -1
    standingHulls[name] = .nothing
    isTaken[place] = false
  }

  /// The names that are in the way of a place for `name`.
  ///
  /// - Parameters:
  ///   - limit: so many of them may be in the way.
  ///   - mayGive: whether a name may be in the way at all.
  /// - Returns: Whether all that are in the way may be; if not, `found` lacks some.
  @inline(__always)
  func conflicts(
    of place: Int, for name: Int, limit: Int, found: inout [Int],
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

  /// The first of some places of a name that is free and below a cost.
  ///
  /// - Parameters:
  ///   - costs: what each place costs.
  ///   - newcomer: a place that is about to be taken.
  mutating func firstFree(
    of places: Range<Int>, for name: Int, below cost: Double, _ costs: [Double],
    besides newcomer: Int? = nil
  ) -> Int? {
    let taken = newcomer.map { spaces[$0] } ?? LabelSpace.nothing
    let probe = newcomer.map { self.probe(of: $0) } ?? CoarseHull.Probe.nothing
    let (isTaken, blockers) = (isTaken.view, blockers.view)
    var place = places.lowerBound
    while place < places.upperBound, costs[place] < cost {
      if !isTaken[Int(blockers[place])],
        !(hulls[place].meets(probe) && PlacedNames.clash(spaces[place], taken)),
        isFree(place, for: name)
      {
        return place
      }
      place += 1
    }
    return nil
  }

  /// Whether nothing is in the way of a place.
  mutating func isFree(_ place: Int, for name: Int) -> Bool {
    if isTaken[Int(blockers[place])] { return false }
    var blocker: Int32 = -1
    forEachName(inTheWayOf: place, for: name) { other in
      blocker = standing[other]
      return false
    }
    if blocker < 0 { return true }
    blockers[place] = blocker
    return false
  }

  /// The names that are in the way, until `body` says stop.
  @inline(__always)
  private func forEachName(inTheWayOf place: Int, for name: Int, _ body: (Int) -> Bool) {
    let probe = probe(of: place)
    let (others, hulls) = (others.view, standingHulls.view)
    let end = starts[name + 1]
    var position = starts[name]
    while position < end {
      let other = Int(others[position])
      position += 1
      guard hulls[other].meets(probe),
        PlacedNames.clash(spaces[place], spaces[Int(standing[other])])
      else { continue }
      if !body(other) { return }
    }
  }

  /// What the hulls of places lie within that may be in the way of a place.
  @inline(__always)
  private func probe(of place: Int) -> CoarseHull.Probe {
    scale.probe(LabelSpace.opposite(of: spaces[place].hull - NameMeetings.distance))
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
      if leader.crosses(place.box.inset(by: -0.4)) { return true }
      if let own = place.leader, own.comes(within: leaderGap, of: leader) { return true }
    }
    if let own = place.leader, own.crosses(other.box.inset(by: -0.4)) { return true }
    return false
  }
}

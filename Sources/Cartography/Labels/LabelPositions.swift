internal import Drawing

/// The places beside and around a sign that a name may take, without regard to what is there.
///
/// The order of the eight places beside the sign is that of E. Imhof, "Positioning names on maps",
/// The American Cartographer 2(2), 1975, DOI 10.1559/152304075784313304: right above first.
struct LabelPositions {
  /// The free space between a sign and its name, in points.
  static let gap = 1.2
  /// The longest leader line of a name that may be left out, in points.
  static let reach = 42.0
  /// The longest leader line of a name that must be placed, in points.
  static let farReach = 70.0

  let label: Label
  private let size: Size

  init(_ label: Label) {
    self.label = label
    size = Size(width: label.width, height: label.bodyHeight)
  }

  /// Eight places beside the sign, eight between them, then the first eight a little further off.
  func beside() -> [LabelCandidate] {
    let close = around(gap: LabelPositions.gap)
    var candidates = close.enumerated().map { rank, box in
      LabelCandidate(box: box, cost: Double(rank) * 0.6, isPreferred: rank == 0)
    }
    let x = label.anchor.x
    let far = label.radius + LabelPositions.gap
    for (dx, share) in [(1.0, 0.75), (1, 0.25), (-1, 0.75), (-1, 0.25)] {
      let left = dx > 0 ? x + far : x - far - size.width
      candidates.append(
        LabelCandidate(
          box: box(left, label.anchor.y - size.height * share), cost: dx > 0 ? 1.5 : 3.5))
    }
    for (rank, share) in [0.25, 0.75, 0.1, 0.9].enumerated() {
      for (isBelow, top) in [
        (false, label.anchor.y - far - size.height), (true, label.anchor.y + far),
      ] {
        candidates.append(
          LabelCandidate(
            box: box(x - size.width * share, top), cost: 2.5 + Double(rank) + (isBelow ? 0.5 : 0)))
      }
    }
    for (rank, box) in around(gap: LabelPositions.gap + 2.4).enumerated() {
      candidates.append(LabelCandidate(box: box, cost: 4 + Double(rank) * 0.6))
    }
    if label.apartCost > 0 { candidates += alongSides() }
    return candidates
  }

  /// More places close to the sign for a name that is not to stand apart: along its upper and its
  /// lower side, at small distances; so dear that it does not move there for a town.
  private func alongSides() -> [LabelCandidate] {
    var candidates: [LabelCandidate] = []
    for (index, lift) in [1.6, 3.2, 4.8].enumerated() {
      let far = label.radius + LabelPositions.gap + lift
      for step in 0...10 {
        for top in [label.anchor.y - far - size.height, label.anchor.y + far] {
          let left = label.anchor.x - size.width * Double(step) / 10
          candidates.append(
            LabelCandidate(
              box: box(left, top), cost: 450 + Double(index) * 50 + Double(step) * 0.1))
        }
      }
    }
    return candidates
  }

  /// The place on a side of the sign.
  func candidate(beside side: LabelPin.Side) -> LabelCandidate {
    let index = LabelPin.Side.allCases.firstIndex(of: side) ?? 0
    return LabelCandidate(box: around(gap: LabelPositions.gap)[index], isPreferred: index == 0)
  }

  /// The eight places in the order of `LabelPin.Side`.
  private func around(gap: Double) -> [Rectangle] {
    let (x, y) = (label.anchor.x, label.anchor.y)
    let (width, height) = (size.width, size.height)
    let near = label.radius * 0.7 + gap
    let far = label.radius + gap
    return [
      box(x + near, y - near - height * 0.8), box(x + far, y - height / 2),
      box(x + near, y + near - height * 0.2), box(x - near - width, y - near - height * 0.8),
      box(x - far - width, y - height / 2), box(x - near - width, y + near - height * 0.2),
      box(x - width / 2, y - far - height), box(x - width / 2, y + far),
    ]
  }

  /// Adds places apart from the sign in sixteen directions, near to it in eight, with a leader line, nearer
  /// ones first; only those whose space is open.
  func addRing(to candidates: inout [LabelCandidate], where isOpen: (Rectangle) -> Bool) {
    let limit = label.isMandatory ? LabelPositions.farReach : LabelPositions.reach
    for reach in LabelPositions.reaches where reach < limit {
      let isNear = reach < LabelPositions.allDirections
      for (direction, (dx, dy)) in LabelPositions.directions.enumerated()
      where !(isNear && LabelPositions.isBetween(direction)) {
        let end = Point(x: label.anchor.x + dx * reach, y: label.anchor.y + dy * reach)
        let box = box(endingAt: end, towards: dx, dy)
        guard isOpen(box) else { continue }
        candidates.append(
          LabelCandidate(
            box: box, leader: leader(to: end),
            cost: LabelPositions.leaderCost(reach) + Double(direction) * 0.25))
      }
    }
  }

  /// The place of a name whose leader line ends at a point.
  func candidate(endingAt end: Point, towards dx: Double, _ dy: Double) -> LabelCandidate {
    LabelCandidate(box: box(endingAt: end, towards: dx, dy), leader: leader(to: end))
  }

  /// The space of a name whose leader line ends at a point: to its right if `dx` is greater than 0, to its
  /// left if it is less, else above or below as `dy` says.
  func box(endingAt end: Point, towards dx: Double, _ dy: Double) -> Rectangle {
    let left = dx > 0.3 ? end.x + 1 : dx < -0.3 ? end.x - 1 - size.width : end.x - size.width / 2
    let top =
      abs(dx) <= 0.3 ? (dy < 0 ? end.y - size.height : end.y) : end.y - size.height / 2
    return box(left, top)
  }

  /// What a leader line of a length in points costs.
  static func leaderCost(_ length: Double) -> Double { 9 + length * 0.45 }

  /// The distances from the sign to the ends of leader lines, in points.
  private static let reaches = [7.0, 10, 14, 18, 23, 28, 34, 41, 50, 60]
  /// From this distance on names in neighbouring directions of sixteen stand clearly apart, in points.
  private static let allDirections = 12.0

  /// Whether a direction of the sixteen lies between the eight of the compass.
  private static func isBetween(_ direction: Int) -> Bool {
    (1...2).contains(direction) || (5...6).contains(direction) || (10...13).contains(direction)
  }

  /// The line from the edge of the sign to a point.
  func leader(to end: Point) -> Segment {
    let distance = label.anchor.distance(to: end)
    guard distance > label.radius + 0.4 else { return Segment(from: end, to: end) }
    let share = (label.radius + 0.4) / distance
    let start = Point(
      x: label.anchor.x + (end.x - label.anchor.x) * share,
      y: label.anchor.y + (end.y - label.anchor.y) * share)
    return Segment(from: start, to: end)
  }

  private func box(_ left: Double, _ top: Double) -> Rectangle {
    Rectangle(origin: Point(x: left, y: top), size: size)
  }

  /// The unit vectors of sixteen directions, to the right and up first.
  private static let directions: [(Double, Double)] = {
    let eighth = 0.7071, long = 0.9239, short = 0.3827
    return [
      (eighth, -eighth), (long, -short), (long, short), (eighth, eighth), (1, 0),
      (-long, -short), (-long, short), (-eighth, -eighth), (-eighth, eighth), (-1, 0),
      (short, -long), (short, long), (-short, -long), (-short, long), (0, -1), (0, 1),
    ]
  }()
}

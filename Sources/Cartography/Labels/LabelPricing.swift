internal import Drawing

/// Which places can be had, and what they cost by what lies still: signs, lines and water.
struct LabelPricing: Sendable {
  /// What the cost of the places of a name depends on.
  struct Claim {
    var anchor: Point
    var radius: Double
    var isTown: Bool
    var isMandatory: Bool
    var mayCrossSigns: Bool
    var apartCost: Double
    var isCoastal: Bool
  }

  /// A leader line longer than this, in points, runs over a sign only if its name must be placed.
  private static let longLeader = 28.0

  /// A name seems to belong to a sign that is nearer than this, in points.
  private static let nearness = 6.0
  /// What it costs a name beside its own sign to touch another one, and a name apart from its own.
  private static let confusionBeside = 12.0
  private static let confusionApart = 18.0

  private let area: Rectangle
  private let obstacles: LabelObstacles
  private let land: LandRaster?

  /// Prepares prices inside an area, with obstacles that are sorted into their cells.
  init(area: Rectangle, obstacles: LabelObstacles, land: LandRaster?) {
    self.area = area
    self.obstacles = obstacles
    self.land = land
  }

  /// What the cost of the places of a name depends on.
  func claim(of label: Label) -> Claim {
    Claim(
      anchor: label.anchor, radius: label.radius, isTown: label.isTown,
      isMandatory: label.isMandatory,
      mayCrossSigns: label.mayCrossSigns, apartCost: label.apartCost, isCoastal: isCoastal(label))
  }

  /// Whether a place lies inside the area and off all that is not to be covered.
  func isOpen(_ box: Rectangle) -> Bool { area.contains(box) && !obstacles.isBlocked(box) }

  /// Whether a place is open and not so near to other signs that a name apart from its own would seem to
  /// belong to one of them.
  func isOpen(_ box: Rectangle, apartFor claim: Claim) -> Bool {
    area.contains(box) && !obstacles.isBlocked(box, within: 2, apartFrom: claim.anchor)
  }

  /// Adds to the cost of an open place what it costs by what lies still.
  ///
  /// - Returns: Whether it is to be had.
  func price(_ place: inout LabelCandidate, for claim: Claim) -> Bool {
    var crossing: Double?
    if !claim.isTown, let leader = place.leader {
      crossing = leaderCost(leader, for: claim)
      if crossing == nil { return false }
    }
    place.cost += obstacles.cost(of: place.box) + waterCost(of: place.box, claim.isCoastal)
    if claim.isTown {
      let (anchor, radius) = (claim.anchor, OrientationTown.radius)
      place.leader = Segment(
        from: Point(x: anchor.x - radius, y: anchor.y),
        to: Point(x: anchor.x + radius, y: anchor.y))
    } else if let crossing {
      place.cost += claim.apartCost
      place.cost += crossing
    }
    if !claim.isTown {
      let confusion = obstacles.confusion(
        of: place.box, within: LabelPricing.nearness, apartFrom: claim.anchor,
        radius: claim.radius, hasLeader: place.leader != nil)
      place.cost +=
        confusion
        * (place.leader == nil ? LabelPricing.confusionBeside : LabelPricing.confusionApart)
    }
    return true
  }

  /// What a leader line costs that runs over signs, or `nil` if it is not to be had.
  private func leaderCost(_ leader: Segment, for claim: Claim) -> Double? {
    guard let crossed = obstacles.signs(under: leader, apartFrom: claim.anchor) else { return nil }
    guard crossed > 0 else { return 0 }
    let isLong = leader.length >= LabelPricing.longLeader
    guard claim.mayCrossSigns, isLong ? claim.isMandatory && crossed == 1 : true,
      crossed == 1 || claim.isMandatory
    else { return nil }
    return Double(crossed) * (isLong ? 60 : 14)
  }

  /// Names of places on the coast stand in the water, others on the land, and none across the shore.
  private func waterCost(of box: Rectangle, _ isCoastal: Bool) -> Double {
    guard let land else { return 0 }
    let share = land.landShare(of: box)
    return (isCoastal ? share * 3 : (1 - share) * 8) + share * (1 - share) * 12
  }

  private func isCoastal(_ label: Label) -> Bool {
    guard let land else { return false }
    let reach = Rectangle(
      minX: label.anchor.x, minY: label.anchor.y, maxX: label.anchor.x, maxY: label.anchor.y
    ).inset(by: -(label.radius + 5))
    return land.landShare(of: reach) < 0.93
  }
}

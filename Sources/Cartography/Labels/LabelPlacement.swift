internal import Drawing

/// Gives names their places; a name that finds no free place is dropped and reported, never laid over
/// another.
///
/// Names stand beside their sign where there is room, further off with a leader line where not, and
/// in columns beside crowds of signs. A place costs the more the worse it reads, the more lines lie
/// under it and the less it keeps names of the coast on the water and others on the land.
///
/// - Complexity: O(n c k) for n names, c places a name and k neighbours, and a number of moves that
///   grows with n up to a limit.
struct LabelPlacement {
  private let area: Rectangle
  private var obstacles: LabelObstacles
  /// Where land is, if names are to heed it.
  var land: LandRaster?

  /// Prepares placement inside an area of the sheet.
  init(area: Rectangle) {
    self.area = area.inset(by: 1)
    obstacles = LabelObstacles(over: area)
  }

  /// Keeps names off the sign at a point.
  mutating func avoidSign(at point: Point, radius: Double) {
    obstacles.add(sign: LabelPlacement.square(point, radius))
  }

  /// Makes names prefer places off a small sign that may be covered.
  mutating func discourageSign(at point: Point, radius: Double) {
    let ends = [Point(x: point.x - radius, y: point.y), Point(x: point.x + radius, y: point.y)]
    discourage(Polyline(ends), weight: 1.5)
  }

  /// Keeps names off a rectangle altogether.
  mutating func avoid(_ rectangle: Rectangle) {
    obstacles.add(block: rectangle)
  }

  /// Makes names prefer places off an arrowhead.
  mutating func discourageHead(_ box: Rectangle) { obstacles.add(head: box, weight: 2) }

  /// Makes names prefer places off a line.
  ///
  /// - Parameter weight: the cost of a point of the line under a name.
  mutating func discourage(_ line: Polyline, weight: Double = 0.35) {
    let points = line.coarser(by: LabelPlacement.coarseness, longest: LabelObstacles.cell)
    for index in points.indices.dropFirst() {
      obstacles.add(line: Segment(from: points[index - 1], to: points[index]), weight: weight)
    }
  }

  /// How far the lines that names keep off may lie beside the lines that are drawn, in points.
  private static let coarseness = 0.15

  /// Places names, the highest priority first, equal ones in the order given; those without letters
  /// are passed over.
  mutating func place(_ all: [Label]) -> Labelling {
    obstacles.index()
    var labels = all.filter { !$0.text.isEmpty }
    // Stable: equal ones keep their order.
    let order = labels.indices.sorted { a, b in
      LabelPlacement.comes(labels[a], before: labels[b])
        || (!LabelPlacement.comes(labels[b], before: labels[a]) && a < b)
    }
    labels = order.map { labels[$0] }
    return labelling(of: labels, at: search(labels))
  }

  private static func comes(_ a: Label, before b: Label) -> Bool {
    if (a.pin != nil) != (b.pin != nil) { return a.pin != nil }
    if a.isMandatory != b.isMandatory { return a.isMandatory }
    return a.priority > b.priority
  }

  private func labelling(of labels: [Label], at places: [LabelCandidate?]) -> Labelling {
    var result = Labelling()
    for (label, place) in zip(labels, places) {
      guard let place else {
        result.dropped.append(label)
        continue
      }
      let isOnWater = land.map { $0.landShare(of: place.box) < 0.5 } ?? false
      result.lineUnderText += obstacles.lineLength(under: place.box)
      result.placed.append(
        PlacedLabel(
          label: LabelPlacement.shape(of: label, at: place), box: place.box,
          leader: label.isTown ? nil : place.leader.map { ($0.from, $0.to) },
          isPreferred: place.isPreferred, isOnWater: isOnWater))
    }
    return result
  }

  /// The lines of a name that stand at a place.
  private static func shape(of label: Label, at place: LabelCandidate) -> Label {
    let label = place.isBare ? label.bare : label
    return place.isDivided ? label.inTwoLines ?? label : label
  }

  private static func square(_ center: Point, _ radius: Double) -> Rectangle {
    Rectangle(
      minX: center.x - radius, minY: center.y - radius, maxX: center.x + radius,
      maxY: center.y + radius)
  }
}

// MARK: - The search

extension LabelPlacement {
  /// A name whose place costs more than this is offered places apart from its sign.
  private static let dear = 15.0
  /// What it costs to leave out the lines below a name.
  private static let bareCost = 45.0
  /// What it costs to set a name in two lines.
  private static let divisionCost = 3.0

  /// The places of names that come in the order of their importance.
  private func search(_ labels: [Label]) -> [LabelCandidate?] {
    var names = labels.map {
      LabelSearch.Name(importance: 0, weight: weight(of: $0), candidates: [])
    }
    var importance = labels.count
    for (index, label) in labels.enumerated() {
      if index > 0, LabelPlacement.comes(labels[index - 1], before: label) { importance -= 1 }
      names[index].importance = importance
      names[index].isPinned = label.pin != nil
      names[index].candidates = candidatesBeside(label)
    }
    var search = LabelSearch(names)
    search.fill()
    search.anneal(steps: min(12_000, labels.count * 40))

    let places = search.places
    let homeless = labels.indices.filter { places[$0] == nil && !labels[$0].isTown }
    let others = labels.indices.filter { index in
      guard let place = places[index], !labels[index].isTown, labels[index].pin == nil else {
        return false
      }
      return place.cost > LabelPlacement.dear
        || homeless.contains {
          labels[$0].anchor.distance(to: labels[index].anchor) < LabelPlacement.neighbourhood
        }
    }
    let troubled = (homeless + others).sorted()
    if !troubled.isEmpty {
      for (index, candidates) in candidatesApart(labels, troubled) {
        names[index].candidates += candidates
      }
      search = LabelSearch(names, start: places)
      search.fill()
      search.anneal(steps: min(LabelPlacement.mostMoves, troubled.count * 250))
    }
    search.settle()
    return search.places
  }

  /// Names so near to one without a place may give way to it, in points.
  private static let neighbourhood = 60.0
  /// The most moves of the second search.
  private static let mostMoves = 15_000

  private func weight(of label: Label) -> Double {
    label.isMandatory ? 2_000 : label.isTown ? 50 : 200 + max(0, min(100, label.priority))
  }

  private func candidatesBeside(_ label: Label) -> [LabelCandidate] {
    let size = Size(width: label.width, height: label.bodyHeight)
    guard size.width.isFinite, size.height.isFinite, label.anchor.isFinite else { return [] }
    if let pin = label.pin { return [pinned(label, pin)] }
    // A name without room on the whole map needs no trial.
    guard label.metrics.width <= area.width else { return [] }
    if label.isTown,
      obstacles.isBlocked(LabelPlacement.square(label.anchor, OrientationTown.radius))
    {
      return []
    }
    return candidates(of: label) { LabelPositions($0).beside() }
  }

  /// Where the editor wants a name.
  private func pinned(_ label: Label, _ pin: Label.Pin) -> LabelCandidate {
    let positions = LabelPositions(label)
    switch pin {
    case .beside(let side): return positions.candidate(beside: side)
    case .offset(let offset):
      let end = Point(x: label.anchor.x + offset.dx, y: label.anchor.y + offset.dy)
      var candidate = positions.candidate(endingAt: end, towards: offset.dx, offset.dy)
      let length = candidate.leader?.length ?? 0
      if length < LabelPlacement.shortestPinLeader { candidate.leader = nil }
      return candidate
    }
  }

  /// From so far off the sign a pinned name has a leader line, in points.
  private static let shortestPinLeader = 5.0

  private func candidates(
    of label: Label, _ positions: (Label) -> [LabelCandidate]
  ) -> [LabelCandidate] {
    let isCoastal = isCoastal(label)
    var result = positions(label).compactMap { priced($0, label, isCoastal) }
    if let two = label.inTwoLines {
      result += positions(two).compactMap { candidate in
        priced(candidate, two, isCoastal).map { candidate in
          var candidate = candidate
          candidate.isDivided = true
          candidate.isPreferred = false
          candidate.cost += LabelPlacement.divisionCost
          return candidate
        }
      }
    }
    guard !label.details.isEmpty else { return result }
    result += positions(label.bare).compactMap { candidate in
      priced(candidate, label, isCoastal).map { candidate in
        var candidate = candidate
        candidate.isBare = true
        candidate.cost += LabelPlacement.bareCost
        return candidate
      }
    }
    return result
  }

  /// Places with leader lines, around each sign and in columns beside crowds of them.
  private func candidatesApart(
    _ labels: [Label], _ indices: [Int]
  ) -> [(Int, [LabelCandidate])] {
    var result = indices.map { ($0, candidates(of: labels[$0]) { LabelPositions($0).ring() }) }
    var column = 0
    let crowds = LabelColumns.crowds(labels, among: indices)
    let hearts = LabelColumns.crowds(labels, among: indices, nearness: LabelColumns.close)
    for crowd in crowds + hearts.filter({ !crowds.contains($0) }) {
      let rows = LabelColumns.candidates(for: crowd, of: labels, firstColumn: column)
      column += LabelColumns.perCrowd
      var byLabel: [Int: [LabelCandidate]] = [:]
      for (label, candidate) in rows {
        guard var priced = priced(candidate, labels[label], isCoastal(labels[label])) else {
          continue
        }
        if !labels[label].details.isEmpty {
          priced.isBare = true
          priced.cost += LabelPlacement.bareCost
        }
        byLabel[label, default: []].append(priced)
      }
      for label in byLabel.keys.sorted() { result.append((label, byLabel[label] ?? [])) }
    }
    return result
  }
}

// MARK: - What a place costs

extension LabelPlacement {
  /// A leader line longer than this, in points, runs over a sign only if its name must be placed.
  private static let longLeader = 28.0

  /// The place with its whole cost, or `nil` if it is not to be had.
  private func priced(
    _ candidate: LabelCandidate, _ label: Label, _ isCoastal: Bool
  ) -> LabelCandidate? {
    var candidate = candidate
    guard area.contains(candidate.box), !obstacles.isBlocked(candidate.box) else { return nil }
    // The lines under a name take longest to find and come last.
    var crossing: Double?
    if !label.isTown, let leader = candidate.leader {
      guard let cost = leaderCost(leader, of: candidate, label) else { return nil }
      crossing = cost
    }
    candidate.cost += obstacles.cost(of: candidate.box) + waterCost(of: candidate.box, isCoastal)
    if label.isTown {
      let radius = OrientationTown.radius
      candidate.leader = Segment(
        from: Point(x: label.anchor.x - radius, y: label.anchor.y),
        to: Point(x: label.anchor.x + radius, y: label.anchor.y))
    } else if let crossing {
      candidate.cost += label.apartCost
      candidate.cost += crossing
    } else {
      candidate.cost +=
        Double(obstacles.signs(in: candidate.box.inset(by: -1.2), apartFrom: label.anchor)) * 2
    }
    return candidate
  }

  /// What a leader line costs that runs over signs, or `nil` if it is not to be had.
  private func leaderCost(
    _ leader: Segment, of candidate: LabelCandidate, _ label: Label
  ) -> Double? {
    // Apart from its sign a name would seem to belong to another one.
    guard obstacles.signs(in: candidate.box.inset(by: -2), apartFrom: label.anchor) == 0,
      let crossed = obstacles.signs(under: leader, apartFrom: label.anchor)
    else { return nil }
    guard crossed > 0 else { return 0 }
    let isLong = leader.length >= LabelPlacement.longLeader
    guard label.mayCrossSigns, isLong ? label.isMandatory && crossed == 1 : true,
      crossed == 1 || label.isMandatory
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
    let share = land.landShare(of: LabelPlacement.square(label.anchor, label.radius + 5))
    return share < 0.93
  }
}

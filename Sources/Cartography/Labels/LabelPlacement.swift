internal import Drawing
internal import RouteGraph

/// Gives names their places; a name that finds no free place is dropped and reported, never laid over
/// another.
///
/// Names stand beside their sign where there is room, further off with a leader line where not, and
/// in columns beside crowds of signs. A place costs the more the worse it reads, the more lines lie
/// under it and the less it keeps names of the coast on the water and others on the land.
///
/// - Complexity: O(n c k) for n names, c places a name and k neighbours, and a number of moves that
///   grows with n up to a limit.
struct LabelPlacement: Sendable {
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

  /// Makes names prefer places off the sign of a place whose own name stands elsewhere, so that they do not
  /// seem to name it.
  mutating func discourageNear(_ point: Point, radius: Double) {
    obstacles.add(head: LabelPlacement.square(point, radius + 9), weight: 2)
  }

  /// Makes names prefer places off an arrowhead or a letter on a line.
  mutating func discourageHead(_ box: Rectangle) { obstacles.add(head: box, weight: 5) }

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
    let label = place.isBare ? label.bare : place.isBrief ? label.brief ?? label : label
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
  /// From so many names on two threads find their places.
  static let many = 100
  /// What it costs to leave out the lines below a name.
  private static let bareCost = 45.0
  /// What it costs to write only what names have in common.
  private static let briefCost = 150.0
  /// What it costs to set a name in two lines.
  private static let divisionCost = 3.0

  /// The places of names that come in the order of their importance.
  private func search(_ labels: [Label]) -> [LabelCandidate?] {
    let pricing = LabelPricing(area: area, obstacles: obstacles, land: land)
    let beside = Parallel.each(labels.count, fromSize: LabelPlacement.many) {
      candidatesBeside(labels[$0], pricing)
    }
    var importance = labels.count
    var names = zip(labels, beside).enumerated().map { index, name in
      let (label, candidates) = name
      if index > 0, LabelPlacement.comes(labels[index - 1], before: label) { importance -= 1 }
      return LabelSearch.Name(
        importance: importance, weight: weight(of: label), isPinned: label.pin != nil,
        candidates: candidates)
    }
    var search = LabelSearch(names)
    // What the greedy choice leaves dear or without a place is what the search is for.
    search.fill()

    let places = search.places
    let troubled = troubled(labels, at: places)
    if !troubled.isEmpty {
      addPlacesApart(to: &names, labels, troubled, pricing)
      search = LabelSearch(names, start: places)
      search.fill()
      var most = Int.max
      for _ in 0..<LabelPlacement.rounds {
        let places = search.places
        let homeless = homeless(labels, at: places)
        // Where the last round found places for few of them there are hardly more.
        guard !homeless.isEmpty, homeless.count <= most else { break }
        most = homeless.count * 9 / 10
        search.anneal(
          self.troubled(labels, at: places, dear: .infinity),
          steps: min(homeless.count * LabelPlacement.moves, LabelPlacement.mostMoves(labels.count)))
      }
    }
    search.settle()
    return search.places
  }

  /// The names that have no place, a dear one or one near to a name that has none; in order.
  private func troubled(
    _ labels: [Label], at places: [LabelCandidate?], dear: Double = dear
  ) -> [Int] {
    let homeless = homeless(labels, at: places)
    let empty = homeless.map { labels[$0].anchor }
    let others = labels.indices.filter { index in
      guard let place = places[index], !labels[index].isTown, labels[index].pin == nil else {
        return false
      }
      let anchor = labels[index].anchor
      return place.cost > dear
        || empty.contains { $0.distance(to: anchor) < LabelPlacement.neighbourhood }
    }
    return (homeless + others).sorted()
  }

  /// The names of places of the data that have no place.
  private func homeless(_ labels: [Label], at places: [LabelCandidate?]) -> [Int] {
    labels.indices.filter { places[$0] == nil && !labels[$0].isTown }
  }

  /// Names so near to one without a place may give way to it, in points.
  private static let neighbourhood = 60.0
  /// So often names are sought places that have none.
  private static let rounds = 3
  /// The moves each time for each of them.
  private static let moves = 3_000

  /// The most moves each time on a sheet of so many names: the more names crowd it, the longer takes each.
  private static func mostMoves(_ names: Int) -> Int {
    let share = min(1, 300 / Double(max(names, 1)))
    return Int(15_000 * share * share * share)
  }

  private func weight(of label: Label) -> Double {
    label.isMandatory ? 2_000 : label.isTown ? 50 : 200 + max(0, min(100, label.priority))
  }

  private func candidatesBeside(_ label: Label, _ pricing: LabelPricing) -> [LabelCandidate] {
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
    var places: [LabelCandidate] = []
    add(to: &places, label, pricing) { positions, _, places in
      for place in positions.beside() where pricing.isOpen(place.box) { places.append(place) }
    }
    return places
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

  /// Adds the places that are to be had of those of a name as it is, in two lines and without the lines
  /// below it.
  ///
  /// - Parameter open: adds those that are open.
  private func add(
    to places: inout [LabelCandidate], _ label: Label, _ pricing: LabelPricing,
    open: (LabelPositions, LabelPricing.Claim, inout [LabelCandidate]) -> Void
  ) {
    let claim = pricing.claim(of: label)
    func add(_ label: Label, _ change: (inout LabelCandidate) -> Void) {
      var next = places.count
      open(LabelPositions(label), claim, &places)
      for index in next..<places.count where pricing.price(&places[index], for: claim) {
        change(&places[index])
        places[next] = places[index]
        next += 1
      }
      places.removeLast(places.count - next)
    }
    add(label) { _ in }
    if let two = label.inTwoLines {
      add(two) {
        $0.isDivided = true
        $0.isPreferred = false
        $0.cost += LabelPlacement.divisionCost
      }
    }
    if let brief = label.brief {
      add(brief) {
        $0.isBrief = true
        $0.isPreferred = false
        $0.cost += LabelPlacement.briefCost
      }
    }
    if !label.details.isEmpty {
      add(label.bare) {
        $0.isBare = true
        $0.cost += LabelPlacement.bareCost
      }
    }
  }

  /// Offers names places with leader lines, around each sign and in columns beside crowds of them.
  private func addPlacesApart(
    to names: inout [LabelSearch.Name], _ labels: [Label], _ indices: [Int], _ pricing: LabelPricing
  ) {
    let known = indices.map { names[$0].candidates }
    let apart = Parallel.each(indices.count, fromSize: LabelPlacement.many) { number in
      var places: [LabelCandidate] = []
      places.reserveCapacity(200)
      places += known[number]
      add(to: &places, labels[indices[number]], pricing) { positions, claim, places in
        positions.addRing(to: &places) { pricing.isOpen($0, apartFor: claim) }
      }
      return places
    }
    for (index, places) in zip(indices, apart) { names[index].candidates = places }
    let claims = labels.map { pricing.claim(of: $0) }
    var crowds = LabelColumns.crowds(labels, among: indices)
    let wide = Set(crowds)
    crowds += LabelColumns.crowds(labels, among: indices, nearness: LabelColumns.close)
      .filter { !wide.contains($0) }
    let rows = Parallel.each(crowds.count, fromSize: 10) { [crowds] number in
      LabelColumns.candidates(
        for: crowds[number], of: labels, firstColumn: number * LabelColumns.perCrowd
      ) {
        pricing.isOpen($1, apartFor: claims[$0])
      }.compactMap { row -> (label: Int, candidate: LabelCandidate)? in
        var (label, candidate) = row
        guard pricing.price(&candidate, for: claims[label]) else { return nil }
        if !labels[label].details.isEmpty {
          candidate.isBare = true
          candidate.cost += LabelPlacement.bareCost
        }
        return (label, candidate)
      }
    }
    for (label, candidate) in rows.joined() { names[label].candidates.append(candidate) }
  }
}

internal import Drawing
internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// The map of a sheet with all that stands on it, and what the words around it have to tell.
struct SheetMap {
  /// The layers from bottom to top.
  let layers: [Group]
  /// The degrees along the edge, above all layers.
  let degrees: [PlacedText]
  /// The signs on the map.
  let content: LegendContent
  /// What is on the map and what was left out, words for those who cannot see it aside.
  let report: MapReport
  /// The names of the data that found no room.
  let unnamed: [Label]
  /// The movements that begin and end at one point.
  let withinOnePlace: [MovementID]
  /// How many places the map shows.
  let placeCount: Int
  /// Whether no border runs through the map.
  let lacksBorders: Bool
}

extension SheetComposition {
  /// The number of cities that are offered for orientation.
  private static let townLimit = 14
  /// The same on a panel among others.
  private static let panelTownLimit = 4

  /// Draws the map.
  ///
  /// - Parameters:
  ///   - ground: what it stands on.
  ///   - beside: the free space beside it, where a part of it may stand enlarged.
  /// - Throws: `BaseMapError` if a layer of the base map is damaged.
  func map(on ground: MapGround, beside: Rectangle?) throws(BaseMapError) -> SheetMap {
    let (frame, base, movements) = (ground.frame, ground.base, ground.movements)
    let places = PlaceLayer(shown, positions: ground.positions, window: frame.area)
    let towns = try towns(
      base, limit: isPanel ? Self.panelTownLimit : Self.townLimit, apartFrom: places)
    let graticule = GraticuleLayer(
      frame: frame, projection: composer.projection, style: sheet.style,
      measurer: composer.measurer, wording: wording)
    var corner = EdgePlacement(
      area: frame.area,
      lines: movements.flows.filter { $0.look.role != .context }.map(\.line),
      signs: places.items.filter { $0.role != .context }.map(\.point),
      isRightToLeft: wording.isRightToLeft)
    let land = try base.landRaster()
    let (insetFrames, insetProblems) = insetFrames(on: frame, corners: corner, beside: beside)
    var insets: [InsetMap] = []
    for inset in insetFrames { insets.append(try self.inset(inset, of: ground)) }
    corner.taken = insetFrames.flatMap { [$0.outer, $0.source] }
    let locator = try locator(of: frame, corners: corner)
    locator.map { corner.taken.append($0.box) }
    let north = northSign(of: frame, corners: corner)
    let reserved =
      insetFrames.map(\.outer) + insetFrames.compactMap(sourceNumberBox)
      + [locator?.box, north?.box].compactMap { $0 }
    let degrees = degrees(of: graticule, in: base.box, apartFrom: reserved, movements)
    let answer = AnswerLayer(movements, pathCount: pathCount, wording: wording) {
      composer.measurer.measure($0, font: legendFont, language: nil).width
    }
    // Figures leave room for the names that have to stand on the map.
    let mandatory =
      answer.flows.contains { $0.figure != nil }
      ? label(
        places: places, towns: [], movements: movements, apartFrom: reserved, degrees: degrees,
        land: land, in: frame, insets: insets, onlyMandatory: true
      ).placed.map(\.box) : []
    let figures = FigureLayer(
      answer.flows, taken: places.items.map(\.box) + mandatory + reserved, window: frame.area,
      font: noteFont, style: sheet.style, wording: wording
    ) { composer.measurer.measure($0, font: noteFont, language: nil).width }
    let labelling = label(
      places: places, towns: towns, movements: movements,
      apartFrom: answer.badges.map(\.box) + figures.items.map(\.box) + reserved,
      degrees: degrees, land: land, in: frame, insets: insets)

    let borders = borderLayer(base)
    let borderMarks = try borderMarks(borders, base)
    let front = frontLayer(base)
    let names = try orientation(
      MapObstacles(
        labelling: labelling, movements: movements, places: places,
        boxes: answer.badges.map(\.box) + figures.items.map(\.box) + reserved
          + degrees.map(degreeBox),
        frames: insetFrames.map(\.source)),
      base, borders, front, land: land, in: frame)
    let joined = labelling.joined(with: insets)
    var report = report(movements: movements, places: places, labelling: joined, in: frame)
    report.insets = insets.map { self.report($0, places) }
    report.insetProblems = insetProblems
    if !isPanel, !sheet.furniture.addsInset {
      report.crowdedPart = crowdedInset(apartFrom: [])?.extent
    }
    report.figuresLeftOut = figures.leftOut
    report.lacksFront = sheet.front != .none && front == nil
    let relief = try base.relief()
    let content = LegendContent(
      looks: Set(movements.flows.map(\.look)), kinds: places.kinds,
      hasTowns: joined.placed.contains(where: \.label.isTown),
      borders: borders?.looks ?? [], hasModernBorders: borders == nil && !borderMarks.isEmpty,
      front: front.map { (frontDays, $0.accuracy) },
      heights: relief.map { ($0.height, $0.tint) },
      answer: answerContent(places, joined))
    let window = Path(frame.area)
    let below = [
      Group(
        id: "base", title: composer.baseMap.description.title, clip: window,
        marks: try base.marks() + graticule.lines(in: base.box)),
      Group(
        id: "borders", clip: window,
        marks: borderMarks + territoryMarks(names.territories)
          + frontMarks(front, names.dates, relief)),
      Group(
        id: "movements", clip: window,
        marks: movements.marks(style: sheet.style, title: movementTitle)),
    ]
    let above = [
      Group(
        id: "places", clip: window,
        marks: townMarks(labelling) + places.marks(style: sheet.style)),
      Group(
        id: "labels", clip: window,
        marks: sourceMarks(of: insetFrames) + natureMarks(names.nature, relief)
          + LabelLayer(style: sheet.style, relief: relief).marks(of: labelling)),
    ]
    let extras = Group(
      id: "insets",
      marks: insets.flatMap(\.marks) + (locator?.marks ?? []) + (north?.marks ?? []))
    let paths = Group(
      id: "answer", clip: window,
      marks: answer.marks(movements, style: sheet.style, font: legendFont) { flow in
        let numbers =
          pathCount > 1 ? wording.digits(PathBadge.text(of: flow.paths)) + wording.colon : ""
        return numbers + movementTitle(flow.movement)
      } + figures.marks(style: sheet.style))
    return SheetMap(
      layers: below + (paths.marks.isEmpty ? [] : [paths]) + above
        + (extras.marks.isEmpty ? [] : [extras]),
      degrees: degrees, content: content, report: report,
      unnamed: joined.dropped.filter { !$0.isTown },
      withinOnePlace: movements.withinOnePlace, placeCount: places.items.count,
      lacksBorders: borders?.paths.isEmpty ?? true)
  }

  /// The degrees that nothing else needs the room of.
  private func degrees(
    of graticule: GraticuleLayer, in box: GeographicBox, apartFrom reserved: [Rectangle],
    _ movements: MovementLayer
  ) -> [PlacedText] {
    guard !isPanel else { return [] }
    return graticule.labels(in: box).filter { label in
      let width = composer.measurer.measure(label.text, font: label.font, language: nil).width
      let box = Rectangle(
        minX: label.origin.x, minY: label.origin.y - label.font.size,
        maxX: label.origin.x + width, maxY: label.origin.y)
      return !reserved.contains(where: box.intersects)
    }.filter { label in
      let middle = Point(
        x: label.origin.x + label.font.size, y: label.origin.y - label.font.size / 3)
      return !movements.flows.contains {
        $0.look.role != .context && $0.line.distance(to: middle) < label.font.size * 1.2
      }
    }
  }

  /// The thin frame of a map.
  func frameMark(_ frame: MapFrame) -> Mark {
    .shape(
      Shape(Path(frame.area), stroke: Stroke(color: sheet.style.ink, width: 0.5, join: .miter)))
  }
}

internal import Drawing
internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// The steps from an order to a drawing, for one sheet.
struct SheetComposition {
  let composer: MapComposer
  let sheet: MapSheet
  let wording: Wording
  let shown: ShownMovements

  /// The number of cities that are offered for orientation.
  private static let townLimit = 14
  /// The share of the frame left free around fitted content.
  private static let contentMargin = 0.055

  init(composer: MapComposer, sheet: MapSheet) {
    self.composer = composer
    self.sheet = sheet
    wording = Wording.of(sheet.language) ?? .english
    shown = ShownMovements(composer.dataset, sheet: sheet)
  }

  func compose() throws(BaseMapError) -> (picture: Picture, report: MapReport) {
    let title = titleBlock()
    let foot = block(noteFont, sheet.style.quietInk)
    let assumedNotes = notes(Missing(outside: sheet.extent == nil ? 0 : 99, names: 99))
    let inner = SheetLayout.inner(of: sheet.size)
    let content = content()
    let layout = SheetLayout(
      size: sheet.size, titleHeight: title.height(width: inner.width),
      footHeight: foot.height(of: assumedNotes, width: inner.width),
      aspect: max(content.width, 1_000) / max(content.height, 1_000),
      keyHeight: keyBlock().height)
    let frame = MapFrame(
      area: layout.map, content: content, margin: sheet.extent == nil ? Self.contentMargin : 0)
    let box = frame.geographicBox(composer.projection) ?? .world
    let base = BaseLayer(
      baseMap: composer.baseMap, frame: frame, projection: composer.projection,
      style: sheet.style, box: box)

    let positions = positions(in: frame)
    let movements = MovementLayer(
      shown, positions: positions, window: frame.area, land: try landMask(base),
      style: sheet.style)
    let places = PlaceLayer(shown, positions: positions, window: frame.area)
    let towns = try towns(base, apartFrom: places)
    let graticule = GraticuleLayer(
      frame: frame, projection: composer.projection, style: sheet.style,
      measurer: composer.measurer)
    let degrees = graticule.labels(in: box).filter { label in
      let middle = Point(
        x: label.origin.x + label.font.size, y: label.origin.y - label.font.size / 3)
      return !movements.flows.contains { $0.line.distance(to: middle) < label.font.size * 1.2 }
    }
    let labelling = label(
      places: places, towns: towns, flows: movements.flows, degrees: degrees, in: frame)

    var report = report(movements: movements, places: places, labelling: labelling)
    let borders = sheet.borders == .modern ? try base.borderMarks() : []
    let key = keyBlock(
      legendContent(
        movements, places, hasTowns: labelling.placed.contains(where: \.label.isTown),
        hasBorders: !borders.isEmpty))
    let parts: [(marks: [Mark], box: Rectangle)] = [
      (title.marks(in: layout.title), layout.title),
      (
        key.marks(
          in: layout.key, isStacked: layout.isStacked, pointsPerMetre: groundScale(of: frame)),
        layout.key
      ),
      (
        foot.marks(
          notes(Missing(report)), at: Point(x: layout.foot.minX, y: layout.foot.minY),
          width: layout.foot.width), layout.foot
      ),
    ]
    let fitting = parts.flatMap { part in part.marks.filter { fits($0, in: part.box) } }
    let keyHeight = key.height(width: layout.key.width, isStacked: layout.isStacked)
    if fitting.count < parts.reduce(0, { $0 + $1.marks.count })
      || keyHeight > layout.key.height + 1
    {
      report.warnings.append(wording.tooSmall)
    }
    let window = Path(frame.area)
    let layers = [
      Group(
        id: "base", title: composer.baseMap.description.title, clip: window,
        marks: try base.marks() + graticule.lines(in: box)),
      Group(id: "borders", clip: window, marks: borders),
      Group(
        id: "movements", clip: window,
        marks: movements.marks(style: sheet.style, title: movementTitle)),
      Group(
        id: "places", clip: window,
        marks: townMarks(labelling) + places.marks(style: sheet.style)),
      Group(
        id: "labels", clip: window, marks: LabelLayer(style: sheet.style).marks(of: labelling)),
      Group(
        id: "furniture",
        marks: degrees.map(Mark.text) + [frameMark(frame)] + fitting),
    ]
    let drawn = Set(report.movements)
    let summary = Summary(
      items: shown.items.filter { drawn.contains($0.movement.id) }, placeCount: places.items.count,
      wording: wording, period: sheet.period)
    let picture = Picture(
      size: sheet.size, background: sheet.style.paper, title: title.title, summary: summary.text,
      author: composer.dataset.package.contributors.first ?? composer.dataset.package.title,
      language: wording.language, layers: layers)
    return (picture, report)
  }
}

// MARK: - Where things are

extension SheetComposition {
  /// The part of the plane to show: what was asked for, else what is drawn, else the base map's
  /// middle.
  private func content() -> PlaneBox {
    let projection = composer.projection
    if let extent = sheet.extent, let box = PlaneBox(around: projection.project(edge(of: extent))) {
      return box
    }
    let coordinates = shown.items.flatMap(\.places).compactMap(\.coordinate)
    if sheet.fit == .shown, let box = PlaneBox(around: projection.project(coordinates)) {
      return box
    }
    let all = composer.dataset.places.compactMap(\.coordinate)
    return PlaneBox(around: projection.project(all))
      ?? PlaneBox(
        minEasting: -500_000, minNorthing: -500_000, maxEasting: 500_000, maxNorthing: 500_000)
  }

  private func edge(of box: GeographicBox) -> [Coordinate] {
    (0...20).flatMap { step -> [Coordinate] in
      let share = Double(step) / 20
      let longitude = box.west + (box.east - box.west) * share
      let latitude = box.south + (box.north - box.south) * share
      return [
        Coordinate(longitude: longitude, latitude: box.south),
        Coordinate(longitude: longitude, latitude: box.north),
        Coordinate(longitude: box.west, latitude: latitude),
        Coordinate(longitude: box.east, latitude: latitude),
      ]
    }
  }

  /// Land, where ships need to know it.
  private func landMask(_ base: BaseLayer) throws(BaseMapError) -> LandMask {
    guard shown.items.contains(where: { $0.movement.mode == .ship }) else {
      return LandMask(rings: [])
    }
    return try base.landMask()
  }

  private func positions(in frame: MapFrame) -> [PlaceID: Point] {
    var places: [PlaceID: Coordinate] = [:]
    for place in shown.items.flatMap(\.places) { places[place.id] = place.coordinate }
    let identifiers = places.keys.sorted()
    let points = composer.projection.project(identifiers.compactMap { places[$0] })
    var positions: [PlaceID: Point] = [:]
    for (identifier, point) in zip(identifiers, points) where point.isFinite {
      positions[identifier] = frame.point(point)
    }
    return positions
  }

  /// Points on the sheet for a metre on the ground at the middle of the map.
  private func groundScale(of frame: MapFrame) -> Double {
    let middle = frame.area.center
    let points = [middle, Point(x: middle.x + 10, y: middle.y)].map(frame.planePoint)
    let ends = composer.projection.unproject(points)
    guard ends.count == 2 else { return frame.scale }
    let metres = ends[0].groundDistance(to: ends[1])
    return metres > 0 && metres.isFinite ? 10 / metres : frame.scale
  }

  private func frameMark(_ frame: MapFrame) -> Mark {
    .shape(
      Shape(Path(frame.area), stroke: Stroke(color: sheet.style.ink, width: 0.5, join: .miter)))
  }
}

// MARK: - Names

extension SheetComposition {
  private typealias Town = (name: String, point: Point)

  private func towns(
    _ base: BaseLayer, apartFrom places: PlaceLayer
  ) throws(BaseMapError) -> [Town] {
    try base.cities(limit: Self.townLimit).filter { town in
      !places.items.contains { $0.point.distance(to: town.point) < 6 }
    }
  }

  private func townMarks(_ labelling: Labelling) -> [Mark] {
    labelling.placed.map(\.label).filter(\.isTown).map {
      .shape(OrientationTown.sign(at: $0.anchor, style: sheet.style))
    }
  }

  private func label(
    places: PlaceLayer, towns: [Town], flows: [Flow], degrees: [PlacedText], in frame: MapFrame
  ) -> Labelling {
    let names = PlaceLabels(
      composer.dataset, language: sheet.language, style: sheet.style, measurer: composer.measurer)
    var placement = LabelPlacement(area: frame.area)
    for item in places.items where item.place.kind != .region {
      placement.avoidSign(at: item.point, radius: PlaceSymbol.radius(of: item.place.kind))
    }
    for text in degrees {
      let width = composer.measurer.measure(text.text, font: text.font, language: nil).width
      placement.avoid(
        Rectangle(
          minX: text.origin.x, minY: text.origin.y - text.font.size,
          maxX: text.origin.x + width, maxY: text.origin.y + 1))
    }
    for flow in flows { placement.discourage(flow.line) }
    var labels = names.labels(of: places.items)
    for (index, town) in towns.enumerated() {
      labels.append(
        names.label(
          ofTown: town.name, at: town.point, importance: -Double(index + 1) / 100))
    }
    return placement.place(labels)
  }

  private func movementTitle(_ id: MovementID) -> String {
    guard let movement = composer.dataset.movement(id) else { return id.rawValue }
    let ends = [movement.from, movement.to].map { composer.dataset.place($0)?.name ?? $0.rawValue }
    var parts = ["\(ends[0]) \u{2192} \(ends[1])", wording.modes[movement.mode] ?? ""]
    if let departed = movement.departed { parts.append(wording.words(departed)) }
    parts.append(
      movement.prisoners.isUnknown
        ? wording.peopleUnknown : "\(wording.people): \(wording.words(movement.prisoners))")
    return parts.joined(separator: "; ")
  }
}

// MARK: - Furniture

extension SheetComposition {
  /// How much of the selection is not on the map, place and date aside.
  private struct Missing {
    var outside = 0
    var withinPlace = 0
    var names = 0

    init(_ report: MapReport) {
      outside = report.outside
      withinPlace = report.withinPlace
      names = report.labelsDropped.count
    }

    init(outside: Int, names: Int) {
      self.outside = outside
      self.names = names
    }
  }

  /// Why there is no movement on the map, if there is none.
  private func nothing(_ missing: Missing) -> String? {
    if shown.items.isEmpty { return wording.nothingToShow }
    return shown.items.count == missing.outside + missing.withinPlace ? wording.nothingHere : nil
  }

  /// Whether a mark of the title, the key or the notes stays inside its part of the sheet.
  private func fits(_ mark: Mark, in part: Rectangle) -> Bool {
    switch mark {
    case .text(let text): text.origin.y <= part.maxY + 2
    case .shape(let shape): (shape.path.controlBounds?.maxY ?? 0) <= part.maxY + 2
    case .group: true
    }
  }

  /// The size of the title: that of the style, larger on sheets larger than 180 mm.
  private var titleSize: Double {
    let width = min(sheet.size.width, sheet.size.height * 1.4)
    return sheet.style.titleSize * min(2, max(1, width / millimetres(180)))
  }

  private var legendFont: Font { sheet.style.font(size: sheet.style.textSize - 0.5) }
  private var noteFont: Font { sheet.style.font(size: sheet.style.textSize - 1) }

  private func block(_ font: Font, _ color: Color) -> TextBlock {
    TextBlock(
      font: font, color: color, measurer: composer.measurer, language: wording.language)
  }

  private func titleBlock() -> TitleBlock {
    TitleBlock(
      title: sheet.title ?? wording.defaultTitle,
      period: [sheet.periodName, sheet.period.map { wording.words($0) }].compactMap { $0 }
        .joined(separator: ": "),
      isoPeriod: sheet.period.map { wording.iso($0) } ?? "",
      titleText: block(
        sheet.style.font(size: titleSize, weight: .bold), sheet.style.ink),
      periodText: block(
        sheet.style.font(size: max(sheet.style.textSize, titleSize * 0.7)), sheet.style.ink))
  }

  /// Legend and scale; as long as the sheet is not laid out, for the signs that it will need.
  private func keyBlock(_ content: LegendContent? = nil) -> KeyBlock {
    let text = block(legendFont, sheet.style.ink)
    return KeyBlock(
      legend: Legend(
        content: content ?? likelyContent(), style: sheet.style, wording: wording, text: text),
      scaleBar: ScaleBar(style: sheet.style, wording: wording, text: text))
  }

  /// The signs that the sheet will need, before it is laid out; for a map of a series those that
  /// any map of it may need, so that all have one frame.
  private func likelyContent() -> LegendContent {
    var items = shown.items
    if sheet.fit == .all {
      var whole = sheet
      whole.period = nil
      items = ShownMovements(composer.dataset, sheet: whole).items
      items += items.map { item in
        var item = item
        item.isOnlyPossible = true
        return item
      }
    }
    return LegendContent(
      looks: Set(items.map { MovementLayer.look(of: $0, sheet.style) }),
      kinds: Set(items.flatMap(\.places).map(\.kind)), hasTowns: true,
      hasBorders: sheet.borders == .modern)
  }

  private func legendContent(
    _ movements: MovementLayer, _ places: PlaceLayer, hasTowns: Bool, hasBorders: Bool
  ) -> LegendContent {
    LegendContent(
      looks: Set(movements.flows.map(\.look)), kinds: places.kinds, hasTowns: hasTowns,
      hasBorders: hasBorders)
  }

  private func notes(_ missing: Missing) -> String {
    var notes: [String] = []
    if let nothing = nothing(missing) { notes.append(nothing) }
    let counts = [
      (shown.withoutPlace, wording.lacksPlace), (shown.withoutDate, wording.lacksDate),
      (missing.outside, wording.outside), (missing.withinPlace, wording.withinPlace),
      (missing.names, wording.unnamed),
    ]
    let words = counts.filter { $0.0 > 0 }.map { "\($0.1): \($0.0)" }
    if !words.isEmpty || !shown.items.isEmpty {
      notes.append(
        "\(wording.notShown) "
          + (words.isEmpty ? wording.everythingShown : words.joined(separator: "; ")) + ".")
    }
    let borders = sheet.borders == .modern ? wording.bordersModern : wording.bordersNone
    notes.append("\(wording.projection): \(composer.projection.name); \(borders).")
    let package = composer.dataset.package
    let licence = package.licenses.isEmpty ? "" : ", " + package.licenses.joined(separator: ", ")
    notes.append("\(wording.dataCredit): \(package.title)\(licence).")
    notes.append("\(wording.baseMapCredit): \(composer.baseMap.description.attribution).")
    return notes.joined(separator: " ")
  }

  private func report(
    movements: MovementLayer, places: PlaceLayer, labelling: Labelling
  ) -> MapReport {
    var report = MapReport()
    report.movements = movements.flows.map(\.movement).sorted()
    report.onlyPossible = movements.flows.count { $0.look.isOnlyPossible }
    report.places = places.items.map(\.place.id).sorted()
    report.withoutPlace = shown.withoutPlace
    report.withoutDate = shown.withoutDate
    report.outside = movements.outside
    report.withinPlace = movements.withinPlace
    report.labelsPlaced = labelling.placed.count
    report.labelsPreferred = labelling.placed.count(where: \.isPreferred)
    report.labelsDropped = labelling.dropped.filter { !$0.isTown }.map(\.text)
    report.labelOverlaps = labelling.overlaps
    if let nothing = nothing(Missing(report)) { report.warnings.append(nothing) }
    if Wording.of(sheet.language) == nil {
      report.warnings.append(
        "the furniture has no wording in \u{201C}\(sheet.language)\u{201D}; English is used "
          + "(there are: \(Wording.all.map(\.language).joined(separator: ", ")))")
    }
    return report
  }
}

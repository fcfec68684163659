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
  /// The movements of all sheets of the series, whatever their dates are; none if the frame is that of
  /// this sheet alone.
  let series: [ShownMovements.Item]
  /// The names of the places of the data set.
  let placeLabels: PlaceLabels

  /// The number of cities that are offered for orientation.
  private static let townLimit = 14

  init(composer: MapComposer, sheet: MapSheet) {
    self.composer = composer
    self.sheet = sheet
    wording = Wording.of(sheet.language) ?? .english
    shown = ShownMovements(composer.dataset, sheet: sheet)
    series = Self.series(composer.dataset, sheet)
    placeLabels = PlaceLabels(
      composer.dataset, language: sheet.language, withModern: sheet.withModernNames,
      style: sheet.style, measurer: composer.measurer)
  }

  /// A series is what shares a frame that does not depend on the period.
  static func series(_ dataset: Dataset, _ sheet: MapSheet) -> [ShownMovements.Item] {
    guard sheet.fit == .all || sheet.extent != nil else { return [] }
    var whole = sheet
    whole.period = nil
    whole.maximumMovements = nil
    return ShownMovements(dataset, sheet: whole).items
  }

  func compose() throws(BaseMapError) -> (picture: Picture, report: MapReport) {
    let title = titleBlock()
    let ground = try ground()
    let (layout, frame, base, movements) = (
      ground.layout, ground.frame, ground.base, ground.movements
    )
    let places = PlaceLayer(shown, positions: ground.positions, window: frame.area)
    let towns = try towns(base, limit: Self.townLimit, apartFrom: places)
    let graticule = GraticuleLayer(
      frame: frame, projection: composer.projection, style: sheet.style,
      measurer: composer.measurer, wording: wording)
    var corner = CornerPlacement(
      area: frame.area,
      lines: movements.flows.filter { $0.look.role != .context }.map(\.line),
      signs: places.items.filter { $0.role != .context }.map(\.point),
      isRightToLeft: wording.isRightToLeft)
    let land = try base.landRaster()
    var insetOrders = sheet.furniture.insets
    if sheet.furniture.addsInset {
      let trial = label(
        places: places, towns: [], movements: movements, apartFrom: [], degrees: [], land: land,
        in: frame)
      suggestedInset(trial.dropped, on: frame).map { insetOrders.append($0) }
    }
    let (insetFrames, insetProblems) = insetFrames(
      insetOrders, on: frame, corners: corner, beside: spaceBesideMap(layout))
    var insets: [InsetMap] = []
    for inset in insetFrames { insets.append(try self.inset(inset, of: ground)) }
    corner.taken = insetFrames.flatMap { [$0.outer, $0.source] }
    let locator = try locator(of: frame, corners: corner)
    locator.map { corner.taken.append($0.box) }
    let north = northSign(of: frame, corners: corner)
    let reserved =
      insetFrames.map(\.outer) + insetFrames.compactMap(sourceNumberBox)
      + [locator?.box, north?.box].compactMap { $0 }
    let degrees = graticule.labels(in: base.box).filter { label in
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
    let answer = AnswerLayer(movements, pathCount: pathCount) {
      composer.measurer.measure($0, font: legendFont, language: nil).width
    }
    // Figures leave room for the names that have to stand on the map.
    let names =
      answer.flows.contains { $0.figure != nil }
      ? label(
        places: places, towns: [], movements: movements, apartFrom: reserved, degrees: degrees,
        land: land, in: frame, insets: insets, onlyMandatory: true
      ).placed.map(\.box) : []
    let figures = FigureLayer(
      answer.flows, taken: places.items.map(\.box) + names + reserved, window: frame.area,
      font: noteFont,
      wording: wording
    ) { composer.measurer.measure($0, font: noteFont, language: nil).width }
    let labelling = label(
      places: places, towns: towns, movements: movements,
      apartFrom: answer.badges.map(\.box) + figures.items.map(\.box) + reserved,
      degrees: degrees, land: land, in: frame, insets: insets)

    let borders = borderLayer(base)
    let borderMarks = try borderMarks(borders, base)
    let free = freeSpace(
      in: frame,
      apartFrom: MapObstacles(
        labelling: labelling, movements: movements, places: places,
        boxes: answer.badges.map(\.box) + figures.items.map(\.box) + reserved
          + degrees.map(degreeBox),
        frames: insetFrames.map(\.source)))
    let front = frontLayer(base)
    let dates = frontDates(front, in: free)
    let territories = territoryNames(
      base, borders, in: free, front: front, dates: dates, on: frame)
    let natureNames = try natureNames(
      base, in: free, boxes: territories.map(\.box) + dates, front: front, land: land, on: frame)
    let joined = labelling.joined(with: insets)
    var report = report(movements: movements, places: places, labelling: joined, in: frame)
    report.insets = insets.map { self.report($0, places) }
    report.insetProblems = insetProblems
    report.figuresLeftOut = figures.leftOut
    report.lacksFront = sheet.front != .none && front == nil
    let relief = try base.relief()
    let key = keyBlock(
      LegendContent(
        looks: Set(movements.flows.map(\.look)), kinds: places.kinds,
        hasTowns: joined.placed.contains(where: \.label.isTown),
        borders: borders?.looks ?? [], hasModernBorders: borders == nil && !borderMarks.isEmpty,
        front: front.map { (frontDay, $0.accuracy) },
        heights: relief.map { ($0.height, $0.tint) },
        answer: answerContent(places, joined)), in: layout.setting)
    var missing = Missing(report)
    missing.lacksBorders = borders?.paths.isEmpty ?? true
    let notes = notes(missing)
    let foot = noteText(notes, in: layout.foot)
    let parts: [(marks: [Mark], box: Rectangle)] = [
      (title.marks(in: layout.title), layout.title),
      (
        key.marks(
          in: layout.key, isStacked: layout.isStacked, pointsPerMetre: groundScale(of: frame)),
        layout.key
      ),
      (
        foot.marks(
          notes, at: Point(x: layout.foot.minX, y: layout.foot.minY), width: layout.foot.width),
        layout.foot
      ),
    ]
    let strip = layout.strip.height > 0 ? periodStrip()?.marks(in: layout.strip) ?? [] : []
    let fitting =
      strip + parts.flatMap { part in part.marks.filter { fits($0, in: part.box) } }
    let keyHeight = key.height(width: layout.key.width, isStacked: layout.isStacked)
    if fitting.count - strip.count < parts.reduce(0, { $0 + $1.marks.count })
      || keyHeight > layout.key.height + 1
    {
      report.warnings.append(wording.tooSmall)
    }
    let window = Path(frame.area)
    let below = [
      Group(
        id: "base", title: composer.baseMap.description.title, clip: window,
        marks: try base.marks() + graticule.lines(in: base.box)),
      Group(
        id: "borders", clip: window,
        marks: borderMarks + territoryMarks(territories) + frontMarks(front, dates, relief)),
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
        marks: natureMarks(natureNames, relief)
          + LabelLayer(style: sheet.style, relief: relief).marks(of: labelling)),
    ]
    let furniture = Group(
      id: "furniture", marks: degrees.map(Mark.text) + [frameMark(frame)] + fitting)
    let extras = Group(
      id: "insets",
      marks: insetFrames.flatMap(sourceMarks) + insets.flatMap(\.marks) + (locator?.marks ?? [])
        + (north?.marks ?? []))
    let paths = Group(
      id: "answer", clip: window,
      marks: answer.marks(movements, style: sheet.style, font: legendFont) { flow in
        let numbers =
          pathCount > 1 ? wording.digits(PathBadge.text(of: flow.paths)) + wording.colon : ""
        return numbers + movementTitle(flow.movement)
      } + figures.marks(style: sheet.style))
    let drawn = Set(report.movements)
    report.title = title.title
    report.linesBelowTitle = [title.subtitle, title.period].filter { !$0.isEmpty }
    report.leftOut = shown.leftOut(
      drawn: report.movements, withinPlace: movements.withinOnePlace)
    report.altText =
      sheet.approvedAltText
      ?? PlateDescription(
        dataset: composer.dataset, wording: wording, report: report, title: title.title,
        items: shown.items.filter { drawn.contains($0.movement.id) },
        placeCount: places.items.count, period: sheet.period, answer: answerSummary,
        names: PlaceNames(composer.dataset, language: sheet.language)
      ).altText
    let picture = Picture(
      size: sheet.size, background: sheet.style.paper, title: title.title,
      summary: report.altText.embedded,
      author: composer.dataset.package.author,
      language: wording.language,
      layers: below + (paths.marks.isEmpty ? [] : [paths]) + above
        + (extras.marks.isEmpty ? [] : [extras]) + [furniture])
    return (picture, report)
  }
}

// MARK: - Furniture of the map

extension SheetComposition {
  /// Points on the sheet for a metre on the ground at the middle of the map.
  func groundScale(of frame: MapFrame) -> Double {
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
  typealias Town = (name: String, point: Point)

  /// The cities for orientation. One whose name is known in other letters than those of the plate
  /// alone is passed over for the next.
  func towns(
    _ base: BaseLayer, limit: Int, apartFrom places: PlaceLayer
  ) throws(BaseMapError) -> [Town] {
    let cities = try base.cities(limit: limit) { name in
      wording.sharesLetters(
        with: composer.dataset.title(ofCity: name, in: sheet.language).text)
    }
    return cities.filter { town in
      !places.items.contains { $0.point.distance(to: town.point) < 6 }
    }
  }

  func townMarks(_ labelling: Labelling) -> [Mark] {
    labelling.placed.map(\.label).filter(\.isTown).map {
      .shape(OrientationTown.sign(at: $0.anchor, style: sheet.style))
    }
  }

  /// Names stand apart from boxes and degrees; those that stand in an inset need not stand on
  /// the map, and those of places that an inset covers cannot.
  func label(
    places: PlaceLayer, towns: [Town], movements: MovementLayer,
    apartFrom boxes: [Rectangle], degrees: [PlacedText], land: LandRaster?,
    in frame: MapFrame, insets: [InsetMap] = [], onlyMandatory: Bool = false
  ) -> Labelling {
    let names = placeLabels
    var placement = LabelPlacement(area: frame.area)
    placement.land = land
    for item in places.items {
      if item.role == .context {
        placement.discourageSign(at: item.point, radius: PlaceRole.contextRadius)
      }
      guard item.role != .context else { continue }
      let isArea = item.place.kind == .region && item.role.showsKind
      placement.avoidSign(
        at: item.point,
        radius: isArea
          ? PlaceSymbol.regionRadius * 0.65 : item.role.radius(of: item.place.kind))
    }
    for box in boxes { placement.avoid(box) }
    for text in degrees { placement.avoid(degreeBox(text)) }
    for flow in movements.flows {
      placement.discourage(
        flow.line,
        weight: flow.look.role.weightUnderNames * max(1, flow.look.width(in: sheet.style)))
      guard flow.look.role != .context,
        let head = movements.headBox(of: flow, style: sheet.style)
      else { continue }
      if flow.paths.isEmpty { placement.discourageHead(head) } else { placement.avoid(head) }
    }
    let days = AnswerDays(composer.dataset, answer: sheet.answer, wording: wording)
    var labels = names.labels(of: places.items, details: days.lines, pins: sheet.pins)
    for (index, town) in towns.enumerated() {
      let title = composer.dataset.title(ofCity: town.name, in: sheet.language)
      labels.append(
        names.label(
          ofTown: title.text, language: title.isInLanguage ? wording.language : nil,
          at: town.point, importance: -Double(index + 1) / 100))
    }
    labels.removeAll { label in insets.contains { $0.names(label) } }
    func isCovered(_ label: Label) -> Bool {
      insets.contains { $0.frame.outer.contains(label.anchor) }
    }
    let covered = labels.filter(isCovered)
    labels.removeAll(where: isCovered)
    if onlyMandatory { labels.removeAll { !$0.isMandatory } }
    var labelling = placement.place(labels)
    labelling.dropped += covered
    return labelling
  }

  /// The space of a number of degrees at the edge of the map.
  private func degreeBox(_ text: PlacedText) -> Rectangle {
    let width = composer.measurer.measure(text.text, font: text.font, language: nil).width
    return Rectangle(
      minX: text.origin.x, minY: text.origin.y - text.font.size,
      maxX: text.origin.x + width, maxY: text.origin.y + 1)
  }

  private func movementTitle(_ id: MovementID) -> String {
    guard let movement = composer.dataset.movement(id) else { return id.rawValue }
    let names = placeLabels
    let ends = [movement.from, movement.to].map { id in
      composer.dataset.place(id).map(names.name) ?? id.rawValue
    }
    var parts = [
      wording.arrow(from: ends[0], to: ends[1]), wording.modes[movement.mode] ?? "",
    ]
    if let departed = movement.departed.map(wording.words), !departed.isEmpty {
      parts.append(departed)
    }
    parts.append(
      movement.prisoners.isUnknown
        ? wording.peopleUnknown
        : wording.labelled(wording.people, wording.words(movement.prisoners)))
    return parts.joined(separator: wording.semicolon)
  }
}

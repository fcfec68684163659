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
  /// The movements of all sheets of the series; none if the frame is that of this sheet alone.
  let series: SheetSeries
  /// The names of the places of the data set.
  let placeLabels: PlaceLabels
  /// The same sheet in the other languages in which it is to have the same frame.
  let siblings: [SheetComposition]

  /// Whether the map is one of several small ones on a sheet.
  var isPanel = false

  /// - Parameter series: the movements of all sheets of the series, if they are known already.
  init(composer: MapComposer, sheet: MapSheet, series: SheetSeries? = nil) {
    let shown = ShownMovements(composer.dataset, sheet: sheet)
    let series = series ?? composer.series(of: sheet)
    let siblings = sheet.translations.map { words in
      var sheet = sheet
      (sheet.language, sheet.title, sheet.subtitle) = (words.language, words.title, words.subtitle)
      (sheet.remarks, sheet.translations) = (words.remarks, [])
      return SheetComposition(composer, sheet, shown, series, siblings: [])
    }
    self.init(composer, sheet, shown, series, siblings: siblings)
  }

  private init(
    _ composer: MapComposer, _ sheet: MapSheet, _ shown: ShownMovements, _ series: SheetSeries,
    siblings: [SheetComposition]
  ) {
    self.composer = composer
    self.sheet = sheet
    wording = Wording.of(sheet.language) ?? .english
    (self.shown, self.series, self.siblings) = (shown, series, siblings)
    placeLabels = PlaceLabels(
      composer.dataset, language: sheet.language, withModern: sheet.withModernNames,
      style: sheet.style, measurer: composer.measurer)
  }

  /// The most that a part of the sheet needs in any of the languages that are to have the same frame.
  func most(_ need: (SheetComposition) -> Double) -> Double {
    siblings.reduce(need(self)) { max($0, need($1)) }
  }

  /// A sheet with panels: the movements of all of them.
  init(_ panels: [SheetComposition], on sheet: MapSheet, of composer: MapComposer) {
    let shown = ShownMovements(
      joining: panels.map(\.shown), of: composer.dataset, in: sheet.period)
    self.init(composer, sheet, shown, panels.first?.series ?? SheetSeries([]), siblings: [])
  }

  func compose() throws(BaseMapError) -> (picture: Picture, report: MapReport) {
    let title = titleBlock()
    let ground = try ground()
    let (layout, frame) = (ground.layout, ground.map.frame)
    let map = try map(on: ground.map, beside: spaceBesideMap(layout))
    var report = map.report
    let (key, unexplained) = keyBlock(map.content, in: layout.setting).fitted(
      to: Size(width: layout.key.width, height: layout.key.height), isStacked: layout.isStacked)
    var missing = Missing(report)
    missing.lacksBorders = map.lacksBorders
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
    report.warnings += keyWarnings(unexplained)
    let furniture = Group(
      id: "furniture", marks: map.degrees.map(Mark.text) + [frameMark(frame)] + fitting)
    let drawn = Set(report.movements)
    report.title = title.title
    report.linesBelowTitle = [title.subtitle, title.period].filter { !$0.isEmpty }
    report.leftOut = shown.leftOut(drawn: report.movements, withinPlace: map.withinOnePlace)
    report.altText =
      sheet.approvedAltText
      ?? PlateDescription(
        dataset: composer.dataset, wording: wording, report: report, title: title.title,
        items: shown.items.filter { drawn.contains($0.movement.id) },
        placeCount: map.placeCount, period: sheet.period, answer: answerSummary,
        names: PlaceNames(composer.dataset, language: sheet.language)
      ).altText
    let picture = Picture(
      size: sheet.size, background: sheet.style.paper, title: title.title,
      summary: report.altText.embedded,
      author: composer.dataset.package.author,
      language: wording.language,
      layers: map.layers + [furniture])
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
      for box in movements.questionBoxes(of: flow, style: sheet.style) {
        placement.discourageHead(box)
      }
      guard flow.look.role != .context,
        let head = movements.headBox(of: flow, style: sheet.style)
      else { continue }
      if flow.paths.isEmpty { placement.discourageHead(head) } else { placement.avoid(head) }
    }
    let days = AnswerDays(composer.dataset, answer: sheet.answer, wording: wording)
    let named = isPanel ? places.items.filter(PanelNames.stands) : places.items
    var labels = names.labels(of: named, details: days.lines, pins: sheet.pins)
    for (index, town) in towns.enumerated() {
      let title = composer.dataset.title(ofCity: town.name, in: sheet.language)
      labels.append(
        names.label(
          ofTown: title.text, language: title.isInLanguage ? wording.language : nil,
          at: town.point, importance: -Double(index + 1) / 100))
    }
    let enlarged = labels.filter { label in insets.contains { $0.names(label) } }
    for label in enlarged where !label.isTown {
      placement.discourageNear(label.anchor, radius: label.radius)
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
  func degreeBox(_ text: PlacedText) -> Rectangle {
    let width = composer.measurer.measure(text.text, font: text.font, language: nil).width
    return Rectangle(
      minX: text.origin.x, minY: text.origin.y - text.font.size,
      maxX: text.origin.x + width, maxY: text.origin.y + 1)
  }

  func movementTitle(_ id: MovementID) -> String {
    guard let movement = composer.dataset.movement(id) else { return id.rawValue }
    let ends = [movement.from, movement.to].map { id in
      composer.dataset.place(id).map { placeLabels.name(of: $0) } ?? id.rawValue
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

internal import Drawing
internal import Geodata
internal import RouteGraph

/// An enlarged part of a map, laid out.
struct InsetMap {
  /// Where it stands.
  let frame: InsetFrame
  /// The lines in it.
  let movements: MovementLayer
  /// The places in it.
  let places: PlaceLayer
  /// The names of its places.
  let labelling: Labelling
  /// The names of waters, land and territories in it.
  let orientation: OrientationNames
  /// Everything in it, from bottom to top.
  let marks: [Mark]

  /// Whether a name of the map stands in the inset and need not stand on the map as well: those of
  /// main camps stand on both, and so do those that the editor has given a place.
  func names(_ label: Label) -> Bool {
    frame.source.contains(label.anchor) && label.font.weight != .bold && label.pin == nil
      && labelling.names(label)
  }
}

/// Enlarged parts of the map.
extension SheetComposition {
  /// The number of cities that are offered for orientation in an inset.
  private static let insetTowns = 4

  /// Where the insets stand that are asked for, and why others do not; last the part where places crowd, if it
  /// is asked for and has room.
  func insetFrames(
    on frame: MapFrame, corners: EdgePlacement, beside: Rectangle?
  ) -> (frames: [InsetFrame], problems: [InsetProblem]) {
    let orders = sheet.furniture.insets
    var corners = corners
    corners.taken += locatorCorner(of: frame, corners)
    var beside = beside
    var frames: [Int: InsetFrame] = [:]
    var problems: [InsetProblem] = []
    func place(_ order: FurnitureOrder.Inset, _ index: Int) throws(InsetProblem) {
      let edge = edge(of: order.extent)
      guard let content = PlaneBox(around: composer.projection.project(edge)) else {
        throw .outside(order.extent)
      }
      let inset = try InsetFrame(
        order, content: content, on: frame, corners: corners, beside: beside)
      corners.taken += [inset.outer, inset.source]
      if inset.position == nil { beside = nil }
      frames[index] = inset
    }
    // Those in a corner of their own come first, then those at a side; the others take what is left.
    let order =
      orders.indices.filter { orders[$0].position.map { !$0.isSide } ?? false }
      + orders.indices.filter { orders[$0].position?.isSide ?? false }
      + orders.indices.filter { orders[$0].position == nil }
    for index in order {
      do throws(InsetProblem) {
        try place(orders[index], index)
      } catch {
        problems.append(error)
      }
    }
    if sheet.furniture.addsInset {
      let taken =
        frames.values.compactMap(\.position) + [sheet.furniture.locatorPosition].compactMap(\.self)
      let order = crowdedInset(apartFrom: Set(taken))
      for corner in Set([order?.position, nil]).sorted(by: { $0 != nil && $1 == nil }) {
        guard frames[orders.count] == nil, var order else { break }
        order.position = corner
        try? place(order, orders.count)
      }
    }
    var found = frames.keys.sorted().compactMap { frames[$0] }
    if found.count > 1 { for index in found.indices { found[index].number = index + 1 } }
    return (found, problems)
  }

  /// The space below a key that stands beside the map; nil if the key stands below the map.
  func spaceBesideMap(_ layout: SheetLayout) -> Rectangle? {
    guard !layout.isStacked else { return nil }
    let used = keyHeight(layout.setting, layout.key.width, false)
    var space = layout.key
    space.minY = min(space.maxY, space.minY + used + SheetLayout.gutter)
    return space.height > SheetLayout.gutter ? space : nil
  }

  /// Lays out an inset.
  func inset(_ inset: InsetFrame, of ground: MapGround) throws(BaseMapError) -> InsetMap {
    let frame = inset.frame
    let style = sheet.style
    var kinds: [PlaceID: PlaceKind] = [:]
    for place in shown.places { kinds[place.id] = place.kind }
    let movements = MovementLayer(ground.movements, kinds: kinds, in: inset, style: style)
    let places = PlaceLayer(
      shown, positions: ground.positions.mapValues(inset.enlarged), window: frame.area,
      isWhole: true)
    let base = baseLayer(in: frame)
    let scale = scaleText(of: inset)
    let land = try base.landRaster()
    let labelling = label(
      places: places, towns: try towns(base, limit: Self.insetTowns, apartFrom: places),
      movements: movements, apartFrom: [box(scale)], degrees: [], land: land, in: frame)
    let borders = borderLayer(base)
    // What the map is too small for, its key does not explain.
    let front = frontLayer(ground.base) == nil ? nil : frontLayer(base)
    let names = try orientation(
      MapObstacles(
        labelling: labelling, movements: movements, places: places, boxes: [box(scale)], frames: []),
      base, borders, front, land: land, in: frame)
    let relief = try base.relief()
    let signs = places.marks(style: style).map(\.anonymous)
    var content = try base.marks()
    content += try borderMarks(borders, base)
    content += (territoryMarks(names.territories) + frontMarks(front, names.dates, relief)).map(
      \.anonymous)
    content += movements.flows.flatMap { movements.marks(of: $0, style: style) }
    content += townMarks(labelling) + signs
    content += natureMarks(names.nature, relief).map(\.anonymous)
    content += LabelLayer(style: style, relief: relief).marks(of: labelling)
    let edge = Stroke(color: style.ink, width: 0.5, join: .miter)
    return InsetMap(
      frame: inset, movements: movements, places: places, labelling: labelling,
      orientation: names,
      marks: [
        .shape(Shape(Path(inset.outer), fill: style.paper)),
        .group(Group(clip: Path(frame.area), marks: content + [.text(scale)])),
        .shape(Shape(Path(frame.area), stroke: edge)),
      ])
  }

  /// What the report says of an inset.
  func report(_ inset: InsetMap, _ places: PlaceLayer) -> MapReport.Inset {
    MapReport.Inset(
      extent: inset.frame.extent, position: inset.frame.position, factor: inset.frame.factor,
      names: inset.labelling.placed.count { !$0.label.isTown },
      covered: places.items.count { inset.frame.outer.contains($0.point) })
  }

  /// The thin frames on the map around what insets show, as one group below all names; none without insets.
  func sourceMarks(of insets: [InsetFrame]) -> [Mark] {
    insets.isEmpty
      ? [] : [.group(Group(id: "inset-frames", marks: insets.flatMap(sourceMarks)))]
  }

  /// The thin frame on the map around what an inset shows, and its number.
  private func sourceMarks(of inset: InsetFrame) -> [Mark] {
    let frame = Mark.shape(
      Shape(
        Path(inset.source), stroke: Stroke(color: sheet.style.ink, width: 0.5, join: .miter)))
    return [frame] + (sourceNumber(of: inset).map { [.text($0)] } ?? [])
  }

  /// The number of an inset in the corner of its frame on the map.
  private func sourceNumber(of inset: InsetFrame) -> PlacedText? {
    inset.number.map { insetText(wording.number($0), in: inset.source) }
  }

  /// The space of that number.
  func sourceNumberBox(of inset: InsetFrame) -> Rectangle? {
    sourceNumber(of: inset).map(box)
  }

  private func box(_ text: PlacedText) -> Rectangle {
    Rectangle(
      minX: text.origin.x - 1, minY: text.origin.y - text.font.size,
      maxX: text.origin.x + measure(text) + 1, maxY: text.origin.y + 2)
  }

  /// Text in the corner of a rectangle where reading begins.
  private func insetText(_ text: String, in area: Rectangle) -> PlacedText {
    let font = sheet.style.font(size: sheet.style.textSize - 0.5, weight: .bold)
    let width = composer.measurer.measure(text, font: font, language: wording.language).width
    return PlacedText(
      text, font: font,
      origin: Point(
        x: wording.isRightToLeft ? area.maxX - 3 - width : area.minX + 3,
        y: area.minY + 2 + font.size * 0.85), color: sheet.style.ink,
      halo: Halo(color: sheet.style.land, width: sheet.style.haloWidth),
      language: wording.language, direction: wording.isRightToLeft ? .rightToLeft : nil)
  }

  /// `2.5×`, with the number of the inset if it has one: `1: 2.5×`.
  private func scaleText(of inset: InsetFrame) -> PlacedText {
    let tenths = Int((inset.factor * 10).rounded())
    let number =
      tenths % 10 == 0
      ? wording.digits("\(tenths / 10)")
      : wording.digits("\(tenths / 10)") + wording.decimal + wording.digits("\(tenths % 10)")
    let title = inset.number.map { wording.number($0) + wording.colon } ?? ""
    return insetText("\(title)\(number)\u{D7}", in: inset.frame.area)
  }

  private func measure(_ text: PlacedText) -> Double {
    composer.measurer.measure(text.text, font: text.font, language: text.language).width
  }
}

extension Labelling {
  /// The names of a map together with those of its insets: each name once.
  ///
  /// What is left out on the map is not missing if an inset shows the place.
  func joined(with insets: [InsetMap]) -> Labelling {
    var joined = self
    for inset in insets {
      let shown = Set(inset.places.items.map(\.place.id))
      joined.dropped.removeAll { !$0.places.isEmpty && shown.isSuperset(of: $0.places) }
      for name in inset.labelling.placed where !joined.names(name.label) {
        joined.placed.append(name)
      }
      joined.lineUnderText += inset.labelling.lineUnderText
    }
    for inset in insets {
      for label in inset.labelling.dropped where !joined.names(label) {
        var label = label
        label.anchor = inset.frame.reduced(label.anchor)
        joined.dropped.append(label)
      }
    }
    return joined
  }
}

extension Mark {
  /// The mark without the names of its groups, for marks that stand on a sheet a second time.
  var anonymous: Mark {
    guard case .group(let group) = self else { return self }
    return .group(Group(clip: group.clip, marks: group.marks.map(\.anonymous)))
  }
}

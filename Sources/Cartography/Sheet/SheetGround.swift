internal import Drawing
internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// What everything else on a sheet stands on: its parts and the ground of its map.
struct SheetGround {
  /// The parts of the sheet.
  let layout: SheetLayout
  /// The ground of the map.
  let map: MapGround
}

/// What everything else on a map stands on: its frame, and the lines.
struct MapGround {
  /// The window on the plane.
  let frame: MapFrame
  /// Land and water.
  let base: BaseLayer
  /// The point on the sheet of each place that has one.
  let positions: [PlaceID: Point]
  /// The lines.
  let movements: MovementLayer

  /// The content with those parts of the lines of an answer that bend out of an area of the sheet;
  /// nil if none do.
  func content(_ content: PlaneBox, withAnswerInside area: Rectangle) -> PlaneBox? {
    let points = movements.flows.filter { !$0.paths.isEmpty }.flatMap(\.line.points)
    let outside = points.filter { !area.contains($0) }.map(frame.planePoint)
    guard !outside.isEmpty else { return nil }
    let corners = [
      PlanePoint(easting: content.minEasting, northing: content.minNorthing),
      PlanePoint(easting: content.maxEasting, northing: content.maxNorthing),
    ]
    return PlaneBox(around: corners + outside)
  }
}

extension SheetComposition {
  /// The share of the frame left free around fitted content.
  private static let contentMargin = 0.055
  /// The same around paths, where names with days stand beside the outermost places.
  private static let pathMargin = 0.13
  /// The same around places that are reached.
  private static let reachMargin = 0.075
  /// The least width and height of the content around an answer, in metres.
  private static let answerExtent = 60_000.0

  /// Lays out the sheet; again, if lines of an answer bend out of the map.
  func ground() throws(BaseMapError) -> SheetGround {
    var content = content(of: shown.items)
    var ground = try ground(showing: content)
    for _ in 0..<2 where sheet.extent == nil && sheet.answer != nil {
      let map = ground.map
      guard let wider = map.content(content, withAnswerInside: map.frame.area.inset(by: 4))
      else { break }
      content = wider
      ground = try self.ground(showing: content)
    }
    return ground
  }

  private func ground(showing content: PlaneBox) throws(BaseMapError) -> SheetGround {
    let inner = SheetLayout.inner(of: sheet.size)
    let layout = SheetLayout(
      size: sheet.size, titleHeight: most { $0.titleBlock().height(width: inner.width) },
      stripHeight: most { $0.periodStrip()?.height(width: inner.width) ?? 0 },
      footHeight: most { $0.assumedNotes(width: inner.width).height },
      aspect: aspect(of: content), isRightToLeft: wording.isRightToLeft,
      settings: KeySetting.all(of: sheet.style), keyHeight: keyHeight)
    let frame = MapFrame(area: layout.map, content: content, margin: margin)
    let base = baseLayer(in: frame)
    let lines = try lines(of: shown.items, on: base)
    let map = MapGround(
      frame: frame, base: base, positions: lines.positions,
      movements: MovementLayer(shown, of: lines, style: sheet.style, isMeasured: sheet.isMeasured))
    return SheetGround(layout: layout, map: map)
  }

  /// Land and water in a frame.
  func baseLayer(in frame: MapFrame) -> BaseLayer {
    composer.baseLayer(in: frame, style: sheet.style, hasRelief: hasRelief)
  }

  /// The lines of movements together with those of the series.
  func lines(
    of items: [ShownMovements.Item], on base: BaseLayer
  ) throws(BaseMapError) -> MovementLines {
    guard sheet.answer == nil, series.holds(items) else { return try newLines(of: items, on: base) }
    let source = SeriesLines(series: series, frame: base.frame, style: sheet.style)
    return try composer.seriesLines.value(from: source) { () throws(BaseMapError) in
      try newLines(of: [], on: base)
    }
  }

  private func newLines(
    of items: [ShownMovements.Item], on base: BaseLayer
  ) throws(BaseMapError) -> MovementLines {
    try MovementLines(
      items, series: series.items,
      periods: composer.dataset.periods.compactMap { $0.interval?.bounds },
      positions: positions(in: base.frame), base: base, layouts: composer.layouts)
  }

  /// The width of content divided by its height.
  func aspect(of content: PlaneBox) -> Double {
    max(content.width, 1_000) / max(content.height, 1_000)
  }

  /// The part of the plane to show: what was asked for, else what is drawn, else the base map's
  /// middle.
  func content(of items: [ShownMovements.Item]) -> PlaneBox {
    let projection = composer.projection
    if let extent = sheet.extent, let box = PlaneBox(around: projection.project(edge(of: extent))) {
      return box
    }
    let answer = shown.answer.places.compactMap(\.coordinate)
    if sheet.fit == .shown, let box = PlaneBox(around: projection.project(answer)) {
      return box.expanded(toAtLeast: Self.answerExtent)
    }
    let coordinates = items.flatMap(\.places).compactMap(\.coordinate)
    if sheet.fit == .shown, let box = PlaneBox(around: projection.project(coordinates)) {
      return box
    }
    let all = composer.dataset.places.compactMap(\.coordinate)
    return PlaneBox(around: projection.project(all))
      ?? PlaneBox(
        minEasting: -500_000, minNorthing: -500_000, maxEasting: 500_000, maxNorthing: 500_000)
  }

  /// The share of the frame left free on each side of the content.
  var margin: Double {
    if sheet.extent != nil { return 0 }
    return switch sheet.answer {
    case nil: Self.contentMargin
    case .paths?: Self.pathMargin
    case .largestFlow?: Self.pathMargin
    case .places?, .totals?, .ranked?, .groups?: Self.reachMargin
    }
  }

  func edge(of box: GeographicBox) -> [Coordinate] {
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

  /// The point on the sheet of each place that has one.
  func positions(in frame: MapFrame) -> [PlaceID: Point] {
    var places = series.coordinates
    for place in shown.places { places[place.id] = place.coordinate }
    let identifiers = places.keys.sorted()
    let points = composer.projection.project(identifiers.compactMap { places[$0] })
    var positions: [PlaceID: Point] = [:]
    for (identifier, point) in zip(identifiers, points) where point.isFinite {
      positions[identifier] = frame.point(point)
    }
    return positions
  }
}

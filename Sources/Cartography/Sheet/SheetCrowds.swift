internal import Drawing
internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// The enlarged part that the map needs most.
///
/// It depends on the places and movements and on the size of the sheet, not on the words on it, so that the
/// languages of one sheet agree. The sheets of a series choose among the same parts.
extension SheetComposition {
  /// The part of a sheet's width and height that its map is taken to have, whatever words stand around it.
  private static let mapShare = 0.75
  /// The sheets of a series choose among so many parts.
  private static let partsOfSeries = 8
  /// A part is enlarged less only where there is no room for more.
  private static let leastFactor = 2.0
  /// What it costs to be half as large as there is room for, as a share of the lines that are covered then.
  private static let smallShare = 0.1
  /// Covering a place that the sheet itself shows costs so much more than covering one of another sheet of the
  /// series.
  private static let ownPlace = 1_000_000.0

  /// The part where most places are crowded, as an order; nil if there is no crowd.
  ///
  /// - Parameter taken: the corners that are not free.
  func crowdedInset(apartFrom taken: Set<FurnitureOrder.Position>) -> FurnitureOrder.Inset? {
    let frame = MapFrame(area: assumedMap, content: content(of: shown.items), margin: margin)
    let own = ground(of: shown.isContext ? [] : shown.items, in: frame)
    let around = GroundAround(textSize: sheet.style.textSize)
    let crowd = around.crowded(own.places, lines: own.lines)
    let least = CrowdedPart.least(on: frame.area, leading: sheet.style.textSize * 1.2)
    func parts(of places: [Point], most: Int) -> [CrowdedPart] {
      CrowdedPart.parts(of: frame.area, around: places, least: least, most: most)
    }
    let whole: SeriesCrowds.Ground
    let choice: [CrowdedPart]
    if series.items.isEmpty || shown.isContext {
      (whole, choice) = (own, parts(of: crowd, most: 1))
    } else {
      let source = SeriesCrowds(
        series: series, frame: frame, textSize: sheet.style.textSize,
        places: shown.answer.places.map(\.id), insets: sheet.furniture.insets.map(\.extent))
      (whole, choice) = composer.seriesCrowds.value(from: source) {
        let ground = ground(of: series.items, in: frame)
        let crowd = around.crowded(ground.places, lines: ground.lines)
        return (ground, parts(of: crowd, most: Self.partsOfSeries))
      }
    }
    let best = choice.map { part in (part: part, count: crowd.count(where: part.box.contains)) }
      .reduce(nil as (part: CrowdedPart, count: Int)?) { best, next in
        next.count > best?.count ?? least - 1 ? next : best
      }?.part
    guard let best, let extent = extent(of: best.box, on: frame),
      let box = box(of: extent, on: frame)
    else { return nil }
    var order = FurnitureOrder.Inset(extent)
    (order.position, order.factor) = window(for: box, own, whole, in: frame, apartFrom: taken)
    return order
  }

  /// Where the map is taken to be, before the words around it are known.
  private var assumedMap: Rectangle {
    let inner = SheetLayout.inner(of: sheet.size)
    return Rectangle(
      origin: Point(x: inner.minX, y: inner.minY),
      size: Size(width: inner.width * Self.mapShare, height: inner.height * Self.mapShare))
  }

  private func ground(
    of items: [ShownMovements.Item], in frame: MapFrame
  ) -> SeriesCrowds.Ground {
    var coordinates: [PlaceID: Coordinate] = [:]
    let places = items.flatMap(\.places) + shown.answer.places
    for place in places { coordinates[place.id] = place.coordinate }
    // What the editor has enlarged needs no further inset.
    coordinates = coordinates.filter { place in
      !sheet.furniture.insets.contains { $0.extent.contains(place.value) }
    }
    let identifiers = coordinates.keys.sorted()
    let points = composer.projection.project(identifiers.compactMap { coordinates[$0] })
    var positions: [PlaceID: Point] = [:]
    for (identifier, point) in zip(identifiers, points) where point.isFinite {
      positions[identifier] = frame.point(point)
    }
    return SeriesCrowds.Ground(
      places: identifiers.compactMap { positions[$0] },
      lines: items.map { $0.places.compactMap { positions[$0.id] } })
  }

  /// A part of the map in degrees, widened to tenths.
  private func extent(of box: Rectangle, on frame: MapFrame) -> GeographicBox? {
    let corners = [
      Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY),
      Point(x: box.minX, y: box.maxY), Point(x: box.maxX, y: box.maxY),
    ].map(frame.planePoint)
    let degrees = composer.projection.unproject(corners).filter {
      $0.longitude.isFinite && $0.latitude.isFinite
    }
    guard let exact = GeographicBox(around: degrees) else { return nil }
    return GeographicBox(
      west: (exact.west * 10).rounded(.down) / 10, south: (exact.south * 10).rounded(.down) / 10,
      east: (exact.east * 10).rounded(.up) / 10, north: (exact.north * 10).rounded(.up) / 10)
      ?? exact
  }

  /// The part of the map that an enlarged part shows.
  private func box(of extent: GeographicBox, on frame: MapFrame) -> Rectangle? {
    Path(polyline: composer.projection.project(edge(of: extent)).map(frame.point)).controlBounds
  }

  /// The corner, and how many times larger the part is there: where it covers fewest of the sheet's own places,
  /// then least of all sheets of the series, and is large.
  private func window(
    for box: Rectangle, _ own: SeriesCrowds.Ground, _ whole: SeriesCrowds.Ground,
    in frame: MapFrame,
    apartFrom taken: Set<FurnitureOrder.Position>
  ) -> (position: FurnitureOrder.Position?, factor: Double?) {
    let lines = whole.lines.filter { $0.count > 1 }.map(Polyline.init)
    let corners = EdgePlacement(
      area: frame.area, lines: lines, signs: whole.places, isRightToLeft: false, taken: [box])
    // The map may be a little smaller than it is taken to be.
    let room = InsetFrame.largestFactor(of: box, on: frame.area.inset(by: frame.area.height * 0.05))
    guard let largest = room else { return (nil, nil) }
    let least = min(largest, Self.leastFactor)
    // What a window of the largest size covers of the lines, wherever it stands, on average.
    let share = box.width * box.height * largest * largest / (frame.area.width * frame.area.height)
    let usual = lines.reduce(0) { $0 + $1.length } * share
    var best: (position: FurnitureOrder.Position, factor: Double, cost: Double)?
    for corner in corners.order where !taken.contains(corner) {
      for factor in InsetFrame.factors where (least...largest).contains(factor) {
        let size = Size(width: box.width * factor, height: box.height * factor)
        guard let (_, window, cost) = corners.best(size, at: corner) else { continue }
        let all =
          cost + usual * Self.smallShare * (largest / factor - 1)
          + Self.ownPlace * Double(own.places.count(where: window.contains))
        if best.map({ all < $0.cost }) ?? true { best = (corner, factor, all) }
      }
    }
    return (best?.position, best?.factor)
  }
}

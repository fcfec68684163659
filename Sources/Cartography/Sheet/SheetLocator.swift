internal import Drawing
internal import Geodata
internal import RouteGraph

/// The overview and the sign of north, in corners or at sides of the map.
extension SheetComposition {
  /// The width of the overview as a share of the smaller side of the map, and its bounds in points.
  private static let locatorShare = 0.27
  private static let locatorBounds = (least: millimetres(15), most: millimetres(34))
  /// A map that shows a smaller part of the area of all places has an overview of its own accord.
  private static let locatorPart = 0.25
  /// The least width and height of an overview, in metres, so that coasts can be recognised.
  private static let overviewExtent = 2_000_000.0
  /// Smaller sheets have neither unless asked for.
  private static let smallestSide = millimetres(75)

  private var hasRoom: Bool {
    min(sheet.size.width, sheet.size.height) >= Self.smallestSide
  }

  /// The overview: land, and the frame of the map on it; nil if there is none.
  func locator(
    of frame: MapFrame, corners: EdgePlacement
  ) throws(BaseMapError) -> (box: Rectangle, marks: [Mark])? {
    let order = sheet.furniture
    guard order.locator != .off else { return nil }
    let all = composer.dataset.places.compactMap(\.coordinate)
    guard composer.baseMap.has(.land),
      let data = PlaneBox(around: composer.projection.project(all).filter(\.isFinite))
    else { return nil }
    let plane = frame.plane
    if order.locator == .auto {
      guard hasRoom, plane.width * plane.height < data.width * data.height * Self.locatorPart else {
        return nil
      }
    }
    let both =
      PlaneBox(around: [
        PlanePoint(
          easting: min(plane.minEasting, data.minEasting),
          northing: min(plane.minNorthing, data.minNorthing)),
        PlanePoint(
          easting: max(plane.maxEasting, data.maxEasting),
          northing: max(plane.maxNorthing, data.maxNorthing)),
      ]) ?? data
    let content = both.expanded(toAtLeast: Self.overviewExtent)
    guard let place = corners.best(locatorSize(in: frame), at: order.locatorPosition),
      order.locator == .on || order.locatorPosition != nil || place.cost == 0
    else { return nil }
    return (place.box.inset(by: -InsetFrame.band), try locatorMarks(in: place.box, content, frame))
  }

  private func locatorSize(in frame: MapFrame) -> Size {
    let side = min(
      Self.locatorBounds.most,
      max(
        Self.locatorBounds.least, min(frame.area.width, frame.area.height) * Self.locatorShare))
    return Size(width: side, height: side)
  }

  /// The corner that is asked for an overview, which insets leave free.
  func locatorCorner(of frame: MapFrame, _ corners: EdgePlacement) -> [Rectangle] {
    guard sheet.furniture.locator != .off, let position = sheet.furniture.locatorPosition,
      !position.isSide
    else { return [] }
    return corners.boxes(position, locatorSize(in: frame)).map { $0.inset(by: -InsetFrame.band) }
  }

  private func locatorMarks(
    in box: Rectangle, _ content: PlaneBox, _ frame: MapFrame
  ) throws(BaseMapError) -> [Mark] {
    let style = sheet.style
    let overview = MapFrame(area: box, content: content, margin: 0.03)
    let base = composer.baseLayer(in: overview, style: style)
    let corners = [
      PlanePoint(easting: frame.plane.minEasting, northing: frame.plane.maxNorthing),
      PlanePoint(easting: frame.plane.maxEasting, northing: frame.plane.minNorthing),
    ].map(overview.point)
    let shown = Rectangle(
      minX: corners[0].x, minY: corners[0].y, maxX: corners[1].x, maxY: corners[1].y)
    let edge = Stroke(color: style.ink, width: 0.5, join: .miter)
    return [
      .shape(Shape(Path(box.inset(by: -InsetFrame.band)), fill: style.paper)),
      .group(
        Group(
          clip: Path(box),
          marks: [
            .shape(Shape(Path(box), fill: style.water)),
            .shape(
              Shape(
                try base.landPath(), fill: style.land, fillRule: .evenOdd,
                stroke: Stroke(color: style.waterLine, width: 0.35))),
            .shape(
              Shape(
                Path(shown), stroke: Stroke(color: style.ink, width: 0.75, join: .miter))),
          ])),
      .shape(Shape(Path(box), stroke: edge)),
    ]
  }

  /// The sign of north; nil if there is none. Where north is not up all over the map, the graticule
  /// shows it, and there is a sign only if one is asked for.
  func northSign(of frame: MapFrame, corners: EdgePlacement) -> (box: Rectangle, marks: [Mark])? {
    let choice = sheet.furniture.north
    guard choice != .off, let sign = NorthSign(frame, composer.projection) else { return nil }
    if choice == .auto { guard hasRoom, sign.isUpright else { return nil } }
    guard let place = corners.best(NorthSign.size, margin: 4), choice == .on || place.cost == 0
    else { return nil }
    let text = block(sheet.style.font(weight: .bold), sheet.style.ink)
    return (
      place.box, sign.marks(in: place.box, style: sheet.style, wording: wording, text: text)
    )
  }
}

internal import Drawing
internal import Geodata

/// Where an enlarged part of the map stands, and how the map is enlarged into it.
struct InsetFrame {
  /// What was asked for.
  let extent: GeographicBox
  /// The part on the map.
  let source: Rectangle
  /// Where on the map it stands; `nil` if it stands beside it.
  let position: FurnitureOrder.Position?
  /// The window, and what is seen through it.
  let frame: MapFrame
  /// How many times larger it is.
  let factor: Double
  /// Its number, where there are several.
  var number: Int?

  /// The band of paper that parts the inset from the map, in points.
  static let band = 2.0
  /// Insets are so many times larger than the map.
  static let factors: [Double] = [8, 7, 6, 5, 4, 3.5, 3, 2.5, 2, 1.5]
  /// The largest share of the map's width and height that an inset takes.
  private static let share = Size(width: 0.42, height: 0.46)
  /// The smallest part that is enlarged, in points.
  private static let smallest = millimetres(2)
  /// What a smaller inset costs, in points of covered lines, when it is half as large as it could be.
  private static let smallCost = 60.0
  /// What it costs to stand beside the map, in points of covered lines.
  private static let besideCost = 15.0

  /// The window with the band of paper around it.
  var outer: Rectangle { frame.area.inset(by: -InsetFrame.band) }

  /// Finds the place for an enlarged part of a map.
  ///
  /// - Parameters:
  ///   - content: the part on the plane.
  ///   - map: the map.
  ///   - corners: what the corners of the map are to be free of.
  ///   - beside: the free space beside the map, if there is any.
  /// - Throws: `InsetProblem`.
  init(
    _ order: FurnitureOrder.Inset, content: PlaneBox, on map: MapFrame, corners: EdgePlacement,
    beside: Rectangle?
  ) throws(InsetProblem) {
    extent = order.extent
    let ends = [
      PlanePoint(easting: content.minEasting, northing: content.maxNorthing),
      PlanePoint(easting: content.maxEasting, northing: content.minNorthing),
    ].map(map.point)
    let whole = Rectangle(
      minX: ends[0].x, minY: ends[0].y, maxX: ends[1].x, maxY: ends[1].y)
    guard whole.intersects(map.area) else { throw .outside(extent) }
    let source = Rectangle(
      minX: max(whole.minX, map.area.minX), minY: max(whole.minY, map.area.minY),
      maxX: min(whole.maxX, map.area.maxX), maxY: min(whole.maxY, map.area.maxY))
    guard min(source.width, source.height) >= InsetFrame.smallest else { throw .tooSmall(extent) }
    guard let first = InsetFrame.largestFactor(of: source, on: map.area) else {
      throw .tooLarge(extent)
    }
    var corners = corners
    corners.taken.append(source)
    var best: (position: FurnitureOrder.Position?, box: Rectangle, cost: Double, factor: Double)?
    let factors = InsetFrame.factors.filter { $0 <= min(first, order.factor ?? .infinity) }
    // One whose size is wanted becomes smaller for the sake of places alone.
    let smallCost = order.factor == nil ? InsetFrame.smallCost : 0
    if order.factor != nil { corners.lines = [] }
    for factor in factors {
      let size = Size(width: source.width * factor, height: source.height * factor)
      let small = smallCost * (first / factor - 1)
      if let place = corners.best(size, at: order.position),
        place.cost + small < best?.cost ?? .infinity
      {
        best = (place.position, place.box, place.cost + small, factor)
      }
      if order.position == nil, let beside, size.width <= beside.width,
        size.height <= beside.height, InsetFrame.besideCost + small < best?.cost ?? .infinity
      {
        let x = corners.isRightToLeft ? beside.maxX - size.width : beside.minX
        let origin = Point(x: x, y: beside.maxY - size.height)
        best = (
          nil, Rectangle(origin: origin, size: size), InsetFrame.besideCost + small, factor
        )
      }
    }
    guard let best else { throw .noRoom(extent) }
    self.source = source
    position = best.position
    factor = best.factor
    let plane = [
      Point(x: source.minX, y: source.minY), Point(x: source.maxX, y: source.maxY),
    ].map(map.planePoint)
    frame = MapFrame(
      area: best.box, content: PlaneBox(around: plane) ?? content)
  }

  /// How many times larger a part of a map may become; `nil` if it is too large already.
  static func largestFactor(of source: Rectangle, on map: Rectangle) -> Double? {
    let largest = min(
      map.width * share.width / source.width, map.height * share.height / source.height)
    return factors.first { $0 <= largest }
  }

  /// A point of the map in the inset.
  func enlarged(_ point: Point) -> Point {
    Point(
      x: frame.area.minX + (point.x - source.minX) * factor,
      y: frame.area.minY + (point.y - source.minY) * factor)
  }

  /// A point of the inset on the map.
  func reduced(_ point: Point) -> Point {
    Point(
      x: source.minX + (point.x - frame.area.minX) / factor,
      y: source.minY + (point.y - frame.area.minY) / factor)
  }
}

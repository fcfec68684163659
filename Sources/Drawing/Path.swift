/// Lines and curves in points, stored flat: one verb a step and the points that the steps use.
public struct Path: Hashable, Sendable {
  /// One step of a path and how many points it takes.
  public enum Verb: UInt8, Sendable {
    /// Begins a new part at one point.
    case move
    /// A straight line to one point.
    case line
    /// A cubic Bezier curve: two control points, then the end point.
    case curve
    /// A straight line back to the beginning of the part; no point.
    case close
  }

  /// The steps in order.
  public private(set) var verbs: [Verb] = []
  /// The points of all steps in order.
  public private(set) var points: [Point] = []

  /// Creates an empty path.
  public init() {}

  /// Creates an open path of straight lines through `points`, closed if asked for.
  public init(polyline points: some Sequence<Point>, closed: Bool = false) {
    addPolyline(points, closed: closed)
  }

  /// Creates the outline of a rectangle.
  public init(_ rectangle: Rectangle) {
    move(to: Point(x: rectangle.minX, y: rectangle.minY))
    line(to: Point(x: rectangle.maxX, y: rectangle.minY))
    line(to: Point(x: rectangle.maxX, y: rectangle.maxY))
    line(to: Point(x: rectangle.minX, y: rectangle.maxY))
    close()
  }

  /// Creates a circle from four cubic curves (radial error below 0.03 %).
  public init(circleAt center: Point, radius: Double) {
    let k = radius * 0.552_284_749_830_793_4
    func at(_ dx: Double, _ dy: Double) -> Point { Point(x: center.x + dx, y: center.y + dy) }
    move(to: at(radius, 0))
    curve(to: at(0, radius), control1: at(radius, k), control2: at(k, radius))
    curve(to: at(-radius, 0), control1: at(-k, radius), control2: at(-radius, k))
    curve(to: at(0, -radius), control1: at(-radius, -k), control2: at(-k, -radius))
    curve(to: at(radius, 0), control1: at(k, -radius), control2: at(radius, -k))
    close()
  }

  /// Whether the path has no step.
  public var isEmpty: Bool { verbs.isEmpty }

  /// Begins a new part at `point`.
  public mutating func move(to point: Point) {
    verbs.append(.move)
    points.append(point)
  }

  /// Adds a straight line to `point`.
  public mutating func line(to point: Point) {
    verbs.append(.line)
    points.append(point)
  }

  /// Adds a cubic Bezier curve to `point`.
  public mutating func curve(to point: Point, control1: Point, control2: Point) {
    verbs.append(.curve)
    points.append(control1)
    points.append(control2)
    points.append(point)
  }

  /// Closes the current part.
  public mutating func close() {
    verbs.append(.close)
  }

  /// Adds a part of straight lines through `points`, closed if asked for.
  public mutating func addPolyline(_ points: some Sequence<Point>, closed: Bool = false) {
    var first = true
    for point in points {
      if first { move(to: point) } else { line(to: point) }
      first = false
    }
    if closed && !first { close() }
  }

  /// Adds all steps of another path.
  public mutating func append(_ other: Path) {
    verbs.append(contentsOf: other.verbs)
    points.append(contentsOf: other.points)
  }

  /// The path in another place, so many points to the right and downwards.
  public func moved(right: Double, down: Double) -> Path {
    var path = self
    path.points = points.map { Point(x: $0.x + right, y: $0.y + down) }
    return path
  }

  /// The smallest rectangle around all points, control points included; `nil` if there are none.
  public var controlBounds: Rectangle? {
    guard let first = points.first else { return nil }
    var bounds = Rectangle(minX: first.x, minY: first.y, maxX: first.x, maxY: first.y)
    for point in points {
      bounds.minX = min(bounds.minX, point.x)
      bounds.minY = min(bounds.minY, point.y)
      bounds.maxX = max(bounds.maxX, point.x)
      bounds.maxY = max(bounds.maxY, point.y)
    }
    return bounds
  }
}

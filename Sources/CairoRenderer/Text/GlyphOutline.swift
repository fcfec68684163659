import Drawing

/// The outline of one glyph in thousandths of the type size, origin on the baseline, y downwards.
struct GlyphOutline {
  /// One step and how many points it takes.
  enum Verb: UInt8 {
    /// One point.
    case move
    /// One point.
    case line
    /// A control point and the end point.
    case quadratic
    /// Two control points and the end point.
    case cubic
    /// No point.
    case close
  }

  /// The steps in order.
  private(set) var verbs: [Verb] = []
  /// The points of all steps in order.
  private(set) var points: [Point] = []
  private let unit: Double

  /// Creates an empty outline whose steps arrive in font units, `unit` thousandths each, y upwards.
  init(unit: Double) {
    self.unit = unit
  }

  var isEmpty: Bool { verbs.isEmpty }

  mutating func move(to end: (Float, Float)) {
    verbs.append(.move)
    add(end)
  }

  mutating func line(to end: (Float, Float)) {
    verbs.append(.line)
    add(end)
  }

  mutating func quadratic(to end: (Float, Float), control: (Float, Float)) {
    verbs.append(.quadratic)
    add(control)
    add(end)
  }

  mutating func cubic(
    to end: (Float, Float), control1: (Float, Float), control2: (Float, Float)
  ) {
    verbs.append(.cubic)
    add(control1)
    add(control2)
    add(end)
  }

  mutating func close() {
    verbs.append(.close)
  }

  private mutating func add(_ point: (Float, Float)) {
    points.append(Point(x: Double(point.0) * unit, y: -Double(point.1) * unit))
  }
}

import Drawing

/// Finds what no format could draw, so that all formats refuse the same pictures.
struct PictureCheck {
  /// The families that text may use.
  let families: Set<String>
  /// Coordinates beyond this distance are a mistake of the composer, in points.
  static let farthest = 1e9

  private var ids: Set<String> = []
  /// The name of the innermost group that has one.
  private var group: String?

  private init(families: Set<String>) {
    self.families = families
  }

  /// Throws the first fault of `picture` in drawing order.
  static func check(_ picture: Picture, fonts: FontLibrary) throws(RenderError) {
    var check = PictureCheck(families: Set(fonts.families))
    for layer in picture.layers { try check.visit(layer) }
  }

  /// Throws unless both sides lie in the range that a format allows.
  static func check(
    width: Double, height: Double, allowed: ClosedRange<Double>, unit: String
  ) throws(RenderError) {
    guard allowed.contains(width), allowed.contains(height) else {
      throw .sizeOutOfRange(width: width, height: height, allowed: allowed, unit: unit)
    }
  }

  private mutating func visit(_ group: Group) throws(RenderError) {
    let outer = self.group
    defer { self.group = outer }
    if let id = group.id {
      self.group = id
      try require(Self.isValid(id: id), "an id may hold only letters, digits, - and _")
      let isNew = ids.insert(id).inserted
      try require(isNew, "the id is used twice")
    }
    if let clip = group.clip { try visit(clip) }
    for mark in group.marks {
      switch mark {
      case .shape(let shape): try visit(shape)
      case .text(let text): try visit(text)
      case .group(let inner): try visit(inner)
      }
    }
  }

  private func visit(_ shape: Shape) throws(RenderError) {
    try visit(shape.path)
    if let fill = shape.fill { try visit(fill) }
    guard let stroke = shape.stroke else { return }
    try visit(stroke.color)
    try require((0...100_000).contains(stroke.width), "a line width is not between 0 and 100,000")
    guard !stroke.dash.isEmpty else { return }
    try require(stroke.dash.allSatisfy { isNear($0) && $0 >= 0 }, "a dash is below zero")
    // A pattern of next to nothing would be repeated millions of times.
    try require(
      stroke.dash.reduce(0, +) >= 0.01, "a dash pattern is shorter than a hundredth of a point")
    try require(isNear(stroke.dashPhase), "a dash phase is not a number")
  }

  private func visit(_ text: PlacedText) throws(RenderError) {
    guard families.contains(text.font.family) else {
      throw .unknownFontFamily(text.font.family, known: families.sorted())
    }
    try require(
      (0.01...10_000).contains(text.font.size), "a type size is not between 0.01 and 10,000")
    try require(
      (-10_000...10_000).contains(text.font.spacing),
      "a space between letters is not between -10,000 and 10,000")
    try require(isNear(text.origin.x) && isNear(text.origin.y), "a text has no finite position")
    try require(isNear(text.rotation), "the turn of a text is not a number")
    try visit(text.color)
    guard let halo = text.halo else { return }
    try visit(halo.color)
    try require((0...10_000).contains(halo.width), "a halo width is not between 0 and 10,000")
  }

  private func visit(_ path: Path) throws(RenderError) {
    if let first = path.verbs.first {
      try require(first == .move, "a path does not begin with a move")
    }
    let areNear = path.points.withUnsafeBufferPointer { points in
      var areNear = true
      for point in points {
        // What is not a number is not within the distance either.
        areNear =
          areNear && point.x.magnitude <= Self.farthest && point.y.magnitude <= Self.farthest
      }
      return areNear
    }
    try require(areNear, "a path holds a point that is not finite")
  }

  private func visit(_ color: Color) throws(RenderError) {
    func isShare(_ part: Double) -> Bool { part >= 0 && part <= 1 }
    try require(
      isShare(color.red) && isShare(color.green) && isShare(color.blue) && isShare(color.alpha),
      "a colour part is not between 0 and 1")
  }

  private func isNear(_ value: Double) -> Bool {
    value.magnitude <= Self.farthest
  }

  private func require(_ holds: Bool, _ reason: String) throws(RenderError) {
    guard !holds else { return }
    let place = group.map { " in group \"\(TextCleaning.clean($0))\"" }
    throw .invalidPicture(reason + (place ?? ""))
  }

  private static func isValid(id: String) -> Bool {
    !id.isEmpty
      && id.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}

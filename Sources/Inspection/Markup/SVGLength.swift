/// Lengths as SVG writes them.
enum SVGLength {
  private static let units: [(String, Double)] = [
    ("px", 0.75), ("pt", 1), ("mm", 72 / 25.4), ("cm", 72 / 2.54), ("in", 72), ("pc", 12),
  ]

  /// A length on paper in points; a bare number counts pixels of 1/96 inch.
  static func absolutePoints(_ text: String) -> Double? {
    for (unit, points) in units where text.hasSuffix(unit) {
      return Double(text.dropLast(unit.count)).map { $0 * points }
    }
    return Double(text).map { $0 * 0.75 }
  }

  /// A length in units of the drawing; other units are not known here.
  static func points(_ text: String) -> Double? {
    Double(text) ?? (text.hasSuffix("px") ? Double(text.dropLast(2)) : nil)
  }
}

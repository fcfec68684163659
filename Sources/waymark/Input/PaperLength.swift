import ArgumentParser

/// A length on paper as people write it: `89`, `89mm`, `8.9cm`, `3.5in` or `252pt`.
struct PaperLength: ExpressibleByArgument {
  /// The length in points.
  let points: Double
  /// The text as it was written.
  let text: String

  /// Known units in points; millimetres without one.
  static let units: [(name: String, points: Double)] = [
    ("mm", 72 / 25.4), ("cm", 72 / 2.54), ("in", 72), ("pt", 1),
  ]

  /// The points in a unit; nothing else is known.
  init?(argument: String) {
    let lowered = argument.lowercased()
    let unit = PaperLength.units.first { lowered.hasSuffix($0.name) }
    guard let number = Double(lowered.dropLast(unit?.name.count ?? 0)), number.isFinite else {
      return nil
    }
    points = number * (unit?.points ?? 72 / 25.4)
    text = argument
  }
}

import ArgumentParser
import Drawing

/// A size on paper as people write it: `180x130mm`, `18x13cm`, `7x5in` or `510x368pt`.
struct SheetSize: ExpressibleByArgument, CustomStringConvertible {
  /// The size in points.
  let size: Size
  /// The text as it was written.
  let description: String

  /// The points in a unit; nothing else is known.
  init?(argument: String) {
    let text = argument.lowercased()
    let unit = PaperLength.units.first { text.hasSuffix($0.name) }
    let numbers = text.dropLast(unit?.name.count ?? 0).split(
      separator: "x", omittingEmptySubsequences: false)
    guard numbers.count == 2, let width = Double(numbers[0]), let height = Double(numbers[1]),
      width.isFinite, height.isFinite
    else { return nil }
    let scale = unit?.points ?? 72 / 25.4
    size = Size(width: width * scale, height: height * scale)
    description = argument
  }
}

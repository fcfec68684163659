import Drawing
import Geodata
import Inspection
import Publishing

/// Finds the size of a sheet from what was asked for and what a publisher allows.
struct PlateSize {
  /// The size as it was written, if it was.
  let size: String?
  /// The width, if it was given.
  let width: PaperLength?
  /// The height, if it was given.
  let height: PaperLength?
  /// What the publisher allows.
  let preset: PressPreset?

  /// The size of a sheet of which nothing is said, in millimetres.
  private static let usual = Size(width: 180, height: 130)
  private static let millimetre = 72 / 25.4

  /// The greatest height of a sheet whose height follows from its width, in widths.
  private static let greatestHeight = 2.0

  /// The greatest height in points, if the height follows from the width; `nil` if it is fixed.
  func heightLimit() -> Double? {
    guard size == nil, height == nil, width != nil || preset != nil else { return nil }
    let limit = givenWidth * Self.greatestHeight
    return min(limit, preset?.number(.heightMax).map { $0 * Self.millimetre } ?? limit)
  }

  /// The size in points, and in words.
  func chosen() throws -> (size: Size, words: String) {
    let found = try asked()
    guard let preset else { return found }
    var facts = FigureFacts()
    facts.size = found.size
    let breach = PressCheck(facts, preset: preset).breaches.first
    guard let breach else { return found }
    throw Failure.end(
      .usage, "\(preset.name) takes no figure of this size: \(breach.message)",
      hint: "choose with --width and --height" + (breach.rule.url.map { "; see \($0)" } ?? ""))
  }

  /// The width that is asked for, or the widest that the publisher takes, in points.
  private var givenWidth: Double {
    let allowed = preset?.numbers(.width)?.max() ?? preset?.number(.widthMax)
    return width?.points ?? (allowed ?? Self.usual.width) * Self.millimetre
  }

  private func asked() throws -> (size: Size, words: String) {
    if let size {
      guard let parsed = SheetSize(argument: size)?.size else {
        throw Failure.end(
          .usage, "--size: \u{201C}\(size)\u{201D} is not a size",
          hint: "write width x height with a unit, as in 180x130mm")
      }
      return (parsed, size)
    }
    let width = givenWidth
    var height = height?.points ?? width * Self.usual.height / Self.usual.width
    if self.height == nil, let limit = preset?.number(.heightMax) {
      height = min(height, limit * Self.millimetre)
    }
    let words = [width, height].map { "\((($0 / Self.millimetre) * 10).rounded() / 10)" }
      .map { $0.hasSuffix(".0") ? String($0.dropLast(2)) : $0 }
    return (Size(width: width, height: height), words.joined(separator: "x") + "mm")
  }
}

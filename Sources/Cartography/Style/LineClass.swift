public import Geodata

/// The small signs along a line that tell how people were moved, so that no line is told from
/// another by its colour alone.
public enum LineSign: String, CaseIterable, Hashable, Sendable {
  /// No sign: on foot.
  case none
  /// Strokes across the line: closed wagons.
  case crossTicks = "cross-ticks"
  /// Strokes to one side of the line: open wagons.
  case sideTicks = "side-ticks"
  /// Half discs on one side of the line, like hulls: ships.
  case hulls
  /// Pairs of strokes across the line: lorries.
  case doubleTicks = "double-ticks"
  /// Small crosses: more than one way.
  case crosses
}

/// How the lines of one way of moving people are told from those of the others.
public struct LineClass: Hashable, Sendable {
  /// One of the hues of a style. More than three cannot be told apart in print.
  public enum Hue: String, CaseIterable, Hashable, Sendable {
    /// The ink.
    case first
    /// The second hue.
    case second
    /// The third hue.
    case third
  }

  /// The hue.
  public var hue: Hue
  /// The sign.
  public var sign: LineSign

  /// Creates a class of lines.
  public init(hue: Hue, sign: LineSign) {
    self.hue = hue
    self.sign = sign
  }

  /// The classes of the standard look.
  public static let standard: [Mode: LineClass] = [
    .foot: LineClass(hue: .first, sign: .none),
    .rail: LineClass(hue: .second, sign: .crossTicks),
    .openRail: LineClass(hue: .third, sign: .sideTicks),
    .ship: LineClass(hue: .second, sign: .hulls),
    .truck: LineClass(hue: .first, sign: .doubleTicks),
    .mixed: LineClass(hue: .first, sign: .crosses),
  ]
}

/// How well the lines of a sheet can be told apart: figures to judge and compare layouts by.
public struct LayoutFigures: Hashable, Sendable {
  /// How many lines were measured.
  public var flows = 0
  /// How often two lines cross.
  public var crossings = 0
  /// How many of the crossings are at an angle below 30 degrees.
  public var acuteCrossings = 0
  /// How many lines run under the sign of a place that they do not touch.
  public var flowsUnderPlaces = 0
  /// How many lines come nearer than 0.8 mm to the sign of a place that they do not touch, those that
  /// run under it included.
  public var flowsNearPlaces = 0
  /// How long lines lie on each other, nearly in one direction, in millimetres; the 3 mm around a place
  /// that both touch are left out.
  public var overlapLength = 0.0
  /// The smallest free space between lines that run nearly in one direction, in millimetres; the 6 mm
  /// around a place that both touch are left out. `nil` if no two lines run side by side.
  public var smallestGap: Double?
  /// How many pairs of arrowheads overlap.
  public var overlappingHeads = 0

  /// Figures of a sheet without lines.
  public init() {}
}

/// How lines keep apart from each other and from places, in points on paper.
///
/// What is kept apart follows B. Jenny et al., "Force-directed layout of origin-destination flow maps",
/// International Journal of Geographical Information Science 31(8), 2017, DOI
/// 10.1080/13658816.2017.1307378; the figures are this project's, for sheets seen at reading
/// distance.
public struct FlowRules: Hashable, Sendable {
  /// The free space that is wanted between the edges of neighbouring lines.
  public var gap = millimetres(0.6)
  /// The free space that is wanted between a line and a place that it does not touch.
  public var clearance = millimetres(0.8)
  /// How far the control point of a curve may lie from the middle of its baseline, as a share of the
  /// baseline.
  public var maximumBend = 0.5
  /// How much a line may be shortened at an end where several meet.
  public var maximumShortening = millimetres(15)
  /// How often the forces between lines are applied.
  public var iterations = 24
  /// How often every line is then tried in other bends.
  public var sweeps = 3
  /// Lines that cross at a smaller angle cross acutely, in degrees.
  public var acuteAngle = 30.0
  /// Whether lines run straight from place to place instead of being laid out, for comparison.
  public var isStraight = false
  /// Above so many lines a sheet is hard to read.
  public var readableCount = 60

  /// Creates the standard rules.
  public init() {}
}

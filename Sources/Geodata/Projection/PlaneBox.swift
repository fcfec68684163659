/// An upright rectangle in the plane of a map projection, in metres, closed on all sides.
public struct PlaneBox: Hashable, Sendable {
  /// The westernmost easting in metres.
  public var minEasting: Double
  /// The southernmost northing in metres.
  public var minNorthing: Double
  /// The easternmost easting in metres.
  public var maxEasting: Double
  /// The northernmost northing in metres.
  public var maxNorthing: Double

  /// Creates a rectangle from its edges in metres.
  public init(minEasting: Double, minNorthing: Double, maxEasting: Double, maxNorthing: Double) {
    self.minEasting = minEasting
    self.minNorthing = minNorthing
    self.maxEasting = maxEasting
    self.maxNorthing = maxNorthing
  }

  /// Creates the smallest rectangle around the finite ones among `points`, or nothing if there is
  /// none.
  public init?(around points: some Sequence<PlanePoint>) {
    var box = PlaneBox(
      minEasting: .infinity, minNorthing: .infinity, maxEasting: -.infinity,
      maxNorthing: -.infinity)
    for point in points where point.isFinite {
      box.minEasting = min(box.minEasting, point.easting)
      box.minNorthing = min(box.minNorthing, point.northing)
      box.maxEasting = max(box.maxEasting, point.easting)
      box.maxNorthing = max(box.maxNorthing, point.northing)
    }
    guard box.minEasting <= box.maxEasting else { return nil }
    self = box
  }

  /// Metres from the western to the eastern edge.
  public var width: Double { maxEasting - minEasting }
  /// Metres from the southern to the northern edge.
  public var height: Double { maxNorthing - minNorthing }
}

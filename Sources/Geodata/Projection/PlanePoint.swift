/// A position in the plane of a map projection, in metres.
public struct PlanePoint: Hashable, Sendable {
  /// Metres towards the east of the projection's origin.
  public var easting: Double
  /// Metres towards the north of the projection's origin.
  public var northing: Double

  /// Creates a position from its easting and northing in metres.
  public init(easting: Double, northing: Double) {
    self.easting = easting
    self.northing = northing
  }

  /// Whether both parts are finite: a coordinate that a projection cannot show is not.
  public var isFinite: Bool { easting.isFinite && northing.isFinite }
}

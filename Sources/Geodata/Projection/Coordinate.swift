/// A position on the earth in degrees, WGS 84, longitude first.
public struct Coordinate: Hashable, Sendable {
  /// Degrees east of Greenwich; negative to the west.
  public var longitude: Double
  /// Degrees north of the equator; negative to the south.
  public var latitude: Double

  /// Creates a position from degrees east and degrees north.
  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }
}

extension Coordinate: CustomStringConvertible {
  /// The position as `longitude,latitude` in degrees.
  public var description: String { "\(longitude),\(latitude)" }
}

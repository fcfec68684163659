/// A part of the earth between two meridians and two parallels, in degrees, closed on all sides.
///
/// A box does not cross the 180th meridian: `west` is never greater than `east`.
public struct GeographicBox: Hashable, Sendable {
  /// The westernmost longitude in degrees.
  public let west: Double
  /// The southernmost latitude in degrees.
  public let south: Double
  /// The easternmost longitude in degrees.
  public let east: Double
  /// The northernmost latitude in degrees.
  public let north: Double

  /// The whole earth.
  public static let world = GeographicBox(uncheckedWest: -180, south: -90, east: 180, north: 90)

  /// Creates a box from its edges in degrees, or nothing if an edge is not a number, is not on the
  /// earth, or the edges are in the wrong order.
  public init?(west: Double, south: Double, east: Double, north: Double) {
    guard west >= -180, east <= 180, south >= -90, north <= 90, west <= east, south <= north
    else { return nil }
    self.init(uncheckedWest: west, south: south, east: east, north: north)
  }

  /// Creates the smallest box around `coordinates`, or nothing if none of them is on the earth.
  public init?(around coordinates: some Sequence<Coordinate>) {
    var (west, south) = (Double.infinity, Double.infinity)
    var (east, north) = (-Double.infinity, -Double.infinity)
    for coordinate in coordinates {
      west = min(west, coordinate.longitude)
      east = max(east, coordinate.longitude)
      south = min(south, coordinate.latitude)
      north = max(north, coordinate.latitude)
    }
    self.init(west: west, south: south, east: east, north: north)
  }

  private init(uncheckedWest west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// Whether `coordinate` is inside or on the edge.
  public func contains(_ coordinate: Coordinate) -> Bool {
    coordinate.longitude >= west && coordinate.longitude <= east && coordinate.latitude >= south
      && coordinate.latitude <= north
  }

  /// Whether the two boxes have at least a point in common.
  public func intersects(_ other: GeographicBox) -> Bool {
    west <= other.east && other.west <= east && south <= other.north && other.south <= north
  }

  /// The box grown by `degrees` on every side, as far as the earth goes.
  public func expanded(by degrees: Double) -> GeographicBox {
    let grown = GeographicBox(
      west: max(-180, west - degrees), south: max(-90, south - degrees),
      east: min(180, east + degrees), north: min(90, north + degrees))
    return grown ?? self
  }
}

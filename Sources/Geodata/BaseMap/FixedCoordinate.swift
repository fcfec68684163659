/// A position in whole ten-millionths of a degree (at most 1.1 centimetres), as layer files hold it.
struct FixedCoordinate: Hashable, Sendable {
  /// Ten-millionths of a degree east.
  var longitude: Int32
  /// Ten-millionths of a degree north.
  var latitude: Int32

  /// Units in one degree.
  static let unitsPerDegree = 10_000_000.0

  init(longitude: Int32, latitude: Int32) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// The nearest position to `coordinate`, or nothing if that is not on the earth.
  init?(_ coordinate: Coordinate) {
    guard GeographicBox.world.contains(coordinate) else { return nil }
    longitude = Int32((coordinate.longitude * Self.unitsPerDegree).rounded())
    latitude = Int32((coordinate.latitude * Self.unitsPerDegree).rounded())
  }

  /// The position in degrees.
  var coordinate: Coordinate {
    Coordinate(
      longitude: Double(longitude) / Self.unitsPerDegree,
      latitude: Double(latitude) / Self.unitsPerDegree)
  }

  /// Whether the position is on the earth.
  var isOnEarth: Bool { FixedBox.world.contains(self) }
}

/// A box in whole ten-millionths of a degree, closed on all sides.
struct FixedBox: Hashable, Sendable {
  var west: Int32
  var south: Int32
  var east: Int32
  var north: Int32

  /// The whole earth.
  static let world = FixedBox(
    west: -1_800_000_000, south: -900_000_000, east: 1_800_000_000, north: 900_000_000)

  init(west: Int32, south: Int32, east: Int32, north: Int32) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// The smallest box around `points`, which must not be empty.
  init(around points: some Collection<FixedCoordinate>) {
    self.init(west: .max, south: .max, east: .min, north: .min)
    for point in points {
      west = min(west, point.longitude)
      south = min(south, point.latitude)
      east = max(east, point.longitude)
      north = max(north, point.latitude)
    }
  }

  /// The smallest box of whole units that holds `box`.
  init(covering box: GeographicBox) {
    let scale = FixedCoordinate.unitsPerDegree
    self.init(
      west: Int32((box.west * scale).rounded(.down)),
      south: Int32((box.south * scale).rounded(.down)),
      east: Int32((box.east * scale).rounded(.up)),
      north: Int32((box.north * scale).rounded(.up)))
  }

  func contains(_ point: FixedCoordinate) -> Bool {
    point.longitude >= west && point.longitude <= east && point.latitude >= south
      && point.latitude <= north
  }

  func intersects(_ other: FixedBox) -> Bool {
    west <= other.east && other.west <= east && south <= other.north && other.south <= north
  }

  mutating func formUnion(_ other: FixedBox) {
    west = min(west, other.west)
    south = min(south, other.south)
    east = max(east, other.east)
    north = max(north, other.north)
  }

  /// Whether both positions lie on one and the same edge of the box.
  func hasEdge(_ one: FixedCoordinate, _ other: FixedCoordinate) -> Bool {
    (one.longitude == other.longitude && (one.longitude == west || one.longitude == east))
      || (one.latitude == other.latitude && (one.latitude == south || one.latitude == north))
  }

  /// Whether the position lies on an edge of the box.
  func hasOnEdge(_ point: FixedCoordinate) -> Bool { hasEdge(point, point) }
}

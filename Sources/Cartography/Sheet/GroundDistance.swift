internal import Glibc
internal import Geodata

extension Coordinate {
  /// The distance to a point nearby, in metres on the ellipsoid GRS 80.
  ///
  /// The two radii of curvature at the middle latitude give it; below 100 km the error is under one
  /// part in ten thousand.
  func groundDistance(to other: Coordinate) -> Double {
    let semimajor = 6_378_137.0
    let eccentricitySquared = 0.006_694_380_022_903_416
    let middle = (latitude + other.latitude) / 2 * .pi / 180
    let root = (1 - eccentricitySquared * sin(middle) * sin(middle)).squareRoot()
    let primeVertical = semimajor / root
    let meridian = semimajor * (1 - eccentricitySquared) / (root * root * root)
    let north = (other.latitude - latitude) * .pi / 180 * meridian
    let turn = (other.longitude - longitude).remainder(dividingBy: 360)
    let east = turn * .pi / 180 * primeVertical * cos(middle)
    return (north * north + east * east).squareRoot()
  }
}

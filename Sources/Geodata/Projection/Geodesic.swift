internal import CPROJ

extension Coordinate {
  /// The distance to another point on the ellipsoid of WGS 84, in kilometres: the shortest way over
  /// the earth, not a road.
  ///
  /// C. F. F. Karney: Algorithms for geodesics. Journal of Geodesy 87, 2013, 43-55. DOI
  /// 10.1007/s00190-012-0578-z; as PROJ carries it out.
  public func geodesicKilometres(to other: Coordinate) -> Double {
    var ellipsoid = geod_geodesic()
    geod_init(&ellipsoid, 6_378_137, 1 / 298.257_223_563)
    var metres = 0.0
    geod_inverse(
      &ellipsoid, latitude, longitude, other.latitude, other.longitude, &metres, nil, nil)
    return metres / 1_000
  }
}

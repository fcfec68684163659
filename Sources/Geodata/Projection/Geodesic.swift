internal import CGeodesic

extension Coordinate {
  /// The distance to another point on the ellipsoid of WGS 84, in kilometres: the shortest way over
  /// the earth, not a road.
  ///
  /// C. F. F. Karney: Algorithms for geodesics. Journal of Geodesy 87, 2013, 43-55. DOI
  /// 10.1007/s00190-012-0578-z; as GeographicLib, his library, carries it out. PROJ has the same
  /// algorithm but takes a hundred times as long to load.
  public func geodesicKilometres(to other: Coordinate) -> Double {
    waymark_geodesic_metres(latitude, longitude, other.latitude, other.longitude) / 1_000
  }
}

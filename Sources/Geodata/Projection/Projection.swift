/// The way from degrees to the metres of a map's plane, and back.
///
/// Coordinates are WGS 84, longitude first; the plane has eastings and northings in metres,
/// whatever the order and unit of the system's own axes. A system of longitudes and latitudes is
/// drawn as a plate carrée: one degree is as long as one degree of the equator.
///
/// A projection may be used from several threads: a lock makes one wait for the other, so a batch
/// in parallel is better off with one projection a thread.
public final class Projection: Sendable {
  /// The system that maps of Europe use: Lambert azimuthal equal-area.
  public static let defaultCRS = "EPSG:3035"

  /// The name with its code, such as `ETRS89-extended / LAEA Europe (EPSG:3035)`.
  public let name: String
  /// The definition of the system as it was given.
  public let crs: String

  private let handle: TransformationHandle

  /// Makes the projection to the system `crs`: a code such as `EPSG:3035` or `3035`, a PROJ string
  /// or WKT.
  ///
  /// The codes of `KnownProjection` cost less than a millisecond, all others open PROJ's
  /// database for some 30 milliseconds.
  ///
  /// - Throws: a `ProjectionError` if the system is unknown, is not plane, or has no known way from
  ///   WGS 84.
  public convenience init(crs: String = Projection.defaultCRS) throws(ProjectionError) {
    let code = Self.normalised(crs)
    if let known = KnownProjection.find(code) {
      let handle = try TransformationHandle(known: known)
      self.init(handle, crs: crs)
    } else {
      try self.init(throughDatabase: code, crs: crs)
    }
  }

  /// Makes the projection through PROJ's database even if its code is among the known ones.
  convenience init(throughDatabase code: String, crs: String) throws(ProjectionError) {
    let handle = try TransformationHandle(crs: code)
    self.init(handle, crs: crs)
  }

  private init(_ handle: consuming TransformationHandle, crs: String) {
    self.name = handle.name
    self.crs = crs
    self.handle = handle
  }

  /// The points of the plane for `coordinates`, one for each and in order.
  ///
  /// A coordinate that has no place in the plane gives a point that is not finite.
  /// - Complexity: O(n), some 0.1 microseconds each.
  public func project(_ coordinates: [Coordinate]) -> [PlanePoint] {
    Array(unsafeUninitializedCapacity: coordinates.count) { buffer, count in
      count = coordinates.count
      guard let start = buffer.baseAddress else { return }
      let pairs = UnsafeMutableRawPointer(start)
      coordinates.withUnsafeBytes {
        if let source = $0.baseAddress {
          pairs.copyMemory(from: source, byteCount: $0.count)
        }
      }
      transform(pairs, count: count, inverse: false)
    }
  }

  /// The coordinates for `points` of the plane, one for each and in order.
  ///
  /// A point that shows no part of the earth gives a coordinate that is not finite.
  public func unproject(_ points: [PlanePoint]) -> [Coordinate] {
    Array(unsafeUninitializedCapacity: points.count) { buffer, count in
      count = points.count
      guard let start = buffer.baseAddress else { return }
      let pairs = UnsafeMutableRawPointer(start)
      points.withUnsafeBytes {
        if let source = $0.baseAddress {
          pairs.copyMemory(from: source, byteCount: $0.count)
        }
      }
      transform(pairs, count: count, inverse: true)
    }
  }

  /// The point of the plane for `coordinate`, or nothing if it has no place there.
  public func project(_ coordinate: Coordinate) -> PlanePoint? {
    let (easting, northing) = transform(coordinate.longitude, coordinate.latitude, inverse: false)
    let point = PlanePoint(easting: easting, northing: northing)
    return point.isFinite ? point : nil
  }

  /// The coordinate for `point` of the plane, or nothing if it shows no part of the earth.
  public func unproject(_ point: PlanePoint) -> Coordinate? {
    let (longitude, latitude) = transform(point.easting, point.northing, inverse: true)
    guard longitude.isFinite, latitude.isFinite else { return nil }
    return Coordinate(longitude: longitude, latitude: latitude)
  }

  /// Transforms pairs of numbers that lie in memory as two doubles each.
  private func transform(_ pairs: UnsafeMutableRawPointer, count: Int, inverse: Bool) {
    let numbers = pairs.assumingMemoryBound(to: Double.self)
    handle.transform(numbers, count: count, inverse: inverse)
  }

  private func transform(_ x: Double, _ y: Double, inverse: Bool) -> (Double, Double) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2) { pair in
      (pair[0], pair[1]) = (x, y)
      if let start = pair.baseAddress {
        transform(UnsafeMutableRawPointer(start), count: 1, inverse: inverse)
      }
      return (pair[0], pair[1])
    }
  }

  /// `3035` and `epsg:3035` as `EPSG:3035`; everything else as it is.
  private static func normalised(_ crs: String) -> String {
    if !crs.isEmpty, crs.utf8.allSatisfy({ (48...57).contains($0) }) { return "EPSG:" + crs }
    let parts = crs.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].lowercased() == "epsg" else { return crs }
    return "EPSG:" + parts[1]
  }
}

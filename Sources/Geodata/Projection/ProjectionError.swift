/// Why a coordinate reference system cannot be used for a map.
public struct ProjectionError: Error, Hashable, Sendable {
  /// The kind of problem.
  public enum Reason: Hashable, Sendable {
    /// No such code is known, or the definition cannot be read.
    case unknown
    /// The system is known, but is not one of a plane or of longitudes and latitudes.
    case notPlanar
    /// The system is known, but no way leads to it from WGS 84.
    case noTransformation
    /// The library or its database is missing.
    case libraryUnavailable
  }

  /// The kind of problem.
  public let reason: Reason
  /// The definition as it was given.
  public let crs: String
  /// What PROJ said, if anything.
  public let detail: String
  /// What to do about it.
  public let hint: String
}

extension ProjectionError: CustomStringConvertible {
  /// The problem and the hint in one line.
  public var description: String {
    let problem =
      switch reason {
      case .unknown: "unknown coordinate reference system '\(crs)'"
      case .notPlanar: "'\(crs)' is not a coordinate reference system for maps"
      case .noTransformation: "'\(crs)' cannot be reached from WGS 84"
      case .libraryUnavailable: "PROJ cannot be used for '\(crs)'"
      }
    return problem + (detail.isEmpty ? "" : " (\(detail))") + "; " + hint
  }
}

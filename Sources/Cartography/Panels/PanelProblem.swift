internal import Drawing

/// Why the panels of a sheet cannot be read.
public enum PanelProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no room for maps of a size that tells anything; width and height are those that the maps
  /// would have, in millimetres.
  case tooSmall(count: Int, width: Double, height: Double)

  /// The least width and height of a map on a panel, in millimetres: on less, hardly a name has room.
  public static let leastSide = 40.0

  /// The reason in words.
  public var description: String {
    switch self {
    case .tooSmall(let count, let width, let height):
      "\(count == 1 ? "the map" : "each of the \(count) maps") would be "
        + "\(Int(max(0, width))) x \(Int(max(0, height))) mm, too small to read"
    }
  }

  /// What to do about it.
  public var hint: String {
    "they need at least \(Int(Self.leastSide)) x \(Int(Self.leastSide)) mm: choose a larger sheet, fewer "
      + "panels or another number of columns"
  }

  /// The problem of maps of a size in points; `nil` if they are large enough.
  init?(count: Int, map: Rectangle) {
    let (width, height) = (map.width / millimetres(1), map.height / millimetres(1))
    guard min(width, height) < Self.leastSide - 1e-9 else { return nil }
    self = .tooSmall(count: count, width: width, height: height)
  }
}

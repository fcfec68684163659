public import Geodata

/// Why a part of the map cannot be shown enlarged on it.
public enum InsetProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// It does not lie on the map.
  case outside(GeographicBox)
  /// It is too large to be shown larger still.
  case tooLarge(GeographicBox)
  /// It is so small that nothing of the base map can be told apart.
  case tooSmall(GeographicBox)
  /// Nothing is free in a corner or at the side that is asked for.
  case noRoom(GeographicBox)

  /// The reason in words.
  public var description: String {
    switch self {
    case .outside(let box): "the part \(words(box)) does not lie on the map"
    case .tooLarge(let box): "the part \(words(box)) is too large to be enlarged on this map"
    case .tooSmall(let box): "the part \(words(box)) is too small to be enlarged on this map"
    case .noRoom(let box): "there is no room on the map for the part \(words(box))"
    }
  }

  /// What can be done instead.
  public var hint: String {
    switch self {
    case .outside: "choose a part inside the frame, or a wider --bbox"
    case .tooLarge:
      "choose at most about a quarter of the map's width and height, or a larger sheet"
    case .tooSmall: "choose a part that is at least 2 mm wide and high on the map"
    case .noRoom: "name another corner or a side, or fewer or smaller insets"
    }
  }

  private func words(_ box: GeographicBox) -> String {
    [box.west, box.south, box.east, box.north].map { String(($0 * 1_000).rounded() / 1_000) }
      .joined(separator: ",")
  }
}

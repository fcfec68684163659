/// How people were moved: on foot, by rail, or whatever else the data names.
public struct TransportMode: RawRepresentable, Hashable, Comparable, Sendable,
  CustomStringConvertible
{
  /// The word in the data.
  public let rawValue: String

  /// Creates the mode of this word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// On foot.
  public static let foot = TransportMode(rawValue: "foot")
  /// By rail, in closed cars.
  public static let rail = TransportMode(rawValue: "rail")
  /// By rail, in open cars.
  public static let openRail = TransportMode(rawValue: "open-rail")
  /// By ship or barge.
  public static let ship = TransportMode(rawValue: "ship")
  /// By truck.
  public static let truck = TransportMode(rawValue: "truck")
  /// By several of these.
  public static let mixed = TransportMode(rawValue: "mixed")

  /// The word in the data.
  public var description: String { rawValue }

  /// Orders modes by their word.
  public static func < (left: TransportMode, right: TransportMode) -> Bool {
    left.rawValue < right.rawValue
  }
}

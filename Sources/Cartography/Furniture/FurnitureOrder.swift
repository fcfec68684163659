public import Geodata

/// Which parts of the furniture a sheet has, and where they stand, beyond title, legend and notes.
public struct FurnitureOrder: Hashable, Sendable {
  /// Whether a part is drawn.
  public enum Choice: String, CaseIterable, Sendable {
    /// Where it tells the reader something and has room.
    case auto
    /// In any case, if it can be drawn without saying what is not true.
    case on
    /// Not at all.
    case off
  }

  /// A corner or a side of the map.
  public enum Position: String, CaseIterable, Sendable {
    /// Above, left.
    case topLeft = "top-left"
    /// Above, right.
    case topRight = "top-right"
    /// Below, left.
    case bottomLeft = "bottom-left"
    /// Below, right.
    case bottomRight = "bottom-right"
    /// Along the upper side, where it covers least.
    case top
    /// Along the right side, where it covers least.
    case right
    /// Along the lower side, where it covers least.
    case bottom
    /// Along the left side, where it covers least.
    case left

    /// The four corners.
    package static let corners: [Position] = [.topLeft, .topRight, .bottomLeft, .bottomRight]

    /// Whether it is a side, where several parts may stand.
    package var isSide: Bool { !Position.corners.contains(self) }
  }

  /// An enlarged part of the map in one of its corners or at one of its sides.
  public struct Inset: Hashable, Sendable {
    /// The part of the earth.
    public var extent: GeographicBox
    /// Where it stands; `nil` for the corner where it covers least.
    public var position: Position?
    /// How many times larger it is, if it covers no place and fits; `nil` for what lets it cover little.
    var factor: Double?

    /// Creates the order of an inset.
    public init(_ extent: GeographicBox, at position: Position? = nil) {
      self.extent = extent
      self.position = position
    }
  }

  /// The time line with the period of the sheet.
  public var strip = Choice.auto
  /// The sign of north.
  public var north = Choice.auto
  /// The small map that shows where the map lies.
  public var locator = Choice.auto
  /// Where that stands; `nil` for the corner where it covers least.
  public var locatorPosition: Position?
  /// Enlarged parts of the map.
  public var insets: [Inset] = []
  /// Whether the part where places crowd most is enlarged as well, if it has room.
  public var addsInset = false

  /// Creates the standard furniture.
  public init() {}
}

/// A colour of the sRGB space with coverage, each part between 0 and 1.
public struct Color: Hashable, Sendable {
  /// The red part.
  public var red: Double
  /// The green part.
  public var green: Double
  /// The blue part.
  public var blue: Double
  /// The coverage: 0 is clear, 1 is solid.
  public var alpha: Double

  /// Creates a colour from its parts between 0 and 1.
  public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// Creates a colour from 24 bits, as in `Color(0x1F2933)`.
  public init(_ rgb: UInt32, alpha: Double = 1) {
    self.init(
      red: Double((rgb >> 16) & 0xFF) / 255, green: Double((rgb >> 8) & 0xFF) / 255,
      blue: Double(rgb & 0xFF) / 255, alpha: alpha)
  }
}

/// How a line is drawn.
public struct Stroke: Hashable, Sendable {
  /// The shape of a line's ends.
  public enum Cap: Sendable {
    /// Cut off at the end point.
    case butt
    /// A half circle beyond the end point.
    case round
  }

  /// The shape of a line's corners.
  public enum Join: Sendable {
    /// A sharp corner.
    case miter
    /// A rounded corner.
    case round
  }

  /// The colour of the line.
  public var color: Color
  /// The width in points.
  public var width: Double
  /// Lengths of dashes and gaps in turn, in points; empty for a solid line.
  public var dash: [Double]
  /// Where in the dash pattern the line begins, in points.
  public var dashPhase: Double
  /// The shape of the ends.
  public var cap: Cap
  /// The shape of the corners.
  public var join: Join

  /// Creates a line style; widths and dashes in points.
  public init(
    color: Color, width: Double, dash: [Double] = [], dashPhase: Double = 0, cap: Cap = .butt,
    join: Join = .round
  ) {
    self.color = color
    self.width = width
    self.dash = dash
    self.dashPhase = dashPhase
    self.cap = cap
    self.join = join
  }
}

/// Which points are inside a path that crosses itself or has holes.
public enum FillRule: Sendable {
  /// Inside where the path winds around the point.
  case winding
  /// Inside where a ray crosses the path an odd number of times.
  case evenOdd
}

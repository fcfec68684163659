/// A typeface at a size.
public struct Font: Hashable, Sendable {
  /// The strength of the strokes.
  public enum Weight: Sendable {
    /// The text weight.
    case regular
    /// The heavy weight.
    case bold
  }

  /// The slope of the letters.
  public enum Slant: Sendable {
    /// Upright.
    case normal
    /// Italic.
    case italic
  }

  /// The name of the family, such as `Noto Sans`.
  public var family: String
  /// The size in points.
  public var size: Double
  /// The weight.
  public var weight: Weight
  /// The slant.
  public var slant: Slant
  /// The space between neighbouring letters beyond the usual, in points.
  public var spacing: Double

  /// Creates a typeface at a size in points.
  public init(
    family: String, size: Double, weight: Weight = .regular, slant: Slant = .normal,
    spacing: Double = 0
  ) {
    self.family = family
    self.size = size
    self.weight = weight
    self.slant = slant
    self.spacing = spacing
  }

  /// The space between neighbouring letters of a text beyond the usual, in points: none where
  /// letters are joined, as in Arabic script, since it would pull them apart.
  public func spacing(in text: String) -> Double {
    spacing == 0 || text.unicodeScalars.contains(where: Font.isJoined) ? 0 : spacing
  }

  /// Whether a character belongs to a script whose letters are joined.
  private static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x06FF, 0x0700...0x07FF, 0x0840...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: true
    default: false
    }
  }
}

/// An outline behind text that keeps it readable on lines.
public struct Halo: Hashable, Sendable {
  /// The colour of the outline.
  public var color: Color
  /// How far the outline reaches beyond the letters, in points.
  public var width: Double

  /// Creates an outline that reaches `width` points beyond the letters.
  public init(color: Color, width: Double) {
    self.color = color
    self.width = width
  }
}

/// Which way a line of text runs as a whole.
public enum TextDirection: Hashable, Sendable {
  /// As Latin and Cyrillic do.
  case leftToRight
  /// As Hebrew and Arabic script do.
  case rightToLeft
}

/// One line of text in its place.
public struct PlacedText: Hashable, Sendable {
  /// The text; never contains a line break.
  public var text: String
  /// The typeface and size.
  public var font: Font
  /// The left end of the baseline, before rotation.
  public var origin: Point
  /// The colour of the letters.
  public var color: Color
  /// The outline behind the letters, if any.
  public var halo: Halo?
  /// Clockwise turn around `origin`, in radians.
  public var rotation: Double
  /// The language of the text (BCP 47), for shaping; `nil` if it is not known.
  public var language: String?
  /// Which way the line runs as a whole; `nil` for the direction of its first letter that has one.
  public var direction: TextDirection?

  /// Creates a line of text whose baseline begins at `origin`.
  public init(
    _ text: String, font: Font, origin: Point, color: Color, halo: Halo? = nil,
    rotation: Double = 0, language: String? = nil, direction: TextDirection? = nil
  ) {
    self.text = text
    self.font = font
    self.origin = origin
    self.color = color
    self.halo = halo
    self.rotation = rotation
    self.language = language
    self.direction = direction
  }
}

/// The measures of one line of text, in points.
public struct TextMetrics: Hashable, Sendable {
  /// The advance from the first to after the last letter.
  public var width: Double
  /// From the baseline to the top of the line, as the typeface states it.
  public var ascent: Double
  /// From the baseline to the bottom of the line, as the typeface states it.
  public var descent: Double

  /// Creates measures in points.
  public init(width: Double, ascent: Double, descent: Double) {
    self.width = width
    self.ascent = ascent
    self.descent = descent
  }

  /// From the top to the bottom of the line.
  public var height: Double { ascent + descent }
}

/// Measures text before it is drawn, so that a composer can decide where it fits.
public protocol TextMeasurer {
  /// The measures of one line of text.
  func measure(_ text: String, font: Font, language: String?) -> TextMetrics
}

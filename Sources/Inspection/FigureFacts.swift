public import Drawing

/// What is known of a figure, from its file or from the picture that it is drawn from.
///
/// What a file does not tell, or only to a program that runs it, is `nil`: not known is never taken
/// for right.
public struct FigureFacts: Hashable, Sendable {
  /// A kind of file.
  public enum Format: String, CaseIterable, Sendable {
    /// Portable Network Graphics.
    case png
    /// Tag Image File Format.
    case tif
    /// Scalable Vector Graphics.
    case svg
    /// Portable Document Format.
    case pdf
    /// Encapsulated PostScript.
    case eps
  }

  /// How text stands in a figure.
  public enum Text: String, Sendable {
    /// There is none that could be told from lines.
    case none
    /// As letters.
    case live
    /// As shapes.
    case outlines
  }

  /// The kind of file; `nil` for a picture.
  public var format: Format?
  /// The size on paper in points.
  public var size: Size?
  /// The longer side in pixels; 0 for a figure of lines.
  public var longestSide: Int?
  /// The lowest resolution of what is made of pixels, in dots per inch; infinite if nothing is.
  public var resolution: Double?
  /// The smallest type in points; `nil` also if there is none.
  public var smallestText: Double?
  /// The largest type in points.
  public var largestText: Double?
  /// The thinnest line in points.
  public var thinnestLine: Double?
  /// How text stands in it.
  public var text: Text?
  /// The fonts that text needs and that are not in the file.
  public var missingFonts: [String]?
  /// Whether something shines through.
  public var hasCoverage: Bool?
  /// Whether there are no colours but shades of grey.
  public var isGrey: Bool?
  /// The description for those who cannot see the figure; empty if it has none.
  public var summary: String?
  /// The lowest contrast of text with its ground, 1 to 21.
  public var textContrast: Double?
  /// The lowest contrast of lines with their ground, 1 to 21; those of the base map do not count.
  public var lineContrast: Double?
  /// The length of the file.
  public var byteCount: Int?

  /// Creates facts of which nothing is known.
  public init() {}

  /// The same facts; what is not known is taken from others.
  public func completed(by other: FigureFacts) -> FigureFacts {
    var facts = self
    facts.format = format ?? other.format
    facts.size = size ?? other.size
    facts.longestSide = longestSide ?? other.longestSide
    facts.resolution = resolution ?? other.resolution
    facts.smallestText = smallestText ?? other.smallestText
    facts.largestText = largestText ?? other.largestText
    facts.thinnestLine = thinnestLine ?? other.thinnestLine
    facts.text = text ?? other.text
    facts.missingFonts = missingFonts ?? other.missingFonts
    facts.hasCoverage = hasCoverage ?? other.hasCoverage
    facts.isGrey = isGrey ?? other.isGrey
    facts.summary = summary ?? other.summary
    facts.textContrast = textContrast ?? other.textContrast
    facts.lineContrast = lineContrast ?? other.lineContrast
    facts.byteCount = byteCount ?? other.byteCount
    return facts
  }

  /// Notes type of a size.
  mutating func note(text points: Double) {
    guard points.isFinite else { return }
    smallestText = min(smallestText ?? points, points)
    largestText = max(largestText ?? points, points)
  }

  /// Notes a line of a width.
  mutating func note(line points: Double) {
    guard points.isFinite else { return }
    thinnestLine = min(thinnestLine ?? points, points)
  }
}

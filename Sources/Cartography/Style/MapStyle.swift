public import Drawing
public import Geodata

/// The look of a map: colours, line classes and type, all at final size in points.
public struct MapStyle: Hashable, Sendable {
  /// The name by which the style is known.
  public var name = "print"

  /// The colour of text and of marches on foot.
  public var ink: Color
  /// The colour of quieter text: notes, towns for orientation.
  public var quietInk: Color
  /// The paper around the map.
  public var paper: Color
  /// Land.
  public var land: Color
  /// The highest ground where land is tinted by height; tints of lower ground lie between it and
  /// land. As lines of unknown numbers stand out from land just enough, the standard look grows
  /// lighter with height.
  public var highland = Color(0xFFFBEF)
  /// Sea and lakes.
  public var water: Color
  /// Coasts, shores and rivers.
  public var waterLine: Color
  /// The names of seas, lakes and rivers.
  public var waterInk = Color(0x2F6482)
  /// The names of mountains and landscapes.
  public var landInk = Color(0x665F57)
  /// The lines of the graticule.
  public var graticule: Color
  /// State borders.
  public var border: Color
  /// The second hue of lines, besides ink.
  public var secondHue: Color
  /// The third hue of lines. There is no fourth.
  public var thirdHue: Color
  /// What colours of unknown numbers are drawn towards.
  public var unknownGrey: Color

  /// The family of names and notes.
  public var family: String
  /// The family of the names of waters.
  public var waterFamily: String
  /// The size of names and notes.
  public var textSize: Double
  /// The size of the names of towns that were only passed through; never above that of other names.
  public var haltTextSize = 6.0
  /// The size of the names of great seas; other names of waters and land are smaller.
  public var seaTextSize = 8.5
  /// The size of the names of small seas, lakes and rivers.
  public var waterTextSize = 6.5
  /// The size of the capitals of names of mountains and landscapes.
  public var landTextSize = 6.0
  /// The size of the title.
  public var titleSize: Double
  /// How far the outline behind a name reaches.
  public var haloWidth: Double

  /// The width of a line whose number of people is not known.
  public var unknownWidth: Double
  /// The classes of width, from few to many people.
  public var widthClasses: [WidthClass]
  /// The length of an arrowhead in widths of its line.
  public var headLength: Double
  /// The width of an arrowhead in widths of its line; what is above 3 is drawn as 3.
  public var headWidth: Double
  /// The shortest arrowhead.
  public var minimumHeadLength: Double
  /// The narrowest arrowhead, unless its line is too narrow for it.
  public var minimumHeadWidth = millimetres(0.8)
  /// How lines keep apart.
  public var flow = FlowRules()

  /// The hue and the sign of each way of moving people.
  public var lines: [Mode: LineClass] = LineClass.standard
  /// The dashes and gaps in turn of what is known of a course, in points; empty for a solid line.
  public var dashes: [Course: [Double]] = [
    .sourced: [],
    .approximate: [millimetres(3.5), millimetres(0.75)],
    .schematic: [millimetres(1.5), millimetres(0.75)],
  ]

  /// The width of the lines of the first path of an answer.
  public var answerWidth = 1.9
  /// The width of the lines of further paths of an answer.
  public var furtherAnswerWidth = 1.3
  /// The width of the lines that an answer is compared with.
  public var contextWidth = 0.4
  /// The colour of the lines and places that an answer is compared with.
  public var contextGrey = Color(0xC3C1BA)

  /// No type is smaller, in points; what would be is set in this size.
  public var smallestText = 0.0
  /// No type is larger, in points.
  public var largestText = Double.infinity
  /// No line is thinner, in points; what would be is drawn in this width.
  public var thinnestLine = 0.0

  /// Lines of one class of people moved.
  public struct WidthClass: Hashable, Sendable {
    /// The smallest number of people in the class.
    public var from: Int
    /// The width of the line in points.
    public var width: Double

    /// Creates a class of width.
    public init(from: Int, width: Double) {
      self.from = from
      self.width = width
    }
  }

  /// The standard look for colour print and screen: near-black ink on pale land.
  public static let print = MapStyle(
    ink: Color(0x1F2933), quietInk: Color(0x52606D), paper: Color(0xFFFFFF),
    land: Color(0xE7E4DB), water: Color(0xDBE5EA), waterLine: Color(0x9FB4C0),
    graticule: Color(0xB9C2C7), border: Color(0x8A7F72), secondHue: Color(0x0072B2),
    thirdHue: Color(0xC85200), unknownGrey: Color(0x6B7680), family: "Noto Sans",
    waterFamily: "Noto Serif", textSize: 7, titleSize: 9, haloWidth: millimetres(0.45),
    unknownWidth: 0.6,
    widthClasses: [
      WidthClass(from: 0, width: 1.0), WidthClass(from: 1_000, width: 1.6),
      WidthClass(from: 5_000, width: 2.4), WidthClass(from: 15_000, width: 3.4),
    ], headLength: 2, headWidth: 2.6, minimumHeadLength: millimetres(1.2))

  /// No arrowhead is wider than so many widths of its line.
  static let maximumHeadWidth = 3.0

  /// The width class of a number of people; `nil` if the number is not known.
  public func widthClass(of figure: Int?) -> Int? {
    guard let figure else { return nil }
    return widthClasses.lastIndex { $0.from <= figure }
  }

  /// The tint of the land above a height; `index` counts the heights from the lowest. Low steps
  /// are larger than high ones, as most land is low.
  func tint(ofHeight index: Int, of count: Int) -> Color {
    let share = Double(index + 1) / Double(max(1, count))
    return land.mixed(with: highland, share * (1.6 - 0.6 * share))
  }

  /// A typeface of the style; `nil` stands for its usual family and size.
  func font(
    family: String? = nil, size: Double? = nil, weight: Font.Weight = .regular,
    slant: Font.Slant = .normal
  ) -> Font {
    let bounded = min(max(size ?? textSize, smallestText), largestText)
    return Font(family: family ?? self.family, size: bounded, weight: weight, slant: slant)
  }
}

/// A length on paper in points.
///
/// - Parameter length: the length in millimetres.
public func millimetres(_ length: Double) -> Double { length * 72 / 25.4 }

extension Color {
  /// The colour mixed with another: 0 leaves it, 1 gives the other.
  func mixed(with other: Color, _ share: Double) -> Color {
    Color(
      red: red + (other.red - red) * share, green: green + (other.green - green) * share,
      blue: blue + (other.blue - blue) * share, alpha: alpha)
  }
}

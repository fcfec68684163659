public import HistoricalTime

/// One thing that a publisher asks of figures, with the page that says so.
public struct PressRule: Hashable, Sendable {
  /// What is asked about.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The widths in millimetres, of which a figure has one.
    case width
    /// The least width in millimetres.
    case widthMin = "width-min"
    /// The greatest width in millimetres.
    case widthMax = "width-max"
    /// The greatest height in millimetres.
    case heightMax = "height-max"
    /// The lowest resolution in dots per inch.
    case dpiMin = "dpi-min"
    /// The highest resolution in dots per inch.
    case dpiMax = "dpi-max"
    /// The smallest type in points.
    case textMin = "text-min"
    /// The largest type in points.
    case textMax = "text-max"
    /// The thinnest line in points.
    case lineMin = "line-min"
    /// The formats, by the endings of their files.
    case formats
    /// How text stands in files of lines: `live` or `outlines`.
    case text
    /// Whether fonts must be `embedded`.
    case fonts
    /// Whether coverage must be `none`.
    case coverage
    /// Whether colours must be `grey`.
    case color
    /// Whether a description is `required`.
    case altText = "alt-text"
    /// The least contrast of text with its ground.
    case textContrast = "text-contrast"
    /// The least contrast of lines with their ground.
    case lineContrast = "line-contrast"
    /// The longest side in pixels.
    case pixelsMax = "pixels-max"
    /// The longest file in millions of bytes.
    case megabytesMax = "megabytes-max"

    /// The words that the value may be; `nil` for numbers.
    var words: [String]? {
      switch self {
      case .formats: ["png", "tif", "svg", "pdf", "eps"]
      case .text: ["live", "outlines"]
      case .fonts: ["embedded"]
      case .coverage: ["none"]
      case .color: ["grey"]
      case .altText: ["required"]
      default: nil
      }
    }

    /// Whether there may be several values.
    var isList: Bool { self == .width || self == .formats }
  }

  /// The name of the preset; `any` for all of them.
  public var preset = ""
  /// What is asked about.
  public var kind = Kind.width
  /// What is asked: numbers or words.
  public var values: [String] = []
  /// The page that says so; `nil` if none is known.
  public var url: String?
  /// The day on which the page was read; `nil` if it was not.
  public var readOn: EDTF?
  /// What else must be said.
  public var note: String?

  /// Creates a rule with nothing in it.
  public init() {}

  /// The values as numbers.
  public var numbers: [Double] { values.compactMap { Double($0) } }
}

extension PressRule: TableRecord {
  /// `presets`
  public static var tableName: String { "presets" }
  /// What one row is.
  public static var tableSummary: String { "One thing that a publisher asks of figures" }
  /// The columns that identify a row together.
  public static var key: [String] { ["preset", "rule"] }
  /// The columns in order.
  public static let fields: [Field<PressRule>] = [
    .text("preset", \.preset, "The name of the preset; any for all"),
    .token("rule", \.kind, "What is asked about"),
    .words("value", \.values, "What is asked: millimetres, points, dots per inch or words"),
    .text("url", \.url, "The page that says so"),
    .date("read_on", \.readOn, "The day on which the page was read for it"),
    .text("note", \.note, "What else must be said"),
  ]
}

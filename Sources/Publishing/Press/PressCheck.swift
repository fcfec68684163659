internal import Drawing
public import Geodata
public import Inspection

/// Compares what is known of a figure with what a publisher asks.
public struct PressCheck: Hashable, Sendable {
  /// A rule that a figure breaks.
  public struct Breach: Hashable, Sendable {
    /// The rule.
    public let rule: PressRule
    /// What is wrong, in words.
    public let message: String
  }

  /// The rules that the figure breaks, in the order of `PressRule.Kind`.
  public let breaches: [Breach]
  /// The rules that could not be checked, since the file does not tell.
  public let unchecked: [PressRule]

  /// How far a size on paper may be off, in millimetres: what rounding to pixels moves.
  private static let tolerance = 0.15

  /// Checks a figure against all rules of a preset.
  public init(_ facts: FigureFacts, preset: PressPreset) {
    var breaches: [Breach] = []
    var unchecked: [PressRule] = []
    for kind in PressRule.Kind.allCases {
      guard let rule = preset.rules[kind] else { continue }
      switch Self.verdict(of: rule, facts) {
      case .kept: break
      case .broken(let message): breaches.append(Breach(rule: rule, message: message))
      case .unknown: unchecked.append(rule)
      }
    }
    self.breaches = breaches
    self.unchecked = unchecked
  }

  /// What came of a rule.
  private enum Verdict {
    case kept
    case broken(String)
    case unknown
  }

  private static func verdict(of rule: PressRule, _ facts: FigureFacts) -> Verdict {
    let wanted = rule.values.joined(separator: ", ")
    let limit = rule.numbers.first ?? 0
    let width = facts.size.map { $0.width / 72 * 25.4 }
    let height = facts.size.map { $0.height / 72 * 25.4 }
    let isLines = facts.longestSide == 0
    switch rule.kind {
    case .width:
      return judge(width) { value in
        rule.numbers.contains { abs($0 - value) <= tolerance }
          ? nil : "the width is \(short(value)) mm; allowed: \(wanted) mm"
      }
    case .widthMin:
      return judge(width) { $0 >= limit - tolerance ? nil : low("the width", $0, limit, "mm") }
    case .widthMax:
      return judge(width) { $0 <= limit + tolerance ? nil : high("the width", $0, limit, "mm") }
    case .heightMax:
      return judge(height) { $0 <= limit + tolerance ? nil : high("the height", $0, limit, "mm") }
    case .dpiMin:
      return judge(facts.resolution) { value in
        if value == 0 { return "the file states no resolution; at least \(wanted) dpi is asked" }
        return value >= limit - 0.1 ? nil : low("the resolution", value, limit, "dpi")
      }
    case .dpiMax:
      if facts.resolution == .infinity { return .kept }
      return judge(facts.resolution) {
        $0 <= limit + 0.1 ? nil : high("the resolution", $0, limit, "dpi")
      }
    case .textMin:
      if facts.text == FigureFacts.Text.none { return .kept }
      return judge(facts.smallestText) {
        $0 >= limit - 0.005 ? nil : low("the smallest type", $0, limit, "pt")
      }
    case .textMax:
      if facts.text == FigureFacts.Text.none { return .kept }
      return judge(facts.largestText) {
        $0 <= limit + 0.005 ? nil : high("the largest type", $0, limit, "pt")
      }
    case .lineMin:
      return judge(facts.thinnestLine) {
        $0 >= limit - 0.0005 ? nil : low("the thinnest line", $0, limit, "pt")
      }
    case .formats:
      return judge(facts.format) {
        rule.values.contains($0.rawValue)
          ? nil : "the format is \($0.rawValue.uppercased()); allowed: \(wanted.uppercased())"
      }
    case .text:
      guard isLines, facts.text != FigureFacts.Text.none else {
        return facts.longestSide == nil ? .unknown : .kept
      }
      return judge(facts.text) {
        $0.rawValue == wanted
          ? nil : wanted == "live" ? "text is outlined; it must stay text" : "text is not outlined"
      }
    case .fonts:
      return judge(facts.missingFonts) {
        $0.isEmpty ? nil : "fonts are not embedded: " + $0.joined(separator: ", ")
      }
    case .coverage:
      return judge(facts.hasCoverage) { $0 ? "something shines through (alpha)" : nil }
    case .color:
      return judge(facts.isGrey) { $0 ? nil : "there are colours; only grey is allowed" }
    case .altText:
      if facts.format == .eps { return .unknown }
      return judge(facts.summary) { $0.isEmpty ? "the description (alt text) is missing" : nil }
    case .textContrast:
      if facts.text == FigureFacts.Text.none { return .kept }
      return judge(facts.textContrast) {
        $0 >= limit - 0.005 ? nil : low("the contrast of text with its ground", $0, limit, ": 1")
      }
    case .lineContrast:
      return judge(facts.lineContrast) {
        $0 >= limit - 0.005 ? nil : low("the contrast of lines with their ground", $0, limit, ": 1")
      }
    case .pixelsMax:
      return judge(facts.longestSide) {
        Double($0) <= limit ? nil : "the longest side is \($0) pixels; at most \(wanted)"
      }
    case .megabytesMax:
      return judge(facts.byteCount) {
        Double($0) <= limit * 1e6
          ? nil : high("the file", Double($0) / 1e6, limit, "million bytes")
      }
    }
  }

  private static func judge<Value>(
    _ value: Value?, _ fault: (Value) -> String?
  ) -> Verdict {
    guard let value else { return .unknown }
    return fault(value).map(Verdict.broken) ?? .kept
  }

  private static func low(
    _ what: String, _ value: Double, _ limit: Double, _ unit: String
  ) -> String {
    "\(what) is \(short(value)) \(unit); at least \(short(limit)) \(unit)"
  }

  private static func high(
    _ what: String, _ value: Double, _ limit: Double, _ unit: String
  ) -> String {
    "\(what) is \(short(value)) \(unit); at most \(short(limit)) \(unit)"
  }

  /// A number with at most three decimals.
  static func short(_ value: Double) -> String {
    guard value.magnitude < 1e12 else { return "\(value)" }
    let thousandths = Int((value * 1_000).rounded())
    var text = "\(thousandths.magnitude % 1_000)"
    text = String(repeating: "0", count: 3 - text.count) + text
    while text.last == "0" { text.removeLast() }
    let whole = "\(thousandths < 0 ? "-" : "")\(thousandths.magnitude / 1_000)"
    return text.isEmpty ? whole : whole + "." + text
  }
}

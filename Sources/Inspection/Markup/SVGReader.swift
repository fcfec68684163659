import Drawing

/// Reads an SVG drawing: its size, its type and its lines as they come out on paper.
///
/// Drawings with a style sheet hide sizes from everything but a browser; theirs stay unknown.
struct SVGReader {
  /// What an element hands down to those inside it.
  private struct Context {
    var transform = Transform()
    var fontSize = 16.0
    var strokeWidth = 1.0
    var isStroked = false
    var isHidden = false
  }

  private var facts = FigureFacts()
  private var stack = [Context()]
  private var names: [String] = []
  private var hasStyleSheet = false
  private var hasImages = false
  private var glyphs = 0
  private var families: [String] = []

  static func facts(of bytes: [UInt8]) -> FigureFacts {
    var reader = SVGReader()
    reader.read(bytes)
    return reader.facts
  }

  private mutating func read(_ bytes: [UInt8]) {
    facts.format = .svg
    facts.summary = ""
    facts.hasCoverage = false
    facts.isGrey = true
    facts.text = FigureFacts.Text.none
    var scanner = MarkupScanner(bytes)
    while let piece = scanner.next() {
      switch piece {
      case .start(let name, let attributes, let isClosed):
        names.append(name)
        begin(name, Self.properties(attributes))
        if isClosed { end() }
      case .end: if !names.isEmpty { end() }
      case .text(let text):
        if names.last == "desc", names.count == 2 { facts.summary = text }
        if names.last == "style", text.contains(where: { !$0.isWhitespace }) {
          hasStyleSheet = true
        }
      }
    }
    facts.longestSide = 0
    facts.resolution = hasImages ? nil : .infinity
    if facts.text == FigureFacts.Text.none, glyphs > 0 { facts.text = .outlines }
    facts.missingFonts = families
    guard hasStyleSheet else { return }
    facts.smallestText = nil
    facts.largestText = nil
    facts.thinnestLine = nil
    facts.isGrey = nil
    facts.hasCoverage = nil
  }

  private mutating func begin(_ name: String, _ values: [String: String]) {
    var context = stack[stack.count - 1]
    if name == "svg", names.count == 1 {
      context.transform = open(values)
    }
    if let text = values["transform"] {
      context.transform = SVGTransform.parse(text).followed(by: context.transform)
    }
    if let size = values["font-size"].flatMap(SVGLength.points) { context.fontSize = size }
    if let width = values["stroke-width"].flatMap(SVGLength.points) { context.strokeWidth = width }
    if let stroke = values["stroke"] { context.isStroked = stroke != "none" }
    if ["defs", "clipPath", "mask", "symbol", "pattern", "marker"].contains(name) {
      context.isHidden = true
    }
    noteColors(values)
    stack.append(context)
    guard !context.isHidden else { return }
    switch name {
    case "text", "tspan":
      facts.text = .live
      facts.note(text: context.fontSize * context.transform.scale)
    case "path", "line", "polyline", "polygon", "rect", "circle", "ellipse":
      if context.isStroked { facts.note(line: context.strokeWidth * context.transform.scale) }
    case "use":
      guard let link = values["xlink:href"] ?? values["href"] else { break }
      // Waymark's own outlines that stand on a sheet several times.
      if link.hasPrefix("#shape."), context.isStroked {
        facts.note(line: context.strokeWidth * context.transform.scale)
      }
      guard link.hasPrefix("#glyph.") else { break }
      // Waymark's own outlines: letters drawn a thousand points high.
      glyphs += 1
      if !context.isStroked { facts.note(text: 1_000 * context.transform.scale) }
    case "image": hasImages = true
    default: break
    }
    if let family = values["font-family"]?.split(separator: ",").first, name == "text" {
      let plain = String(family.filter { $0 != "'" && $0 != "\"" })
      if !families.contains(plain) { families.append(plain) }
    }
  }

  private mutating func end() {
    names.removeLast()
    if stack.count > 1 { stack.removeLast() }
  }

  /// Reads the root; gives the map from its units to points.
  private mutating func open(_ values: [String: String]) -> Transform {
    let box = values["viewBox"].map {
      $0.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    }
    let width = values["width"].flatMap(SVGLength.absolutePoints)
    let height = values["height"].flatMap(SVGLength.absolutePoints)
    if let width, let height { facts.size = Size(width: width, height: height) }
    guard let box, box.count == 4, box[2] > 0 else {
      // Without a box of their own, units are pixels of 1/96 inch.
      return Transform(a: 0.75, d: 0.75)
    }
    guard let width else { return Transform() }
    return Transform(a: width / box[2], d: width / box[2])
  }

  private mutating func noteColors(_ values: [String: String]) {
    for name in ["opacity", "fill-opacity", "stroke-opacity"] {
      if let value = values[name].flatMap({ Double($0) }), value < 1 { facts.hasCoverage = true }
    }
    for name in ["fill", "stroke"] {
      guard let value = values[name], facts.isGrey == true else { continue }
      facts.isGrey = Self.isGrey(value)
    }
  }

  /// Whether a colour is a shade of grey; `nil` if it is written in a way that is not known here.
  private static func isGrey(_ text: String) -> Bool? {
    if ["none", "black", "white", "currentColor"].contains(text) { return true }
    guard text.hasPrefix("#") else { return nil }
    let digits = Array(text.dropFirst().lowercased())
    if digits.count == 3 { return Set(digits).count == 1 }
    guard digits.count == 6 else { return nil }
    return digits[0..<2] == digits[2..<4] && digits[2..<4] == digits[4..<6]
  }

  /// The attributes, with those written in `style` among them.
  private static func properties(_ attributes: [String: String]) -> [String: String] {
    guard let style = attributes["style"] else { return attributes }
    var values = attributes
    for part in style.split(separator: ";") {
      let pair = part.split(separator: ":", maxSplits: 1).map { $0.filter { $0 != " " } }
      if pair.count == 2 { values[pair[0]] = pair[1] }
    }
    return values
  }
}

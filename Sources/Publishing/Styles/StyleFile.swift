public import Cartography
internal import Drawing
internal import Geodata

/// Reads a style from a YAML file.
///
/// A file sets what differs from the style that it extends, `print` if it names none. Lengths are
/// in points or carry a unit, colours are six hexadecimal digits after `#`. `Geodata/styles/print.yaml`
/// sets everything and explains it.
public enum StyleFile {
  /// The keys of a file.
  static let keys = ["name", "extends", "colours", "type", "lines"]
  private static let lineKeys =
    StyleField.measures.map(\.key) + ["widths", "modes", "courses"]

  /// The style that the bytes of a file describe.
  ///
  /// - Parameters:
  ///   - file: the file as messages name it.
  ///   - base: gives the style of a name that the file extends; `nil` if there is none.
  /// - Throws: `SettingsError` with every problem of the file.
  public static func read(
    _ bytes: [UInt8], file: String, base: (String) throws(SettingsError) -> MapStyle?
  ) throws(SettingsError) -> MapStyle {
    var document = try YAMLDocument(bytes, file: file)
    var style = MapStyle.print
    guard let root = document.root else {
      throw SettingsError(problems: [
        Diagnostic(
          file: file, rule: "empty", message: "the style is empty",
          hint: "name it, and set what differs from the style that it extends")
      ])
    }
    let entries = document.entries(of: root, keys: keys, what: "a style")
    if let extended = entries.first(where: { $0.key == "extends" })?.value {
      if let name = extended.text, let found = try base(name) {
        style = found
      } else {
        document.report(
          extended, rule: "unknown-style",
          message: "there is no style \u{201C}\(extended.text ?? extended.kind)\u{201D} to extend")
      }
    }
    for entry in entries {
      switch entry.key {
      case "name": document.readName(entry.value, into: &style)
      case "colours": document.read(entry.value, StyleField.colors, into: &style, what: "colours")
      case "type": document.read(entry.value, StyleField.type, into: &style, what: "type")
      case "lines":
        for line in document.entries(of: entry.value, keys: lineKeys, what: "lines") {
          switch line.key {
          case "widths": document.readWidths(line.value, into: &style)
          case "modes": document.readModes(line.value, into: &style)
          case "courses": document.readCourses(line.value, into: &style)
          default: document.read(line, StyleField.measures, into: &style)
          }
        }
      default: break
      }
    }
    try document.finish()
    return style
  }
}

extension YAMLDocument {
  fileprivate mutating func readName(_ value: Value, into style: inout MapStyle) {
    guard let name = value.text, !name.isEmpty else {
      report(value, rule: "wrong-kind", message: "the name of a style is a word")
      return
    }
    style.name = name
  }

  fileprivate mutating func read(
    _ value: Value, _ fields: [StyleField], into style: inout MapStyle, what: String
  ) {
    for entry in entries(of: value, keys: fields.map(\.key), what: what) {
      read(entry, fields, into: &style)
    }
  }

  fileprivate mutating func read(
    _ entry: Entry, _ fields: [StyleField], into style: inout MapStyle
  ) {
    guard let field = fields.first(where: { $0.key == entry.key }) else { return }
    switch field.kind {
    case .color(let path): if let color = color(entry.value) { style[keyPath: path] = color }
    case .length(let path, let range):
      if let length = length(entry.value, in: range) { style[keyPath: path] = length }
    case .number(let path, let range):
      if let number = number(entry.value, in: range) { style[keyPath: path] = number }
    case .family(let path):
      guard let name = entry.value.text, !name.isEmpty else {
        report(
          entry.value, rule: "wrong-kind", message: "\(entry.key) is the name of a font family")
        return
      }
      style[keyPath: path] = name
    }
  }

  /// The classes of width, from few to many people.
  fileprivate mutating func readWidths(_ value: Value, into style: inout MapStyle) {
    guard let items = value.items, !items.isEmpty else {
      report(
        value, rule: "wrong-kind", message: "widths is a list of classes",
        hint: "as in: - {from: 1000, width: 1.6pt}")
      return
    }
    var classes: [MapStyle.WidthClass] = []
    for item in items {
      let entries = entries(of: item, keys: ["from", "width"], what: "a class of width")
      guard let from = entries.first(where: { $0.key == "from" })?.value,
        let width = entries.first(where: { $0.key == "width" })?.value
      else {
        report(
          item, rule: "missing-key", message: "a class of width has from and width",
          hint: "as in: - {from: 1000, width: 1.6pt}")
        continue
      }
      guard let least = from.text.flatMap(Int.init), least >= 0 else {
        report(from, rule: "not-a-number", message: "from is a number of people, 0 or more")
        continue
      }
      guard let points = length(width, in: 0.1...20) else { continue }
      if let last = classes.last, least <= last.from || points <= last.width {
        report(
          item, rule: "wrong-order",
          message: "classes of width go from few to many people and from thin to wide")
      }
      classes.append(MapStyle.WidthClass(from: least, width: points))
    }
    guard let first = classes.first else { return }
    if first.from != 0 {
      report(value, rule: "wrong-order", message: "the first class of width begins at 0 people")
    }
    if classes.count > 4 {
      report(
        value, rule: "too-many", message: "\(classes.count) classes of width cannot be told apart",
        hint: "use at most four")
    }
    style.widthClasses = classes
  }

  fileprivate mutating func readModes(_ value: Value, into style: inout MapStyle) {
    for entry in entries(of: value, keys: Mode.allCases.map(\.rawValue), what: "modes") {
      guard let mode = Mode(rawValue: entry.key) else { continue }
      var line = style.lines[mode] ?? LineClass(hue: .first, sign: .none)
      for part in entries(of: entry.value, keys: ["hue", "sign"], what: "a mode") {
        switch part.key {
        case "hue": if let hue: LineClass.Hue = word(part.value) { line.hue = hue }
        default: if let sign: LineSign = word(part.value) { line.sign = sign }
        }
      }
      style.lines[mode] = line
    }
  }

  fileprivate mutating func readCourses(_ value: Value, into style: inout MapStyle) {
    for entry in entries(of: value, keys: Course.allCases.map(\.rawValue), what: "courses") {
      guard let course = Course(rawValue: entry.key) else { continue }
      guard let items = entry.value.items, items.count % 2 == 0 else {
        report(
          entry.value, rule: "wrong-kind",
          message: "a course is a list of dashes and gaps in turn, empty for a solid line",
          hint: "as in: [3.5mm, 0.75mm]")
        continue
      }
      var dashes: [Double] = []
      for item in items { if let length = length(item, in: 0.1...100) { dashes.append(length) } }
      style.dashes[course] = dashes
    }
  }

  private mutating func color(_ value: Value) -> Color? {
    guard let text = value.text, text.count == 7, text.first == "#",
      let rgb = UInt32(text.dropFirst(), radix: 16), text.dropFirst().allSatisfy(\.isHexDigit)
    else {
      report(
        value, rule: "not-a-colour",
        message: "\u{201C}\(value.text ?? value.kind)\u{201D} is not a colour",
        hint: "write six hexadecimal digits in quotation marks, as in \"#1F2933\"")
      return nil
    }
    return Color(rgb)
  }

  private mutating func length(_ value: Value, in range: ClosedRange<Double>) -> Double? {
    let text = value.text ?? ""
    let unit = text.hasSuffix("mm") || text.hasSuffix("pt") ? 2 : 0
    guard let number = Double(String(text.dropLast(unit)).trimmed), number.isFinite else {
      report(
        value, rule: "not-a-length",
        message: "\u{201C}\(value.text ?? value.kind)\u{201D} is not a length",
        hint: "write a number of points or with a unit, as in 7pt or 0.45mm")
      return nil
    }
    let points = text.hasSuffix("mm") ? millimetres(number) : number
    return isInside(points, range, value) ? points : nil
  }

  private mutating func number(_ value: Value, in range: ClosedRange<Double>) -> Double? {
    guard let number = value.text.flatMap(Double.init), number.isFinite else {
      report(
        value, rule: "not-a-number",
        message: "\u{201C}\(value.text ?? value.kind)\u{201D} is not a number")
      return nil
    }
    return isInside(number, range, value) ? number : nil
  }

  private mutating func isInside(
    _ number: Double, _ range: ClosedRange<Double>, _ value: Value
  ) -> Bool {
    if range.contains(number) { return true }
    report(
      value, rule: "out-of-range",
      message: "\(value.text ?? "") is not between \(range.lowerBound) and \(range.upperBound)")
    return false
  }

  private mutating func word<Word: RawRepresentable & CaseIterable>(_ value: Value) -> Word?
  where Word.RawValue == String {
    let words = Word.allCases.map(\.rawValue)
    if let text = value.text, let word = Word(rawValue: text) { return word }
    report(
      value, rule: "unknown-word",
      message:
        "\u{201C}\(value.text ?? value.kind)\u{201D} is none of \(words.joined(separator: ", "))",
      hint: value.text.flatMap { Suggestion.hint(for: $0, in: words) })
    return nil
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

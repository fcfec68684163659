internal import Drawing

/// Text set in lines of a width.
struct TextBlock {
  var font: Font
  var color: Color
  let measurer: any TextMeasurer
  var language: String?
  /// Whether lines run from right to left and stand flush right.
  var isRightToLeft = false

  /// The distance between two baselines in points.
  var leading: Double { font.size * 1.22 }

  /// Text with each line break as a space.
  static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  /// Breaks text at spaces and line breaks so that each line fits into a width where it can.
  func lines(of text: String, width: Double) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let longer = current.isEmpty ? String(word) : current + " " + word
      if current.isEmpty || measure(longer) <= width {
        current = longer
      } else {
        lines.append(current)
        current = String(word)
      }
    }
    if !current.isEmpty { lines.append(current) }
    return isRightToLeft ? TextBlock.closingIsolates(lines) : lines
  }

  /// Lines in which each part that is set apart from the direction of the text ends with the line
  /// and begins anew with the next.
  private static func closingIsolates(_ lines: [String]) -> [String] {
    var open: [Unicode.Scalar] = []
    return lines.map { line in
      let start = String(String.UnicodeScalarView(open))
      for scalar in line.unicodeScalars {
        switch scalar.value {
        case 0x2066...0x2068: open.append(scalar)
        case 0x2069: _ = open.popLast()
        default: break
        }
      }
      return start + line + String(repeating: "\u{2069}", count: open.count)
    }
  }

  /// The height of text in points.
  func height(of text: String, width: Double) -> Double {
    Double(lines(of: text, width: width).count) * leading
  }

  /// The marks of text in a column of a width, whose upper left corner is given.
  func marks(_ text: String, at origin: Point, width: Double) -> [Mark] {
    marks(lines: lines(of: text, width: width), at: origin, width: width)
  }

  /// The marks of lines, one below the other, in a column whose upper left corner is given.
  func marks(lines: [String], at origin: Point, width: Double) -> [Mark] {
    lines.enumerated().map { index, line in
      .text(
        PlacedText(
          line, font: font,
          origin: Point(
            x: isRightToLeft ? origin.x + width - measure(line) : origin.x,
            y: origin.y + font.size + Double(index) * leading),
          color: color, language: language, direction: isRightToLeft ? .rightToLeft : nil))
    }
  }

  /// The width of one line in points.
  func measure(_ text: String) -> Double {
    measurer.measure(text, font: font, language: language).width
  }
}

internal import Drawing

/// Text set in lines of a width.
struct TextBlock {
  let font: Font
  let color: Color
  let measurer: any TextMeasurer
  let language: String?

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
    return lines
  }

  /// The height of text in points.
  func height(of text: String, width: Double) -> Double {
    Double(lines(of: text, width: width).count) * leading
  }

  /// The marks of text whose first line begins at `top`.
  func marks(_ text: String, at origin: Point, width: Double) -> [Mark] {
    lines(of: text, width: width).enumerated().map { index, line in
      .text(
        PlacedText(
          line, font: font,
          origin: Point(x: origin.x, y: origin.y + font.size + Double(index) * leading),
          color: color, language: language))
    }
  }

  /// The width of one line in points.
  func measure(_ text: String) -> Double {
    measurer.measure(text, font: font, language: language).width
  }
}

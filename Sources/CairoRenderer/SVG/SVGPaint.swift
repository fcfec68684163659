import Drawing

extension MarkupBytes {
  /// Appends the attributes of a filled inside.
  mutating func append(fill color: Color) {
    append(" fill=\"")
    append(hex: color)
    append("\"")
    if color.alpha < 1 {
      append(" fill-opacity=\"")
      append(color.alpha, decimals: 3)
      append("\"")
    }
  }

  /// Appends the attributes of a line; what SVG assumes by itself is left out.
  mutating func append(stroke: Stroke) {
    append(" stroke=\"")
    append(hex: stroke.color)
    append("\" stroke-width=\"")
    append(stroke.width, decimals: 3)
    append("\"")
    if stroke.color.alpha < 1 {
      append(" stroke-opacity=\"")
      append(stroke.color.alpha, decimals: 3)
      append("\"")
    }
    if stroke.cap == .round { append(" stroke-linecap=\"round\"") }
    if stroke.join == .round { append(" stroke-linejoin=\"round\"") }
    if !stroke.dash.isEmpty {
      append(" stroke-dasharray=\"")
      for (index, length) in stroke.dash.enumerated() {
        if index > 0 { append(" ") }
        append(length, decimals: 3)
      }
      append("\"")
      if stroke.dashPhase != 0 {
        append(" stroke-dashoffset=\"")
        append(stroke.dashPhase, decimals: 3)
        append("\"")
      }
    }
  }

  private mutating func append(hex color: Color) {
    append("#")
    for part in [color.red, color.green, color.blue] {
      let byte = UInt8((part * 255).rounded())
      append(byte: Self.hexDigit(byte >> 4))
      append(byte: Self.hexDigit(byte & 15))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

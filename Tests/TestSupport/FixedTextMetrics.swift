public import Drawing

/// Measures text without fonts: every character is equally wide.
public struct FixedTextMetrics: TextMeasurer, Sendable {
  /// The width of a character, as a part of the type size.
  public var characterWidth: Double
  /// From the baseline to the top of the line, as a part of the type size.
  public var ascent: Double
  /// From the baseline to the bottom of the line, as a part of the type size.
  public var descent: Double

  /// Creates metrics; all lengths are parts of the type size.
  public init(characterWidth: Double = 0.5, ascent: Double = 0.8, descent: Double = 0.2) {
    self.characterWidth = characterWidth
    self.ascent = ascent
    self.descent = descent
  }

  /// The measures of one line of text, in points.
  public func measure(_ text: String, font: Font, language: String?) -> TextMetrics {
    TextMetrics(
      width: Double(text.count) * characterWidth * font.size
        + Double(max(0, text.count - 1)) * font.spacing(in: text), ascent: ascent * font.size,
      descent: descent * font.size)
  }
}

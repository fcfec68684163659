public import Drawing

/// Measures text exactly as the renderer draws it; results do not depend on any resolution.
///
/// A measurer belongs to one thread at a time; make one for each thread.
public struct PangoTextMeasurer: TextMeasurer {
  private let shaper: TextShaper
  private let known = KnownMeasures()

  /// Creates a measurer over `fonts`.
  public init(fonts: FontLibrary) throws(RenderError) {
    shaper = try TextShaper(fonts)
  }

  /// The measures of one line of text, in points.
  ///
  /// Text in a family that the fonts do not hold is measured in the first family of the library;
  /// drawing it throws.
  public func measure(_ text: String, font: Font, language: String?) -> TextMetrics {
    let key = KnownMeasures.Key(text: text, font: font, language: language)
    let measures = known.measures(for: key) {
      let line = shaper.shape(text, font: font, language: language)
      return TextMetrics(width: line.width, ascent: line.ascent, descent: line.descent)
    }
    let scale = font.size / FontMap.shapingSize
    return TextMetrics(
      width: measures.width * scale, ascent: measures.ascent * scale,
      descent: measures.descent * scale)
  }
}

public import Drawing

/// Measures text exactly as the renderer draws it; results do not depend on any resolution.
///
/// A measurer belongs to one thread at a time; make one for each thread.
public struct PangoTextMeasurer: TextMeasurer {
  private let shaper: TextShaper

  /// Creates a measurer over `fonts`.
  public init(fonts: FontLibrary) throws(RenderError) {
    shaper = try TextShaper(fonts)
  }

  /// The measures of one line of text, in points.
  ///
  /// Text in a family that the fonts do not hold is measured in the first family of the library;
  /// drawing it throws.
  public func measure(_ text: String, font: Font, language: String?) -> TextMetrics {
    let line = shaper.shape(text, font: font, language: language)
    let scale = font.size / FontMap.shapingSize
    return TextMetrics(
      width: line.width * scale, ascent: line.ascent * scale, descent: line.descent * scale)
  }
}

import Drawing

/// The measures of lines of text that were shaped before: a sheet asks for the same words many times.
///
/// Belongs to one thread at a time. Measures are those of the size at which text is shaped.
final class KnownMeasures {
  /// What the measures of a line depend on; the size of the font does not matter.
  struct Key: Hashable {
    /// The bytes of the text: letters that count as equal may be set in different ways.
    private let text: [UInt8]
    private let family: String
    private let weight: Font.Weight
    private let slant: Font.Slant
    private let spacing: Double
    private let language: String?

    init(text: String, font: Font, language: String?) {
      self.text = Array(text.utf8)
      family = font.family
      weight = font.weight
      slant = font.slant
      spacing = font.spacing == 0 ? 0 : font.spacing / font.size
      self.language = language
    }
  }

  /// Beyond this number of lines all are forgotten, so that memory does not grow with what is drawn.
  private static let limit = 20_000

  private var measures: [Key: TextMetrics] = [:]

  /// The measures of a line, in points at the size at which text is shaped; made if it is new.
  func measures(for key: Key, _ shape: () -> TextMetrics) -> TextMetrics {
    if let known = measures[key] { return known }
    if measures.count >= KnownMeasures.limit { measures.removeAll() }
    let new = shape()
    measures[key] = new
    return new
  }
}

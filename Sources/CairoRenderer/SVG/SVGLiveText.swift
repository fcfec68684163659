import Drawing

/// Writes text of an SVG drawing that stays text, one `<text>` for each line.
///
/// The outline behind a name is a clone of its text (`<use>`), so that a name stands in the document
/// once, is found once, and keeps its outline when it is edited; programs that do not know the
/// `paint-order` of SVG 2 show it too. No `textLength` is stated: it would squeeze edited names, and
/// pull joined letters apart.
struct SVGLiveText {
  /// The language of the picture.
  let language: String
  private var count = 0

  /// Begins a drawing.
  init(language: String) {
    self.language = language
  }

  /// Markup that shows lines of text, the outlines before all letters; nothing for white space.
  mutating func markup(of texts: [PlacedText]) -> MarkupBytes {
    var markup = MarkupBytes()
    var letters = MarkupBytes()
    for text in texts {
      let words = TextCleaning.clean(text.text)
      guard words.contains(where: { !$0.isWhitespace }) else { continue }
      if let halo = text.halo, halo.width > 0 {
        count += 1
        markup.append("<use xlink:href=\"#text.")
        markup.append(count)
        markup.append("\" aria-hidden=\"true\"")
        markup.append(stroke: Stroke(color: halo.color, width: halo.width * 2))
        markup.append("/>\n")
        letters.append("<text id=\"text.")
        letters.append(count)
        letters.append("\"")
      } else {
        letters.append("<text")
      }
      append(text, words, to: &letters)
    }
    markup.append(letters)
    return markup
  }

  private func append(_ text: PlacedText, _ words: String, to markup: inout MarkupBytes) {
    append(place: text, to: &markup)
    let isRightToLeft = (text.direction ?? TextDirection(of: words)) == .rightToLeft
    // Hebrew and Arabic have no italics; browsers would slant the upright letters.
    append(font: text.font, isUpright: isRightToLeft, to: &markup)
    let spacing = text.font.spacing(in: words)
    if spacing != 0 {
      markup.append(" letter-spacing=\"")
      markup.append(spacing)
      markup.append("\"")
    }
    if let spoken = text.language, spoken != language {
      markup.append(" xml:lang=\"")
      markup.append(text: spoken)
      markup.append("\" lang=\"")
      markup.append(text: spoken)
      markup.append("\"")
    }
    if isRightToLeft {
      // The end of a line that runs to the left is on the left, where its place is.
      markup.append(" direction=\"rtl\" text-anchor=\"end\"")
    }
    markup.append(fill: text.color)
    markup.append(">")
    markup.append(text: words)
    markup.append("</text>\n")
  }

  private func append(place text: PlacedText, to markup: inout MarkupBytes) {
    markup.append(" x=\"")
    markup.append(text.origin.x)
    markup.append("\" y=\"")
    markup.append(text.origin.y)
    markup.append("\"")
    guard text.rotation != 0 else { return }
    markup.append(" transform=\"rotate(")
    markup.append(text.rotation * 180 / .pi, decimals: 4)
    markup.append(" ")
    markup.append(text.origin.x)
    markup.append(" ")
    markup.append(text.origin.y)
    markup.append(")\"")
  }

  private func append(font: Font, isUpright: Bool, to markup: inout MarkupBytes) {
    markup.append(" font-family=\"")
    let search = FontFiles.families.first { $0.name == font.family }?.search ?? [font.family]
    for family in search {
      markup.append("'")
      markup.append(text: family)
      markup.append("', ")
    }
    if font.family.contains("Serif") { markup.append("serif") } else { markup.append("sans-serif") }
    markup.append("\" font-size=\"")
    markup.append(font.size)
    markup.append("\"")
    if font.weight == .bold { markup.append(" font-weight=\"bold\"") }
    if font.slant == .italic, !isUpright { markup.append(" font-style=\"italic\"") }
  }
}

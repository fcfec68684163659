/// The glyph outlines of one document, each defined once and numbered in the order of first use.
struct SVGGlyphs {
  private var numbers: [Key: Int] = [:]
  private var outlines = MarkupBytes()

  private struct Key: Hashable {
    var face: ObjectIdentifier
    var glyph: UInt32
  }

  /// The definitions of all glyphs used so far; empty if there are none.
  var definitions: MarkupBytes { outlines.asDefinitions }

  /// Markup that shows each visible glyph of `line` in its place.
  mutating func uses(of line: ShapedLine) -> MarkupBytes {
    var markup = MarkupBytes()
    for run in line.runs {
      for glyph in run.glyphs {
        guard let number = number(of: glyph.id, in: run.face) else { continue }
        markup.append("<use xlink:href=\"#glyph.")
        markup.append(number)
        markup.append("\"")
        append(" x=\"", glyph.x, to: &markup)
        append(" y=\"", glyph.y, to: &markup)
        markup.append("/>")
      }
    }
    return markup
  }

  private func append(_ name: StaticString, _ value: Double, to markup: inout MarkupBytes) {
    guard value != 0 else { return }
    markup.append(name)
    markup.append(value, decimals: 1)
    markup.append("\"")
  }

  /// The number of a glyph, defined now if it was not yet; `nil` if there is nothing to see.
  private mutating func number(of glyph: UInt32, in face: FontFace) -> Int? {
    let key = Key(face: ObjectIdentifier(face), glyph: glyph)
    if let known = numbers[key] { return known }
    let outline = face.outline(of: glyph)
    guard !outline.isEmpty else { return nil }
    let number = numbers.count + 1
    numbers[key] = number
    outlines.append("<path id=\"glyph.")
    outlines.append(number)
    outlines.append("\" d=\"")
    outlines.append(SVGPathData.data(outline))
    outlines.append("\"/>\n")
    return number
  }
}

/// A line of text as glyphs in their places, in thousandths of the type size.
struct ShapedLine {
  /// The advance of the whole line.
  var width: Double
  /// From the baseline to the top of the line.
  var ascent: Double
  /// From the baseline to the bottom of the line.
  var descent: Double
  /// The runs from left to right.
  var runs: [ShapedRun]
  /// The characters that no font holds.
  var unknown: [Unicode.Scalar] = []
}

/// Neighbouring glyphs of one font and one direction.
struct ShapedRun {
  /// The font of all glyphs.
  var face: FontFace
  /// The glyphs from left to right.
  var glyphs: [PlacedGlyph]
  /// The text that the glyphs show, in UTF-8.
  var text: [UInt8]
  /// Which bytes of the text belong to which glyphs, in the order of the text.
  var clusters: [Cluster]
  /// Whether the first cluster belongs to the last glyphs.
  var isRightToLeft: Bool

  /// Bytes and glyphs that belong together.
  struct Cluster {
    var bytes: Int
    var glyphs: Int
  }
}

/// One glyph in its place, in thousandths of the type size from the beginning of the line.
struct PlacedGlyph {
  /// The number of the glyph in its font.
  var id: UInt32
  /// To the right.
  var x: Double
  /// Downwards.
  var y: Double
}

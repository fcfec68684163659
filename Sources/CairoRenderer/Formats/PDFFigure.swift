import Drawing

/// Says in a document what its page shows, for those who cannot see it: the whole page is a figure with an
/// alternative text, in a language (ISO 32000-1, 14.7 and 14.9).
///
/// The drawing library marks the figure but cannot carry its text; that is added as an update.
enum PDFFigure {
  /// What the drawing library is told that the page is.
  static let tag = "Figure"

  /// The document with the text.
  ///
  /// - Parameter document: as the drawing library finished it, with one figure.
  static func describing(
    _ document: [UInt8], as summary: String, language: String
  ) throws(RenderError) -> [UInt8] {
    var update = try PDFUpdate(document)
    guard let root = update.root, let catalogue = update.object(root),
      let tree = PDFUpdate.reference("/StructTreeRoot", in: catalogue),
      let figure = update.object(tree).flatMap({ PDFUpdate.reference("/K", in: $0) })
    else { throw .encoding("the document does not say what its page is") }
    let spoken = language.isEmpty ? "" : "\n   /Lang \(string(language))"
    try update.add(
      "   /MarkInfo << /Marked true >>\n   /ViewerPreferences << /DisplayDocTitle true >>" + spoken,
      to: root)
    try update.add("   /Alt \(string(summary))", to: figure)
    return update.bytes
  }

  /// A text string in UTF-16, most significant byte first, as hexadecimal digits.
  private static func string(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var result = "<FEFF"
    for unit in text.utf16 {
      for shift in [12, 8, 4, 0] { result.append(digits[Int(unit >> shift) & 15]) }
    }
    return result + ">"
  }
}

import Drawing

/// Says in a document what its pages show, for those who cannot see them: each page is a figure with an
/// alternative text, in a language (ISO 32000-1, 14.7 and 14.9).
///
/// The drawing library marks the figures but cannot carry their texts; those are added as an update.
enum PDFFigure {
  /// What the drawing library is told that a page is.
  static let tag = "Figure"

  /// The text of a figure.
  struct Words {
    /// What the figure shows.
    var summary: String
    /// The language of the words, where it need not be that of the document.
    var language: String?
  }

  /// The document with the texts.
  ///
  /// - Parameters:
  ///   - document: as the drawing library finished it.
  ///   - figures: the texts of its figures, in the order of the pages.
  ///   - language: the language of the document; empty if it is not known.
  static func describing(
    _ document: [UInt8], as figures: [Words], language: String
  ) throws(RenderError) -> [UInt8] {
    var update = try PDFUpdate(document)
    guard let root = update.root, let catalogue = update.object(root) else {
      throw .encoding("the document has no catalogue")
    }
    try update.add(
      "   /MarkInfo << /Marked true >>\n   /ViewerPreferences << /DisplayDocTitle true >>"
        + entry("/Lang", language), to: root)
    let parts =
      PDFUpdate.reference("/StructTreeRoot", in: catalogue).flatMap { update.object($0) }
      .map { PDFUpdate.references("/K", in: $0) } ?? []
    let marked = parts.filter { update.object($0)?.contains("/S /\(tag)") ?? false }
    guard marked.count == figures.count else {
      throw .encoding("the document does not say what its pages are")
    }
    for (number, words) in zip(marked, figures) {
      try update.add(
        "   /Alt \(string(words.summary))" + entry("/Lang", words.language ?? ""), to: number)
    }
    return update.bytes
  }

  private static func entry(_ key: String, _ text: String) -> String {
    text.isEmpty ? "" : "\n   \(key) \(string(text))"
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

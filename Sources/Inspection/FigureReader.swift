/// Reads what a finished file tells about itself, by its content and not by its name.
public enum FigureReader {
  /// The facts of a file; `nil` if it is none of the known kinds.
  ///
  /// Damaged files give the facts that could be read. Time and memory are linear in the file and in
  /// what its compressed parts hold, which is limited.
  public static func facts(of bytes: [UInt8]) -> FigureFacts? {
    var facts: FigureFacts
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      facts = PNGReader.facts(of: bytes)
    } else if bytes.starts(with: [0x49, 0x49, 42, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 42]) {
      facts = TIFFReader(bytes).facts()
    } else if bytes.starts(with: Array("%PDF-".utf8)) {
      facts = PDFReader(bytes).facts()
    } else if bytes.starts(with: Array("%!PS".utf8)) {
      facts = EPSReader.facts(of: bytes)
    } else if isMarkup(bytes) {
      facts = SVGReader.facts(of: bytes)
    } else {
      return nil
    }
    facts.byteCount = bytes.count
    return facts
  }

  private static func isMarkup(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(4_096), as: UTF8.self)
    return start.contains("<svg")
  }
}

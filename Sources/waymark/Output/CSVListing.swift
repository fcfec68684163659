/// Writes comma-separated values (RFC 4180, but with line feeds alone).
enum CSVListing {
  /// A header and rows, a line each.
  static func lines(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") }.joined(separator: "\n")
  }

  /// A value, in quotes where it holds a comma, a quote or a line break.
  private static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

/// Rows of text in aligned columns.
enum TextTable {
  /// The rows as lines: each column as wide as its widest cell, two spaces between columns.
  ///
  /// - Parameter right: the columns that are aligned at the right.
  static func lines(_ rows: [[String]], right: Set<Int> = []) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    let blank = String(repeating: " ", count: widths.max() ?? 0).utf8
    return rows.map { row in
      row.enumerated().map { column, value in
        let space = String(Substring(blank.prefix(widths[column] - value.count)))
        return right.contains(column) ? space + value : value + space
      }.joined(separator: "  ").trimmedAtEnd
    }.joined(separator: "\n")
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

/// One `import` of a file.
struct ImportLine: Hashable {
  /// The module, without a part of it that is named after a dot.
  let module: String
  /// The line, from 1.
  let line: Int
  /// Whether it is `public`, `package` or `open`: the module may appear in signatures.
  let isExposed: Bool
  /// The attributes, such as `@testable`.
  let attributes: [String]

  /// The imports of a text that holds code alone.
  static func all(in code: String) -> [ImportLine] {
    code.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
      index, line in
      line.split(separator: ";").compactMap { ImportLine(statement: $0, line: index + 1) }
    }
  }

  private static let levels: Set<Substring> = [
    "public", "package", "open", "internal", "fileprivate", "private",
  ]
  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor",
  ]

  private init?(statement: Substring, line: Int) {
    var words = statement.split(whereSeparator: \.isWhitespace)[...]
    var attributes: [String] = []
    var level: Substring = "internal"
    while let word = words.first, word != "import" {
      if word.hasPrefix("@") {
        attributes.append(String(word))
      } else if ImportLine.levels.contains(word) {
        level = word
      } else {
        return nil
      }
      words.removeFirst()
    }
    words = words.dropFirst()
    if let kind = words.first, ImportLine.kinds.contains(kind) { words.removeFirst() }
    guard let module = words.first?.split(separator: ".").first else { return nil }
    self.module = String(module)
    self.line = line
    self.attributes = attributes
    isExposed = ["public", "package", "open"].contains(level)
  }
}

/// Makes text from files and arguments harmless for a terminal.
enum PrintableText {
  /// The text without characters that would move the cursor or turn the line around.
  static func word(_ text: String) -> String { clean(text) { _ in false } }

  /// The same, but line breaks stay.
  static func lines(_ text: String) -> String { clean(text) { $0 == "\n" } }

  /// Joiners of letters, and marks that lean one way: Persian and Hebrew names need them.
  private static let joinersAndMarks: ClosedRange<UInt32> = 0x200C...0x200F

  private static func clean(_ text: String, keeping isKept: (Unicode.Scalar) -> Bool) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .format where joinersAndMarks.contains(scalar.value): result.append(scalar)
      case .control where !isKept(scalar), .format, .lineSeparator, .paragraphSeparator:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

/// Makes text from data harmless before it is shaped or written.
///
/// Control characters and characters that markup cannot hold go; line ends and tabs become spaces;
/// overrides and embeddings of direction go, since they can show a name backwards; isolates stay
/// where they come in pairs. Marks that only lean one way (U+200E, U+200F, U+061C) stay: Hebrew and
/// Arabic need them beside digits, and they cannot reach beyond their text.
enum TextCleaning {
  /// One line of text without anything that could disturb what stands around it.
  static func clean(_ text: String) -> String {
    // Most text is plain and passes as it is.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = String.UnicodeScalarView()
    var openIsolates: [String.UnicodeScalarView.Index] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029:
        result.append(" ")
      case 0x00...0x1F, 0x7F...0x9F,  // C0 and C1 controls
        0x202A...0x202E,  // embeddings and overrides
        0x206A...0x206F,  // deprecated shaping controls
        0xFEFF, 0xFFF9...0xFFFB,  // byte order mark, annotations
        0xFFFE, 0xFFFF,  // not characters
        0xE0000...0xE007F:  // invisible tags
        continue
      case 0x2066...0x2068:
        openIsolates.append(result.endIndex)
        result.append(scalar)
      case 0x2069:
        if openIsolates.popLast() != nil { result.append(scalar) }
      default:
        result.append(scalar)
      }
    }
    // Isolates that nothing closes: from the last to the first, so that the indices stay true.
    for index in openIsolates.reversed() { result.remove(at: index) }
    return String(result)
  }
}

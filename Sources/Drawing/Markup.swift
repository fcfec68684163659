/// Text made safe for HTML and XML.
package enum Markup {
  /// Text for content and for attributes in double quotes: markup characters escaped; control characters
  /// and those that turn the direction of what stands around them left out.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result += " "
      default:
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF,
          0xFDD0...0xFDEF:
          continue
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  /// Whether an address may be linked: of the web, without blanks.
  package static func isWebAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    return (lower.hasPrefix("https://") || lower.hasPrefix("http://"))
      && !text.unicodeScalars.contains { $0.properties.isWhitespace || $0.value < 0x20 }
  }
}

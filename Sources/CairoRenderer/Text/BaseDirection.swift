import Drawing

extension TextDirection {
  /// The direction of the first letter that has one, as rules P2 and P3 of the Unicode bidirectional
  /// algorithm say (Unicode Standard Annex 9); what stands in isolates does not count.
  init(of text: String) {
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068: depth += 1
      case 0x2069: depth = max(0, depth - 1)
      default:
        guard depth == 0, let direction = Self.direction(of: scalar) else { continue }
        self = direction
        return
      }
    }
    self = .leftToRight
  }

  /// The direction of a letter or a mark of direction; `nil` for all else.
  private static func direction(of scalar: Unicode.Scalar) -> TextDirection? {
    switch scalar.value {
    case 0x200E: .leftToRight
    case 0x200F, 0x061C: .rightToLeft
    case _ where !scalar.properties.isAlphabetic: nil
    // The blocks that Unicode keeps for scripts from right to left.
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      .rightToLeft
    default: .leftToRight
    }
  }
}

/// The characters that a name in a language may hold.
struct NameScript {
  private let letters: [ClosedRange<UInt32>]
  private let others: Set<Unicode.Scalar>
  private let mayJoin: Bool

  init(language: String) {
    var others = Set(" -\u{2013}/().,\u{201E}\u{201C}\u{201D}«»'’".unicodeScalars)
    var mayJoin = false
    switch language {
    case "fa":
      // Persian letters and digits, kasra, damma and the hamza above.
      let persian = "ءآأؤئابتثجحخدذرزسشصضطظعغفقلمنهوپچژکگیُِٔ۰۱۲۳۴۵۶۷۸۹"
      letters = persian.unicodeScalars.map { $0.value...$0.value }
      mayJoin = true
    case "he", "yi":
      letters = [0x05D0...0x05EA, 0x05F0...0x05F4]
      others.formUnion("IVX0123456789".unicodeScalars)
      if language == "yi" { others.formUnion("\u{05B7}\u{05B8}\u{05BC}\u{05BF}".unicodeScalars) }
    case "ru", "sr":
      letters = [0x0400...0x045F]
      others.formUnion("IVX".unicodeScalars)
    default:
      letters = [0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x024F]
    }
    self.others = others
    self.mayJoin = mayJoin
  }

  /// Whether a name holds nothing else, has no blanks around it, and joins only letters.
  func allows(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " " else {
      return false
    }
    return scalars.indices.allSatisfy { index in
      let scalar = scalars[index]
      if scalar == "\u{200C}" {
        return mayJoin && index > 0 && index + 1 < scalars.count && isLetter(scalars[index - 1])
          && isLetter(scalars[index + 1])
      }
      return others.contains(scalar) || isLetter(scalar)
    }
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    letters.contains { $0.contains(scalar.value) }
  }
}

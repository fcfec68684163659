extension EDTF.Parser {
  /// The problem that the next character has no place where it stands, with the likeliest reason.
  func unexpected() -> Problem {
    guard let byte = next else {
      return Problem(
        offset: position, reason: "the date breaks off",
        hint: "write a year, year-month or year-month-day")
    }
    let (reason, hint) = explanation(of: byte)
    return Problem(offset: position, reason: reason, hint: hint)
  }

  private func explanation(of byte: UInt8) -> (reason: String, hint: String) {
    let usual = "write year-month-day, such as 1945-01-17"
    switch byte {
    case 0x80...: return explanationOutsideASCII(usual)
    case ..<0x20, 0x7F: return ("a control character", "take it out")
    case UInt8(ascii: " "): return ("a space", "write the date without spaces")
    case UInt8(ascii: "+"): return ("a plus sign", "write the year without it")
    case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
      return ("\"\(character(byte))\"", "write X for a digit that is not known")
    case UInt8(ascii: "X"): return ("X", "X stands for one digit of a year, month or day")
    case UInt8(ascii: "y"): return ("\"y\"", "write Y before a year of more than four digits")
    case UInt8(ascii: "E"), UInt8(ascii: "e"):
      return ("an exponent", "write Y before the year, as in Y17E7")
    case UInt8(ascii: "T"), UInt8(ascii: ":"):
      return ("a time of day", "it follows a whole day, as in 1985-04-12T23:20:30")
    case UInt8(ascii: "W"), UInt8(ascii: "w"):
      return ("a week", "weeks are not in this format: write the days")
    case UInt8(ascii: "P"):
      return ("a duration", "write both ends of the interval as dates")
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      return ("a round bracket", "write ?, ~ or % beside the part it qualifies")
    case UInt8(ascii: "."):
      return ("a full stop", usual + "; .. is for open ends of intervals and for sets")
    case UInt8(ascii: "c"):
      return ("\"c\"", "write ~ behind the date for circa, as in 1945-04~")
    case UInt8(ascii: "?"), UInt8(ascii: "~"), UInt8(ascii: "%"):
      return (
        "a qualifier \(character(byte)) out of place", "write it beside a year, month or day"
      )
    default: return ("\"\(character(byte))\" has no place here", usual)
    }
  }

  /// Dashes that look like the hyphen have their own hint.
  private func explanationOutsideASCII(_ usual: String) -> (String, String) {
    let rest = String(decoding: bytes[position...].prefix(4), as: UTF8.self).unicodeScalars
    switch rest.first?.value ?? 0 {
    case 0x2010...0x2015, 0x2212: return ("a dash", "write the hyphen on the keyboard, -")
    case 0xA0, 0x2000...0x200B, 0x202F, 0xFEFF:
      return ("an invisible character", "write the date without spaces")
    default: return ("a character that is not in this format", usual)
    }
  }

  private func character(_ byte: UInt8) -> String { String(decoding: [byte], as: UTF8.self) }
}

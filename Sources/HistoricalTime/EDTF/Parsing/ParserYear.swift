extension EDTF.Parser {
  /// Reads a year: four digits of which any can be `X`, or `Y` and more than four digits, perhaps
  /// with an exponent (`E`) and a number of significant digits (`S`).
  mutating func year() throws(Problem) -> EDTF.Year {
    let isPrefixed = accept("Y")
    let signOffset = position
    let isNegative = accept("-")
    let start = position
    let written = digits(orX: !isPrefixed)
    guard !written.isEmpty, !isPrefixed || next != UInt8(ascii: "X") else { throw unexpected() }
    if !isPrefixed, written.count != 4 { throw wrongLength(of: written, at: start) }
    let digits = EDTF.Digits(written)

    let exponent = isPrefixed ? try number(after: "E", "an exponent") : nil
    let isNegativeZero = isNegative && digits.highest == 0
    if isNegativeZero {
      throw Problem(
        offset: signOffset, reason: "there is no year -0",
        hint: "write 0000 for 1 BC, -0001 for 2 BC")
    }
    if isPrefixed, exponent == nil, digits.lowest <= 9999 {
      let sign = isNegative ? "-" : ""
      let year = String(repeating: "0", count: max(0, 4 - digits.count)) + digits.description
      throw Problem(
        offset: signOffset - 1, reason: "Y is for years of more than four digits",
        hint: "write \(sign)\(year.suffix(4))")
    }
    let significanceOffset = position
    let significantDigits = try number(after: "S", "a number of significant digits")
    let year = EDTF.Year(
      isNegative: isNegative, digits: digits, exponent: exponent,
      significantDigits: significantDigits, isPrefixed: isPrefixed)
    if let significantDigits {
      guard !digits.isMasked else {
        throw Problem(
          offset: significanceOffset, reason: "X and S do not go together",
          hint: "write either the digits that are known or how many of them are significant")
      }
      guard (1...(digits.count + (exponent ?? 0))).contains(significantDigits) else {
        throw Problem(
          offset: significanceOffset, reason: "the year has not \(significantDigits) digits",
          hint: "write S and a number from 1 to the number of its digits")
      }
    }
    return year
  }

  /// Reads a letter and the number after it, if the letter comes next.
  private mutating func number(
    after letter: Unicode.Scalar, _ meaning: String
  ) throws(Problem) -> Int? {
    guard accept(letter) else { return nil }
    let start = position
    let written = digits()
    guard !written.isEmpty, written.count <= 3 else {
      throw Problem(
        offset: start, reason: "\(letter) is followed by \(meaning) of one to three digits",
        hint: "write it, or leave out the \(letter)")
    }
    return EDTF.Digits(written).lowest
  }

  private func wrongLength(of written: ArraySlice<UInt8>, at start: Int) -> Problem {
    let text = String(decoding: written, as: UTF8.self)
    let hint =
      switch written.count {
      case 8: "write \(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
      case 6: "write \(text.prefix(4))-\(text.suffix(2))"
      case 5...: "write Y\(text)"
      case 3: "write 0\(text), or X for a digit that is not known, as in 194X"
      default: "write year-month-day, such as 1945-01-17"
      }
    return Problem(offset: start, reason: "a year has four digits", hint: hint)
  }
}

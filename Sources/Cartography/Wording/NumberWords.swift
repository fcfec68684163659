internal import Geodata

extension Wording {
  /// A whole number with the language's mark between thousands from five digits on.
  func number(_ value: Int) -> String {
    var rest = String(value.magnitude)
    let sign = value < 0 ? "\u{2212}" : ""
    guard rest.count > 4 else { return sign + digits(rest) }
    var parts: [String] = []
    while rest.count > 3 {
      parts.insert(String(rest.suffix(3)), at: 0)
      rest.removeLast(3)
    }
    return sign + digits(([rest] + parts).joined(separator: thousands))
  }

  /// A number of people in words: `3,000–4,000`, `3,000 or more`.
  func words(_ range: CountRange) -> String {
    switch (range.minimum, range.maximum) {
    case (let low?, let high?):
      low == high ? number(low) : "\(number(low))\u{2013}\(number(high))"
    case (let low?, nil): orMore.filled(["n": number(low)])
    case (nil, let high?): orFewer.filled(["n": number(high)])
    case (nil, nil): peopleUnknown
    }
  }

  /// A length in kilometres, tenths only below one: `0.5 km`, `200 km`.
  func kilometres(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let number =
      tenths % 10 == 0
      ? number(tenths / 10) : digits("\(tenths / 10)") + decimal + digits("\(tenths % 10)")
    return "\(number) \(kilometres)"
  }

  /// Text with its digits as the language writes them.
  func digits(_ text: String) -> String {
    guard let zero = zeroDigit else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          guard ("0"..."9").contains(scalar) else { return scalar }
          return Unicode.Scalar(zero.value + scalar.value - 0x30) ?? scalar
        }))
  }

  /// A number and what is counted, in the form that the number asks for: `2 places`.
  func count(_ value: Int, _ noun: CountedNoun) -> String {
    noun.form(for: plurals.category(of: value)).filled(["n": number(value)])
  }
}

extension EDTF {
  /// The year of a date, astronomical: 0 is 1 BC.
  public struct Year: Hashable, Sendable {
    /// Whether a minus sign stands before it.
    public let isNegative: Bool
    /// The digits before an exponent, without the sign.
    public let digits: Digits
    /// The exponent of ten after `E`, in a year such as `Y-17E7`.
    public let exponent: Int?
    /// How many digits can be relied on, after `S`, in a year such as `1950S2`.
    public let significantDigits: Int?
    /// Whether `Y` stands before it, as it must before years of more than four digits.
    public let isPrefixed: Bool

    /// The number of the year, if every digit is specified and it is not beyond counting.
    public var value: Int? {
      guard let size = digits.value.map(scaled), size < Digits.limit else { return nil }
      return isNegative ? -size : size
    }

    /// The number of the year, if it can be one alone.
    var exactNumber: Int? { significantDigits == nil ? value : nil }

    /// The first and the last year it can be.
    var span: ClosedRange<Int> {
      var first = scaled(digits.lowest)
      var last = scaled(digits.highest)
      if let significantDigits, first < Digits.limit {
        // 1950 with two significant digits: 1900 to 1999.
        let unreliable = Year.power(ofTen: max(0, Year.length(first) - significantDigits))
        first = first / unreliable * unreliable
        last = first + unreliable - 1
      }
      // There is no year -0.
      return isNegative ? -last...(-max(first, 1)) : first...last
    }

    /// Whether it can be this year.
    func matches(_ year: Int) -> Bool {
      guard isNegative ? year < 0 : year >= 0 else { return false }
      return digits.isMasked ? digits.matches(abs(year)) : span.contains(year)
    }

    private func scaled(_ number: Int) -> Int {
      let (product, overflow) = number.multipliedReportingOverflow(
        by: Year.power(ofTen: exponent ?? 0))
      return overflow ? Digits.limit : min(product, Digits.limit)
    }

    private static func power(ofTen exponent: Int) -> Int {
      (0..<min(exponent, 15)).reduce(1) { power, _ in power * 10 }
    }

    /// How many digits a number has.
    static func length(_ number: Int) -> Int {
      var length = 1
      var rest = number / 10
      while rest > 0 {
        length += 1
        rest /= 10
      }
      return length
    }
  }
}

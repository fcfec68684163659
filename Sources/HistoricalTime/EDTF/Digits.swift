extension EDTF {
  /// Some decimal digits of which any can be unspecified (`X`): `17`, `1X`, `XX`, `194X`.
  public struct Digits: Hashable, Sendable {
    /// How many digits there are.
    public let count: Int
    /// The number with 0 for every unspecified digit; at most `Digits.limit`.
    public let lowest: Int
    /// The number with 9 for every unspecified digit; at most `Digits.limit`.
    public let highest: Int

    /// Numbers of more digits than can be meant (`Y` years can have any) count as this one.
    static let limit = 1_000_000_000_000_000

    /// Reads ASCII digits and `X`.
    init(_ bytes: some Collection<UInt8>) {
      var lowest = 0
      var highest = 0
      for byte in bytes {
        let isMasked = byte == UInt8(ascii: "X")
        lowest = min(lowest * 10 + (isMasked ? 0 : Int(byte - UInt8(ascii: "0"))), Digits.limit)
        highest = min(highest * 10 + (isMasked ? 9 : Int(byte - UInt8(ascii: "0"))), Digits.limit)
      }
      count = bytes.count
      self.lowest = lowest
      self.highest = highest
    }

    /// Reads ASCII digits; nil if there is anything else among them.
    init?(known bytes: ArraySlice<UInt8>) {
      for byte in bytes where byte < UInt8(ascii: "0") || byte > UInt8(ascii: "9") { return nil }
      self.init(bytes)
    }

    /// Whether any digit is unspecified.
    public var isMasked: Bool { lowest != highest }
    /// Whether no digit is specified.
    public var isWhollyMasked: Bool { (0..<count).allSatisfy(isMasked(at:)) }
    /// The number, if every digit is specified.
    public var value: Int? { isMasked ? nil : lowest }

    /// Whether the digit at a place, counted from the right, is unspecified.
    public func isMasked(at place: Int) -> Bool { digit(highest, place) != digit(lowest, place) }

    /// Whether the number has these digits, whatever the unspecified ones are.
    func matches(_ number: Int) -> Bool {
      guard lowest <= number, number <= highest else { return false }
      return !isMasked
        || (0..<count).allSatisfy { place in
          isMasked(at: place) || digit(number, place) == digit(lowest, place)
        }
    }

    private func digit(_ number: Int, _ place: Int) -> Int {
      var rest = number
      for _ in 0..<place { rest /= 10 }
      return rest % 10
    }
  }
}

extension EDTF.Digits: CustomStringConvertible {
  /// The digits as written.
  public var description: String {
    String((0..<count).reversed().map { isMasked(at: $0) ? "X" : "\(digit(lowest, $0))" }.joined())
  }
}

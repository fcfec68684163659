/// The secret part of an address: who knows it may look at the page.
struct AccessToken: Sendable {
  /// The token as it stands in addresses: 32 hexadecimal digits.
  let text: String

  /// Draws a token of 128 bits from the generator of the system.
  init() {
    var generator = SystemRandomNumberGenerator()
    self.init(bits: [generator.next(), generator.next()])
  }

  /// The token of two halves.
  init(bits: [UInt64]) {
    text = bits.map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Whether a text is the token.
  ///
  /// All bytes are compared whichever differ, so that the time tells nothing of how many are right.
  func matches(_ other: some Collection<UInt8>) -> Bool {
    let own = text.utf8
    guard other.count == own.count else { return false }
    return zip(own, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

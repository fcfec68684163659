import Testing

@testable import PreviewServer

@Suite("The secret part of an address")
struct AccessTokenTests {
  @Test("It has 128 bits as 32 digits, whatever the bits are")
  func digits() {
    #expect(AccessToken(bits: [0, 1]).text == "00000000000000000000000000000001")
    #expect(AccessToken(bits: [.max, 10]).text == "ffffffffffffffff000000000000000a")
    #expect(AccessToken().text.utf8.count == 32)
  }

  @Test("No two are alike")
  func random() {
    #expect(Set((0..<100).map { _ in AccessToken().text }).count == 100)
  }

  @Test("Only itself matches")
  func matching() {
    let token = AccessToken(bits: [0x0123_4567_89AB_CDEF, 0xFEDC_BA98_7654_3210])
    #expect(token.matches(Array("0123456789abcdeffedcba9876543210".utf8)))
    for other in [
      "", "0", "0123456789abcdeffedcba987654321", "0123456789abcdeffedcba98765432100",
      "1123456789abcdeffedcba9876543210", "0123456789abcdeffedcba9876543211",
      "0123456789ABCDEFFEDCBA9876543210",
    ] {
      #expect(!token.matches(Array(other.utf8)))
    }
  }
}

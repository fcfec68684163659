import Drawing
import Testing

struct ColorTests {
  @Test func bitsBecomeParts() {
    let ink = Color(0x1F2933)
    #expect(ink == Color(red: 31 / 255, green: 41 / 255, blue: 51 / 255, alpha: 1))
    #expect(Color(0xFFFFFF, alpha: 0.25) == Color(red: 1, green: 1, blue: 1, alpha: 0.25))
    #expect(Color(0x000000) == Color(red: 0, green: 0, blue: 0))
  }
}

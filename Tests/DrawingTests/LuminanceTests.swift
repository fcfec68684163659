import Drawing
import Testing

struct LuminanceTests {
  @Test func luminanceOfWhiteBlackAndThePrimaries() {
    #expect(abs(Color(0xFFFFFF).luminance - 1) < 1e-12)
    #expect(Color(0x000000).luminance == 0)
    #expect(Color(0xFF0000).luminance == 0.2126)
    #expect(Color(0x00FF00).luminance == 0.7152)
    #expect(Color(0x0000FF).luminance == 0.0722)
  }

  @Test func greyKeepsLuminanceAndCoverage() {
    for value in [UInt32(0x0072B2), 0xD55E00, 0x1F2933, 0x010203, 0xF4F1EA] {
      let color = Color(value, alpha: 0.25)
      let grey = color.grey
      #expect(grey.red == grey.green && grey.green == grey.blue)
      #expect(abs(grey.luminance - color.luminance) < 1e-6)
      #expect(grey.alpha == 0.25)
    }
    #expect(Color(0x808080).grey == Color(0x808080))
  }

  @Test func contrastIsThatOfTheGuidelines() {
    let (black, white) = (Color(0x000000), Color(0xFFFFFF))
    #expect(abs(black.contrast(with: white) - 21) < 1e-9)
    #expect(white.contrast(with: black) == black.contrast(with: white))
    #expect(white.contrast(with: white) == 1)
    // The lightest grey on white that passes for text.
    #expect(Color(0x767676).contrast(with: white) > 4.5)
    #expect(Color(0x777777).contrast(with: white) < 4.5)
  }
}

import Drawing
import Geodata
import Testing

@testable import Cartography

@Suite("Whether a style can be read")
struct StyleCheckTests {
  private func rules(_ change: (inout MapStyle) -> Void) -> Set<String> {
    var style = MapStyle.print
    change(&style)
    return Set(style.breaches().map(\.rule))
  }

  @Test("Contrast is that of the Web Content Accessibility Guidelines")
  func contrast() {
    #expect(abs(Color(0x000000).contrast(to: Color(0xFFFFFF)) - 21) < 1e-9)
    #expect(Color(0x777777).contrast(to: Color(0x777777)) == 1)
    // #767676 is the lightest grey that reaches 4.5 on white.
    #expect(Color(0x767676).contrast(to: Color(0xFFFFFF)) >= 4.5)
    #expect(Color(0x777777).contrast(to: Color(0xFFFFFF)) < 4.5)
  }

  @Test("A tint is the grey of the same lightness")
  func tint() {
    #expect(abs(Color(0xE6E6E6).tint - (1 - 230.0 / 255)) < 1e-9)
    #expect(Color(0xFFFFFF).tint < 1e-9)
  }

  @Test("Grey stays grey for every colour vision, red and green do not stay apart for all")
  func vision() {
    for vision in ColorVision.allCases {
      let seen = vision.seen(Color(0x808080))
      #expect(seen.difference(to: Color(0x808080)) < 0.1, "\(vision)")
    }
    let (red, green) = (Color(0xC04040), Color(0x507A30))
    let full = red.difference(to: green)
    let seen = ColorVision.deuteranopia.seen(red).difference(
      to: ColorVision.deuteranopia.seen(green))
    #expect(seen < full / 3)
  }

  @Test("The built-in look has no breach; each rule finds what breaks it")
  func rules() {
    #expect(MapStyle.print.breaches() == [])
    #expect(rules { $0.quietInk = Color(0x9AA4AE) } == ["text-contrast"])
    #expect(rules { $0.waterInk = Color(0x7FA5BB) } == ["text-contrast"])
    #expect(rules { $0.landInk = Color(0x99928A) } == ["text-contrast"])
    #expect(rules { $0.thirdHue = Color(0xE9A060) } == ["line-contrast"])
    #expect(rules { $0.thirdHue = Color(0x0A6CA8) } == ["hue-difference"])
    #expect(rules { $0.lines[.truck]?.sign = .crosses } == ["same-sign"])
    #expect(rules { $0.highland = Color(0xC9C0AE) } == ["text-contrast", "line-contrast"])
    #expect(rules { $0.land = Color(0xF1EEE6) } == ["land-tint"])
  }

  @Test("Two hues that are one colour are one hue: a map in one ink")
  func oneInk() {
    #expect(
      rules {
        $0.secondHue = $0.ink
        $0.thirdHue = $0.ink
      } == [])
  }
}

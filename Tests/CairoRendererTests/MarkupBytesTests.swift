import Testing

@testable import CairoRenderer

struct MarkupBytesTests {
  private func written(_ write: (inout MarkupBytes) -> Void) -> String {
    var markup = MarkupBytes()
    write(&markup)
    return String(decoding: markup.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0.0, 2, "0"), (1, 2, "1"), (-1, 2, "-1"), (12.5, 2, "12.5"), (0.05, 2, ".05"),
    (-0.05, 2, "-.05"), (0.004, 2, "0"), (-0.004, 2, "0"), (0.005, 2, ".01"), (100, 2, "100"),
    (1234.567, 2, "1234.57"), (10.01, 2, "10.01"), (0.0075, 7, ".0075"), (2.0, 0, "2"),
    (9.996, 2, "10"), (-120.30, 2, "-120.3"),
  ])
  func numbers(value: Double, decimals: Int, expected: String) {
    #expect(written { $0.append(value, decimals: decimals) } == expected)
  }

  @Test func markupCharactersAreEscaped() {
    let text = "<script>alert('\"&\")</script>"
    #expect(
      written { $0.append(text: text) }
        == "&lt;script&gt;alert(&#39;&quot;&amp;&quot;)&lt;/script&gt;")
  }

  @Test func whatXMLForbidsIsRemoved() {
    #expect(written { $0.append(text: "a\u{0}b\u{B}c\u{FFFF}d\u{1F}e") } == "ab cde")
  }
}

import Drawing
import Testing

@Suite("Text made safe for HTML and XML")
struct MarkupTests {
  @Test("Markup is text, and nothing turns the lines around")
  func escaped() {
    #expect(
      Markup.escaped("<a href=\"x\" title='y'>&amp;\u{202E}\u{0}\u{1B}[m\n")
        == "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;[m ")
    #expect(Markup.escaped("Ośmięcim, \u{200F}אושוויץ") == "Ośmięcim, \u{200F}אושוויץ")
  }

  @Test("Only addresses of the web are linked")
  func webAddresses() {
    #expect(!Markup.isWebAddress("javascript:alert(1)"))
    #expect(!Markup.isWebAddress("https://a b"))
    #expect(Markup.isWebAddress("https://example.org/?a=1&b=2"))
  }
}

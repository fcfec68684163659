import Testing

@testable import PreviewServer

@Suite("Text made safe for HTML and addresses")
struct HTMLTextTests {
  @Test("Markup is text, and nothing turns the lines around")
  func escaped() {
    #expect(
      HTMLText.escaped("<a href=\"x\" title='y'>&amp;\u{202E}\u{0}\u{1B}[m\n")
        == "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;[m ")
    #expect(HTMLText.escaped("Ośmięcim, \u{200F}אושוויץ") == "Ośmięcim, \u{200F}אושוויץ")
  }

  @Test("Paths come back as they were")
  func paths() throws {
    #expect(HTMLText.path("a/b c?d#e%.svg") == "a/b%20c%3Fd%23e%25.svg")
    for name in ["a/b", "Größe & \"x\".svg", "نقشه.svg", "%2e%2e", "\u{1}"] {
      #expect(Request.unescaped(Array(HTMLText.path(name).utf8)) == name)
    }
  }

  @Test("Moments for people and programs")
  func moments() {
    #expect(Moment(seconds: 791_215_509).iso == "1995-01-27T14:05:09Z")
    #expect(Moment(seconds: 791_215_509).local.count == 19)
  }
}

import Testing

@testable import PreviewServer

@Suite("Text made safe for addresses, and moments")
struct AddressTextTests {
  @Test("Paths come back as they were")
  func paths() throws {
    #expect(AddressText.path("a/b c?d#e%.svg") == "a/b%20c%3Fd%23e%25.svg")
    for name in ["a/b", "Größe & \"x\".svg", "نقشه.svg", "%2e%2e", "\u{1}"] {
      #expect(Request.unescaped(Array(AddressText.path(name).utf8)) == name)
    }
  }

  @Test("Moments for people and programs")
  func moments() {
    #expect(Moment(seconds: 791_215_509).iso == "1995-01-27T14:05:09Z")
    #expect(Moment(seconds: 791_215_509).local.count == 19)
  }
}

import Publishing
import Testing

@Suite struct NamePatternTests {
  @Test(arguments: [
    ("winter", "winter"), ("*", ""), ("*", "anything"), ("winter-*", "winter-en"),
    ("*-en", "winter-en"), ("w*r-??", "winter-de"), ("**", "x"), ("?", "\u{E9}"),
  ])
  func names(pattern: String, name: String) {
    #expect(NamePattern(pattern).matches(name))
  }

  @Test(arguments: [
    ("winter", "winter-en"), ("winter-*", "summer-en"), ("?", ""), ("w?r", "winter"), ("", "x"),
    ("*-en", "winter-de"), ("Winter", "winter"),
  ])
  func otherNames(pattern: String, name: String) {
    #expect(!NamePattern(pattern).matches(name))
  }
}

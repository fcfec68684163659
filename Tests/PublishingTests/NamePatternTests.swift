import Publishing
import Testing

@Suite struct NamePatternTests {
  @Test(arguments: [
    ("winter", "winter"), ("*", ""), ("*", "anything"), ("winter-*", "winter-en"),
    ("*-en", "winter-en"), ("w*r-??", "winter-de"), ("**", "x"), ("?", "\u{E9}"),
    ("month-1945-0[12]-01", "month-1945-02-01"), ("[0-9][a-c]*", "7b"), ("[!0-9]", "x"),
    ("a[-x]", "a-"), ("[]]", "]"), ("a[b", "a[b"), ("[", "["), ("a]", "a]"), ("[*]", "*"),
  ])
  func names(pattern: String, name: String) {
    #expect(NamePattern(pattern).matches(name))
  }

  @Test(arguments: [
    ("winter", "winter-en"), ("winter-*", "summer-en"), ("?", ""), ("w?r", "winter"), ("", "x"),
    ("*-en", "winter-de"), ("Winter", "winter"),
    ("month-1945-0[12]-01", "month-1945-03-01"), ("[0-9]", "x"), ("[0-9]", ""), ("[!0-9]", "7"),
    ("[a]", "[a]"), ("[9-0]", "5"), ("[*]", "x"),
  ])
  func otherNames(pattern: String, name: String) {
    #expect(!NamePattern(pattern).matches(name))
  }

  @Test func aNameMeansItselfBeforeItIsAPattern() {
    let names = ["a*", "ab", "a?", "[ab]", "b"]
    for name in names { #expect(NamePattern.names(meantBy: name, among: names) == [name]) }
    #expect(NamePattern.names(meantBy: "a*", among: ["ab", "ac", "b"]) == ["ab", "ac"])
    #expect(NamePattern.names(meantBy: "x*", among: names) == [])
  }
}

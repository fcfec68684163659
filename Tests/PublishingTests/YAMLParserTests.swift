import Testing

@testable import Publishing

@Suite("YAML")
struct YAMLParserTests {
  /// A node in one line, with the places of its single values.
  private func text(_ node: YAMLNode) -> String {
    switch node {
    case .scalar(let text, let mark): "\(text)@\(mark.line):\(mark.column)"
    case .sequence(let items, _): "[" + items.map(text).joined(separator: " ") + "]"
    case .mapping(let pairs, _):
      "{" + pairs.map { text($0.key) + "=" + text($0.value) }.joined(separator: " ") + "}"
    }
  }

  /// What is read of a text, or its problem with the place.
  private func read(_ yaml: String) -> String {
    do throws(YAMLProblem) {
      return try YAMLParser.node(of: Array(yaml.utf8)).map(text) ?? "nothing"
    } catch {
      return "\(error.mark?.line ?? 0):\(error.mark?.column ?? 0) \(error.message)"
    }
  }

  @Test(
    "Values and where they begin",
    arguments: [
      ("", "nothing"), ("# a remark", "nothing"), ("a", "a@1:1"),
      ("a: b\nc: [d, 'é e']", "{a@1:1=b@1:4 c@2:1=[d@2:5 é e@2:8]}"),
      ("- a\n- {b: }", "[a@1:3 {b@2:4=@2:7}]"),
      ("a: &x [1]\nb: *x", "{a@1:1=[1@1:8] b@2:1=[1@1:8]}"),
    ])
  func values(yaml: String, expected: String) { #expect(read(yaml) == expected) }

  @Test(
    "What is no YAML, with its place",
    arguments: [
      ("a: *x", "1:4 not readable as YAML: found undefined alias"),
      ("a: 1\nb: 2\na: 3", "1:1 a key stands twice: a"),
      ("a\n---\nb", "2:1 not readable as YAML: but found another document"),
      ("a: \u{1}", "0:0 not readable as YAML: control characters are not allowed"),
      ("a: [b", "2:1 not readable as YAML: did not find expected ',' or ']'"),
    ])
  func problems(yaml: String, expected: String) { #expect(read(yaml) == expected) }

  @Test("What is nested too deeply is an error with its place, whatever makes it deep")
  func depth() {
    func lists(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    func named(_ count: Int) -> String {
      (1..<count).reduce("a0: &a0 []") { $0 + "\na\($1): &a\($1) [*a\($1 - 1)]" }
    }
    let message = "nested too deeply: more than 100 levels"
    #expect(read(lists(100)) == lists(100))
    #expect(read("a: b\nc: " + lists(100)) == "2:103 \(message)")
    #expect(read("plates: " + String(repeating: "[", count: 100_000)) == "1:108 \(message)")
    #expect(read(String(repeating: "? ", count: 5_000)) == "1:201 \(message)")
    // One list that is named again in the next, and so on.
    #expect(!read(named(99)).contains(message))
    #expect(read(named(5_000)) == "100:12 \(message)")
  }
}

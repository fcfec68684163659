import Testing

@testable import PreviewServer

@Suite("What a request may have")
struct RequestRulesTests {
  private static let secret = "0123456789abcdef0123456789abcdef"
  private let rules = RequestRules(
    token: AccessToken(bits: [0x0123_4567_89AB_CDEF, 0x0123_4567_89AB_CDEF]), port: 8000)

  private func verdict(
    _ path: String, method: String = "GET", host: String? = "127.0.0.1:8000"
  ) -> RequestRules.Verdict {
    rules.verdict(on: Request(method: method, path: path, host: host))
  }

  @Test("The page, what belongs to it, and files by their names")
  func found() {
    let root = "/\(Self.secret)/"
    #expect(verdict(root) == .page)
    #expect(verdict(root, method: "HEAD") == .page)
    #expect(verdict(root + "page.css") == .style)
    #expect(verdict(root + "page.js") == .script)
    #expect(verdict(root + "changes/17") == .changes(after: 17))
    #expect(verdict(root + "files/a/winter.svg") == .file("a/winter.svg"))
    #expect(verdict(root + "files/Gro%C3%9F%20%26%2Fb.svg") == .file("Groß &/b.svg"))
  }

  @Test(
    "Who does not know the token gets nothing, whatever is asked for",
    arguments: [
      "", "/", "//", "/page.css", "/files/winter.svg", "/0123456789abcdef0123456789abcdee/",
      "/0123456789ABCDEF0123456789ABCDEF/", "/0123456789abcdef0123456789abcdef0/",
      "//0123456789abcdef0123456789abcdef/", "/%30123456789abcdef0123456789abcdef/", "*",
      "http://127.0.0.1:8000/0123456789abcdef0123456789abcdef/",
      "/0123456789abcdef0123456789abcdef?/",
    ])
  func forbidden(path: String) {
    for method in ["GET", "POST", "OPTIONS"] {
      #expect(verdict(path, method: method) == .forbidden)
    }
  }

  @Test(
    "Hosts of other names, which may have been made to lead here",
    arguments: [
      nil, "", "127.0.0.1", "localhost", "127.0.0.1:8001", "127.0.0.1:80000", "example.org",
      "example.org:8000", "127.0.0.1:8000.example.org", "localhost:8000@example.org",
      "localhost.:8000", "[::1]:8000", "0.0.0.0:8000", "127.0.0.1:8000, example.org",
    ])
  func hosts(host: String?) {
    #expect(verdict("/\(Self.secret)/", host: host) == .forbidden)
  }

  @Test("This machine's own names; at the usual port browsers leave it out")
  func ownHosts() {
    #expect(verdict("/\(Self.secret)/", host: "LocalHost:8000") == .page)
    let usual = RequestRules(token: rules.token, port: 80)
    let request = Request(method: "GET", path: "/\(Self.secret)/", host: "localhost")
    #expect(usual.verdict(on: request) == .page)
  }

  @Test(
    "The page can only be looked at", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "get", ""])
  func methods(method: String) {
    #expect(verdict("/\(Self.secret)/", method: method) == .wrongMethod)
  }

  @Test(
    "What is not there",
    arguments: [
      "", "/page", "/files", "/changes/", "/changes/x", "/changes/1/2", "/Page.css", "//",
      "/files/%", "/files/%0", "/files/%zz", "/files/winter.svg%00", "/files/%00", "/files/%ff",
      "/../../plates.yaml", "/./page.css",
    ])
  func missing(path: String) {
    #expect(verdict("/\(Self.secret)" + path) == .missing)
  }

  @Test("Escapes are undone once")
  func escapes() {
    #expect(verdict("/\(Self.secret)/files/%2e%2e/a") == .file("../a"))
    #expect(verdict("/\(Self.secret)/files/%252e") == .file("%2e"))
  }
}

/// Says what a request may have.
struct RequestRules: Sendable {
  /// What a request may have.
  enum Verdict: Hashable {
    /// Nothing: who asks does not know the token, or believes to talk to another host.
    case forbidden
    /// Nothing: the page can only be looked at.
    case wrongMethod
    /// Nothing is there.
    case missing
    /// The page.
    case page
    /// Its look.
    case style
    /// What keeps it up to date.
    case script
    /// Word of what changed, as soon as anything is newer than a revision.
    case changes(after: Int)
    /// The file of a name, if the series wrote one.
    case file(String)
  }

  /// What addresses begin with.
  let token: AccessToken
  /// The port.
  let port: Int

  /// Says what a request may have.
  func verdict(on request: Request) -> Verdict {
    guard isOwn(host: request.host), request.path.utf8.first == UInt8(ascii: "/") else {
      return .forbidden
    }
    let path = request.path.utf8.dropFirst()
    let secret = path.prefix { $0 != UInt8(ascii: "/") }
    guard token.matches(secret) else { return .forbidden }
    guard request.method == "GET" || request.method == "HEAD" else { return .wrongMethod }
    guard secret.endIndex != path.endIndex else { return .missing }
    let rest = path[secret.endIndex...].dropFirst()
    switch String(Substring(rest)) {
    case "": return .page
    case "page.css": return .style
    case "page.js": return .script
    case let text where text.hasPrefix(Self.changes):
      return Int(text.dropFirst(Self.changes.count)).map { .changes(after: $0) } ?? .missing
    case let text where text.hasPrefix(Self.files):
      let name = text.utf8.dropFirst(Self.files.utf8.count)
      return Request.unescaped(name).map { .file($0) } ?? .missing
    default: return .missing
    }
  }

  private static let changes = "changes/"
  private static let files = "files/"

  /// Whether a host is this machine under a name that leads nowhere else: a page of another site whose
  /// name has been made to lead here has that name.
  private func isOwn(host: String?) -> Bool {
    guard let host = host?.lowercased() else { return false }
    let names = ["127.0.0.1", "localhost"]
    return names.contains { host == "\($0):\(port)" || port == 80 && host == $0 }
  }
}

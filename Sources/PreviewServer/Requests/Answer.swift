/// What a request gets.
struct Answer: Sendable {
  /// The status (RFC 9110).
  var status: UInt32 = 200
  /// What it holds.
  var type = "text/plain; charset=utf-8"
  /// The bytes.
  var bytes: [UInt8] = []
  /// What a browser may do with it.
  var policy = Answer.closed

  /// Nothing may be loaded and nothing run.
  static let closed =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  /// The page may load what is of this server, and runs its own script alone.
  static let page =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  /// A file of a plate may hold its own look and pictures, and nothing runs.
  static let file =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; "
    + "object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

  /// What is said with every answer.
  var headers: [(name: String, value: String)] {
    [
      ("Content-Type", type), ("Content-Security-Policy", policy),
      ("X-Content-Type-Options", "nosniff"), ("Cache-Control", "no-store"),
      ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ] + (status == 405 ? [("Allow", "GET, HEAD")] : [])
  }

  /// A line that says why there is nothing.
  static func refusal(_ status: UInt32, _ words: String) -> Answer {
    Answer(status: status, bytes: Array((words + "\n").utf8))
  }
}

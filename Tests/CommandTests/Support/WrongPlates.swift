import Testing

/// A file of plates with one error, and what is said of it; the plates begin on line 9.
struct WrongPlates: CustomStringConvertible, Sendable {
  let plates: String
  let place: String
  let message: String
  var hint = ""
  /// The rule that is named behind the message.
  var rule = ""
  var description: String { message }

  /// Draws the plates: the error has its place and a hint, and nothing is written.
  func check() throws {
    let series = try Series(Series.defaults + "plates:\n" + plates)
    let outcome = try series.batch()
    #expect(try !series.workspace.names().contains("out"))
    #expect(outcome.status == 78)
    #expect(outcome.error.contains("plates.yaml:\(place): error:"), "\(outcome.error)")
    #expect(outcome.error.contains(message), "\(outcome.error)")
    #expect(
      rule.isEmpty || outcome.error.contains("[\(rule)]"),
      "\(outcome.error)")
    #expect(hint.isEmpty || outcome.error.contains(hint), "\(outcome.error)")
  }
}

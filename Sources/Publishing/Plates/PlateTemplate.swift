internal import Geodata

/// A text with tokens in braces, as in `{from}`, that stand for what differs from plate to plate.
struct PlateTemplate {
  /// What a token can stand for.
  enum Token: String, CaseIterable {
    case plate
    case language
    case period
    case from
    case to
    case place
    case operation
    case series
    /// The place of the plate among those of its entry, from 1.
    case number
    /// How many movements the plate shows.
    case count
  }

  /// Why a text is not a template.
  struct Problem: Error {
    var message: String
    var hint: String?
  }

  private enum Part {
    case text(String)
    case token(Token)
  }

  private let parts: [Part]

  /// The tokens of the text.
  var tokens: Set<Token> {
    Set(
      parts.compactMap { part in
        if case .token(let token) = part { token } else { nil }
      })
  }

  /// Whether it holds words besides its tokens.
  var hasWords: Bool {
    parts.contains { part in
      if case .text(let text) = part { text.contains(where: \.isLetter) } else { false }
    }
  }

  /// Reads a text; `{{` and `}}` stand for braces.
  init(_ text: String) throws(Problem) {
    var parts: [Part] = []
    var plain = ""
    var rest = text[...]
    while let first = rest.first {
      rest.removeFirst()
      guard first == "{" || first == "}" else {
        plain.append(first)
        continue
      }
      if rest.first == first {
        plain.append(first)
        rest.removeFirst()
        continue
      }
      guard first == "{", let end = rest.firstIndex(of: "}") else {
        throw Problem(
          message: "a brace stands alone in \u{201C}\(text)\u{201D}",
          hint: "write {{ or }} for a brace")
      }
      let name = String(rest[..<end])
      guard let token = Token(rawValue: name) else {
        let names = Token.allCases.map(\.rawValue)
        throw Problem(
          message: "there is no token {\(name)}",
          hint: Suggestion.hint(for: name, in: names)
            ?? "the tokens are: " + names.map { "{\($0)}" }.joined(separator: ", "))
      }
      parts += [.text(plain), .token(token)]
      plain = ""
      rest = rest[rest.index(after: end)...]
    }
    self.parts = parts + [.text(plain)]
  }

  /// The text with the values of its tokens.
  ///
  /// - Parameter subject: what the values are those of, as messages name it.
  /// - Throws: `Problem` if a token has no value.
  func text(
    _ values: [Token: String], of subject: String = "this plate"
  ) throws(Problem) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .token(let token):
        guard let value = values[token] else {
          throw Problem(
            message: "{\(token.rawValue)} means nothing here",
            hint: token == .count
              ? "it can stand in titles, notes and captions"
              : "\(subject) has no \(token.rawValue)")
        }
        result += value
      }
    }
    return result
  }
}

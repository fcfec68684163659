internal import HistoricalTime

extension Field {
  typealias Storage<Value> = any WritableKeyPath<Record, Value> & Sendable

  /// The row's own identifier: letters, digits, `-`, `_` and `.`.
  static func identifier<ID: RecordIdentifier>(
    _ name: String, _ path: Storage<ID>, _ summary: String
  ) -> Field {
    Field(
      name: name, kind: .identifier, isRequired: true, summary: summary,
      store: { (text, record) throws(FieldProblem) in
        guard text.utf8.allSatisfy(\.isIdentifier) else {
          throw FieldProblem(
            rule: "identifier", message: "\u{201C}\(text)\u{201D} cannot be an identifier",
            hint: "use letters a to z, digits, - and _")
        }
        record[keyPath: path] = ID(text)
      },
      text: { $0[keyPath: path].rawValue })
  }

  /// Free text that must be there.
  static func text(_ name: String, _ path: Storage<String>, _ summary: String) -> Field {
    Field(
      name: name, kind: .text, isRequired: true, summary: summary,
      store: { (text, record) throws(FieldProblem) in record[keyPath: path] = text },
      text: { $0[keyPath: path] })
  }

  /// Free text that may be missing.
  static func text(_ name: String, _ path: Storage<String?>, _ summary: String) -> Field {
    Field(
      name: name, kind: .text, isRequired: false, summary: summary,
      store: { (text, record) throws(FieldProblem) in record[keyPath: path] = text },
      text: { $0[keyPath: path] ?? "" })
  }

  /// One of the words of an enumeration that must be there.
  static func token<Token: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ path: Storage<Token>, _ summary: String
  ) -> Field where Token.RawValue == String {
    Field(
      name: name, kind: .token(Token.allCases.map(\.rawValue)), isRequired: true, summary: summary,
      store: { (text, record) throws(FieldProblem) in
        record[keyPath: path] = try parseToken(text)
      },
      text: { $0[keyPath: path].rawValue })
  }

  /// One of the words of an enumeration that may be missing.
  static func token<Token: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ path: Storage<Token?>, _ summary: String
  ) -> Field where Token.RawValue == String {
    Field(
      name: name, kind: .token(Token.allCases.map(\.rawValue)), isRequired: false,
      summary: summary,
      store: { (text, record) throws(FieldProblem) in
        let token: Token = try parseToken(text)
        record[keyPath: path] = token
      },
      text: { $0[keyPath: path]?.rawValue ?? "" })
  }

  /// A date or interval that may be missing.
  static func date(
    _ name: String, _ path: Storage<EDTF?>, _ summary: String, isRequired: Bool = false
  ) -> Field {
    Field(
      name: name, kind: .date, isRequired: isRequired, summary: summary,
      store: { (text, record) throws(FieldProblem) in
        do throws(EDTFError) {
          record[keyPath: path] = try EDTF(text)
        } catch {
          throw FieldProblem(
            rule: "edtf", message: "\u{201C}\(text)\u{201D} is not a date: \(error.reason)",
            hint: error.hint, offset: error.offset)
        }
      },
      text: { $0[keyPath: path]?.text ?? "" })
  }

  /// A whole number that may be missing.
  static func count(_ name: String, _ path: Storage<Int?>, _ summary: String) -> Field {
    Field(
      name: name, kind: .count, isRequired: false, summary: summary,
      store: { (text, record) throws(FieldProblem) in
        record[keyPath: path] = try parseCount(text)
      },
      text: { $0[keyPath: path].map(String.init) ?? "" })
  }

  /// A whole number that must be there.
  static func count(_ name: String, _ path: Storage<Int>, _ summary: String) -> Field {
    Field(
      name: name, kind: .count, isRequired: true, summary: summary,
      store: { (text, record) throws(FieldProblem) in
        record[keyPath: path] = try parseCount(text)
      },
      text: { String($0[keyPath: path]) })
  }

  /// A decimal number within bounds that may be missing.
  static func number(
    _ name: String, _ path: Storage<Double?>, in bounds: ClosedRange<Double>, _ summary: String
  ) -> Field {
    Field(
      name: name, kind: .number(bounds), isRequired: false, summary: summary,
      store: { (text, record) throws(FieldProblem) in
        guard let value = Double(text), value.isFinite else {
          throw FieldProblem(
            rule: "number", message: "\u{201C}\(text)\u{201D} is not a number",
            hint: "write decimal degrees with a point, as in 50.0343")
        }
        guard bounds.contains(value) else {
          let low = Int(bounds.lowerBound)
          let high = Int(bounds.upperBound)
          throw FieldProblem(
            rule: "bounds", message: "\(name) \(text) is outside \(low)...\(high)",
            hint: "are longitude and latitude in each other's column?")
        }
        record[keyPath: path] = value
      },
      text: { $0[keyPath: path].map { "\($0)" } ?? "" })
  }

  /// The identifier of a row of another table that must be there.
  static func reference<ID: RecordIdentifier>(
    _ name: String, to table: String, _ path: Storage<ID>, _ summary: String
  ) -> Field {
    Field(
      name: name, kind: .reference(table: table), isRequired: true, summary: summary,
      store: { (text, record) throws(FieldProblem) in record[keyPath: path] = ID(text) },
      text: { $0[keyPath: path].rawValue })
  }

  /// The identifier of a row of another table that may be missing.
  static func reference<ID: RecordIdentifier>(
    _ name: String, to table: String, _ path: Storage<ID?>, _ summary: String
  ) -> Field {
    Field(
      name: name, kind: .reference(table: table), isRequired: false, summary: summary,
      store: { (text, record) throws(FieldProblem) in record[keyPath: path] = ID(text) },
      text: { $0[keyPath: path]?.rawValue ?? "" })
  }

  /// Identifiers of rows of another table, separated by semicolons.
  static func references<ID: RecordIdentifier>(
    _ name: String, to table: String, _ path: Storage<[ID]>, _ summary: String
  ) -> Field {
    Field(
      name: name, kind: .references(table: table), isRequired: false, summary: summary,
      store: { (text, record) throws(FieldProblem) in
        record[keyPath: path] = parseWords(text).map { ID($0) }
      },
      text: { $0[keyPath: path].map(\.rawValue).joined(separator: ";") })
  }

  /// Words separated by semicolons.
  static func words(_ name: String, _ path: Storage<[String]>, _ summary: String) -> Field {
    Field(
      name: name, kind: .words, isRequired: false, summary: summary,
      store: { (text, record) throws(FieldProblem) in record[keyPath: path] = parseWords(text) },
      text: { $0[keyPath: path].joined(separator: ";") })
  }
}

private func parseToken<Token: RawRepresentable & CaseIterable>(
  _ text: String
) throws(FieldProblem) -> Token where Token.RawValue == String {
  if let token = Token(rawValue: text) { return token }
  let all = Token.allCases.map(\.rawValue)
  throw FieldProblem(
    rule: "token", message: "\u{201C}\(text)\u{201D} is not one of the allowed words",
    hint: Suggestion.hint(for: text, in: all) ?? "allowed: " + all.joined(separator: ", "))
}

private func parseCount(_ text: String) throws(FieldProblem) -> Int {
  if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text) { return value }
  throw FieldProblem(
    rule: "count", message: "\u{201C}\(text)\u{201D} is not a whole number from 0",
    hint: "write digits only, as in 3200; leave blank what is not known")
}

private func parseWords(_ text: String) -> [String] {
  var text = text
  var words: [String] = []
  text.withUTF8 { $0.forEachWord { words.append(String(decoding: $0, as: UTF8.self)) } }
  return words
}

extension UInt8 {
  /// Whether it is a letter, a digit or one of `-_.` in ASCII.
  fileprivate var isIdentifier: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}

/// What a column of a table holds.
public enum FieldKind: Hashable, Sendable {
  /// The row's own identifier.
  case identifier
  /// Free text.
  case text
  /// One of a list of words.
  case token([String])
  /// A date or interval in EDTF.
  case date
  /// A whole number, 0 or more.
  case count
  /// A decimal number within bounds.
  case number(ClosedRange<Double>)
  /// The identifier of a row of another table.
  case reference(table: String)
  /// Identifiers of rows of another table, separated by semicolons.
  case references(table: String)
  /// Words separated by semicolons.
  case words
}

/// Why a value cannot be stored in a field.
struct FieldProblem: Error {
  /// A short, stable word for scripts.
  var rule: String
  /// What is wrong, in words.
  var message: String
  /// What to do about it.
  var hint: String?
  /// How many characters into the value the problem lies.
  var offset = 0
}

/// One column of a table: its name, what it holds, and how a value gets into and out of a record.
///
/// Reading, checking, listing and the description of the data package all come from this line.
public struct Field<Record>: Sendable {
  /// The heading of the column.
  public let name: String
  /// What the column holds.
  public let kind: FieldKind
  /// Whether the value may not be left blank.
  public let isRequired: Bool
  /// What the column means.
  public let summary: String

  let store: @Sendable (_ text: String, _ record: inout Record) throws(FieldProblem) -> Void
  let text: @Sendable (Record) -> String

  /// The value of a record as it would stand in the table; blank if it is not known.
  public func value(of record: Record) -> String { text(record) }

  /// The table that the column holds identifiers of rows of.
  var target: String? {
    switch kind {
    case .reference(let table), .references(let table): table
    default: nil
    }
  }
}

/// A row type of a table.
public protocol TableRecord: Sendable {
  /// Creates a record with nothing in it.
  init()
  /// The table's name without `.csv`.
  static var tableName: String { get }
  /// What one row is.
  static var tableSummary: String { get }
  /// The columns in order.
  static var fields: [Field<Self>] { get }
  /// The columns that identify a row together.
  static var key: [String] { get }
}

extension TableRecord {
  /// A row is identified by its `id`.
  public static var key: [String] { ["id"] }
}

/// Writes `datapackage.json` of the bundled data set (Frictionless Data Package, version 1): the
/// schema of each table, as its fields describe it.
///
/// Lists of identifiers in one value, separated by semicolons, have no foreign keys in that
/// specification; their fields are texts that name the table in words.
struct DataPackageSchema {
  /// The whole file.
  static var text: String { package.lines() + "\n" }

  private static var package: JSONValue {
    .object([
      .init("profile", .string("tabular-data-package")),
      .init("name", .string("waymark-death-marches-1944-45")),
      .init("title", .string("Waymark: death marches and transports, 1944\u{2013}45")),
      .init("version", .string("0.1.0")),
      .init("language", .string("en")),
      .init(
        "description",
        .string(
          "Camps and other places, the death marches and transports between them from summer 1944 "
            + "to May 1945 with dates, numbers and sources, and the events and periods that give "
            + "them their context. A blank value means: not known.")),
      .init(
        "licenses",
        .array([
          .object([
            .init("name", .string("CC-BY-4.0")),
            .init("title", .string("Creative Commons Attribution 4.0")),
            .init("path", .string("https://creativecommons.org/licenses/by/4.0/")),
          ])
        ])),
      .init(
        "contributors",
        .array([
          .object([
            .init("title", .string("Waymark contributors")), .init("role", .string("author")),
          ])
        ])),
      .init("resources", .array(resources)),
    ])
  }

  private static var resources: [JSONValue] {
    [
      resource(Place.self), resource(PlaceName.self), resource(Movement.self),
      resource(Stage.self), resource(Operation.self), resource(Event.self),
      resource(NamedPeriod.self), resource(Translation.self), resource(Claim.self),
      resource(Source.self),
    ]
  }

  private static func resource<Record: TableRecord>(_ type: Record.Type) -> JSONValue {
    var schema: [JSONValue.Member] = [
      .init("fields", .array(Record.fields.map(field))),
      .init("missingValues", .strings([""])),
      .init("primaryKey", .strings(Record.key)),
    ]
    let keys = Record.fields.compactMap(foreignKey)
    if !keys.isEmpty { schema.append(.init("foreignKeys", .array(keys))) }
    return .object([
      .init("name", .string(Record.tableName)),
      .init("path", .string(Record.tableName + ".csv")),
      .init("profile", .string("tabular-data-resource")),
      .init("description", .string(Record.tableSummary)),
      .init("format", .string("csv")),
      .init("mediatype", .string("text/csv")),
      .init("encoding", .string("utf-8")),
      .init("schema", .object(schema)),
    ])
  }

  private static func field<Record>(_ field: Field<Record>) -> JSONValue {
    var constraints: [JSONValue.Member] = []
    if field.isRequired { constraints.append(.init("required", .boolean(true))) }
    var type = "string"
    var summary = field.summary
    switch field.kind {
    case .identifier: constraints.append(.init("pattern", .string("[A-Za-z0-9._-]+")))
    case .text, .reference: break
    case .token(let words): constraints.append(.init("enum", .strings(words)))
    case .date: summary += " (EDTF, ISO 8601-2)"
    case .count:
      type = "integer"
      constraints.append(.init("minimum", .integer(0)))
    case .number(let bounds):
      type = "number"
      constraints.append(.init("minimum", .number("\(bounds.lowerBound)")))
      constraints.append(.init("maximum", .number("\(bounds.upperBound)")))
    case .references(let table):
      summary += " (ids of \(table), separated by semicolons)"
    case .words: summary += " (separated by semicolons)"
    }
    var members: [JSONValue.Member] = [
      .init("name", .string(field.name)),
      .init("type", .string(type)),
      .init("description", .string(summary)),
    ]
    if !constraints.isEmpty { members.append(.init("constraints", .object(constraints))) }
    return .object(members)
  }

  /// A table that refers to itself is called by no name.
  private static func foreignKey<Record: TableRecord>(_ field: Field<Record>) -> JSONValue? {
    guard case .reference(let table) = field.kind else { return nil }
    return .object([
      .init("fields", .string(field.name)),
      .init(
        "reference",
        .object([
          .init("resource", .string(table == Record.tableName ? "" : table)),
          .init("fields", .string("id")),
        ])),
    ])
  }
}

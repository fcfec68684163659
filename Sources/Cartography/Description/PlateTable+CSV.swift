internal import Geodata
internal import HistoricalTime
internal import RouteGraph

extension PlateTable {
  private static let header = [
    "id", "from", "to", "departed", "departed_edtf", "arrived", "arrived_edtf", "mode",
    "mode_words", "prisoners_min", "prisoners_max", "deaths_min", "deaths_max", "granularity",
    "outcome", "outcome_words", "existence", "course", "in_period", "on_map", "reason",
    "source_numbers", "sources", "note",
  ]

  /// The table as comma-separated values (RFC 4180, but with line feeds alone), UTF-8, with a header of
  /// English names for programs; words are in the language of the plate. Sources bear the numbers of the
  /// table as HTML, and their identifiers in the data.
  ///
  /// A text that a spreadsheet would take for a formula gets an apostrophe in front.
  public var csv: String {
    let lines = rows.map { row -> [String] in
      let movement = row.movement
      func number(_ value: Int?) -> String { value.map(String.init) ?? "" }
      func date(_ date: EDTF?) -> [String] {
        [date.map { wording.words($0) } ?? "", date?.text ?? ""]
      }
      let start: [String] = [movement.id.rawValue, row.from.text, row.to.text]
      let dates = date(movement.departed) + date(movement.arrived)
      let people: [String] = [
        movement.mode.rawValue, words(movement.mode), number(movement.prisoners.minimum),
        number(movement.prisoners.maximum), number(movement.deaths.minimum),
        number(movement.deaths.maximum),
      ]
      let kinds: [String] = [
        movement.granularity.rawValue, movement.outcome?.rawValue ?? "", words(movement.outcome),
        movement.existence.rawValue, movement.course.rawValue,
        row.isOnlyPossible ? "possible" : row.reason == .lacksDate ? "" : "definite",
        row.reason == nil ? "yes" : "no", row.reason?.rawValue ?? "",
      ]
      let proof: [String] = [
        row.sources.map(String.init).joined(separator: ";"),
        movement.sources.map(\.rawValue).joined(separator: ";"), movement.note ?? "",
      ]
      return (start + dates + people + kinds + proof).map(PlateTable.harmless)
    }
    return ([PlateTable.header] + lines).map { line in
      line.map(PlateTable.cell).joined(separator: ",") + "\n"
    }.joined()
  }

  /// A value, in quotes where it holds a comma, a quote or a line break.
  private static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }
}

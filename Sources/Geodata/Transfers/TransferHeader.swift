/// Which column of a table of transfers stands where.
struct TransferHeader {
  /// How many columns the table has.
  let width: Int
  let from: Int
  let to: Int
  let departed: Int
  let arrived: Int
  let mode: Int?
  let count: Int?
  let km: Int?
  let id: Int?

  /// Whether it has a column that may be missing.
  var hasAttributes: Bool { mode != nil || count != nil || km != nil || id != nil }

  /// Reads the first line of a table; nil if a column is missing.
  init?(_ fields: [RawField], _ problems: inout TransferProblems) {
    width = fields.count
    var places: [TransferField: Int] = [:]
    for (place, field) in fields.enumerated() {
      guard let name = TransferField(rawValue: field.text) else {
        var hint = Suggestion.hint(
          for: field.text, in: TransferField.allCases.map(\.rawValue))
        if fields.count == 1, field.bytes.contains(UInt8(ascii: ";")) {
          hint = "separate the values by commas, not semicolons"
        }
        problems.report(
          field, as: .warning, rule: "unknown-column",
          "a table of transfers has no column \u{201C}\(field.text)\u{201D}",
          hint: hint ?? "its values are ignored")
        continue
      }
      if places.updateValue(place, forKey: name) != nil {
        problems.report(
          field, rule: "repeated-column", "the column \(name) stands here twice",
          hint: "remove one of them")
      }
    }
    for name in TransferField.allCases where name.isRequired && places[name] == nil {
      problems.report(
        nil, rule: "missing-column", "the column \(name) is missing",
        hint: "begin with a line such as: from,to,departed,arrived")
    }
    guard let from = places[.from], let to = places[.to], let departed = places[.departed],
      let arrived = places[.arrived]
    else { return nil }
    (self.from, self.to, self.departed, self.arrived) = (from, to, departed, arrived)
    (mode, count, km, id) = (places[.mode], places[.count], places[.km], places[.id])
  }
}

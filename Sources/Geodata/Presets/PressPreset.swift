/// What a publisher asks of figures.
public struct PressPreset: Hashable, Sendable {
  /// The name, such as `nature`.
  public let name: String
  /// The rules; of each kind at most one.
  public let rules: [PressRule.Kind: PressRule]

  /// The table that every data set may bring and that Waymark brings itself.
  public static let fileName = "presets.csv"

  /// The values of a rule as numbers, if it has any.
  public func numbers(_ kind: PressRule.Kind) -> [Double]? { rules[kind]?.numbers }

  /// The value of a rule as a number.
  public func number(_ kind: PressRule.Kind) -> Double? { numbers(kind)?.first }

  /// The values of a rule as words.
  public func words(_ kind: PressRule.Kind) -> [String]? { rules[kind]?.values }

  /// Reads the presets of a table, sorted by name; rules of `any` belong to all.
  ///
  /// - Throws: `DatasetError.invalid` with every problem of the table.
  public static func read(_ bytes: [UInt8], file: String) throws(DatasetError) -> [PressPreset] {
    let table = Table<PressRule>(bytes, file: file)
    var problems = table.diagnostics
    var rules: [String: [PressRule.Kind: PressRule]] = [:]
    for row in table.rows {
      let rule = row.record
      if let problem = problem(of: rule) {
        problems.append(
          table.diagnostic(
            row: row, field: "value", value: rule.values.joined(separator: ";"), rule: "preset",
            message: problem.message, hint: problem.hint))
      }
      if rules[rule.preset, default: [:]].updateValue(rule, forKey: rule.kind) != nil {
        problems.append(
          table.diagnostic(
            row: row, field: "rule", value: rule.kind.rawValue, rule: "repeated",
            message: "\(rule.preset) has two rules for \(rule.kind.rawValue)",
            hint: "keep one of them"))
      }
    }
    guard !problems.contains(where: { $0.severity == .error }) else { throw .invalid(problems) }
    let common = rules.removeValue(forKey: "any") ?? [:]
    return rules.keys.sorted().map { name in
      PressPreset(name: name, rules: common.merging(rules[name] ?? [:]) { $1 })
    }
  }

  private static func problem(of rule: PressRule) -> (message: String, hint: String)? {
    let kind = rule.kind
    if rule.values.isEmpty || (!kind.isList && rule.values.count > 1) {
      return (
        "\(kind.rawValue) takes \(kind.isList ? "values separated by semicolons" : "one value")",
        "leave out the row where a publisher states nothing"
      )
    }
    if let words = kind.words {
      guard let wrong = rule.values.first(where: { !words.contains($0) }) else { return nil }
      return (
        "\u{201C}\(wrong)\u{201D} is no value of \(kind.rawValue)",
        "allowed: " + words.joined(separator: ", ")
      )
    }
    guard
      let wrong = rule.values.first(where: { text in
        !(Double(text).map { $0.isFinite && $0 > 0 } ?? false)
      })
    else { return nil }
    return ("\u{201C}\(wrong)\u{201D} is not a number above 0", "write it as in 66.8")
  }
}

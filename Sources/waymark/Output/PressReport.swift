import Geodata
import HistoricalTime
import Inspection
import Publishing

/// What came of comparing a file with a publisher's rules, for people and for programs.
struct PressReport {
  /// The file.
  let file: String
  /// The rules.
  let preset: PressPreset
  /// What came of them.
  let check: PressCheck

  /// One line for each breach and one for what could not be checked.
  var lines: [String] {
    var lines: [String] = []
    for breach in check.breaches {
      lines.append(
        "\(file): error: \(breach.message) [\(preset.name) \(breach.rule.kind.rawValue)]")
      if let url = breach.rule.url { lines.append("    see \(url)") }
    }
    if !check.unchecked.isEmpty {
      lines.append(
        "\(file): not checked, since the file does not tell: "
          + check.unchecked.map(\.kind.rawValue).joined(separator: ", "))
    }
    return lines
  }

  /// One object for each breach and each rule that could not be checked.
  var json: [JSONValue] {
    check.breaches.map { value($0.rule, "error", $0.message) }
      + check.unchecked.map { value($0, "unchecked", "the file does not tell") }
  }

  private func value(_ rule: PressRule, _ severity: String, _ message: String) -> JSONValue {
    .object([
      .init("file", .string(file)),
      .init("preset", .string(preset.name)),
      .init("rule", .string(rule.kind.rawValue)),
      .init("severity", .string(severity)),
      .init("message", .string(message)),
      .init("allowed", .strings(rule.values)),
      .init("url", .text(rule.url)),
      .init("readOn", .text(rule.readOn?.text)),
    ])
  }
}

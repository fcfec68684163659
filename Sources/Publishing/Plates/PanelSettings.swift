internal import Geodata

extension YAMLDocument {
  /// The panels of small multiples: one rule, or a list of rules and single panels.
  mutating func panels(_ value: Value) -> PlateSetting? {
    let items = value.items ?? [value]
    var entries: [PlateFile.Entry] = []
    for item in items {
      guard let pairs = item.pairs, !pairs.isEmpty else {
        report(
          item, rule: "wrong-kind",
          message: "a panel is keys with values, not \(item.pairs == nil ? item.kind : "nothing")",
          hint: "as in {each: period}, or in a list: - {period: winter-1944-45}")
        continue
      }
      let settings = settings(item, PlateKey.all, what: "a panel")
      for (key, setting) in settings.sorted(by: { $0.key < $1.key })
      where !PlateKey.ofPanel.contains(key) {
        report(
          setting.problem(
            key, "a panel has no \(key) of its own", rule: "not-of-a-panel",
            hint: "say it of the plate, for all its panels, or leave it out"))
      }
      entries.append(PlateFile.Entry(settings: settings, place: setting(item, [])))
    }
    if items.isEmpty {
      report(
        value, rule: "wrong-kind", message: "\(value.path) is an empty list",
        hint: "write a rule such as {each: period}, or a list of settings")
    }
    guard !entries.isEmpty else { return nil }
    var panels = setting(value, entries.map(\.words))
    panels.panels = entries
    return panels
  }
}

extension PlateFile.Entry {
  /// The settings on a line, by their keys.
  fileprivate var words: String {
    settings.sorted { $0.key < $1.key }
      .map { "\($0.key): \($0.value.values.joined(separator: ", "))" }.joined(separator: "; ")
  }
}

internal import Cartography
internal import Geodata
internal import HistoricalTime

/// Makes the panels of plates that are small multiples.
extension PlateGeneration {
  /// What a plate can be.
  enum Kind: String, CaseIterable {
    case map
    case smallMultiples = "small-multiples"
  }

  /// The rule that is named where something is wrong with panels.
  private static let panelRule = "panel"

  /// The plate with its panels, if it is to have some; its days are then those of all of them, unless it
  /// says others.
  ///
  /// - Throws: `SettingsError` if the settings of panels are wrong.
  func withPanels(_ plate: PlateVariant) throws(SettingsError) -> PlateVariant {
    let settings = plate.settings
    guard try kind(settings["kind"]) == .smallMultiples else {
      for key in PlateSettings.ofSmallMultiples {
        guard let setting = settings[key] else { continue }
        throw refusal(
          setting, key, "\(key) belongs to small multiples", hint: "add kind: small-multiples")
      }
      return plate
    }
    let ofPanels = PlateGeneration(dataset: dataset, rule: Self.panelRule)
    try ofPanels.checkFurniture(settings)
    var plate = plate
    plate.columns = try ofPanels.columns(settings["columns"])
    plate.panels = try ofPanels.panels(of: plate)
    let ranges = plate.panels.compactMap(\.range)
    if plate.range == nil, ranges.count == plate.panels.count, let first = ranges.first {
      plate.range = ranges.dropFirst().reduce(first) { $0.union($1) }
    }
    return plate
  }

  func kind(_ setting: PlateSetting?) throws(SettingsError) -> Kind {
    guard let setting else { return .map }
    guard let kind = Kind(rawValue: setting.text) else {
      let all = Kind.allCases.map(\.rawValue)
      throw refusal(
        setting, "kind", "there is no kind of plate \u{201C}\(setting.text)\u{201D}",
        hint: Suggestion.hint(for: setting.text, in: all)
          ?? "the kinds are: " + all.joined(separator: ", "))
    }
    return kind
  }

  /// Refuses parts of a map that panels do not have.
  private func checkFurniture(_ settings: PlateSettings) throws(SettingsError) {
    if let inset = settings["inset"] {
      throw refusal(
        inset, "inset", "panels have no enlarged parts",
        hint: "leave inset out, or draw that part of the map as a plate of its own with bbox")
    }
    for key in ["strip", "north", "locator"] {
      guard let setting = settings[key], !["auto", "off"].contains(setting.text) else { continue }
      throw refusal(
        setting, key, "panels have no \(key)", hint: "leave it out, or set it to off")
    }
  }

  private func columns(_ setting: PlateSetting?) throws(SettingsError) -> Int? {
    guard let setting else { return nil }
    guard let columns = Int(setting.text), (1...PanelOrder.mostPanels).contains(columns) else {
      throw refusal(
        setting, "columns", "\u{201C}\(setting.text)\u{201D} is not a number of columns",
        hint:
          "write a number from 1 to \(PanelOrder.mostPanels), or leave it out for maps as large "
          + "as can be")
    }
    return columns
  }

  // MARK: Panels

  private func panels(of plate: PlateVariant) throws(SettingsError) -> [PlateVariant] {
    guard let setting = plate.settings["panels"] else {
      throw refusal(
        plate.settings["kind"] ?? plate.place, "kind", "small multiples need panels",
        hint: "add panels: {each: period}, {every: 1 month}, or a list of settings")
    }
    var panels: [PlateVariant] = []
    for entry in setting.panels {
      let number = panels.count + 1
      let title = try title(of: entry, number: number)
      let whole = PlateFile.Entry(
        settings: inherited(entry.settings, from: plate.settings), place: entry.place)
      for var panel in try variants(of: whole, panel: number) {
        panel.usualTitle = title
        panels.append(panel)
      }
    }
    guard !panels.isEmpty else {
      throw refusal(
        setting, "panels", "there is nothing to make panels of", hint: "the data hold no such rows")
    }
    guard panels.count <= PanelOrder.mostPanels else {
      throw refusal(
        setting, "panels",
        "that makes \(panels.count) panels; at most \(PanelOrder.mostPanels) can be compared",
        hint: "choose a longer step or a shorter time, take some with only:, or make several plates"
      )
    }
    return panels
  }

  /// The settings of a panel with what it shares with the plate, which tells no period where the panel is
  /// made from one.
  private func inherited(_ own: PlateSettings, from plate: PlateSettings) -> PlateSettings {
    let ofPlate: Set<String> = [
      "languages", "title", "subtitle", "note", "caption", "kind", "panels", "columns",
    ]
    let ofTime: Set<String> = own["each"]?.text == "period" ? ["period", "from", "to"] : []
    var settings = own
    settings.add(
      plate.filter {
        !PlateFile.ofOneEntry.contains($0.key) && !ofPlate.contains($0.key)
          && !ofTime.contains($0.key)
      })
    return settings
  }

  /// What stands above panels that do not say it.
  private func title(of entry: PlateFile.Entry, number: Int) throws(SettingsError) -> String {
    let own = entry.settings
    if let languages = own["languages"], languages.values.count > 1 {
      throw refusal(
        languages, "languages", "a panel is in one language",
        hint: "write a panel for each, or name them in languages of the plate")
    }
    if let title = own["title"] { return title.text }
    if let each = own["each"] { return "{\(each.text)}" }
    if ["every", "period", "from", "to"].contains(where: { own[$0] != nil }) { return "{period}" }
    for key in ["operation", "place"] where own[key]?.values.count == 1 { return "{\(key)}" }
    throw refusal(
      entry.place, nil, "panel \(number) has no title",
      hint: "add title: to say what sets it apart from the others")
  }
}

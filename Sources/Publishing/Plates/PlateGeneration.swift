internal import Cartography
internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// Makes the plates that an entry of a file of plates stands for.
struct PlateGeneration {
  let dataset: Dataset
  /// The rule that is named where a setting is wrong.
  var rule = "plate"

  /// What `each` can stand for.
  private enum Each: String, CaseIterable {
    case period
    case operation
    case place
  }

  /// The plates of an entry, with their panels, in a stable order.
  ///
  /// - Throws: `SettingsError` with every problem of the entry.
  func plates(of entry: PlateFile.Entry) throws(SettingsError) -> [PlateVariant] {
    var plates: [PlateVariant] = []
    for plate in try variants(of: entry) { plates.append(try withPanels(plate)) }
    return plates
  }

  /// The plates or panels of an entry, in a stable order; panels need no name.
  ///
  /// - Parameter panel: the number of the first panel; `nil` for plates.
  func variants(
    of entry: PlateFile.Entry, panel: Int? = nil
  ) throws(SettingsError) -> [PlateVariant] {
    let settings = entry.settings
    var variant = PlateVariant(settings: settings, place: entry.place)
    variant.panel = panel
    try dates(of: &variant)
    for key in ["only", "kinds"] where settings["each"] == nil {
      if let setting = settings[key] {
        throw refusal(setting, key, "\(key) belongs to each: period, operation or place")
      }
    }
    switch (settings["each"], settings["every"]) {
    case (nil, nil):
      guard panel != nil || settings["plate"] != nil else {
        throw refusal(
          entry.place, nil, "the plate has no name", hint: "begin it with: - plate: a-name")
      }
      variant.only = settings["place"].flatMap { $0.values.count == 1 ? place($0.text) : nil }
      variant.operation = settings["operation"].flatMap {
        $0.values.count == 1 ? OperationID($0.text) : nil
      }
      return [variant]
    case (let each?, nil): return try rows(each, variant)
    case (nil, let every?): return try slices(every, variant)
    case (_?, let every?):
      throw refusal(every, "every", "a \(variant.noun) is made by each or by every, not by both")
    }
  }

  /// Finds the days of a plate.
  private func dates(of variant: inout PlateVariant) throws(SettingsError) {
    let settings = variant.settings
    if let period = settings["period"] {
      for key in ["from", "to"] {
        guard let other = settings[key] else { continue }
        throw refusal(
          other, key, "period gives the first and the last day itself",
          hint: "leave \(key) out, or name the days in place of the period")
      }
      let id = PeriodID(period.text)
      guard let interval = dataset.period(id)?.interval else {
        let all = dataset.periods.map(\.id.rawValue)
        throw refusal(
          period, "period", "there is no period \u{201C}\(period.text)\u{201D}",
          hint: Suggestion.hint(for: period.text, in: all)
            ?? "the periods are: " + all.joined(separator: ", "))
      }
      (variant.period, variant.range) = (id, interval.bounds)
      return
    }
    guard settings["from"] != nil || settings["to"] != nil else { return }
    let first = try day(settings["from"], "from")?.earliest ?? .distantPast
    let last = try day(settings["to"], "to")?.latest ?? .distantFuture
    guard first <= last else {
      throw refusal(
        settings["from"] ?? variant.place, "from",
        "\(variant.subject) ends before it begins: \(first) is after \(last)",
        hint: "exchange from and to")
    }
    variant.range = DayRange(earliest: first, latest: last)
  }

  private func day(_ setting: PlateSetting?, _ key: String) throws(SettingsError) -> DayRange? {
    guard let setting else { return nil }
    do throws(EDTFError) {
      return try EDTF(setting.text).bounds
    } catch {
      throw refusal(
        setting, key, "\u{201C}\(setting.text)\u{201D} is not a date: \(error.reason)",
        hint: error.hint)
    }
  }

  /// What is wrong with the words that say what the plate is and what it is made for.
  func problems(of settings: PlateSettings) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    do throws(SettingsError) {
      if let each = settings["each"] { _ = try row(each, "plate") }
    } catch { problems += error.problems }
    do throws(SettingsError) {
      _ = try kind(settings["kind"])
    } catch { problems += error.problems }
    return problems
  }

  private func row(_ each: PlateSetting, _ noun: String) throws(SettingsError) -> Each {
    guard let kind = Each(rawValue: each.text) else {
      let all = Each.allCases.map(\.rawValue)
      throw refusal(
        each, "each", "there is no \u{201C}\(each.text)\u{201D} to make \(noun)s of",
        hint: Suggestion.hint(for: each.text, in: all) ?? "it can be: "
          + all.joined(separator: ", "))
    }
    return kind
  }

  /// One plate for each row of a table.
  private func rows(
    _ each: PlateSetting, _ variant: PlateVariant
  ) throws(SettingsError) -> [PlateVariant] {
    let kind = try row(each, variant.noun)
    if let kinds = variant.settings["kinds"], kind != .place {
      throw refusal(kinds, "kinds", "only places have kinds")
    }
    if let taken = variant.settings[kind.rawValue] {
      throw refusal(
        taken, kind.rawValue, "each: \(kind.rawValue) gives the \(kind.rawValue) itself",
        hint: "leave this out, or choose with only:")
    }
    for key in ["from", "to"] where kind == .period {
      guard let taken = variant.settings[key] else { continue }
      throw refusal(
        taken, key, "each: period gives the first and the last day itself",
        hint: "leave this out, or choose with only:")
    }
    let found: [String] =
      switch kind {
      case .period: dataset.periods.filter { $0.interval != nil }.map(\.id.rawValue)
      case .operation: operations()
      case .place: try places(variant.settings["kinds"])
      }
    let patterns = variant.settings["only"]?.values
    let chosen = found.filter { id in
      patterns.map { $0.contains { NamePattern($0).matches(id) } } ?? true
    }
    for pattern in patterns ?? [] where !found.contains(where: NamePattern(pattern).matches) {
      throw refusal(
        variant.settings["only"] ?? each, "only",
        "there is no \(kind.rawValue) \u{201C}\(pattern)\u{201D}",
        hint: Suggestion.hint(for: pattern, in: found))
    }
    return chosen.map { id in
      var made = variant
      made.usualName = "{\(kind.rawValue)}"
      made.settings[kind.rawValue] = PlateSetting(
        values: [id], file: each.file, line: each.line, column: each.column)
      switch kind {
      case .period:
        (made.period, made.range) = (PeriodID(id), dataset.period(PeriodID(id))?.interval?.bounds)
      case .operation: made.operation = OperationID(id)
      case .place: made.only = PlaceID(id)
      }
      return made
    }
  }

  /// The operations that movements belong to.
  private func operations() -> [String] {
    Set(dataset.movements.compactMap(\.operation)).sorted().map(\.rawValue)
  }

  /// The places that movements touch.
  private func places(_ kinds: PlateSetting?) throws(SettingsError) -> [String] {
    for word in kinds?.values ?? [] where PlaceKind(rawValue: word) == nil {
      let all = PlaceKind.allCases.map(\.rawValue)
      throw refusal(
        kinds ?? PlateSetting(values: [], file: "", line: 0, column: 0), "kinds",
        "there is no kind of place \u{201C}\(word)\u{201D}",
        hint: Suggestion.hint(for: word, in: all) ?? "the kinds are: " + all.joined(separator: ", ")
      )
    }
    var touched = Set(dataset.movements.flatMap { [$0.from, $0.to] })
    touched.formUnion(dataset.stages.map(\.place))
    return dataset.places.filter { place in
      touched.contains(place.id) && place.coordinate != nil
        && (kinds.map { $0.values.contains(place.kind.rawValue) } ?? true)
    }.map(\.id.rawValue)
  }

  /// One plate for each stretch of days.
  private func slices(
    _ every: PlateSetting, _ variant: PlateVariant
  ) throws(SettingsError) -> [PlateVariant] {
    guard let step = TimeStep(every.text) else {
      throw refusal(
        every, "every", "\u{201C}\(every.text)\u{201D} is not a stretch of time",
        hint: "write a number of days, weeks or months, as in 7 days or 1 month")
    }
    guard let range = variant.range, !range.isOpenAtStart, !range.isOpenAtEnd else {
      throw refusal(
        every, "every", "every needs a first and a last day", hint: "add from: and to:, or period:")
    }
    let slices = step.slices(of: range, limit: PlatePlan.limit + 1)
    guard slices.count <= PlatePlan.limit else {
      throw refusal(
        every, "every", "that makes more than \(PlatePlan.limit) \(variant.noun)s",
        hint: "choose a longer step, or a shorter time")
    }
    return slices.map { slice in
      var made = variant
      made.usualName = "{from}"
      (made.range, made.period) = (slice, nil)
      made.settings["period"] = nil
      for (key, day) in [("from", slice.earliest), ("to", slice.latest)] {
        made.settings[key] = PlateSetting(
          values: ["\(day)"], file: every.file, line: every.line, column: every.column)
      }
      return made
    }
  }

  /// The place that a word means, if it is an identifier.
  private func place(_ word: String) -> PlaceID? {
    dataset.place(PlaceID(word))?.id
  }

  func refusal(
    _ setting: PlateSetting, _ key: String?, _ message: String, hint: String? = nil
  ) -> SettingsError {
    SettingsError(problems: [setting.problem(key, message, rule: rule, hint: hint)])
  }
}

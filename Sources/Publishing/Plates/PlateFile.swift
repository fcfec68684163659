internal import Geodata

/// A file of plates: a series with what its plates share, and the plates.
public struct PlateFile: Sendable {
  /// One plate, or a rule by which plates are made.
  public struct Entry: Hashable, Sendable {
    /// Its settings, with those that it extends and the defaults.
    public var settings: PlateSettings
    /// The beginning of the entry in the file.
    public let place: PlateSetting
    /// What is wrong with it, or with those that it extends, as far as the file itself tells.
    var problems: [Diagnostic] = []
  }

  /// What the series is called.
  public let series: String?
  /// The folder of the data set.
  public let data: PlateSetting?
  /// The folder for the files.
  public let out: PlateSetting?
  /// The plates, in the order of the file.
  public let entries: [Entry]

  private static let keys = ["series", "data", "out", "defaults", "plates"]
  static let ofOneEntry: Set<String> = ["plate", "extends", "each", "every", "only", "kinds"]

  /// Reads a file; the problems of single entries are kept with them.
  ///
  /// - Parameter file: the file as messages name it.
  /// - Throws: `SettingsError` with every problem of the file if one concerns the series as a whole.
  public static func read(_ bytes: [UInt8], file: String) throws(SettingsError) -> PlateFile {
    var document = try YAMLDocument(bytes, file: file)
    guard let root = document.root else {
      throw SettingsError(problems: [
        Diagnostic(
          file: file, rule: "empty", message: "there are no plates in the file",
          hint: "waymark init writes an example")
      ])
    }
    var texts: [String: PlateSetting] = [:]
    var defaults: PlateSettings = [:]
    var own: [Entry] = []
    for entry in document.entries(of: root, keys: keys, what: "a file of plates") {
      switch entry.key {
      case "defaults":
        let keys = PlateKey.all.filter { !ofOneEntry.contains($0.name) }
        defaults = document.settings(entry.value, keys, what: "defaults")
      case "plates":
        guard let items = entry.value.items, !items.isEmpty else {
          let kind = entry.value.items == nil ? entry.value.kind : "an empty one"
          document.report(
            entry.value, rule: "wrong-kind", message: "plates is a list of plates, not \(kind)",
            hint: "each begins with a hyphen, as in: - plate: winter")
          continue
        }
        own = items.map { item in
          let count = document.problems.count
          let settings = document.settings(item, PlateKey.all, what: "a plate")
          return Entry(
            settings: settings, place: document.setting(item, []),
            problems: document.problems(after: count))
        }
      default: texts[entry.key] = document.text(entry.value)
      }
    }
    if own.isEmpty && document.problems.isEmpty {
      document.report(root, rule: "empty", message: "there are no plates in the file")
    }
    if !document.problems.isEmpty {
      for problem in own.flatMap(\.problems) { document.report(problem) }
    }
    try document.finish()
    return PlateFile(
      series: texts["series"]?.text, data: texts["data"], out: texts["out"],
      entries: extended(own, defaults: defaults))
  }

  /// The entries with the settings of those that they extend, and the defaults; and with the problems
  /// of those, since what an entry takes from one that is wrong is not what was meant.
  private static func extended(_ own: [Entry], defaults: PlateSettings) -> [Entry] {
    var names: [String: Int] = [:]
    var own = own
    for (index, entry) in own.enumerated() {
      guard let plate = entry.settings["plate"] else { continue }
      if let first = names[plate.text] {
        let other = own[first].settings["plate"]?.line ?? 0
        own[index].problems.append(
          plate.problem(
            "plate", "two plates are called \u{201C}\(plate.text)\u{201D}: see line \(other)",
            rule: "duplicate-plate", hint: "give each a name of its own"))
      }
      names[plate.text] = names[plate.text] ?? index
    }
    return own.map { entry -> Entry in
      var result = entry
      var chain = [entry.settings["plate"]?.text].compactMap { $0 }
      var next = entry.settings["extends"]
      while let extended = next {
        guard let index = names[extended.text] else {
          result.problems.append(
            extended.problem(
              "extends", "there is no plate \u{201C}\(extended.text)\u{201D} to extend",
              rule: "unknown-plate",
              hint: Suggestion.hint(for: extended.text, in: names.keys.sorted())
            ))
          break
        }
        guard !chain.contains(extended.text) else {
          result.problems.append(
            extended.problem(
              "extends",
              "the plate extends itself: "
                + (chain + [extended.text]).joined(separator: " \u{2192} "),
              rule: "extends-itself"))
          break
        }
        chain.append(extended.text)
        result.settings.add(own[index].settings.filter { !ofOneEntry.contains($0.key) })
        result.problems += own[index].problems
        next = own[index].settings["extends"]
      }
      result.settings.add(defaults)
      return result
    }
  }
}

extension PlateSettings {
  /// Keys that go together: where one is said, another that is added would contradict it.
  private static let alternatives: [Set<String>] = [
    ["period", "from", "to"], ["size", "width", "height"],
  ]

  /// The keys that belong to small multiples alone.
  static let ofSmallMultiples = ["panels", "columns"]

  /// Adds settings for what is not said yet; a plate that is said to be of another kind takes nothing of
  /// small multiples.
  mutating func add(_ others: PlateSettings) {
    let said = Set(keys)
    var taken = PlateSettings.alternatives.filter { !$0.isDisjoint(with: said) }
    if let kind = self["kind"], kind.text != PlateGeneration.Kind.smallMultiples.rawValue {
      taken.append(Set(Self.ofSmallMultiples))
    }
    for (key, setting) in others
    where self[key] == nil && !taken.contains(where: { $0.contains(key) }) {
      self[key] = setting
    }
  }
}

extension YAMLDocument {
  func setting(_ value: Value, _ values: [String]) -> PlateSetting {
    PlateSetting(values: values, file: file, line: value.line, column: value.column)
  }

  /// A single text.
  fileprivate mutating func text(_ value: Value) -> PlateSetting? {
    guard let text = value.text, !text.isEmpty else {
      let kind = value.text == nil ? value.kind : "an empty one"
      report(value, rule: "wrong-kind", message: "\(value.path) is a text, not \(kind)")
      return nil
    }
    return setting(value, [text])
  }

  /// The settings of a mapping.
  mutating func settings(
    _ value: Value, _ keys: [PlateKey], what: String
  ) -> PlateSettings {
    var settings: PlateSettings = [:]
    for entry in entries(of: value, keys: keys.map(\.name), what: what) {
      guard let key = PlateKey.named(entry.key) else { continue }
      switch key.kind {
      case .text: settings[key.name] = text(entry.value)
      case .words: settings[key.name] = words(entry.value)
      case .spoken, .spokenWords: settings[key.name] = spoken(entry.value, key.kind)
      case .panels: settings[key.name] = panels(entry.value)
      case .flag:
        guard let word = entry.value.text, ["true", "false"].contains(word) else {
          report(
            entry.value, rule: "wrong-kind", message: "\(entry.key) is true or false",
            hint: nil)
          continue
        }
        settings[key.name] = setting(entry.value, [word])
      case .pairs:
        guard let pairs = entry.value.pairs else {
          report(
            entry.value, rule: "wrong-kind",
            message: "\(entry.key) is keys with values, not \(entry.value.kind)",
            hint: "as in: {Dachau: ne, Ebensee: \"12,-4.5\"}")
          continue
        }
        settings[key.name] = setting(
          entry.value, pairs.compactMap { key, value in value.text.map { "\(key)=\($0)" } })
        for (_, value) in pairs where value.text == nil {
          report(value, rule: "wrong-kind", message: "\(value.path) is a text, not \(value.kind)")
        }
      }
    }
    return settings
  }

  /// Texts, or texts by language.
  private mutating func spoken(_ value: Value, _ kind: PlateKey.Kind) -> PlateSetting? {
    func isList() -> Bool { if case .spokenWords = kind { true } else { false } }
    guard let pairs = value.pairs else { return isList() ? words(value) : text(value) }
    if pairs.isEmpty {
      report(
        value, rule: "wrong-kind", message: "\(value.path) has no texts",
        hint: "write one for each language, as in {en: Winter, fr: Hiver}")
      return nil
    }
    var setting = self.setting(value, [])
    for (language, text) in pairs {
      guard let own = isList() ? words(text) : self.text(text) else { continue }
      setting.translations[language] = own
      setting.values += own.values
    }
    return setting
  }

  /// One text, or a list of them.
  private mutating func words(_ value: Value) -> PlateSetting? {
    guard let items = value.items else { return text(value) }
    var words: [String] = []
    for item in items {
      if let text = text(item) { words.append(text.text) }
    }
    if items.isEmpty {
      report(value, rule: "wrong-kind", message: "\(value.path) is an empty list")
      return nil
    }
    return setting(value, words)
  }
}

import ArgumentParser
import CairoRenderer
import Cartography
import Drawing
import Geodata
import HistoricalTime
import Publishing

/// Finds what the settings of plates ask for: a plate is what `waymark map` draws with the options of
/// the same names.
///
/// What many plates share, a look, a base map, is found once.
final class PlateOrders {
  let series: PlateSeries
  /// The borders and fronts that plates show.
  let borders: DatedBorders
  private let digests: DatasetDigests
  private var commands: [[String]: MapCommand] = [:]
  private var styles: [String: (style: MapStyle, digest: String)] = [:]
  private var baseMaps: [String: (map: BaseMap, digest: String)] = [:]
  private var termLists: [String?: TermList?] = [:]
  private var words: [String: PlateWords] = [:]
  /// The definitions of projections that are known to be right.
  private var projections: Set<String> = []
  /// The folder of the base map of plates that name none.
  private var usual: String?
  private var checkedDays: Set<MapSheet> = []
  /// How many maps ask for a front, by what they say of their frames.
  private lazy var fronts = Dictionary(
    grouping: series.plates.filter(Self.asksForFront), by: SeriesCheck.frameSettings
  ).mapValues(\.count)
  /// What measures panels, by base map, projection and what is drawn of borders.
  var panelRenderers: [[String]: PlateRenderer] = [:]
  private let renderer: String
  private let fonts: String

  /// The keys in which the plates of a series differ: they are set one by one.
  private static let ofEachPlate: Set<String> = [
    "period", "from", "to", "place", "operation", "title", "subtitle", "note",
  ]

  /// Prepares to find the orders of a series.
  init(_ series: PlateSeries) throws {
    self.series = series
    borders = DatedBorders(besides: series.data.data)
    digests = DatasetDigests(series.dataset)
    renderer = "\(Waymark.configuration.version), \(RendererIdentity.libraries)"
    do throws(RenderError) {
      let found = RendererIdentity.fonts(try FontLibrary())
      fonts = Digest.sha256(found.flatMap { Array($0.name.utf8) + $0.beginning })
    } catch {
      throw DrawingOptions.failure(error)
    }
  }

  /// The base maps that orders name, by their folders.
  var openBaseMaps: [String: BaseMap] { baseMaps.mapValues(\.map) }

  /// The order of a plate.
  ///
  /// - Throws: `SettingsError` with the place in the file of plates of what is wrong, or `Failure`.
  func order(_ plate: PlannedPlate) throws -> PlateOrder {
    do {
      return try found(plate)
    } catch let error as SettingsError {
      throw error
    } catch {
      throw blamed(error, plate)
    }
  }

  /// Whether another map of the series that belongs with a plate asks for a front.
  private func hasSiblingWithFront(_ plate: PlannedPlate) -> Bool {
    guard plate.panels.isEmpty else { return false }
    let all = fronts[SeriesCheck.frameSettings(of: plate)] ?? 0
    return all > (Self.asksForFront(plate) ? 1 : 0)
  }

  private static func asksForFront(_ plate: PlannedPlate) -> Bool {
    plate.panels.isEmpty && (plate.settings["front"]?.values ?? []).contains { $0 != "none" }
  }

  /// What the plates in other languages say that have one frame with this one.
  private func translations(
    of plate: PlannedPlate, count: Int
  ) throws -> [MapSheet.Translation] {
    guard plate.panels.isEmpty else { return [] }
    return try plate.translations.map { other in
      let count = wording(other.language).words(count)
      return MapSheet.Translation(
        language: other.language, title: try other.texts("title", count: count).first,
        subtitle: try other.texts("subtitle", count: count).first,
        remarks: try other.texts("note", count: count))
    }
  }

  private func found(_ plate: PlannedPlate) throws -> PlateOrder {
    var command = try command(plate.settings, language: plate.language)
    set(plate.settings, in: &command)
    command.drawing.output = plate.formats.map { "\(series.out)/\(plate.name).\($0)" }
    let targets = try command.drawing.targets(for: command.sheet)
    let panels = try plate.panels.map(panel)
    let time = try command.period.interval(in: series.dataset) ?? Self.time(of: panels)
    let selection = try command.selection.selection(in: series.dataset)
    var sheet = try command.sheet.sheet(
      period: time, selection: selection, checkPixels: targets.compactMap(\.resolution).first)
    if !panels.isEmpty { sheet.panels = PanelOrder(panels, columns: plate.columns) }
    let count = plate.tellsCount ? SheetRows(series.dataset, sheet).shownCount : 0
    let countWords = wording(plate.language).words(count)
    sheet.title = try plate.texts("title", count: countWords).first
    sheet.subtitle = try plate.texts("subtitle", count: countWords).first
    sheet.remarks = try plate.texts("note", count: countWords)
    let caption = try plate.texts("caption", count: countWords).first
    let look = try style(try command.drawing.styleName(of: command.sheet))
    sheet = try command.drawing.completed(
      sheet, in: look.style, of: series.dataset, sheet: command.sheet)
    sheet.isMeasured = plate.beside.contains(.report)
    sheet.translations = try translations(of: plate, count: count)
    // Maps that are fitted each to its movements have no frame in common.
    sheet.reservesFront =
      (sheet.fit == .all || sheet.extent != nil) && hasSiblingWithFront(plate)
    try checkDays(of: sheet)
    let baseMap = try self.baseMap(command.sheet)
    let preset = try command.sheet.press.chosen()
    if projections.insert(command.sheet.crs).inserted { _ = try command.sheet.projection() }
    try checkPanels(of: sheet, plate, on: baseMap.map, crs: command.sheet.crs)

    var parts = digests.parts(of: sheet)
    for (key, setting) in plate.settings where PlateKey.options.contains(where: { $0.name == key })
    {
      parts["setting \(key)"] = setting.values.joined(separator: "; ")
    }
    parts["setting title"] = sheet.title
    parts["setting subtitle"] = sheet.subtitle
    parts["setting note"] = sheet.remarks.isEmpty ? nil : sheet.remarks.joined(separator: " ")
    parts["setting caption"] = caption
    parts["setting language"] = plate.language
    if !sheet.translations.isEmpty {
      parts["setting languages"] = Digest.short(
        sheet.translations.flatMap { words in
          [words.language, words.title ?? "", words.subtitle ?? ""] + words.remarks
        })
    }
    parts["setting files"] = plate.files.joined(separator: "; ")
    parts["the program"] = renderer
    parts["the set of fonts"] = fonts
    parts["the style"] = look.digest
    parts["the base map"] = baseMap.digest
    for (index, panel) in panels.enumerated() {
      parts["setting panel \(index + 1)"] = panelWords(panel, plate.panels[index])
    }
    parts["setting columns"] = plate.columns.map(String.init)
    if sheet.maps.contains(where: \.hasDatedBorders) || sheet.needsFronts {
      parts["the set of borders and fronts"] = borders.digest(withFronts: sheet.needsFronts)
    }
    if sheet.reservesFront { parts["setting front of other plates"] = "drawn" }
    parts["the preset"] = preset.map { preset in
      Digest.short(
        preset.rules.sorted { $0.key.rawValue < $1.key.rawValue }
          .flatMap { [$0.key.rawValue] + $0.value.values })
    }
    parts["the approved text"] = sheet.approvedAltText.map { Digest.short([$0.file]) }
    return PlateOrder(
      plate: plate, sheet: sheet, targets: targets,
      isGrey: try command.drawing.isGrey(for: command.sheet), crs: command.sheet.crs,
      baseMap: baseMap.map.folder, preset: preset, caption: caption,
      terms: command.drawing.access.terms,
      inputs: PlateInputs(parts))
  }

  /// Warnings of words in the texts of plates that are not used as one's own, by plate.
  ///
  /// - Throws: `Failure` if a list of such words cannot be used.
  func termWarnings(of plates: [PlateOrder]) throws -> [String: [String]] {
    var warnings: [String: [String]] = [:]
    for order in plates {
      let list: TermList?
      if let known = termLists[order.terms] {
        list = known
      } else {
        list = try TermLocation.list(order.terms, besides: series.data.data)
        termLists[order.terms] = .some(list)
      }
      guard let list else { continue }
      let texts = DrawingOptions.editorsTexts(of: order.sheet) + [("caption", order.caption)]
      warnings[order.plate.id] = AccessOptions.warnings(
        of: texts, language: order.sheet.language, list
      ).map(Self.plain)
    }
    return warnings
  }

  func wording(_ language: String) -> PlateWords {
    if let known = words[language] { return known }
    let found = PlateWords(series.dataset, language: language)
    words[language] = found
    return found
  }

  // MARK: Options

  /// The command with the options that settings stand for, those aside in which plates differ.
  func command(_ settings: PlateSettings, language: String) throws -> MapCommand {
    var arguments = ["--lang=\(language)"]
    for key in PlateKey.options where !Self.ofEachPlate.contains(key.name) {
      guard let setting = settings[key.name] else { continue }
      for value in setting.values { arguments.append(argument(key, value)) }
    }
    if let known = commands[arguments] { return known }
    // Which files, is said plate by plate.
    let command = try MapCommand.parse(arguments + ["--output=plate.png"])
    commands[arguments] = command
    return command
  }

  private func argument(_ key: PlateKey, _ value: String) -> String {
    if case .flag = key.kind { return value == "true" ? "--\(key.name)" : "--no-\(key.name)" }
    let isPath =
      PlateKey.paths.contains(key.name)
      || key.name == "style" && (value.contains("/") || value.hasSuffix(".yaml"))
    return "--\(key.name)=\(isPath ? PlateSeries.path(value, from: series.folder) : value)"
  }

  func set(_ settings: PlateSettings, in command: inout MapCommand) {
    command.period.period = settings["period"]?.text
    command.period.from = settings["from"]?.text
    command.period.to = settings["to"]?.text
    command.selection.place = settings["place"]?.values ?? []
    command.selection.operation = settings["operation"]?.values ?? []
    command.data = series.data
  }

  // MARK: What plates share

  private func style(_ name: String) throws -> (style: MapStyle, digest: String) {
    if let known = styles[name] { return known }
    var files: [StyleLocation.File] = []
    let style = try StyleLocation.style(name, besides: series.data.data, files: &files)
    let found = (style, Digest.sha256(files.flatMap(\.bytes)))
    styles[name] = found
    return found
  }

  /// Refuses a day whose borders or front are not known.
  private func checkDays(of sheet: MapSheet) throws {
    var asked = MapSheet(size: sheet.size)
    asked.borders = sheet.borders
    asked.front = sheet.front
    if case .ofPeriod = asked.borders { asked.borders = .none }
    if case .ofPeriod = asked.front { asked.front = .none }
    guard asked.borders != .modern, checkedDays.insert(asked).inserted else { return }
    _ = try borders.set(for: [asked])
  }

  private func baseMap(_ sheet: SheetOptions) throws -> (map: BaseMap, digest: String) {
    if let folder = sheet.basemap, !sheet.relief, let known = baseMaps[folder] { return known }
    if sheet.basemap == nil, !sheet.relief, let usual, let known = baseMaps[usual] { return known }
    // Whether a base map has the relief that is asked for, is found each time.
    let map = try sheet.openBaseMap(besides: series.data.data)
    if sheet.basemap == nil { usual = map.folder }
    if let known = baseMaps[map.folder] { return known }
    var digests: [String] = []
    for name in FileBytes.names(inFolder: map.folder)
    where name.hasSuffix(".layer") || name == "basemap.json" {
      digests.append(name)
      digests.append(Digest.sha256((try? FileBytes.read("\(map.folder)/\(name)")) ?? []))
    }
    let found = (map, Digest.short(digests))
    baseMaps[map.folder] = found
    return found
  }

  // MARK: Errors

  /// An error with the place of the setting that it comes from: the one that is wrong by itself, or
  /// else the plate as a whole.
  private func blamed(_ error: any Error, _ plate: PlannedPlate) -> SettingsError {
    blamed(
      error, plate.settings, in: plate.language, plate.settings["plate"] ?? plate.place,
      plate.settings["languages"] ?? plate.place)
  }

  /// The same for a panel.
  func blamed(_ error: any Error, _ panel: PlannedPanel) -> SettingsError {
    blamed(
      error, panel.settings, in: panel.language, panel.place,
      panel.settings["languages"] ?? panel.place, subject: "panel \(panel.number)")
  }

  private func blamed(
    _ error: any Error, _ settings: PlateSettings, in language: String, _ whole: PlateSetting,
    _ languages: PlateSetting, subject: String? = nil
  ) -> SettingsError {
    let rule = subject == nil ? "plate" : "panel"
    let own = problems(of: settings, in: [language], languages, rule: rule)
    guard own.isEmpty else { return SettingsError(problems: own) }
    return SettingsError(problems: problems(of: error, nil, whole, rule: rule, subject: subject))
  }

  /// What is wrong with the settings of a plate by themselves whose file of plates has errors.
  func problems(of plate: FailedPlate) -> [Diagnostic] {
    let languages = plate.settings["languages"]
    return problems(
      of: plate.settings, in: languages?.values ?? [], languages ?? plate.place, rule: "plate")
  }

  /// What is wrong with each of some settings by itself, and with the languages.
  private func problems(
    of settings: PlateSettings, in codes: [String], _ languages: PlateSetting, rule: String
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var spoken = "en"
    for code in codes {
      if let own = error(of: [:], in: code) {
        problems += self.problems(of: own, "languages", languages, rule: rule)
      } else {
        spoken = code
      }
    }
    // What is wrong without any setting is not wrong with each.
    if let own = error(of: [:], in: spoken) {
      return problems.isEmpty
        ? self.problems(of: own, nil, languages, rule: rule) : problems
    }
    let sorted = settings.sorted { ($0.value.line, $0.key) < ($1.value.line, $1.key) }
    for (key, setting) in sorted where !PlateKey.own.contains(where: { $0.name == key }) {
      guard let own = error(of: [key: setting], in: spoken) else { continue }
      problems += self.problems(of: own, key, setting, rule: rule)
    }
    return problems
  }

  /// What is wrong with settings by themselves.
  private func error(of settings: PlateSettings, in language: String) -> (any Error)? {
    do {
      var command = try command(settings, language: language)
      set(settings, in: &command)
      command.drawing.output = ["plate.png"]
      let targets = try command.drawing.targets(for: command.sheet)
      _ = try command.period.interval(in: series.dataset)
      _ = try command.selection.selection(in: series.dataset)
      // Borders and fronts of the middle of a period need one.
      _ = try command.sheet.sheet(
        period: (DayRange(Day(number: 0)), nil), selection: Selection(),
        checkPixels: targets.compactMap(\.resolution).first)
      let look = try style(try command.drawing.styleName(of: command.sheet))
      _ = try command.drawing.completed(
        MapSheet(size: Size(width: 100, height: 100)), in: look.style, of: series.dataset,
        sheet: command.sheet)
      _ = try baseMap(command.sheet)
      _ = try command.sheet.projection()
      return nil
    } catch {
      return error
    }
  }

  /// The problems of files that an error comes from, then the setting that led to it.
  ///
  /// - Parameters:
  ///   - rule: the rule that is named beside the setting.
  ///   - subject: which panel is wrong, where no setting of it can be named.
  private func problems(
    of error: any Error, _ key: String?, _ setting: PlateSetting, rule: String,
    subject: String? = nil
  ) -> [Diagnostic] {
    let head = subject.map { "\($0): " } ?? ""
    if let failure = error as? Failure {
      let own = setting.problem(
        key, head + PlateOrders.plain(failure.message), rule: rule,
        hint: failure.hint.map(PlateOrders.plain))
      return failure.problems + [own]
    }
    let text = MapCommand.message(for: error)
    return [setting.problem(key, head + PlateOrders.plain(text), rule: rule)]
  }

  /// A message of the command line without the marks of its options.
  private static func plain(_ message: String) -> String {
    message.replacing("--", with: "")
  }
}

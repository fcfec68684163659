public import Geodata
internal import Cartography
internal import HistoricalTime
internal import RouteGraph

/// All plates of a series, found from a file of plates and a data set.
public struct PlatePlan: Sendable {
  /// The plates in the order of the file.
  public private(set) var plates: [PlannedPlate] = []
  /// Those that are wrong.
  public private(set) var failed: [FailedPlate] = []

  /// The largest number of plates that one entry may make.
  static let limit = 10_000

  /// Makes the plan.
  ///
  /// - Parameter formats: the endings of all formats.
  public init(_ file: PlateFile, dataset: Dataset, formats: [String]) {
    let generation = PlateGeneration(dataset: dataset)
    var words: [String: PlateWords] = [:]
    for entry in file.entries {
      guard entry.problems.isEmpty else {
        // What it stands for is not known, but single words of it may be wrong, too.
        var wrong = FailedPlate(entry, entry.problems)
        wrong.add(Self.problems(of: entry.settings, entry.place, formats: formats))
        wrong.add(generation.problems(of: entry.settings))
        failed.append(wrong)
        continue
      }
      var wrong = FailedPlate(entry, [])
      do throws(SettingsError) {
        for (index, variant) in try generation.plates(of: entry).enumerated() {
          var made: [PlannedPlate] = []
          for language in variant.settings["languages"]?.values ?? ["en"] {
            func spoken(_ language: String) -> PlateWords {
              let spoken = words[language] ?? PlateWords(dataset, language: language)
              words[language] = spoken
              return spoken
            }
            // Of the plates of a rule those that are right can be drawn.
            do throws(SettingsError) {
              var plate = try PlatePlan.plate(
                variant, number: index + 1, language: language, series: file.series,
                spoken(language), formats: formats)
              for (index, panel) in variant.panels.enumerated() {
                plate.panels.append(
                  try PlannedPanel(
                    panel, number: index + 1, of: plate, spoken(panel.language ?? language)))
              }
              made.append(plate)
            } catch {
              wrong.add(error.problems)
            }
          }
          plates += made.indices.map { index in
            var plate = made[index]
            plate.translations = made.indices.filter { $0 != index }.map { made[$0] }
            return plate
          }
        }
      } catch {
        wrong.add(error.problems)
      }
      guard !wrong.problems.isEmpty else { continue }
      wrong.add(Self.problems(of: entry.settings, entry.place, formats: formats))
      failed.append(wrong)
    }
    refuseDoubles()
  }

  /// Takes out plates and files that bear the name of another.
  private mutating func refuseDoubles() {
    var names: [String: PlannedPlate] = [:]
    plates = plates.filter { plate in
      // Some systems of files do not tell capitals from small letters.
      let claimed = (["plate " + plate.id] + plate.files).map { $0.lowercased() }
      let taken = claimed.compactMap { claim in names[claim].map { (claim, $0) } }.first
      guard let (claim, other) = taken else {
        for claim in claimed { names[claim] = plate }
        return true
      }
      let isName = claim.hasPrefix("plate ")
      let problem =
        (isName ? plate.settings["plate"] : plate.settings["name"] ?? plate.settings["plate"])?
        .problem(
          isName ? "plate" : "name",
          isName
            ? "two plates are called \u{201C}\(plate.id)\u{201D}"
            : "the plates \u{201C}\(other.id)\u{201D} and \u{201C}\(plate.id)\u{201D} would both "
              + "be written to \(claim)",
          rule: isName ? "duplicate-plate" : "duplicate-file",
          hint: "let tokens tell them apart, as in {from} or {language}")
        ?? plate.place.problem(nil, "two plates have one name", rule: "duplicate-plate")
      failed.append(FailedPlate(plate, [problem]))
      return false
    }
  }

  /// What is wrong with the formats and the files beside a plate.
  private static func problems(
    of settings: PlateSettings, _ place: PlateSetting, formats known: [String]
  ) -> [Diagnostic] {
    func wrong(_ key: String, _ words: [String], _ rule: String, _ message: (String) -> String)
      -> [Diagnostic]
    {
      (settings[key]?.values ?? []).filter { !words.contains($0) }.map { word in
        (settings[key] ?? place).problem(
          key, message(word), rule: rule,
          hint: Suggestion.hint(for: word, in: words)
            ?? "the \(key == "formats" ? "formats" : "words") are: "
            + words.joined(separator: ", "))
      }
    }
    return wrong("formats", known, "unknown-format") { "there is no format \u{201C}\($0)\u{201D}" }
      + wrong("beside", PlateSide.allCases.map(\.rawValue), "unknown-word") {
        "nothing beside a plate is called \u{201C}\($0)\u{201D}"
      }
  }

  private static func plate(
    _ variant: PlateVariant, number: Int, language: String, series: String?, _ words: PlateWords,
    formats known: [String]
  ) throws(SettingsError) -> PlannedPlate {
    var settings = variant.settings
    var problems = Self.problems(of: settings, variant.place, formats: known)
    for key in PlateKey.templates.sorted() {
      do throws(SettingsError) {
        settings[key] = try settings[key]?.spoken(language, key)
      } catch { problems += error.problems }
    }
    var values = variant.words(words)
    var tokens = variant.tokens
    for (token, value) in [(.language, language), (.number, String(number))]
      as [(PlateTemplate.Token, String)]
    {
      (values[token], tokens[token]) = (value, value)
    }
    values[.series] = series

    func text(_ key: String, _ fallback: String) -> String {
      do throws(PlateTemplate.Problem) {
        return try PlateTemplate(settings[key]?.text ?? fallback).text(tokens)
      } catch {
        problems.append(
          (settings[key] ?? variant.place).problem(
            key, error.message, rule: "unknown-token", hint: error.hint))
        return fallback
      }
    }
    let isOneOfSeveral = (settings["languages"]?.values.count ?? 0) > 1
    var id = text("plate", variant.usualName)
    if isOneOfSeveral && !(settings["plate"]?.text.contains("{language}") ?? false) {
      id += "-" + language
    }
    (values[.plate], tokens[.plate]) = (id, id)
    let name = text("name", "{plate}")
    for (key, path) in [("plate", id), ("name", name)] {
      if let reason = unfit(path, isPath: key == "name") {
        // Files that are called as the plate need no word of their own.
        if key == "name", settings["name"] == nil, unfit(id, isPath: false) != nil { continue }
        problems.append(
          (settings[key] ?? variant.place).problem(
            key, "\u{201C}\(path)\u{201D} \(reason)", rule: "not-a-file-name",
            hint: "files lie below the output folder, which --out and out: name"))
      }
    }
    let plate = PlannedPlate(
      id: id, language: language, name: name, formats: settings["formats"]?.values ?? ["png"],
      beside: (settings["beside"]?.values ?? []).compactMap { PlateSide(rawValue: $0) },
      settings: settings, place: variant.place, columns: variant.columns, words: values)
    for key in PlateKey.templates.sorted() {
      do throws(SettingsError) {
        _ = try plate.texts(key, count: "0")
      } catch { problems += error.problems }
    }
    guard problems.isEmpty else { throw SettingsError(problems: problems) }
    return plate
  }

  /// Why a text is not the name of a plate, or not a path below a folder.
  private static func unfit(_ path: String, isPath: Bool) -> String? {
    guard !path.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      return "holds a control character"
    }
    guard isPath || !path.contains("/") else { return "holds a slash" }
    guard !path.hasPrefix("/") else { return "leads out of the output folder" }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if isPath && (NamePattern("run").matches(path) || NamePattern("run-*-of-*").matches(path)) {
      return "is what summaries are called"
    }
    if parts.contains("..") { return "leads out of the output folder" }
    if parts.contains(where: \.isEmpty) { return "is not the name of a file" }
    if parts.contains(where: { $0.hasPrefix(".") || $0.hasPrefix("-") }) {
      return "begins with a full stop or a hyphen"
    }
    return parts.contains { $0.utf8.count > 200 } ? "is longer than names of files can be" : nil
  }
}

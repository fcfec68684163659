import ArgumentParser
import Cartography
import Geodata
import Inspection
import Publishing

/// Checks a data set, or figures.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a data set, or finished figures against the rules of a publisher.",
    discussion: """
      Without --preset: every problem of a data set with file, line, column and a hint. With it: \
      size, resolution, type, lines, fonts, coverage, description and more of PNG, TIFF, SVG, PDF \
      and EPS files, as in: waymark check --preset nature plate.pdf. What a file does not tell is \
      said to be unchecked.

      Ends with 0 if there is no error (warnings are allowed), with 65 if there is one.

      EXAMPLES
        waymark check
        waymark check --data my-study
        waymark check --data my-study --json
        waymark check --lang fa
            Also what plates in Persian would show in another language.
        waymark check --style high-contrast
            Also the contrast of the style's text and lines, for every kind of colour vision.
      """)

  @Argument(help: ArgumentHelp("Figures to compare with a preset.", valueName: "file"))
  var files: [String] = []

  @OptionGroup var data: DataOptions
  @OptionGroup var press: PressOptions

  @Option(
    help: ArgumentHelp(
      "Also list names and titles that are missing in a language; may be repeated.",
      valueName: "tag"))
  var lang: [String] = []

  @Option(
    help: ArgumentHelp("Check a style as well: a name or a YAML file.", valueName: "style"))
  var style: String?

  @Option(
    help: ArgumentHelp(
      "The words that texts are checked for (default: terms.csv of the data).",
      valueName: "file"))
  var terms: String?

  @Flag(help: "Write the problems as a JSON array.")
  var json = false

  func validate() throws {
    if files.isEmpty != (press.preset == nil) {
      throw ValidationError(
        "figures are checked with a preset and a file, as in: --preset nature plate.pdf")
    }
  }

  func run() throws {
    if let preset = try press.chosen() { return try check(files, with: preset) }
    let languages = try lang.map(CheckCommand.language)
    let folder = try DataLocation.dataFolder(option: data.data)
    var problems: [Diagnostic] = []
    var summary = ""
    var language: String?
    do throws(DatasetError) {
      let (dataset, warnings) = try Dataset.load(folder: folder)
      problems = warnings
      language = dataset.package.language
      for language in languages {
        problems += CheckCommand.missing(language, in: dataset, folder: folder)
      }
      summary = [
        EnglishText.count(dataset.places.count, "place", "places"),
        EnglishText.count(dataset.movements.count, "movement", "movements"),
        EnglishText.count(dataset.stages.count, "halt", "halts"),
        EnglishText.count(dataset.sources.count, "source", "sources"),
      ].joined(separator: ", ")
    } catch {
      switch error {
      case .missingFolder(let path):
        throw Failure.end(
          .noInput, "there is no folder \(path)", hint: "name the folder that holds movements.csv")
      case .invalid(let diagnostics): problems = diagnostics
      }
    }
    if let language { problems += try termProblems(of: folder, in: language) }
    if let style { problems += try styleProblems(style) }
    let errors = problems.count { $0.severity == .error }
    if json {
      try OutputTarget.print(JSONValue.listing(problems.map(CheckCommand.json)))
    } else {
      var lines = problems.map(\.description)
      if !summary.isEmpty { lines.append("\(folder): \(summary)") }
      lines.append(
        EnglishText.count(errors, "error", "errors") + ", "
          + EnglishText.count(problems.count - errors, "warning", "warnings"))
      try OutputTarget.print(PrintableText.lines(lines.joined(separator: "\n")))
    }
    if errors > 0 { throw ExitCode(Exit.data.rawValue) }
  }

  private static func language(_ text: String) throws -> LanguageTag {
    do throws(LanguageTag.Problem) {
      return try LanguageTag(supported: text)
    } catch {
      throw Failure.end(.usage, "--lang: \(error)", hint: error.hint)
    }
  }

  /// A warning for each name and title that plates in a language show in another.
  private static func missing(
    _ language: LanguageTag, in dataset: Dataset, folder: String
  ) -> [Diagnostic] {
    let missing = MissingTranslations(dataset, language: language)
    return missing.places.map { place in
      Diagnostic(
        .warning, file: "\(folder)/names.csv", field: "language", value: language.description,
        rule: "missing-name",
        message:
          "\(place.id) has no name in \(language); plates show \u{201C}\(place.name)\u{201D}",
        hint: "add a row for \(place.id), \(language)")
    }
      + missing.titles.map { table, record, text in
        Diagnostic(
          .warning, file: "\(folder)/texts.csv", field: "language", value: language.description,
          rule: "missing-title",
          message:
            "\(record) of \(table.rawValue).csv has no title in \(language); plates show "
            + "\u{201C}\(text)\u{201D}",
          hint: "add a row \(table.rawValue),\(record),\(language)")
      }
  }

  /// What is wrong with the list of words, and a warning for each use of one.
  private func termProblems(of folder: String, in language: String) throws -> [Diagnostic] {
    guard let (list, problems) = try TermLocation.read(terms, besides: folder) else { return [] }
    guard !problems.contains(where: { $0.severity == .error }) else { return problems }
    return problems
      + TermCheck(folder: folder, language: language, terms: list).diagnostics
  }

  private func styleProblems(_ name: String) throws -> [Diagnostic] {
    let path = try StyleLocation.file(of: name, besides: data.data)
    do throws(SettingsError) {
      return try StyleLocation.read(path, besides: data.data).breaches().map {
        Diagnostic(.warning, file: path, rule: $0.rule, message: $0.description)
      }
    } catch {
      return error.problems
    }
  }

  /// Compares figures with the rules of a publisher.
  private func check(_ files: [String], with preset: PressPreset) throws {
    var reports: [PressReport] = []
    for file in files {
      let bytes: [UInt8]
      do throws(FileProblem) {
        bytes = try FileBytes.read(file)
      } catch {
        throw Failure.end(.noInput, "\(error)")
      }
      guard let facts = FigureReader.facts(of: bytes) else {
        throw Failure.end(
          .data, "\(file) is no figure that can be checked",
          hint: "PNG, TIFF, SVG, PDF and EPS files can")
      }
      reports.append(
        PressReport(file: file, preset: preset, check: PressCheck(facts, preset: preset)))
    }
    let count = reports.reduce(0) { $0 + $1.check.breaches.count }
    if json {
      try OutputTarget.print(JSONValue.listing(reports.flatMap(\.json)))
    } else {
      let lines = reports.flatMap(\.lines) + [EnglishText.count(count, "error", "errors")]
      try OutputTarget.print(PrintableText.lines(lines.joined(separator: "\n")))
    }
    if count > 0 { throw ExitCode(Exit.data.rawValue) }
  }

  private static func json(_ problem: Diagnostic) -> JSONValue {
    .object([
      .init("severity", .string(problem.severity.rawValue)),
      .init("file", .string(problem.file)),
      .init("line", .integer(problem.line)),
      .init("column", .integer(problem.column)),
      .init("field", .text(problem.field)),
      .init("value", .text(problem.value)),
      .init("rule", .string(problem.rule)),
      .init("message", .string(problem.message)),
      .init("hint", .text(problem.hint)),
    ])
  }
}

internal import RouteGraph

/// The tables of a data set as they were read, before they are checked against each other.
struct Tables {
  var package: DataPackage
  var places: Table<Place>
  var names: Table<PlaceName>
  var movements: Table<Movement>
  var stages: Table<Stage>
  var operations: Table<Operation>
  var events: Table<Event>
  var periods: Table<NamedPeriod>
  var translations: Table<Translation>
  var claims: Table<Claim>
  var sources: Table<Source>
  /// What is wrong with single files and values.
  var diagnostics: [Diagnostic] = []

  /// Reads the tables of a folder; `places.csv` and `movements.csv` must be there, the others may
  /// be left out. The longest tables, those of names, titles and sources, are read at the same time as
  /// the others.
  init(folder: String) {
    let (others, words) = Parallel.both({ Others(folder) }, { Words(folder) })
    (places, names, movements) = (others.places, words.names, others.movements)
    (stages, operations, events) = (others.stages, others.operations, others.events)
    (periods, translations) = (others.periods, words.translations)
    (claims, sources) = (others.claims, words.sources)
    package = others.package
    var problems = others.problems
    problems += places.diagnostics + names.diagnostics + movements.diagnostics
    problems += stages.diagnostics + operations.diagnostics + events.diagnostics
    problems += periods.diagnostics + translations.diagnostics + claims.diagnostics
    diagnostics = problems + sources.diagnostics
  }

  private struct Words: Sendable {
    let names: Table<PlaceName>
    let translations: Table<Translation>
    let sources: Table<Source>

    init(_ folder: String) {
      sources = Tables.read(folder)
      names = Tables.read(folder)
      translations = Tables.read(folder)
    }
  }

  private struct Others: Sendable {
    let package: DataPackage
    let problems: [Diagnostic]
    let places: Table<Place>
    let movements: Table<Movement>
    let stages: Table<Stage>
    let operations: Table<Operation>
    let events: Table<Event>
    let periods: Table<NamedPeriod>
    let claims: Table<Claim>

    init(_ folder: String) {
      var problems: [Diagnostic] = []
      package = Tables.readPackage(folder, &problems)
      self.problems = problems
      places = Tables.read(folder, isRequired: true)
      movements = Tables.read(folder, isRequired: true)
      stages = Tables.read(folder)
      operations = Tables.read(folder)
      events = Tables.read(folder)
      periods = Tables.read(folder)
      claims = Tables.read(folder)
    }
  }

  private static func read<Record>(
    _ folder: String, isRequired: Bool = false
  ) -> Table<Record> {
    let path = "\(folder)/\(Record.tableName).csv"
    do throws(FileProblem) {
      var table = Table<Record>(try FileBytes.read(path), file: path)
      table.repeatedKeys = table.findRepeatedKeys()
      return table
    } catch {
      let isMissed = isRequired || !error.isMissing
      let problem = Diagnostic(
        file: path, rule: "file", message: "the table cannot be read: \(error.reason)",
        hint: "its header line is: " + Record.fields.map(\.name).joined(separator: ","))
      return Table(missing: path, isRequired: isMissed, problems: isMissed ? [problem] : [])
    }
  }

  private static func readPackage(
    _ folder: String, _ problems: inout [Diagnostic]
  ) -> DataPackage {
    let path = "\(folder)/datapackage.json"
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    let unnamed = DataPackage(name: name, title: name)
    guard let bytes = try? FileBytes.read(path) else {
      problems.append(
        Diagnostic(
          .warning, file: path, rule: "datapackage",
          message: "the data set does not say what it is called and how it may be used",
          hint: "add a datapackage.json with name, title and licenses"))
      return unnamed
    }
    switch DataPackage.parse(bytes) {
    case .success(let package): return package
    case .failure(let problem):
      problems.append(
        Diagnostic(
          file: path, line: 1, rule: problem.rule, message: problem.message, hint: problem.hint))
      return unnamed
    }
  }
}

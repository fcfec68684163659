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
  /// be left out.
  init(folder: String) {
    var problems: [Diagnostic] = []
    package = Tables.readPackage(folder, &problems)
    places = Tables.read(folder, isRequired: true, &problems)
    names = Tables.read(folder, isRequired: false, &problems)
    movements = Tables.read(folder, isRequired: true, &problems)
    stages = Tables.read(folder, isRequired: false, &problems)
    operations = Tables.read(folder, isRequired: false, &problems)
    events = Tables.read(folder, isRequired: false, &problems)
    periods = Tables.read(folder, isRequired: false, &problems)
    translations = Tables.read(folder, isRequired: false, &problems)
    claims = Tables.read(folder, isRequired: false, &problems)
    sources = Tables.read(folder, isRequired: false, &problems)
    diagnostics = problems
  }

  private static func read<Record>(
    _ folder: String, isRequired: Bool, _ problems: inout [Diagnostic]
  ) -> Table<Record> {
    let path = "\(folder)/\(Record.tableName).csv"
    do throws(FileProblem) {
      let table = Table<Record>(try FileBytes.read(path), file: path)
      problems += table.diagnostics
      return table
    } catch {
      if isRequired || !error.isMissing {
        problems.append(
          Diagnostic(
            file: path, rule: "file", message: "the table cannot be read: \(error.reason)",
            hint: "its header line is: " + Record.fields.map(\.name).joined(separator: ",")))
      }
      return Table(missing: path, isRequired: isRequired || !error.isMissing)
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

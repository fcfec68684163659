public import Geodata

/// A plate, or a rule for some, that cannot be drawn since it is wrong.
public struct FailedPlate: Sendable {
  /// What the plate is called; what its entry says where its tokens have no values yet.
  public let name: String
  /// What it says, with those that it extends and the defaults.
  public let settings: PlateSettings
  /// Where its entry begins in the file of plates.
  public let place: PlateSetting
  /// What is wrong, in the order of the file; no problem is named twice.
  public private(set) var problems: [Diagnostic]

  /// Keeps the problems of a plate.
  public init(_ plate: PlannedPlate, _ problems: [Diagnostic]) {
    self.init(plate.id, plate.settings, plate.place, problems)
  }

  /// Keeps the problems of an entry.
  init(_ entry: PlateFile.Entry, _ problems: [Diagnostic]) {
    let name = entry.settings["plate"]?.text ?? "line \(entry.place.line)"
    self.init(name, entry.settings, entry.place, problems)
  }

  private init(
    _ name: String, _ settings: PlateSettings, _ place: PlateSetting, _ problems: [Diagnostic]
  ) {
    (self.name, self.settings, self.place, self.problems) = (name, settings, place, [])
    add(problems)
  }

  /// Adds problems, those aside that stand where one is known already.
  public mutating func add(_ others: [Diagnostic]) {
    let places = Set(problems.map { Place($0) })
    var said: Set<Diagnostic> = []
    problems += others.filter { !places.contains(Place($0)) && said.insert($0).inserted }
    problems.sort { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
  }

  /// What is wrong, on a line.
  public var reason: String {
    problems.map { problem in
      let place = problem.line > 0 ? ":\(problem.line):\(problem.column)" : ""
      return "\(problem.file)\(place): \(problem.message)"
    }.joined(separator: "; ")
  }

  private struct Place: Hashable {
    let file: String
    let line: Int
    let column: Int

    init(_ problem: Diagnostic) {
      (file, line, column) = (problem.file, problem.line, problem.column)
    }
  }
}

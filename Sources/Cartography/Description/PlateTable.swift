internal import Drawing
public import Geodata
internal import HistoricalTime
internal import RouteGraph

/// The data of a plate as a table: every movement on it, and those that are not on it with the reason.
public struct PlateTable: Sendable {
  /// A movement.
  struct Row: Sendable {
    var movement: Movement
    /// The names of its ends in the language of the plate.
    var from: PlaceNames.Name
    var to: PlaceNames.Name
    /// Whether its dates are only possibly inside the period.
    var isOnlyPossible: Bool
    /// Why it is not on the map; nil if it is.
    var reason: LeftOutMovement.Reason?
    /// The numbers of the works that say so, from 1, in the order of the row.
    var sources: [Int]
  }

  /// The rows by identifier: first those on the map, then the others.
  let rows: [Row]
  /// The cited works, by their numbers.
  let sources: [Source]
  let wording: Wording
  let title: String
  let description: AltText

  /// Makes the table of a sheet that was composed.
  ///
  /// - Parameters:
  ///   - report: what the composer says of it.
  public init(_ dataset: Dataset, sheet: MapSheet, report: MapReport) {
    let wording = Wording.of(sheet.language) ?? .english
    let names = PlaceNames(dataset, language: sheet.language)
    var shown = Set(report.movements)
    if case .totals(let lines, _, _)? = sheet.answer {
      for line in lines where line.movements.contains(where: shown.contains) {
        shown.formUnion(line.movements)
      }
    }
    let answers = PlateTable.answers(dataset, sheet)
    let works = Dictionary(uniqueKeysWithValues: dataset.sources.map { ($0.id, $0) })
    var numbers: [SourceID: Int] = [:]
    var cited: [Source] = []
    func row(_ id: MovementID, _ reason: LeftOutMovement.Reason?) -> Row? {
      guard let movement = dataset.movement(id) else { return nil }
      let sources = movement.sources.map { id in
        if let number = numbers[id] { return number }
        var work = works[id] ?? Source()
        work.id = id
        cited.append(work)
        numbers[id] = cited.count
        return cited.count
      }
      func name(_ id: PlaceID) -> PlaceNames.Name {
        dataset.place(id).map(names.name) ?? PlaceNames.Name(text: id.rawValue, language: nil)
      }
      return Row(
        movement: movement, from: name(movement.from), to: name(movement.to),
        isOnlyPossible: answers[id] == .possible, reason: reason, sources: sources)
    }
    rows =
      shown.sorted().compactMap { row($0, nil) }
      + report.leftOut.filter { !shown.contains($0.movement) }
      .compactMap { row($0.movement, $0.reason) }
    sources = cited
    self.wording = wording
    title = report.title
    description = report.altText
  }

  /// Whether the dates of movements are certainly inside the period of the sheet, or of one of its panels.
  private static func answers(_ dataset: Dataset, _ sheet: MapSheet) -> [MovementID: Answer] {
    let search = MovementSearch(dataset)
    var answers: [MovementID: Answer] = [:]
    for map in sheet.maps {
      for found in search.movements(in: map.period, selection: map.selection)
      where answers[found.movement.id] != .definite {
        answers[found.movement.id] = found.answer
      }
    }
    guard sheet.hasPanels, let period = sheet.period else { return answers }
    for found in search.movements(in: period, selection: Selection()) {
      let id = found.movement.id
      if found.answer == .definite, answers[id] != nil { answers[id] = .definite }
    }
    return answers
  }

  /// A date in words; those for what is not known if there is none.
  func words(_ date: EDTF?) -> String {
    let words = date.map { wording.words($0) } ?? ""
    return words.isEmpty ? wording.description.notKnown : words
  }

  /// How a movement ended, in words.
  func words(_ outcome: Outcome?) -> String {
    outcome.flatMap { wording.description.outcomes[$0] } ?? wording.description.notKnown
  }

  /// How people were moved, in words.
  func words(_ mode: Mode) -> String { wording.modes[mode] ?? mode.rawValue }

  /// What is known of the way, in words.
  func words(_ course: Course) -> String { wording.courses[course] ?? course.rawValue }
}

import Geodata
import HistoricalTime
import RouteGraph

/// Writes totals for people: a heading, a table, and what must be said of its figures.
struct TotalsReport {
  let totals: Totals
  let grouping: Totals.Grouping
  /// The data set; nil if the totals are of a list of transfers.
  let dataset: Dataset?
  let interval: (interval: DayRange, period: NamedPeriod?)?
  /// What else was asked for, in a few words each.
  let restrictions: [String]
  /// How many movements are missing because they have no date at all.
  let undated: Int
  /// How many works the movements are taken from.
  let works: Int

  /// What is said where nothing can be added up.
  static let nothing = "The data hold no movement for this selection."

  /// The whole report.
  var text: String {
    guard !totals.rows.isEmpty else {
      return ([heading, "", TotalsReport.nothing] + [notAdded])
        .compactMap { $0 }.joined(separator: "\n")
    }
    let notes = [possibly, again, overlaps] + operations + [notAdded, notKnown, citation]
    return ([heading, "", table, ""] + notes).compactMap { $0 }.joined(separator: "\n")
  }

  private var isAnyPossible: Bool { totals.all.possible.movements > 0 }

  /// How many movements were counted, the possible ones included.
  private var counted: Int { totals.all.definite.movements + totals.all.possible.movements }

  private var heading: String {
    var text = "Movements"
    if let interval {
      if let days = EnglishText.days(interval.interval) { text += " under way \(days)" }
      if let period = interval.period { text += " (\(PrintableText.word(period.name)))" }
    }
    switch grouping {
    case .pair: text += ", by place of departure and destination"
    case .operation: text += ", by operation"
    case .mode: text += ", by mode"
    case .month: text += ", by month of departure"
    case .none: break
    }
    return ([text] + restrictions.map { PrintableText.word($0) }).joined(separator: "; ")
  }

  /// Where the figures come from.
  private var citation: String? {
    guard works > 0 else { return nil }
    return "Sources: \(EnglishText.count(works, "work", "works")); `waymark list movements --json` "
      + "names them for each movement."
  }

  // MARK: The table

  private var table: String {
    let names: [String] =
      switch grouping {
      case .pair: ["from", "to"]
      case .operation: ["operation"]
      case .mode: ["mode"]
      case .month: ["set out"]
      case .none: []
      }
    let header =
      names + ["movements", "prisoners", "deaths"] + (isAnyPossible ? ["possibly also"] : [])
      + (grouping == .operation ? ["published total of the operation"] : [])
    var rows = [header] + totals.rows.map { cells(of: $0.group) + cells(of: $0) }
    if grouping != .none {
      let blank = [String](repeating: "", count: names.count - 1)
      rows.append(["all"] + blank + cells(of: totals.all))
    }
    return TextTable.lines(rows, right: [names.count])
  }

  private func cells(of group: Totals.Group) -> [String] {
    switch group {
    case .pair(let from, let to): [from, to].map { PrintableText.word(name(of: $0)) }
    case .operation(let id): [id?.rawValue ?? "none"]
    case .mode(let mode): [mode.rawValue]
    case .transferMode(let mode): [PrintableText.word(mode ?? "not known")]
    case .months(let span): [EnglishText.months(span)]
    case .all: []
    }
  }

  private func name(of id: PlaceID) -> String { dataset?.place(id)?.name ?? id.rawValue }

  private func cells(of row: Totals.Row) -> [String] {
    var cells = ["\(row.definite.movements)", words(row.definite.prisoners)]
    cells.append(words(row.definite.deaths))
    if isAnyPossible {
      cells.append(words(row.possible))
    }
    if let operation = row.operation?.operation {
      let figures = [(operation.prisoners, "prisoners"), (operation.deaths, "deaths")]
        .filter { !$0.0.isUnknown }.map { "\(EnglishText.range($0.0)) \($0.1)" }
      cells.append(figures.joined(separator: ", "))
    }
    return cells
  }

  /// `2: 3,000 prisoners, deaths not known`, `2, without figures`; blank for no movements.
  private func words(_ tally: Tally) -> String {
    if tally.movements == 0 { return "" }
    if tally.prisoners.highestKnown == nil && tally.deaths.highestKnown == nil {
      return "\(tally.movements), without figures"
    }
    return "\(tally.movements): \(words(tally.prisoners, "prisoners")), "
      + words(tally.deaths, "deaths")
  }

  /// `at least 41,450; 6 not known`, with what is counted if that is named.
  private func words(_ sum: CountSum, _ what: String = "") -> String {
    let noun = what.isEmpty ? "" : " " + what
    if sum.count == 0 { return "" }
    if sum.range.isUnknown && sum.highestKnown == nil {
      return (what.isEmpty ? "" : what + " ") + "not known"
    }
    // The figures of some movements can be known without bounding the sum: at most so many, and
    // others not at all.
    let figure = sum.range.isUnknown ? "no bound" : EnglishText.range(sum.range)
    return figure + noun + (sum.unknown > 0 ? "; \(sum.unknown) not known" : "")
  }

  // MARK: What must be said

  private var possibly: String? {
    guard isAnyPossible else { return nil }
    return "Possibly also: movements whose dates may lie elsewhere, or which may not have taken"
      + " place like this."
  }

  private var again: String? {
    guard totals.onward > 0 else { return nil }
    return "People are counted with each movement that they were on: \(totals.onward) of the "
      + EnglishText.count(counted, "movement", "movements")
      + " set out from where another had, or may have, ended."
  }

  private var overlaps: String? {
    guard !totals.overlaps.isEmpty else { return nil }
    let pairs = totals.overlaps.map { "\($0.inner) may be part of \($0.outer)" }
    return pairs.joined(separator: ", ") + ": of the two only the larger counts in a lower bound."
  }

  private var operations: [String?] {
    func list(_ head: String, _ wanted: (OperationTotal) -> Bool) -> String? {
      let found = totals.operations.filter(wanted).map(\.operation.id.rawValue)
      return found.isEmpty ? nil : head + found.joined(separator: ", ") + "."
    }
    guard grouping == .operation else {
      return [
        list(
          "Published totals of operations that are higher than what is known of their movements"
            + " (see --by operation) are not added: "
        ) { $0.isHigher }
      ]
    }
    let parts = totals.operations.filter { $0.selected < $0.movements }.map {
      "\($0.operation.id) \($0.selected) of \($0.movements)"
    }
    return [
      totals.operations.isEmpty
        ? nil
        : "A published total is for the operation as a whole, and is not added to the movements.",
      list("More prisoners in the published total than are known of all its movements: ") {
        $0.prisoners == .totalIsHigher
      },
      list("More deaths in the published total than are known of all its movements: ") {
        $0.deaths == .totalIsHigher
      },
      list("More prisoners in the movements together than in the published total: ") {
        $0.prisoners == .sumIsHigher
      },
      list("More deaths in the movements together than in the published total: ") {
        $0.deaths == .sumIsHigher
      },
      parts.isEmpty
        ? nil
        : "Only some movements of the operation are here: " + parts.joined(separator: ", ") + ".",
    ]
  }

  private var notAdded: String? {
    var parts: [String] = []
    if totals.all.generalised > 0 {
      parts.append(
        EnglishText.count(totals.all.generalised, "general statement", "general statements")
          + " without a documented transport")
    }
    if undated > 0 {
      parts.append(EnglishText.count(undated, "movement", "movements") + " without any date")
    }
    return parts.isEmpty ? nil : "Not added: " + parts.joined(separator: ", ") + "."
  }

  private var notKnown: String {
    let prisoners = totals.all.definite.prisoners.unknown + totals.all.possible.prisoners.unknown
    let deaths = totals.all.definite.deaths.unknown + totals.all.possible.deaths.unknown
    guard prisoners + deaths > 0 else {
      return "Not known: nothing; every movement has figures."
    }
    return "Not known: the number of prisoners of \(prisoners) and of deaths of \(deaths) of the "
      + EnglishText.count(counted, "movement", "movements") + "."
  }
}

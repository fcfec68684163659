import HistoricalTime
import RouteGraph

@testable import Geodata

/// Movements written on one line each, for totals.
enum TotalsSample {
  /// `M1 main>far foot 1945-01 100-200 deaths 5- op:a operation`: id, ends and mode, then in any order
  /// the day of departure (and `->` arrival), prisoners, `deaths` before their number, operation,
  /// granularity, existence, outcome.
  static func movement(_ line: String) throws -> Movement {
    let words = line.split(separator: " ").map(String.init)
    let ends = words[1].split(separator: ">").map(String.init)
    var movement = Movement()
    movement.id = MovementID(words[0])
    movement.from = PlaceID(ends[0])
    movement.to = PlaceID(ends[1])
    var isDeaths = false
    var isArrival = false
    for word in words.dropFirst(2) {
      if let mode = Mode(rawValue: word) {
        movement.mode = mode
      } else if let granularity = Granularity(rawValue: word) {
        movement.granularity = granularity
      } else if let existence = Existence(rawValue: word) {
        movement.existence = existence
      } else if let outcome = Outcome(rawValue: word) {
        movement.outcome = outcome
      } else if word.hasPrefix("op:") {
        movement.operation = OperationID(String(word.dropFirst(3)))
      } else if word == "deaths" {
        isDeaths = true
      } else if word == "->" {
        isArrival = true
      } else if let date = try? EDTF(word), word.hasPrefix("19") || word.hasPrefix("../19") {
        if isArrival { movement.arrived = date } else { movement.departed = date }
      } else {
        let range = count(word)
        if isDeaths { movement.deaths = range } else { movement.prisoners = range }
        isDeaths = false
      }
    }
    return movement
  }

  /// `5`, `5-8`, `5-` or `-8`.
  private static func count(_ word: String) -> CountRange {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    return CountRange(minimum: parts[0], maximum: parts[parts.count - 1])
  }

  /// Two camps `main` and `far`, the satellites `sub` and `deep` of the first and `near` of the
  /// other.
  static let places: [Place] = [
    ("main", nil), ("sub", "main"), ("deep", "sub"), ("far", nil), ("near", "far"), ("port", nil),
  ].map { (id: String, parent: String?) in
    var place = Place()
    place.id = PlaceID(id)
    place.parent = parent.map { PlaceID($0) }
    return place
  }

  /// Totals of movements, all of them definite but those marked with `?` at the end of the line.
  static func totals(
    _ lines: [String], by grouping: Totals.Grouping, operations: [Geodata.Operation] = []
  ) throws -> Totals {
    let entries = try lines.map { line in
      line.hasSuffix("?")
        ? Totals.Entry(try movement(String(line.dropLast())), .possible)
        : Totals.Entry(try movement(line), .definite)
    }
    return Totals(
      of: entries, by: grouping, places: places, operations: operations,
      movements: entries.map(\.movement))
  }
}

extension Totals.Row {
  /// `foot: 2, 100-200, at least 5 + 1, unknown, unknown`; the possible ones only if there are any.
  var line: String {
    let more = possible.movements > 0 ? " + \(possible.line)" : ""
    return "\(group.line): \(definite.line)\(more)"
      + (generalised > 0 ? ", not \(generalised)" : "")
  }
}

extension Tally {
  /// `2, 100-200 (1 unknown), unknown (2 unknown)`.
  var line: String {
    func words(_ sum: CountSum) -> String {
      "\(sum.range)" + (sum.unknown > 0 ? " (\(sum.unknown) unknown)" : "")
    }
    return movements == 0 ? "0" : "\(movements), \(words(prisoners)), \(words(deaths))"
  }
}

extension Totals.Group {
  /// What the group is called in the lines of the tests.
  var line: String {
    switch self {
    case .pair(let from, let to): "\(from)>\(to)"
    case .operation(let id): id?.rawValue ?? "none"
    case .mode(let mode): mode.rawValue
    case .transferMode(let mode): mode ?? "unknown"
    case .months(let span): "\(span)"
    case .all: "all"
    }
  }
}

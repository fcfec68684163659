import HistoricalTime
import RouteGraph

@testable import Geodata

/// Totals straight from their definition: every pair of days, every pair of rows, one movement after
/// the other.
struct SlowTotals {
  let entries: [Totals.Entry]
  let places: [Place]
  /// The day before the first date of the tests.
  private static let firstDay: Int32 = -9131
  /// The days on which each movement can have set out.
  private let departures: [MovementID: UInt128]

  init(entries: [Totals.Entry], places: [Place]) {
    self.entries = entries
    self.places = places
    departures = Dictionary(
      uniqueKeysWithValues: entries.map { ($0.movement.id, SlowTotals.days($0.movement)) })
  }

  /// The rows as the tests write them, in no particular order.
  func rows(by grouping: Totals.Grouping) -> Set<String> {
    var rows: Set<String> = []
    var names: Set<String> = []
    for entry in entries { names.insert(name(entry.movement, grouping)) }
    for name in names {
      let mine = entries.filter {
        self.name($0.movement, grouping) == name && $0.answer != .no
      }
      let counted = mine.filter { $0.movement.granularity != .generalised }
      if counted.isEmpty { continue }
      let sure = counted.filter { $0.answer == .definite && $0.movement.existence == .certain }
      let open = counted.filter { !($0.answer == .definite && $0.movement.existence == .certain) }
      var line = "\(name): \(tally(sure.map(\.movement)))"
      if !open.isEmpty { line += " + " + tally(open.map(\.movement)) }
      if mine.count > counted.count { line += ", not \(mine.count - counted.count)" }
      rows.insert(line)
    }
    return rows
  }

  private func name(_ movement: Movement, _ grouping: Totals.Grouping) -> String {
    switch grouping {
    case .pair: "\(movement.from)>\(movement.to)"
    case .operation: movement.operation?.rawValue ?? "none"
    case .mode: movement.mode.rawValue
    case .month: months(movement)
    case .none: "all"
    }
  }

  private func tally(_ movements: [Movement]) -> String {
    if movements.isEmpty { return "0" }
    return "\(movements.count), \(sum(movements, \.prisoners)), \(sum(movements, \.deaths))"
  }

  private func sum(_ movements: [Movement], _ path: KeyPath<Movement, CountRange>) -> String {
    let ranges = movements.map { $0[keyPath: path] }
    let low = least(movements, path)
    var high: Int? = 0
    for range in ranges {
      if let sum = high, let more = range.maximum { high = sum + more } else { high = nil }
    }
    let unknown = ranges.count { $0.minimum == nil && $0.maximum == nil }
    return "\(CountRange(minimum: low, maximum: high))"
      + (unknown > 0 ? " (\(unknown) unknown)" : "")
  }

  /// The sum of the minima, of rows that hang together the larger side only.
  func least(_ movements: [Movement], _ path: KeyPath<Movement, CountRange>) -> Int? {
    let known = movements.filter { $0[keyPath: path].minimum != nil }
    if known.isEmpty { return nil }
    var isTied = known.map { row in known.map { other in row.id == other.id } }
    for (i, outer) in known.enumerated() {
      for (j, inner) in known.enumerated() where holds(outer, inner) {
        isTied[i][j] = true
        isTied[j][i] = true
      }
    }
    for k in known.indices {
      for i in known.indices where isTied[i][k] {
        for j in known.indices where isTied[k][j] { isTied[i][j] = true }
      }
    }
    var total = 0
    for i in known.indices where isTied[i].firstIndex(of: true) == i {
      var sides = [Granularity: Int]()
      for j in known.indices where isTied[i][j] {
        sides[known[j].granularity, default: 0] += known[j][keyPath: path].minimum ?? 0
      }
      total += sides.values.max() ?? 0
    }
    return total
  }

  /// Whether a row for several transports may hold a single one.
  func holds(_ outer: Movement, _ inner: Movement) -> Bool {
    guard outer.granularity == .operation, inner.granularity == .transport else { return false }
    if let a = outer.operation, let b = inner.operation, a != b { return false }
    return isWithin(inner.from, outer.from) && isWithin(inner.to, outer.to)
      && days(of: outer) & days(of: inner) != 0
  }

  private func isWithin(_ place: PlaceID, _ camp: PlaceID) -> Bool {
    var place: PlaceID? = place
    for _ in 0...places.count {
      if place == camp { return true }
      place = places.first { $0.id == place }?.parent
    }
    return false
  }

  private func days(of movement: Movement) -> UInt128 { departures[movement.id] ?? 0 }

  /// A bit for each day on which it can have set out; the tests have no dates but of these days.
  private static func days(_ movement: Movement) -> UInt128 {
    let all = firstDay...Int32(-9063)
    func list(_ date: EDTF?) -> ClosedRange<Int32> {
      guard let bounds = date?.bounds else { return all }
      return max(bounds.earliest.number, all.lowerBound)...min(bounds.latest.number, all.upperBound)
    }
    let departures = list(movement.departed)
    let arrivals = list(movement.arrived)
    var stated: UInt128 = 0
    var possible: UInt128 = 0
    for day in departures {
      let bit: UInt128 = 1 << UInt128(day - firstDay)
      stated |= bit
      if day <= arrivals.upperBound { possible |= bit }
    }
    return possible == 0 ? stated : possible
  }

  private func months(_ movement: Movement) -> String {
    let days = days(of: movement)
    guard movement.departed != nil else {
      guard let end = movement.arrived?.bounds.latest else { return "../.." }
      return "../" + end.description.prefix(7)
    }
    let first = SlowTotals.firstDay + Int32(days.trailingZeroBitCount)
    let last = SlowTotals.firstDay + 127 - Int32(days.leadingZeroBitCount)
    let texts = [first, last].map { Day(number: $0).description.prefix(7) }
    return texts[0] == texts[1] ? "\(texts[0])" : "\(texts[0])/\(texts[1])"
  }
}

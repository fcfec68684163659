import HistoricalTime
import RouteGraph
import TestSupport
import Testing

@testable import Geodata

@Suite("Totals against their definition, on random movements")
struct TotalsTwinTests {
  private let places = TotalsSample.places

  private func count(_ random: inout SeededGenerator) -> CountRange {
    let low = Int.random(in: 0...30, using: &random)
    let high = low + Int.random(in: 0...9, using: &random)
    return CountRange(
      minimum: random.happens(percent: 75) ? low : nil,
      maximum: random.happens(percent: 70) ? high : nil)
  }

  /// Days and ranges of days, from the first of January 1945 on.
  private static let dates: [EDTF] = (0..<400).compactMap { number in
    let first = Day(number: -9130 + Int32(number % 40))
    let last = first.adding(days: number / 40 * 3)
    return try? EDTF(first == last ? "\(first)" : "\(first)/\(last)")
  }

  private func date(_ random: inout SeededGenerator) -> EDTF? {
    random.happens(percent: 80) ? Self.dates.randomElement(using: &random) : nil
  }

  private func entry(_ index: Int, _ random: inout SeededGenerator) -> Totals.Entry {
    var movement = Movement()
    movement.id = MovementID("m\(index)")
    // Few ends, so that rows overlap often.
    movement.from = places[Int.random(in: 0..<3, using: &random)].id
    movement.to = places[Int.random(in: 2..<places.count, using: &random)].id
    movement.mode = random.happens(percent: 50) ? .foot : .rail
    movement.departed = date(&random)
    movement.arrived = date(&random)
    movement.prisoners = count(&random)
    movement.deaths = count(&random)
    movement.granularity =
      random.happens(percent: 15)
      ? .generalised : random.happens(percent: 35) ? .operation : .transport
    movement.existence = random.happens(percent: 85) ? .certain : .questionable
    movement.operation =
      random.happens(percent: 40) ? nil : OperationID(random.happens(percent: 70) ? "a" : "b")
    let answers: [Answer] = [.definite, .definite, .definite, .possible, .no]
    return Totals.Entry(movement, answers[Int.random(in: 0..<answers.count, using: &random)])
  }

  @Test("Every row of every grouping, on 10,000 lists")
  func rows() {
    var random = SeededGenerator(seed: 1945)
    var differences: [String] = []
    var overlaps = 0
    for run in 0..<10_000 {
      let size = Int.random(in: 0...9, using: &random)
      let entries = (0..<size).map { entry($0, &random) }
      let slow = SlowTotals(entries: entries, places: places)
      let grouping = Totals.Grouping.allCases[run % Totals.Grouping.allCases.count]
      let totals = Totals(
        of: entries, by: grouping, places: places, operations: [],
        movements: entries.map(\.movement))
      let lines = totals.rows.map(\.line)
      if lines.count != Set(lines).count || Set(lines) != slow.rows(by: grouping) {
        differences.append("\(run) \(grouping): \(lines) is not \(slow.rows(by: grouping))")
      }
      let isSorted = zip(totals.rows, totals.rows.dropFirst()).allSatisfy { $0.group < $1.group }
      if !isSorted { differences.append("\(run) \(grouping): \(lines) is not in order") }
      overlaps += totals.overlaps.count
    }
    #expect(differences.prefix(3).map(\.self) == [])
    #expect(Self.dates.count == 400)
    #expect(overlaps > 1_000)
  }

  @Test("The bounds hold for every true number of people, on 10,000 random worlds")
  func worlds() {
    var random = SeededGenerator(seed: 1944)
    var wrong = 0
    var shared = 0
    for _ in 0..<10_000 {
      let size = Int.random(in: 1...7, using: &random)
      var entries = (0..<size).map { entry($0, &random) }
      for index in entries.indices {
        entries[index].answer = .definite
        entries[index].movement.existence = .certain
        if entries[index].movement.granularity == .generalised {
          entries[index].movement.granularity = .transport
        }
      }
      let movements = entries.map(\.movement)
      // How many people each row tells of, within its bounds.
      var truth = movements.map { movement in
        let low = movement.prisoners.minimum ?? 0
        let high = movement.prisoners.maximum ?? low + 50
        return Int.random(in: min(low, high)...high, using: &random)
      }
      // Some transports are among those of another row, as far as its people reach.
      let slow = SlowTotals(entries: entries, places: places)
      var room = truth
      for (inner, movement) in movements.enumerated() {
        let outer = movements.indices.filter { slow.holds(movements[$0], movement) }
          .filter { room[$0] >= truth[inner] }.randomElement(using: &random)
        guard let outer, random.happens(percent: 80) else { continue }
        room[outer] -= truth[inner]
        truth[inner] = 0
        shared += 1
      }
      let people = truth.reduce(0, +)
      let range = Totals(
        of: entries, by: .none, places: places, operations: [], movements: movements
      ).all.definite.prisoners.range
      if people < range.minimum ?? 0 || people > range.maximum ?? .max { wrong += 1 }
    }
    #expect(wrong == 0)
    #expect(shared > 500)
  }
}

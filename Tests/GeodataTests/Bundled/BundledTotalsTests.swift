import HistoricalTime
import RouteGraph
import Testing

@testable import Geodata

@Suite("Totals of the bundled data")
struct BundledTotalsTests {
  private let dataset: Dataset

  init() throws { dataset = try BundledData.load().dataset }

  /// The movements that certainly set out in these days.
  private func departing(in time: String) throws -> [Movement] {
    let days = try EDTF(time).bounds
    return dataset.movements.filter { $0.departed?.bounds.answer(within: days) == .definite }
  }

  private func totals(_ movements: [Movement], by grouping: Totals.Grouping) -> Totals {
    Totals(of: movements.map { .init($0, .definite) }, in: dataset, by: grouping)
  }

  /// The sum of known minima of certain movements, added by hand.
  private func direct(_ movements: [Movement], _ path: KeyPath<Movement, CountRange>) -> Int {
    movements.filter { $0.existence == .certain && $0.granularity != .generalised }
      .compactMap { $0[keyPath: path].minimum }.reduce(0, +)
  }

  @Test("C04: the totals by mode of April to October 1944 are the direct sums; most went by rail")
  func byRail() throws {
    let moved = try departing(in: "1944-04/1944-10")
    let rows = totals(moved, by: .mode).rows
    for row in rows {
      guard case .mode(let mode) = row.group else { continue }
      let mine = moved.filter { $0.mode == mode }
      #expect(row.definite.movements + row.possible.movements == mine.count)
      #expect(row.definite.prisoners.range.minimum ?? 0 == direct(mine, \.prisoners))
      #expect(row.definite.deaths.range.minimum ?? 0 == direct(mine, \.deaths))
    }
    func least(_ mode: Mode) -> Int {
      rows.first { $0.group == .mode(mode) }?.definite.prisoners.range.minimum ?? 0
    }
    #expect(least(.rail) > least(.foot))
    #expect(least(.foot) > 0)
  }

  @Test("C06: the deaths from January 1945 on and before are the direct sums, and far more")
  func deaths() throws {
    let before = try departing(in: "1944-07/1944-12")
    let after = try departing(in: "1945-01/1945-05")
    let sums = [before, after].map { totals($0, by: .none).all.definite.deaths.range.minimum ?? 0 }
    #expect(sums == [direct(before, \.deaths), direct(after, \.deaths)])
    #expect(sums[1] > 3 * sums[0])
    #expect(sums[0] > 0)
  }

  @Test("Prisoners of 1945: the direct sum, less the one transport that may be in another row")
  func overlap() throws {
    let after = try departing(in: "1945-01/1945-05")
    let found = totals(after, by: .none)
    #expect(found.overlaps.map { "\($0.inner) in \($0.outer)" } == ["E108 in E112"])
    let pair = ["E108", "E112"].map { dataset.movement(MovementID($0))?.prisoners.minimum }
    let twice = try #require(pair.compactMap(\.self).min())
    #expect(
      found.all.definite.prisoners.range.minimum == direct(after, \.prisoners) - twice)
  }

  @Test("Every documented movement stands in one row of every grouping")
  func onceEach() {
    let documented = dataset.movements.count { $0.granularity != .generalised }
    for grouping in Totals.Grouping.allCases {
      let found = totals(dataset.movements, by: grouping)
      let counted = found.rows.reduce(0) { $0 + $1.definite.movements + $1.possible.movements }
      #expect(counted == documented, "\(grouping)")
      #expect(found.all.generalised == dataset.movements.count - documented)
    }
  }

  @Test("No two rows for several transports that both have figures may speak of the same ones")
  func rowsForSeveral() {
    let tree = PlaceTree(dataset.places)
    let rows = dataset.movements.filter { $0.granularity == .operation }
    var doubtful: [String] = []
    for row in rows {
      for other in rows
      where row.id != other.id && tree.place(other.from).contains(row.from)
        && tree.place(other.to).contains(row.to)
        && row.departureDays.overlaps(other.departureDays)
        && (!row.prisoners.isUnknown && !other.prisoners.isUnknown
          || !row.deaths.isUnknown && !other.deaths.isUnknown)
      {
        doubtful.append("\(other.id) in \(row.id)")
      }
    }
    #expect(doubtful == [])
  }

  @Test("Published totals hold more than is known of the single movements, and are not added")
  func operations() throws {
    let found = totals(dataset.movements, by: .operation)
    let clearance = try #require(
      found.operations.first { $0.operation.id == OperationID("auschwitz-jan-1945") })
    #expect(clearance.prisoners == .totalIsHigher)
    #expect(clearance.deaths == .totalIsHigher)
    let mine = dataset.movements.filter { $0.operation == clearance.operation.id }
    let row = try #require(found.rows.first { $0.group == .operation(clearance.operation.id) })
    #expect(row.definite.prisoners.range.minimum == direct(mine, \.prisoners))
    #expect(found.operations.count { $0.prisoners == .sumIsHigher } == 0)
  }
}

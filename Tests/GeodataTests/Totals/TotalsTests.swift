import HistoricalTime
import RouteGraph
import Testing

@testable import Geodata

@Suite("Totals of movements")
struct TotalsTests {
  private func rows(_ grouping: Totals.Grouping, _ lines: String...) throws -> [String] {
    try TotalsSample.totals(lines, by: grouping).rows.map(\.line)
  }

  @Test("One total of all")
  func none() throws {
    #expect(
      try rows(.none, "A main>far foot 100-200 deaths 5", "B far>port rail 50 deaths 1-")
        == ["all: 2, 150-250, at least 6"])
  }

  @Test("By mode, in the order of their list; a mode without movements has no row")
  func mode() throws {
    #expect(
      try rows(
        .mode, "A main>far ship 10", "B main>far foot 20", "C main>far rail", "D port>far foot 1-")
        == [
          "foot: 2, at least 21, unknown (2 unknown)",
          "rail: 1, unknown (1 unknown), unknown (1 unknown)",
          "ship: 1, 10, unknown (1 unknown)",
        ])
  }

  @Test("By pair of places; the way back is another pair")
  func pair() throws {
    #expect(
      try rows(.pair, "A main>far 10", "B far>main 20", "C main>far 5", "D main>deep 1").map {
        $0.split(separator: ",").prefix(2).joined(separator: ",")
      } == ["far>main: 1, 20", "main>deep: 1, 1", "main>far: 2, 15"])
  }

  @Test("By month of departure; one that may have been in several has a row of its own")
  func month() throws {
    let lines = [
      "A main>far 1945-01-30 10", "B main>far 1945-01-30/1945-02-02 20", "C main>far 1945-02 30",
      "D main>far 1945-01-02 40", "E main>far 50", "F main>far ../1945-01 60",
      "G main>far 1944-12-31/1945-03 70",
    ]
    let totals = try TotalsSample.totals(lines, by: .month)
    #expect(
      totals.rows.map { "\($0.group.line) \($0.definite.prisoners.range)" } == [
        "1944-12/1945-03 70", "1945-01 50", "1945-01/1945-02 20", "1945-02 30", "../1945-01 60",
        "../.. 50",
      ])
    #expect(totals.rows.reduce(0) { $0 + $1.definite.movements } == lines.count)
    #expect("\(totals.all.definite.prisoners.range)" == "280")
  }

  @Test("Possible dates and doubtful movements stand apart and do not touch the certain figures")
  func possible() throws {
    #expect(
      try rows(
        .none, "A main>far 100-200 deaths 3", "B main>far 7-9 deaths 2 ?",
        "C main>far 1000- deaths 1-4 questionable")
        == ["all: 1, 100-200, 3 + 2, at least 1007, 3-6"])
  }

  @Test("What is not in the period is not counted at all")
  func outside() throws {
    let movement = try TotalsSample.movement("A main>far 100")
    let totals = Totals(
      of: [.init(movement, .no)], by: .mode, places: [], operations: [], movements: [movement])
    #expect(totals.rows.isEmpty)
    #expect(totals.all.line == "all: 0")
  }

  @Test("General statements are never added, whatever figures they have")
  func generalised() throws {
    #expect(
      try rows(
        .mode, "A main>far foot 100 deaths 1", "B main>far foot 900 deaths 9 generalised",
        "C main>far rail 900 generalised questionable")
        == ["foot: 1, 100, 1, not 1"])
    let totals = try TotalsSample.totals(["B main>far foot 900 generalised"], by: .mode)
    #expect(totals.rows.isEmpty)
    #expect(totals.all.generalised == 1)
  }

  @Test("Nothing to count gives no rows")
  func empty() throws {
    for grouping in Totals.Grouping.allCases {
      #expect(try TotalsSample.totals([], by: grouping).rows.isEmpty)
    }
  }

  @Test("The total of all counts what the rows hold apart only once")
  func rowsAndAll() throws {
    let totals = try TotalsSample.totals(
      ["O main>far mixed operation 1945-04 50", "T sub>far rail 1945-04-10 40"], by: .mode)
    #expect(totals.rows.map { "\($0.definite.prisoners.range)" } == ["40", "50"])
    #expect(totals.all.definite.prisoners.range == CountRange(minimum: 50, maximum: 90))
  }

  @Test("Movements that set out from where another had ended by then")
  func onward() throws {
    func onward(_ lines: String...) throws -> Int {
      try TotalsSample.totals(lines, by: .none).onward
    }
    let first = "A main>far 1945-01-10 -> 1945-01-20"
    #expect(try onward(first, "B far>port 1945-01-20") == 1)
    #expect(try onward(first, "B far>port 1945-01-19") == 0)
    #expect(try onward(first, "B far>port") == 1)
    #expect(try onward(first, "B far>port generalised") == 0)
    #expect(try onward(first + " intended", "B far>port 1945-02") == 0)
    #expect(try onward("A main>far 1945-01-10", "B far>port 1945-01-09") == 0)
    #expect(try onward("A main>far 1945-01-10 -> ../1945-02", "B far>port 1945-01-09") == 0)
    #expect(try onward("A main>main 1945-01-10 -> 1945-01-10") == 0)
    #expect(
      try onward("A main>main 1945-01-10 -> 1945-01-10", "B port>main 1945-01-11") == 0)
    #expect(try onward("B port>main 1945-01-09", "A main>main 1945-01-10 -> 1945-01-10") == 1)
  }

  // MARK: Operations

  private func operation(_ id: String, _ prisoners: CountRange, _ deaths: CountRange = CountRange())
    -> Geodata.Operation
  {
    var operation = Geodata.Operation()
    operation.id = OperationID(id)
    operation.name = "Clearance"
    operation.prisoners = prisoners
    operation.deaths = deaths
    return operation
  }

  private func compare(_ total: CountRange, _ lines: String...) throws -> String {
    let totals = try TotalsSample.totals(lines, by: .operation, operations: [operation("a", total)])
    let row = try #require(totals.rows.first?.operation)
    return "\(row.prisoners?.rawValue ?? "no difference") \(row.selected) of \(row.movements)"
  }

  @Test("A published total stands beside the movements and is added nowhere")
  func published() throws {
    let totals = try TotalsSample.totals(
      ["A main>far 100 op:a", "B main>far 200-300 op:a", "C main>far 5"], by: .operation,
      operations: [operation("a", CountRange(minimum: 9000, maximum: 9500))])
    #expect(
      totals.rows.map(\.line) == [
        "a: 2, 300-400, unknown (2 unknown)", "none: 1, 5, unknown (1 unknown)",
      ])
    #expect(totals.rows.map { $0.operation?.operation.prisoners.minimum } == [9000, nil])
    #expect(totals.all.definite.prisoners.range == CountRange(minimum: 305, maximum: 405))
    #expect(totals.all.operation == nil)
    #expect(totals.operations.map(\.isHigher) == [true])
  }

  @Test("The same operations are named when rows are by something else")
  func otherGrouping() throws {
    let totals = try TotalsSample.totals(
      ["A main>far foot 100 op:a"], by: .mode,
      operations: [operation("a", CountRange(minimum: 101)), operation("b", CountRange())])
    #expect(totals.rows.map { $0.operation == nil } == [true])
    #expect(totals.operations.map(\.operation.id.rawValue) == ["a"])
  }

  @Test("How a published total and the movements differ")
  func difference() throws {
    let total = CountRange(minimum: 100, maximum: 150)
    #expect(try compare(total, "A main>far 90 op:a") == "total-is-higher 1 of 1")
    #expect(try compare(total, "A main>far op:a") == "total-is-higher 1 of 1")
    #expect(try compare(total, "A main>far 90-100 op:a") == "no difference 1 of 1")
    #expect(
      try compare(total, "A main>far 90 op:a", "B far>port 10 op:a") == "no difference 2 of 2")
    #expect(
      try compare(total, "A main>far 90 op:a", "B far>port 61 op:a") == "sum-is-higher 2 of 2")
    #expect(try compare(CountRange(minimum: 100), "A main>far 101 op:a") == "no difference 1 of 1")
    #expect(try compare(CountRange(), "A main>far 101 op:a") == "no difference 1 of 1")
    #expect(
      try compare(total, "A main>far 151 questionable op:a") == "no difference 1 of 1")
    #expect(
      try compare(total, "A main>far 90 op:a", "B main>far 90 op:a generalised")
        == "total-is-higher 1 of 1")
  }

  @Test("The comparison is of the whole operation, also where a part of it is selected")
  func part() throws {
    let movements = try ["A main>far 90 op:a deaths 4", "B far>port 20 op:a"].map {
      try TotalsSample.movement($0)
    }
    let totals = Totals(
      of: [.init(movements[0], .definite)], by: .operation, places: [],
      operations: [
        operation("a", CountRange(minimum: 100, maximum: 200), CountRange(minimum: 2, maximum: 3))
      ],
      movements: movements)
    let total = try #require(totals.rows.first?.operation)
    #expect((total.selected, total.movements) == (1, 2))
    #expect(total.prisoners == nil)
    #expect(total.deaths == .sumIsHigher)
    #expect(!total.isHigher)
  }

  @Test("An operation that no table names is a group without a published total")
  func missing() throws {
    let totals = try TotalsSample.totals(["A main>far 90 op:x"], by: .operation)
    #expect(totals.rows.map(\.line) == ["x: 1, 90, unknown (1 unknown)"])
    #expect(totals.rows.map { $0.operation == nil } == [true])
  }
}

import Drawing
import Geodata
import HistoricalTime
import Testing

@testable import Cartography

@Suite struct SummaryTests {
  private func summary(_ change: (inout MapSheet) -> Void = { _ in }) throws -> String {
    try DataFolder().composer().compose(.january(change)).picture.summary
  }

  @Test func saysPeriodMovementsByModeAndPlaces() throws {
    #expect(
      try summary()
        == "January 1945. Movements: 2 (2 on foot); places: 4. Date only possibly in this period: 1."
    )
  }

  @Test func namesEachModeOnce() throws {
    #expect(
      try summary { $0.period = nil }
        == "Movements: 4 (2 on foot; 1 by rail, closed wagons; 1 by lorry); places: 4.")
  }

  @Test func unboundedPeriodIsNotSaid() throws {
    #expect(try summary { $0.period = .unbounded }.hasPrefix("Movements: 3 ("))
  }

  @Test func german() throws {
    #expect(
      try summary { $0.language = "de" }
        == "Januar 1945. Verschleppungen: 2 (2 zu Fuß); Orte: 4."
        + " Nur möglicherweise in diesem Zeitraum: 1.")
  }
}

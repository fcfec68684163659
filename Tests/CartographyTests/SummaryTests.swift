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
    let text = try summary()
    #expect(
      text.hasPrefix(
        "January 1945. 2 movements (2 on foot); 4 places. Date only possibly in this period: 1. "))
  }

  @Test func namesEachModeOnce() throws {
    let text = try summary { $0.period = nil }
    #expect(
      text.hasPrefix(
        "4 movements (2 on foot; 1 by rail, closed wagons; 1 by lorry); 4 places. "))
  }

  @Test func unboundedPeriodIsNotSaid() throws {
    #expect(try summary { $0.period = .unbounded }.hasPrefix("3 movements ("))
  }

  @Test func german() throws {
    let text = try summary { $0.language = "de" }
    #expect(
      text.hasPrefix(
        "Januar 1945. 2 Verschleppungen (2 zu Fuß); 4 Orte."
          + " Nur möglicherweise in diesem Zeitraum: 1. "))
  }
}

import Drawing
import HistoricalTime
import Testing

@testable import Cartography

@Suite struct MonthClassesTests {
  private func classes(_ days: String...) -> MonthClasses {
    MonthClasses(days.map { Day(iso: $0) ?? .distantPast })
  }

  @Test func upToFiveMonthsAreClassesOfTheirOwn() throws {
    let classes = classes("1945-05-08", "1945-01-18", "-")
    #expect(classes.count == 5)
    #expect(classes.days(of: 0) == (try interval("1945-01")))
    #expect(classes.days(of: 4) == (try interval("1945-05")))
    #expect(classes.index(of: try #require(Day(iso: "1945-02-28"))) == 1)
    #expect(classes.index(of: .distantPast) == nil)
  }

  @Test func moreMonthsAreDrawnTogether() throws {
    let classes = classes("1944-04-01", "1945-05-08")
    #expect(classes.length == 3)
    #expect(classes.count == 5)
    #expect(classes.days(of: 0) == (try interval("1944-04/1944-06")))
    #expect(classes.index(of: try #require(Day(iso: "1945-05-08"))) == 4)
  }

  @Test func everyDayIsInTheClassOfItsDays() throws {
    let classes = classes("1940-06-14", "1945-05-08")
    for number in stride(from: Int32(-10_790), through: -9_005, by: 7) {
      let day = Day(number: number)
      let index = try #require(classes.index(of: day))
      #expect((0..<classes.count).contains(index))
      #expect(classes.days(of: index).contains(day))
    }
  }

  @Test func nothingKnownHasNoClass() {
    #expect(classes().count == 0)
    #expect(classes("-").count == 0)
  }

  @Test func daysBeforeTheFirstYearAndFarAwayHaveClasses() {
    let early = classes("-0002-03-01", "0001-03-01")
    #expect(early.days(of: 0).contains(Day(iso: "-0002-03-01") ?? .distantFuture))
    let far = MonthClasses([Day(number: .max - 1)])
    #expect(far.days(of: 0).latest == .distantFuture)
  }

  @Test func tonesGrowLighter() {
    let classes = classes("1945-01-18", "1945-05-08")
    let lights = (0..<5).map { index in
      let tone = classes.tone(index, in: .print)
      return tone.red + tone.green + tone.blue
    }
    #expect(zip(lights, lights.dropFirst()).allSatisfy { $0.0 + 0.1 < $0.1 })
  }
}

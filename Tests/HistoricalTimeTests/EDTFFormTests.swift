import HistoricalTime
import Testing

@Suite struct EDTFFormTests {
  /// The only date of a form.
  func date(_ text: String) throws -> EDTF.PartialDate {
    let dates = try EDTF(text).form.dates
    return try #require(dates.count == 1 ? dates.first : nil)
  }

  @Test func `A date's parts`() throws {
    let day = try date("1945-01-17")
    #expect(day.year.value == 1945 && day.month?.value == 1 && day.day?.value == 17)
    #expect(day.bounds.description == "1945-01-17")
    let month = try date("-0044-03")
    #expect(month.year.value == -44 && month.month?.value == 3 && month.day == nil)
    #expect(try date("Y-17E7").year.value == -170_000_000)
    #expect(try date("Y-17E7").year.exponent == 7)
    #expect(try date("1950S2").year.significantDigits == 2)
    #expect(try date("Y1E99").year.value == nil)
    #expect(try date("2001-34").grouping == .quarter(2))
    #expect(try date("2001-21").grouping == .season(.spring, nil))
    #expect(try date("2001-32").grouping == .season(.winter, .southern))
  }

  @Test func `Unspecified digits print as they were written`() throws {
    let masked = try date("1X4X-X2-0X")
    #expect(masked.year.digits.description == "1X4X")
    #expect(masked.month?.description == "X2" && masked.day?.description == "0X")
    #expect(masked.year.value == nil && masked.hasUnspecifiedDigits)
    #expect(masked.month?.isWhollyMasked == false)
    #expect(try date("1945-XX").month?.isWhollyMasked == true)
    #expect(try !date("1945-01").hasUnspecifiedDigits)
  }

  @Test func `Times of day and zones`() throws {
    let zones: [(String, EDTF.TimeOfDay.Zone)] = [
      ("", .local), ("Z", .utc), ("-04", .shift(minutes: -240)), ("+04:30", .shift(minutes: 270)),
    ]
    for (suffix, zone) in zones {
      guard case .dateTime(let date, let time) = try EDTF("1985-04-12T23:20:30\(suffix)").form
      else {
        Issue.record("not a time of day")
        continue
      }
      #expect(date.day?.value == 12)
      #expect(time.hour == 23 && time.minute == 20 && time.second == 30 && time.zone == zone)
    }
  }

  @Test func `Intervals tell open ends from unknown ones`() throws {
    #expect(try EDTF("1985/..").form == .interval(.date(date("1985")), .open))
    #expect(try EDTF("/1985~").form == .interval(.unknown, .date(date("1985~"))))
    #expect(try EDTF("1985/").hasUnknownEnd && EDTF("/1985").hasUnknownEnd)
    #expect(try !EDTF("1985/..").hasUnknownEnd && !EDTF("1985").hasUnknownEnd)
  }

  @Test func `Sets and lists keep their members`() throws {
    let years = try (1667...1670).map { try date("\($0)") }
    #expect(
      try EDTF("[..1667,1668,1669..1670]").form
        == .set([.upTo(years[0]), .date(years[1]), .range(years[2], years[3])]))
    #expect(try EDTF("{1667,1668..}").form == .list([.date(years[0]), .from(years[1])]))
  }

  @Test(arguments: [
    // text, qualifiers of year, month and day
    ("2004-06-11", "", "", ""), ("2004-06-11%", "%", "%", "%"), ("2004-06~-11", "~", "~", ""),
    ("2004?-06-11", "?", "", ""), ("?2004-06-~11", "?", "", "~"), ("2004-%06-11", "", "%", ""),
    ("2004?-06-11~", "%", "~", "~"), ("2004-?06-11~", "~", "%", "~"),
  ])
  func `A qualifier holds for its part, or for all parts to the left`(
    text: String, year: String, month: String, day: String
  ) throws {
    func sign(_ qualification: EDTF.Qualification) -> String {
      switch qualification {
      case []: ""
      case .uncertain: "?"
      case .approximate: "~"
      default: "%"
      }
    }
    let date = try date(text)
    #expect(sign(date.yearQualification) == year)
    #expect(sign(date.monthQualification) == month)
    #expect(sign(date.dayQualification) == day)
    #expect(try EDTF(text).isUncertain == (year + month + day).contains { "?%".contains($0) })
    #expect(try EDTF(text).isApproximate == (year + month + day).contains { "~%".contains($0) })
  }

  @Test func `An interval's ends are qualified one by one`() throws {
    let interval = try EDTF("1984?/2004-06~")
    #expect(interval.earliestQualification == .uncertain)
    #expect(interval.latestQualification == .approximate)
    #expect(interval.qualification == [.uncertain, .approximate])
    #expect(try EDTF("../2004~").earliestQualification == [])
    #expect(try EDTF("2004%").latestQualification == [.uncertain, .approximate])
    #expect(try EDTF("[2004,2005?]").isUncertain)
  }

  @Test func `Dates are equal if written alike`() throws {
    #expect(try EDTF("1985") == EDTF("1985"))
    #expect(try EDTF("1985") != EDTF("1985~"))
    #expect(try Set([EDTF("1985/"), EDTF("1985/.."), EDTF("1985/")]).count == 2)
  }
}

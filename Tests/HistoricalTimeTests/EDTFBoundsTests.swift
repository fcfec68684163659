import HistoricalTime
import Testing

/// Dates that are not in the specification's examples, level by level.
@Suite struct EDTFBoundsTests {
  @Test(arguments: [
    Example("0000", "0000-01-01/0000-12-31"),
    Example("2000-02", "2000-02-01/2000-02-29"),
    Example("1900-02", "1900-02-01/1900-02-28"),
    Example("1944-02-29", "1944-02-29"),
    Example("1945-01-17/1945-01", "1945-01-17/1945-01-31"),
    Example("1945-01-17/1945-01-17", "1945-01-17"),
    Example("1985-04-12T00:00:00+00:00", "1985-04-12"),
    Example("1985-04-12T23:59:60Z", "1985-04-12"),
  ])
  func `Level 0`(example: Example) throws { try example.check(level: 0) }

  @Test(arguments: [
    Example("1945-04~", "1945-04-01/1945-04-30"),
    Example("-0001-12-31", "-0001-12-31"),
    Example("-0044-03-15?", "-0044-03-15"),
    Example("-198X", "-1989-01-01/-1980-12-31"),
    Example("Y12345", "+12345-01-01/+12345-12-31"),
    Example("Y-12345~", "-12345-01-01/-12345-12-31"),
    Example("Y99999999999999999999999999", "../.."),
    Example("1944-24", "1944-12-01/1945-02-28"),
    Example("1943-24%", "1943-12-01/1944-02-29"),
    Example("1944-21/1945-22", "1944-03-01/1945-08-31"),
    Example("194X?", "1940-01-01/1949-12-31"),
    Example("1777-09-XX?", "1777-09-01/1777-09-30"),
    Example("1944-02-XX", "1944-02-01/1944-02-29"),
    Example("1984?/2004~", "1984-01-01/2004-12-31"),
    Example("../1945-05-10~", "../1945-05-10"),
    Example("-0044/0014", "-0044-01-01/0014-12-31"),
  ])
  func `Level 1`(example: Example) throws { try example.check(level: 1) }

  @Test(arguments: [
    Example("XXXX", "0000-01-01/9999-12-31"),
    Example("-XXXX", "-9999-01-01/-0001-12-31"),
    Example("-000X-12", "-0009-12-01/-0001-12-31"),
    Example("1X45", "1045-01-01/1945-12-31"),
    Example("194X-XX-XX", "1940-01-01/1949-12-31"),
    Example("1945-XX-31", "1945-01-31/1945-12-31"),
    Example("1945-XX-30", "1945-01-30/1945-12-30"),
    Example("1945-04-3X", "1945-04-30"),
    Example("1945-04-0X", "1945-04-01/1945-04-09"),
    Example("1945-04-X1", "1945-04-01/1945-04-21"),
    Example("1945-X2-3X", "1945-12-30/1945-12-31"),
    Example("190X-02-29", "1904-02-29/1908-02-29"),
    Example("XXXX-02-29", "0000-02-29/9996-02-29"),
    Example("-XXXX-02-29", "-9996-02-29/-0004-02-29"),
    Example("195X-24", "1950-12-01/1960-02-29"),
    Example("2001~-21", "2001-03-01/2001-05-31"),
    Example("?1945", "1945-01-01/1945-12-31"),
    Example("1945-01-~17/..", "1945-01-17/.."),
    Example("-1859S1", "-1999-01-01/-1000-12-31"),
    Example("1950S4", "1950-01-01/1950-12-31"),
    Example("0050S1", "0050-01-01/0059-12-31"),
    Example("Y17E2", "1700-01-01/1700-12-31"),
    Example("Y1E999", "../.."),
    Example("Y-34E4S1?", "-399999-01-01/-300000-12-31"),
    Example("198X/199X", "1980-01-01/1999-12-31"),
    Example("[1984]", "1984-01-01/1984-12-31"),
    Example("[1945-01-19,1945-01-18~]", "1945-01-18/1945-01-19"),
    Example("{1945-01-18..1945-01-21,1945-02-21,1945-22..}", "1945-01-18/.."),
    Example("[-0001,0001]", "-0001-01-01/0001-12-31"),
  ])
  func `Level 2`(example: Example) throws { try example.check(level: 2) }

  @Test func `A year too far away lies in the distant past or future`() throws {
    #expect(try EDTF("Y170000002").bounds == DayRange(.distantFuture))
    #expect(try EDTF("Y-17E7").bounds == DayRange(.distantPast))
    #expect(try EDTF("Y-17E7/1945").bounds == range("..", "1945-12-31"))
    #expect(throws: EDTFError.self) { try EDTF("Y170000002/Y170000001") }
  }

  /// The bounds of dates with unspecified digits against all days of 1896 to 1909, tried one by one.
  @Test func `Bounds are the first and last of all days that fit the digits`() throws {
    let days = (-27_028 ... -21_916).map { Day(number: $0).description }
    #expect(days.first == "1896-01-01" && days.last == "1909-12-31")
    let years = ["1896", "190X", "1904", "19X4", "1X01"]
    let months = ["XX", "0X", "1X", "X2", "02", "X1", "12"]
    let dates = ["XX", "0X", "3X", "X1", "29", "30", "31", "X9"]
    var checked = 0
    for year in years {
      for month in months {
        for date in dates {
          let text = "\(year)-\(month)-\(date)"
          let fitting = days.filter { day in
            zip(day.utf8, text.utf8).allSatisfy { $1 == UInt8(ascii: "X") || $0 == $1 }
          }
          let parsed = try? EDTF(text)
          // Only the years of the table can be compared.
          guard year != "19X4", year != "1X01" else {
            #expect(
              parsed == nil || fitting.allSatisfy { parsed?.bounds.contains(day($0)) == true })
            continue
          }
          #expect(parsed?.bounds.earliest.description == fitting.first, "\(text)")
          #expect(parsed?.bounds.latest.description == fitting.last, "\(text)")
          checked += 1
        }
      }
    }
    #expect(checked == 168)
  }
}

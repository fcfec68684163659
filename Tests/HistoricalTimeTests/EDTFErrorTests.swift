import HistoricalTime
import Testing

/// A text that is not a date, where the problem is, and words of the reason and the hint.
struct Refusal: CustomTestStringConvertible, Sendable {
  let text: String
  let offset: Int
  let reason: String
  let hint: String

  init(_ text: String, _ offset: Int, _ reason: String, _ hint: String) {
    self.text = text
    self.offset = offset
    self.reason = reason
    self.hint = hint
  }

  var testDescription: String { text }

  func check() {
    let error = #expect(throws: EDTFError.self) { try EDTF(text) }
    #expect(error?.text == text)
    #expect(error?.offset == offset)
    #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
    #expect(error?.hint.contains(hint) == true, "\(error?.hint ?? "")")
  }
}

@Suite struct EDTFErrorTests {
  @Test(arguments: [
    Refusal("../..", 0, "neither end", "at least one end"),
    Refusal("/", 0, "neither end", "at least one end"),
    Refusal("../", 0, "neither end", "at least one end"),
    Refusal("Y1985", 0, "more than four digits", "write 1985"),
    Refusal("Y-1985", 0, "more than four digits", "write -1985"),
    Refusal("Y01985", 0, "more than four digits", "write 1985"),
    Refusal("-0000", 0, "no year -0", "write 0000 for 1 BC"),
    Refusal("-0000-01-01", 0, "no year -0", "-0001 for 2 BC"),
    Refusal("1985-02-30", 8, "no day 30 in 1985-02", "01 to 28"),
    Refusal("1900-02-29", 8, "no day 29 in 1900-02", "01 to 28"),
    Refusal("1985-02-3X", 8, "no day of the calendar", "XX for a day"),
    Refusal("XXXX-02-30", 8, "no day of the calendar", "XX for a day"),
    Refusal("1945-02/1945-01", 8, "ends before it begins", "write 1945-01/1945-02"),
    Refusal("1945-01-21/1945-01-17", 11, "ends before", "1945-01-17/1945-01-21"),
  ])
  func `Dates that the data may not hold`(refusal: Refusal) { refusal.check() }

  @Test(arguments: [
    Refusal("", 0, "no date", "1945-01-17"),
    Refusal("1985-13", 5, "no month 13", "01 to 12"),
    Refusal("1985-00", 5, "no month 00", "season 21 to 24"),
    Refusal("1985-04-31", 8, "no day 31 in 1985-04", "01 to 30"),
    Refusal("1985-04-00", 8, "no day 00", "01 to 30"),
    Refusal("-0001-02-29", 9, "no day 29 in -0001-02", "01 to 28"),
    Refusal("1985-4-12", 5, "a month has two digits", "write 04"),
    Refusal("1985-04-7", 8, "a day has two digits", "write 07"),
    Refusal("1985-102", 5, "a month has two digits", "days of the year"),
    Refusal("1985-W15", 5, "a week", "write the days"),
    Refusal("1985-", 5, "breaks off", "year-month"),
    Refusal("1985-04-", 8, "breaks off", "year-month"),
    Refusal("19850412", 0, "four digits", "write 1985-04-12"),
    Refusal("198504", 0, "four digits", "write 1985-04"),
    Refusal("12024", 0, "four digits", "write Y12024"),
    Refusal("476", 0, "four digits", "write 0476"),
    Refusal("17.01.1945", 0, "four digits", "year-month-day"),
    Refusal("+1985", 0, "plus sign", "without"),
    Refusal("1985-04-12-01", 10, "has no place", "year-month-day"),
    Refusal("1985 ", 4, "a space", "without spaces"),
    Refusal(" 1985", 0, "a space", "without spaces"),
    Refusal("1985\n", 4, "control character", "take it out"),
    Refusal("1945–01", 4, "a dash", "hyphen"),
    Refusal("1945\u{a0}", 4, "invisible", "without spaces"),
    Refusal("January 1945", 0, "\"J\"", "year-month-day"),
    Refusal("circa 1945", 0, "\"c\"", "1945-04~"),
    Refusal("19é5", 0, "four digits", "year-month-day"),
    Refusal("1985-04-12T23:20", 16, "breaks off", "23:20:30"),
    Refusal("1985-04-12T24:00:00", 11, "hour", "23:20:30"),
    Refusal("1985-04-12T23:60:00", 14, "minute", "23:20:30"),
    Refusal("1985-04-12T23:20:61", 17, "second", "23:20:30"),
    Refusal("1985-04-12T23:20:30.5", 19, "fraction", "whole seconds"),
    Refusal("1985-04-12T23:20:30-00:00", 19, "-0", "+00:00"),
    Refusal("1985-04T23:20:30", 7, "whole day", "year-month-day"),
    Refusal("1964/2008/2010", 9, "two ends", "hyphens"),
    Refusal("1945-01-17/P3D", 11, "duration", "both ends"),
    Refusal("1945-01-17T10:00:00/1945-01-18", 10, "no times of day", "dates alone"),
  ])
  func `Level 0`(refusal: Refusal) { refusal.check() }

  @Test(arguments: [
    Refusal("Y", 1, "breaks off", "year"),
    Refusal("y12345", 0, "\"y\"", "write Y"),
    Refusal("Y12345-01", 6, "no month", "alone"),
    Refusal("Y1234X", 5, "X", "one digit"),
    Refusal("2001-20", 5, "no month 20", "21 to 24"),
    Refusal("2001-21-01", 7, "no day", "01 to 12"),
    Refusal("1984?~", 5, "two qualifiers", "write %"),
    Refusal("1984-06-?", 9, "breaks off", "year"),
    Refusal("(1984)?", 0, "round bracket", "beside the part"),
    Refusal("198u", 0, "four digits", "0198"),
    Refusal("1985-uu", 5, "\"u\"", "write X"),
    Refusal("199x", 0, "four digits", "X for a digit"),
    Refusal("unknown/2006", 0, "the word \"unknown\"", "write nothing"),
    Refusal("2004/open", 5, "the word \"open\"", ".."),
    Refusal("..1985", 0, "full stop", ".."),
    Refusal("1985-04-12/...", 13, "full stop", "year-month-day"),
    Refusal("2012-23/2012-22", 8, "ends before it begins", "2012-22/2012-23"),
    Refusal("-1000/-2000", 6, "ends before it begins", "-2000/-1000"),
  ])
  func `Level 1`(refusal: Refusal) { refusal.check() }

  @Test(arguments: [
    Refusal("Y17E", 4, "E is followed by", "leave out the E"),
    Refusal("Y-0E5", 1, "no year -0", "0000"),
    Refusal("1950E2", 4, "an exponent", "Y17E7"),
    Refusal("1950S", 5, "S is followed by", "leave out"),
    Refusal("1950S0", 4, "not 0 digits", "from 1"),
    Refusal("1950S5", 4, "not 5 digits", "from 1"),
    Refusal("195XS2", 4, "do not go together", "either"),
    Refusal("1950S2-06", 6, "no month", "alone"),
    Refusal("2001-42", 5, "no month 42", "25 to 41"),
    Refusal("2001-2X", 5, "no month 2X", "01 to 12"),
    Refusal("2001-3X", 5, "no month 3X", "01 to 12"),
    Refusal("19X1-02-29", 8, "no day of the calendar", "XX"),
    Refusal("[1667,1668", 10, "not closed", "]"),
    Refusal("[1667,1668}", 10, "not closed", "]"),
    Refusal("{1667,1668]", 10, "not closed", "}"),
    Refusal("[1667, 1668]", 6, "a space", "without spaces"),
    Refusal("[]", 1, "has no place", ""),
    Refusal("[1667,]", 6, "has no place", ""),
    Refusal("[1667,..1670]", 6, "not the first", "first"),
    Refusal("[1667..,1670]", 7, "not the last", "last"),
    Refusal("[..1667..1670]", 7, "full stop", ""),
    Refusal("[1667..1670-01]", 7, "differ in precision", "both as years"),
    Refusal("[1670..1667]", 7, "ends before", "earlier date first"),
    Refusal("[1667/1668]", 5, "has no place", ""),
    Refusal("[1984]~", 6, "out of place", "beside a year"),
    Refusal("[1984", 5, "not closed", "]"),
    Refusal("1984-06-11??", 11, "two qualifiers", "%"),
  ])
  func `Level 2`(refusal: Refusal) { refusal.check() }

  @Test func `An error reads as one line`() {
    let error = #expect(throws: EDTFError.self) { try EDTF("Y1985") }
    #expect(
      error?.description
        == "\"Y1985\": Y is for years of more than four digits at column 1; write 1985")
  }

  /// No text of few characters of the format brings the parser down, and what it accepts prints
  /// back and has bounds in the right order.
  @Test func `Every short text is accepted whole or refused with a place`() {
    let letters = Array("1X0-.?/[,]YES2T~".utf8)
    var accepted = 0
    func tryAll(_ prefix: [UInt8], _ depth: Int) {
      let text = String(decoding: prefix, as: UTF8.self)
      do throws(EDTFError) {
        accepted += try EDTF(text).text == text ? 1 : 0
      } catch {
        if error.offset < 0 || error.offset > prefix.count || error.hint.isEmpty {
          Issue.record("\(error)")
        }
      }
      guard depth > 0 else { return }
      for letter in letters { tryAll(prefix + [letter], depth - 1) }
    }
    for start in ["", "1945-0", "1945-01-1", "[1945", "1945/19"] {
      tryAll(Array(start.utf8), 3)
    }
    #expect(accepted > 50)
  }
}

extension EDTF.Parser {
  /// Reads `T` and a time of day: hours, minutes, seconds, and perhaps a time zone.
  mutating func timeOfDay(of date: EDTF.PartialDate) throws(Problem) -> EDTF.TimeOfDay {
    guard date.day != nil, !date.hasUnspecifiedDigits, date.qualification.isEmpty else {
      throw Problem(
        offset: position, reason: "a time of day needs a whole day without qualifiers",
        hint: "write year-month-day before the T")
    }
    position += 1
    let hour = try clock("hour", 0...23)
    guard accept(":") else { throw incomplete() }
    let minute = try clock("minute", 0...59)
    guard accept(":") else { throw incomplete() }
    let second = try clock("second", 0...60)
    if next == UInt8(ascii: ".") || next == UInt8(ascii: ",") {
      throw Problem(
        offset: position, reason: "a fraction of a second", hint: "write whole seconds")
    }
    return EDTF.TimeOfDay(hour: hour, minute: minute, second: second, zone: try zone())
  }

  private mutating func zone() throws(Problem) -> EDTF.TimeOfDay.Zone {
    if accept("Z") { return .utc }
    let start = position
    let isAhead = accept("+")
    guard isAhead || accept("-") else { return .local }
    let hours = try clock("time shift's hour", 0...23)
    let minutes = accept(":") ? try clock("time shift's minute", 0...59) : 0
    let shift = hours * 60 + minutes
    guard isAhead || shift > 0 else {
      throw Problem(offset: start, reason: "a time shift of -0", hint: "write Z or +00:00")
    }
    return .shift(minutes: isAhead ? shift : -shift)
  }

  private mutating func clock(_ name: String, _ range: ClosedRange<Int>) throws(Problem) -> Int {
    let start = position
    let written = digits()
    let number = EDTF.Digits(written).lowest
    guard written.count == 2, range.contains(number) else {
      throw Problem(
        offset: start, reason: "the \(name) is not of two digits up to \(range.upperBound)",
        hint: "write a time such as 23:20:30")
    }
    return number
  }

  private func incomplete() -> Problem {
    Problem(
      offset: position, reason: "the time of day breaks off",
      hint: "write hours, minutes and seconds, such as 23:20:30")
  }
}

extension EDTF.Parser {
  /// Reads a date: a year, or a year and a month or season, or a year, month and day.
  mutating func date() throws(Problem) -> EDTF.PartialDate {
    if let date = wholeDay() { return date }
    let start = position
    var marks = [EDTF.PartialDate.Marks(individual: try qualifier())]
    let year = try year()
    marks[0].group = try qualifier()
    var part = EDTF.PartialDate.Part.year
    var partStart = start

    if next == UInt8(ascii: "-") {
      guard !year.isPrefixed, year.significantDigits == nil else {
        throw Problem(
          offset: position, reason: "a year with Y or S has no month",
          hint: "write the year alone")
      }
      position += 1
      marks.append(.init(individual: try qualifier()))
      partStart = position
      part = try monthOrGrouping()
      marks[1].group = try qualifier()
    }

    if next == UInt8(ascii: "-"), part != .year {
      guard case .month(let month) = part else {
        throw Problem(
          offset: position, reason: "a season or other part of the year has no day",
          hint: "write a month of 01 to 12, or leave out the day")
      }
      position += 1
      marks.append(.init(individual: try qualifier()))
      partStart = position
      part = .day(month: month, day: try twoDigits(of: "day"))
      marks[2].group = try qualifier()
    }

    guard let date = EDTF.PartialDate(year: year, part: part, marks: marks) else {
      throw noSuchDay(year, part, at: partStart)
    }
    return date
  }

  /// Reads a day of ten characters if one comes next that nothing qualifies, as most dates are.
  private mutating func wholeDay() -> EDTF.PartialDate? {
    let end = position + 10
    guard end == bytes.count || (end < bytes.count && bytes[end] == UInt8(ascii: "/")),
      bytes[position + 4] == UInt8(ascii: "-"), bytes[position + 7] == UInt8(ascii: "-"),
      let year = EDTF.Digits(known: bytes[position..<position + 4]),
      let month = EDTF.Digits(known: bytes[position + 5..<position + 7]),
      let day = EDTF.Digits(known: bytes[position + 8..<end]), (1...12).contains(month.lowest),
      let date = EDTF.PartialDate(
        year: EDTF.Year(
          isNegative: false, digits: year, exponent: nil, significantDigits: nil,
          isPrefixed: false),
        part: .day(month: month, day: day), marks: EDTF.Parser.unqualified)
    else { return nil }
    position = end
    return date
  }

  /// The marks of a day that nothing qualifies.
  private static let unqualified = [EDTF.PartialDate.Marks](repeating: .init(), count: 3)

  /// Reads a qualifier if one comes next.
  mutating func qualifier() throws(Problem) -> EDTF.Qualification {
    func meaning(_ byte: UInt8?) -> EDTF.Qualification? {
      switch byte {
      case UInt8(ascii: "?"): .uncertain
      case UInt8(ascii: "~"): .approximate
      case UInt8(ascii: "%"): [.uncertain, .approximate]
      default: nil
      }
    }
    guard let qualification = meaning(next) else { return [] }
    position += 1
    if meaning(next) != nil {
      throw Problem(
        offset: position, reason: "two qualifiers in a row",
        hint: "write % for both uncertain and approximate")
    }
    return qualification
  }

  private mutating func monthOrGrouping() throws(Problem) -> EDTF.PartialDate.Part {
    let start = position
    let digits = try twoDigits(of: "month")
    if let code = digits.value, let grouping = EDTF.SubYearGrouping(code: code) {
      return .grouping(grouping)
    }
    guard (1...12).contains(where: digits.matches) else {
      throw Problem(
        offset: start, reason: "there is no month \(digits)",
        hint: "a month is 01 to 12, a season 21 to 24, another part of the year 25 to 41")
    }
    return .month(digits)
  }

  private mutating func twoDigits(of name: String) throws(Problem) -> EDTF.Digits {
    let start = position
    let digits = digits(orX: true)
    switch digits.count {
    case 2: return EDTF.Digits(digits)
    case 0: throw unexpected()
    case 1:
      throw Problem(
        offset: start, reason: "a \(name) has two digits",
        hint: "write 0\(text(since: start))")
    default:
      throw Problem(
        offset: start, reason: "a \(name) has two digits",
        hint: "write year-month-day, such as 1945-01-17; days of the year are not in this format")
    }
  }

  private func noSuchDay(
    _ year: EDTF.Year, _ part: EDTF.PartialDate.Part, at offset: Int
  ) -> Problem {
    guard case .day(let month, let day) = part, let yearNumber = year.value,
      let monthNumber = month.value, !day.isMasked
    else {
      return Problem(
        offset: offset, reason: "no day of the calendar has these digits",
        hint: "write XX for a day that is not known")
    }
    let count = Gregorian.daysInMonth(monthNumber, of: yearNumber)
    let name = "\(year.isNegative ? "-" : "")\(year.digits)-\(month)"
    return Problem(
      offset: offset, reason: "there is no day \(day) in \(name)",
      hint: "its days are 01 to \(count)")
  }
}

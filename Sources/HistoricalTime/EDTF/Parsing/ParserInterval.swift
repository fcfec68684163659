extension EDTF.Parser {
  /// Reads an interval: two ends with a slash between them.
  mutating func interval() throws(Problem) -> EDTF.Form {
    let start = try endpoint()
    guard accept("/") else { throw unexpected() }
    let endOffset = position
    let end = try endpoint()
    if next == UInt8(ascii: "/") {
      throw Problem(
        offset: position, reason: "an interval has two ends",
        hint: "write beginning/end; a date has hyphens, as in 1945-01-17")
    }
    switch (start.date, end.date) {
    case (nil, nil):
      throw Problem(
        offset: 0, reason: "an interval with neither end says nothing",
        hint: "write a date for at least one end, or leave the field out")
    case (let first?, let last?) where last.days.last < first.days.first:
      let ends = String(decoding: bytes, as: UTF8.self).split(separator: "/")
      throw Problem(
        offset: endOffset, reason: "the interval ends before it begins",
        hint: "write \(ends.reversed().joined(separator: "/")) if the ends are exchanged")
    default: return .interval(start, end)
    }
  }

  private mutating func endpoint() throws(Problem) -> EDTF.Endpoint {
    if next == nil || next == UInt8(ascii: "/") { return .unknown }
    if acceptDots() { return .open }
    for word in ["unknown", "open"] where bytes[position...].starts(with: word.utf8) {
      throw Problem(
        offset: position, reason: "the word \"\(word)\"",
        hint: "write nothing for an end that is unknown, .. for one that is open")
    }
    let date = try date()
    if next == UInt8(ascii: "T") {
      throw Problem(
        offset: position, reason: "an interval has no times of day", hint: "write the dates alone")
    }
    return .date(date)
  }
}

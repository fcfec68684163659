extension EDTF.Parser {
  /// Reads the members of a set or list with the brackets around them.
  mutating func members(closedBy bracket: Unicode.Scalar) throws(Problem) -> [EDTF.Member] {
    position += 1
    var members = [try member(isFirst: true)]
    while accept(",") { members.append(try member(isFirst: false)) }
    guard accept(bracket) else {
      if next == nil || next == UInt8(ascii: "]") || next == UInt8(ascii: "}") {
        throw Problem(
          offset: position, reason: "the bracket is not closed", hint: "write \(bracket)")
      }
      throw unexpected()
    }
    return members
  }

  private mutating func member(isFirst: Bool) throws(Problem) -> EDTF.Member {
    let start = position
    if acceptDots() {
      let date = try date()
      guard isFirst else {
        throw Problem(
          offset: start, reason: "\"or earlier\" is not the first member",
          hint: "write the date with .. before it first")
      }
      return .upTo(date)
    }
    let first = try date()
    guard acceptDots() else { return .date(first) }
    if next == UInt8(ascii: "]") || next == UInt8(ascii: "}") { return .from(first) }
    if next == UInt8(ascii: ",") {
      throw Problem(
        offset: position, reason: "\"or later\" is not the last member",
        hint: "write the date with .. behind it last")
    }
    let lastOffset = position
    let last = try date()
    guard first.part.hasSamePrecision(as: last.part) else {
      throw Problem(
        offset: lastOffset, reason: "the dates beside .. differ in precision",
        hint: "write both as years, both as months or both as days")
    }
    guard first.days.first <= last.days.last else {
      throw Problem(
        offset: lastOffset, reason: "the range ends before it begins",
        hint: "write the earlier date first")
    }
    return .range(first, last)
  }
}

extension EDTF.PartialDate.Part {
  fileprivate func hasSamePrecision(as other: Self) -> Bool {
    switch (self, other) {
    case (.year, .year), (.month, .month), (.grouping, .grouping), (.day, .day): true
    default: false
    }
  }
}

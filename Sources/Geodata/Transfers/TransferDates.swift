internal import HistoricalTime

/// Reads the dates of a table of transfers: calendar days and whole numbers of days byte by byte,
/// everything else in EDTF once for each text.
struct TransferDates {
  /// The days of a date.
  struct Bounds: Equatable {
    var earliest: Int32
    var latest: Int32

    /// Nothing is known.
    static let unbounded = Bounds(earliest: .min, latest: .max)
  }

  /// Why a text is no date.
  enum Problem: Error {
    case notADate(EDTFError)
    /// It lies farther away than days can be counted.
    case beyond
  }

  /// Whether four digits are a year; else they are a number of days like any other.
  let fourDigitsAreYears: Bool
  /// Whether a date has been read that is four digits, which could be a year.
  private(set) var hasFourDigits = false
  /// Whether a number of days has been read that would not be taken for a year.
  private(set) var hasOtherNumbers = false
  /// Whether a date has been read that is no number of days.
  private(set) var hasCalendarDates = false

  private var texts = NameInterner()
  private var bounds: [Result<Bounds, Problem>] = []
  /// Days that have been read: each at a place that follows from its text.
  private var days = [(text: UInt64, day: Int32)](repeating: (0, 0), count: 1 << 12)

  init(fourDigitsAreYears: Bool) { self.fourDigitsAreYears = fourDigitsAreYears }

  /// The days of a date; of a blank one, any.
  @inline(__always)
  mutating func bounds(of field: RawField) throws(Problem) -> Bounds {
    if let day = number(field) { return Bounds(earliest: day, latest: day) }
    if let day = calendarDay(field) { return Bounds(earliest: day, latest: day) }
    return try otherBounds(of: field)
  }

  /// A number of days of at most nine digits that is no year.
  @inline(__always)
  private mutating func number(_ field: RawField) -> Int32? {
    var place = 0
    let isNegative = field.count > 0 && field.start[0] == UInt8(ascii: "-")
    if isNegative { place = 1 }
    let digits = field.count - place
    guard digits > 0, digits <= 9 else { return nil }
    var number: Int32 = 0
    while place < field.count {
      let digit = field.start[place] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number &* 10 &+ Int32(digit)
      place += 1
    }
    if digits == 4, !isNegative {
      if fourDigitsAreYears { return nil }
      hasFourDigits = true
    }
    if isNegative || number < 1500 || number > 2100 { hasOtherNumbers = true }
    return isNegative ? -number : number
  }

  /// A day written as `1945-01-17`.
  @inline(__always)
  private mutating func calendarDay(_ field: RawField) -> Int32? {
    guard field.count == 10, field.start[4] == UInt8(ascii: "-"),
      field.start[7] == UInt8(ascii: "-")
    else { return nil }
    let bytes = UnsafeRawPointer(field.start)
    let start = bytes.loadUnaligned(as: UInt64.self)
    let end = UInt64(bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self))
    // The separators have just been looked at; the last two digits take their place.
    let text = (start & 0x00FF_FF00_FFFF_FFFF) | (end & 0xFF) << 32 | (end >> 8) << 56
    let place = Int(truncatingIfNeeded: (text &* 0x9E37_79B9_7F4A_7C15) >> 52)
    if days[place].text == text { return days[place].day }
    guard let day = Day(isoBytes: field.bytes.span) else { return nil }
    hasCalendarDates = true
    days[place] = (text, day.number)
    return day.number
  }

  /// A date that is written in another way.
  private mutating func otherBounds(of field: RawField) throws(Problem) -> Bounds {
    guard field.count > 0 else { return .unbounded }
    guard let number = texts.number(of: field.start, count: field.count) else { throw .beyond }
    if Int(number) == bounds.count { bounds.append(read(field.text)) }
    return try bounds[Int(number)].get()
  }

  private mutating func read(_ text: String) -> Result<Bounds, Problem> {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    let isNumber =
      digits.count >= text.utf8.count - 1 && digits.allSatisfy { (0x30...0x39).contains($0) }
    if isNumber, !digits.isEmpty, digits.count != 4 {
      guard let day = Int32(text), day > .min, day < .max else { return .failure(.beyond) }
      return .success(Bounds(earliest: day, latest: day))
    }
    do throws(EDTFError) {
      let days = try EDTF(text).bounds
      hasCalendarDates = true
      guard days.earliest < .distantFuture, days.latest > .distantPast else {
        return .failure(.beyond)
      }
      return .success(Bounds(earliest: days.earliest.number, latest: days.latest.number))
    } catch {
      return .failure(.notADate(error))
    }
  }
}

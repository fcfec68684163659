internal import HistoricalTime
internal import RouteGraph

/// Reads the rows of a table of transfers.
///
/// One pass over the bytes: no string is made for a row that is in order. Time: O(bytes).
struct TransferTable {
  let header: TransferHeader
  let filter: TransferFilter
  var dates: TransferDates
  var collector: TransferCollector
  /// How many rows have been read, those that were left out too.
  private(set) var rowCount = 0
  private(set) var places = NameInterner()
  private(set) var modes = NameInterner()

  private var modeIsWanted: [Bool] = []

  init(
    header: TransferHeader, filter: TransferFilter, keepsAttributes: Bool,
    fourDigitsAreYears: Bool
  ) {
    self.header = header
    self.filter = filter
    dates = TransferDates(fourDigitsAreYears: fourDigitsAreYears)
    collector = TransferCollector(isFiltered: filter != .all, keepsAttributes: keepsAttributes)
    // The first mode is the one that is not known.
    let blank: [UInt8] = Array(repeating: 0, count: 8)
    blank.withUnsafeBufferPointer { blank in
      if let start = blank.baseAddress { _ = modes.number(of: start, count: 0) }
    }
    modeIsWanted = [filter.modes.isEmpty]
  }

  /// The columns of all rows.
  consuming func columns() -> TransferColumns {
    collector.finished(places: places, modes: modes, hasIds: header.id != nil)
  }

  /// Takes one row in, or reports all that is wrong with it.
  @inline(__always)
  mutating func take(_ fields: [RawField], _ problems: inout TransferProblems) {
    guard fields.count == header.width else { return reportRagged(fields, &problems) }
    let number = rowCount
    rowCount += 1
    let origin = place(fields[header.from], .from, &problems)
    let destination = place(fields[header.to], .to, &problems)
    let departure = date(fields[header.departed], .departed, &problems)
    let arrival = date(fields[header.arrived], .arrived, &problems)
    var row = TransferCollector.Row()
    let isSound = !header.hasAttributes || takeAttributes(fields, &row, &problems)
    guard let departure, let arrival else { return }
    guard departure.earliest <= arrival.latest else { return reportReversed(fields, &problems) }
    guard let origin, let destination, isSound else { return }
    (row.origin, row.destination) = (origin, destination)
    (row.departure, row.arrival) = (departure, arrival)
    guard isWanted(row) else { return }
    collector.add(row, number: number, id: header.id.map { fields[$0] })
  }

  @inline(__always)
  private func isWanted(_ row: TransferCollector.Row) -> Bool {
    modeIsWanted[Int(row.mode)]
      && (filter.peopleAtLeast <= 0 || Int(row.people.least) >= filter.peopleAtLeast)
  }

  @inline(__always)
  private mutating func place(
    _ field: RawField, _ name: TransferField, _ problems: inout TransferProblems
  ) -> Int32? {
    let known = places.count
    let number = places.number(of: field.start, count: field.count)
    if let number, number < known, field.count > 0 { return number }
    return isName(field, name, isCounted: number != nil, &problems) ? number : nil
  }

  @inline(__always)
  private mutating func date(
    _ field: RawField, _ name: TransferField, _ problems: inout TransferProblems
  ) -> TransferDates.Bounds? {
    do throws(TransferDates.Problem) {
      return try dates.bounds(of: field)
    } catch {
      report(error, field, name, &problems)
      return nil
    }
  }

  /// Reads mode, number of people, length and id, or reports what is wrong with them.
  private mutating func takeAttributes(
    _ fields: [RawField], _ row: inout TransferCollector.Row, _ problems: inout TransferProblems
  ) -> Bool {
    var isSound = true
    if let place = header.mode {
      let field = fields[place]
      let known = modes.count
      let number = modes.number(of: field.start, count: field.count)
      if let number, number >= known {
        modeIsWanted.append(filter.modes.isEmpty || filter.modes.contains(field.text))
        isSound = isMode(field, isCounted: number < 256, &problems)
      }
      row.mode = number.flatMap { UInt8(exactly: $0) } ?? 0
    }
    if let place = header.count {
      if let people = TransferNumbers.people(fields[place]) {
        row.people = people
      } else {
        isSound = false
        reportCount(fields[place], &problems)
      }
    }
    if let place = header.km {
      if let kilometres = TransferNumbers.kilometres(fields[place]) {
        row.kilometres = kilometres
      } else {
        isSound = false
        reportKilometres(fields[place], &problems)
      }
    }
    if let place = header.id, !isUTF8(fields[place], .id, &problems) { isSound = false }
    return isSound
  }
}

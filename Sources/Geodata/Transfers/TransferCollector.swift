internal import RouteGraph

/// Collects the values of a table of transfers in columns, row by row.
struct TransferCollector {
  /// One row.
  struct Row {
    var origin: Int32 = 0
    var destination: Int32 = 0
    var departure = TransferDates.Bounds.unbounded
    var arrival = TransferDates.Bounds.unbounded
    var mode: UInt8 = 0
    var people: (least: Int32, most: Int32) = (-1, -1)
    var kilometres = Float.nan
  }

  /// The columns, but for names.
  private(set) var columns = TransferColumns(places: NameTable(numberedUpTo: 0))

  private let isFiltered: Bool
  private let keepsAttributes: Bool
  private var idText: [UInt8] = []
  private var idOffsets: [UInt32] = [0]

  /// - Parameters:
  ///   - isFiltered: Whether rows may be left out, so that the others have to keep their numbers.
  ///   - keepsAttributes: Whether modes and numbers of people are kept.
  init(isFiltered: Bool, keepsAttributes: Bool) {
    self.isFiltered = isFiltered
    self.keepsAttributes = keepsAttributes
  }

  /// How many rows have been collected.
  var count: Int { columns.origin.count }

  /// Makes room for so many rows; memory that is not written to is not taken from anybody.
  mutating func reserve(_ count: Int) {
    columns.origin.reserveCapacity(count)
    columns.destination.reserveCapacity(count)
    columns.departure.reserveCapacity(count)
    columns.arrival.reserveCapacity(count)
  }

  /// Adds a row with its number, from 0.
  @inline(__always)
  mutating func add(_ row: Row, number: Int, id: RawField?) {
    let isExact =
      row.departure.earliest == row.departure.latest && row.arrival.earliest == row.arrival.latest
    if !isExact || !columns.latestDeparture.isEmpty { addLatest(row) }
    if !row.kilometres.isNaN || !columns.kilometres.isEmpty {
      columns.kilometres.add(row.kilometres, blank: .nan, at: count)
    }
    if keepsAttributes { addAttributes(row) }
    if let id {
      if id.count > 0 {
        idText.append(contentsOf: id.bytes)
      } else {
        idText.append(contentsOf: String(number + 1).utf8)
      }
      idOffsets.append(UInt32(truncatingIfNeeded: idText.count))
    } else if isFiltered {
      columns.movement.append(Int32(truncatingIfNeeded: number))
    }
    columns.origin.append(row.origin)
    columns.destination.append(row.destination)
    columns.departure.append(row.departure.earliest)
    columns.arrival.append(row.arrival.earliest)
  }

  /// Whether more names or rows cannot be counted.
  var isFull: Bool { idText.count > Int(UInt32.max) - 1 << 24 || count >= Int(Int32.max) - 1 }

  /// The columns with their names.
  consuming func finished(
    places: NameInterner, modes: NameInterner, hasIds: Bool
  ) -> TransferColumns {
    columns.places = NameTable(text: places.text, offsets: places.offsets)
    if hasIds { columns.movements = NameTable(text: idText, offsets: idOffsets) }
    if !columns.mode.isEmpty { columns.modes = modes.strings }
    return columns
  }

  private mutating func addLatest(_ row: Row) {
    if columns.latestDeparture.isEmpty {
      columns.latestDeparture = columns.departure
      columns.latestArrival = columns.arrival
    }
    columns.latestDeparture.append(row.departure.latest)
    columns.latestArrival.append(row.arrival.latest)
  }

  private mutating func addAttributes(_ row: Row) {
    if row.mode > 0 || !columns.mode.isEmpty { columns.mode.add(row.mode, blank: 0, at: count) }
    let (least, most) = row.people
    if least >= 0 || most >= 0 || !columns.leastPeople.isEmpty {
      columns.leastPeople.add(least, blank: -1, at: count)
    }
    if least != most || !columns.mostPeople.isEmpty {
      if columns.mostPeople.isEmpty {
        columns.mostPeople = Array(columns.leastPeople.prefix(count))
      }
      columns.mostPeople.append(most)
    }
  }
}

extension Array {
  /// Adds a value at a place; those before it that are not there yet are blank.
  fileprivate mutating func add(_ value: Element, blank: Element, at place: Int) {
    if count < place { append(contentsOf: repeatElement(blank, count: place - count)) }
    append(value)
  }
}

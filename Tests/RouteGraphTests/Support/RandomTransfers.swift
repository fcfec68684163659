import HistoricalTime
import TestSupport

@testable import RouteGraph

/// Random transfers as columns, and the same as legs.
struct RandomTransfers {
  /// One transfer.
  struct Row {
    var origin: Int
    var destination: Int
    var departure: DayRange
    var arrival: DayRange
    var kilometres: Float
    var mode: Int
    var people: (least: Int32, most: Int32)

    /// The leg of the movement of this number.
    func leg(_ number: Int) -> Leg {
      Leg(
        movement: MovementID("\(number)"), from: PlaceID("P\(origin)"),
        to: PlaceID("P\(destination)"), departure: departure, arrival: arrival,
        kilometres: kilometres.isNaN ? nil : Double(kilometres))
    }
  }

  static let modes = ["", "foot", "rail"]

  var rows: [Row]

  init(rows: [Row]) { self.rows = rows }

  /// Up to 40 transfers between few places on few days, so that many are alike.
  init(isExact: Bool, using generator: inout SeededGenerator) {
    let count = Int.random(in: 0...40, using: &generator)
    let placeCount = Int.random(in: 1...12, using: &generator)
    let base = [0, -9000, 5][Int.random(in: 0..<3, using: &generator)]
    let dates = { (generator: inout SeededGenerator, earliest: Int) -> DayRange in
      let latest = earliest + (isExact ? 0 : Int.random(in: 0...3, using: &generator))
      let isOpen = !isExact && generator.happens(percent: 20)
      return DayRange(
        earliest: isOpen && generator.happens(percent: 50)
          ? .distantPast : Day(number: Int32(earliest)),
        latest: isOpen ? .distantFuture : Day(number: Int32(latest)))
    }
    rows = (0..<count).map { _ in
      let day = base + Int.random(in: 0...6, using: &generator)
      let departure = dates(&generator, day)
      let arrival = dates(&generator, day + Int.random(in: 0...2, using: &generator))
      let least = Int32.random(in: -1...3, using: &generator) * 100
      return Row(
        origin: Int.random(in: 0..<placeCount, using: &generator),
        destination: Int.random(in: 0..<placeCount, using: &generator),
        departure: departure, arrival: arrival,
        kilometres: generator.happens(percent: 50)
          ? .nan : Float(Int.random(in: 0...50, using: &generator)) / 2,
        mode: Int.random(in: 0..<3, using: &generator),
        people: least < 0 ? (-1, -1) : (least, least + 50))
    }
  }

  /// The rows as legs; their movements are numbered from 1.
  var legs: [Leg] { rows.enumerated().map { $1.leg($0 + 1) } }

  /// The rows as columns; places are numbered backward, so that they have to be sorted.
  var columns: TransferColumns {
    let last = 11
    var columns = TransferColumns(places: NameTable((0...last).reversed().map { "P\($0)" }))
    columns.origin = rows.map { Int32(last - $0.origin) }
    columns.destination = rows.map { Int32(last - $0.destination) }
    columns.departure = rows.map(\.departure.earliest.number)
    columns.arrival = rows.map(\.arrival.earliest.number)
    if !rows.allSatisfy({ $0.departure.isSingleDay && $0.arrival.isSingleDay }) {
      columns.latestDeparture = rows.map(\.departure.latest.number)
      columns.latestArrival = rows.map(\.arrival.latest.number)
    }
    columns.kilometres = rows.map(\.kilometres)
    columns.modes = RandomTransfers.modes
    columns.mode = rows.map { UInt8($0.mode) }
    columns.leastPeople = rows.map(\.people.least)
    columns.mostPeople = rows.map(\.people.most)
    return columns
  }

  /// The graph built from legs, of the same places.
  func graph(where isWanted: (Row) -> Bool = { _ in true }) -> TemporalGraph {
    TemporalGraph(
      places: (0...11).map { PlaceID("P\($0)") },
      legs: zip(rows, legs).filter { isWanted($0.0) }.map(\.1))
  }
}

extension TemporalGraph {
  /// All legs as text, sorted.
  var legTexts: [String] {
    columns.origin.indices.map { "\(leg($0)) \(leg($0).kilometres ?? -1)" }.sorted()
  }

  /// The days of the legs in the order of the graph, with where they begin.
  var schedule: [[Int32]] {
    columns.origin.indices.map {
      [
        columns.departure[$0], columns.arrival[$0], columns.latestArrival[$0], columns.origin[$0],
        columns.latestDeparture[$0],
      ]
    }
  }

  /// The day on which each place is reached from each, for any choice of days or for all.
  var reachedDays: [String] {
    places.flatMap { origin in
      Certainty.allCases.map { certainty in
        let rules = PathRules(from: Day(number: -10_000), certainty: certainty)
        return earliestArrivals(from: origin, rules: rules).reached
          .map { "\($0.place) \($0.day)" }.joined(separator: ", ")
      }
    }
  }
}

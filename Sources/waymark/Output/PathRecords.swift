import Geodata
import HistoricalTime
import RouteGraph

/// Paths and reached places as records for programs: JSON, one object a line, and CSV.
struct PathRecords {
  let source: PathSource

  /// A path as one JSON object.
  func json(_ path: TemporalPath) -> JSONValue {
    .object([
      .init("from", .string(path.origin.rawValue)),
      .init("to", .string(path.destination.rawValue)),
      .init("certainty", .string(path.certainty.word)),
      .init("departure", day(path.departure)),
      .init("arrival", day(path.arrival)),
      .init("days", path.days.map { .integer($0) } ?? .null),
      .init("legs", .array(path.steps.map { json($0.leg) })),
    ])
  }

  private func json(_ leg: Leg) -> JSONValue {
    let prisoners = source.people(leg)
    return .object([
      .init("movement", .string(leg.movement.rawValue)),
      .init("from", .string(leg.origin.rawValue)),
      .init("to", .string(leg.destination.rawValue)),
      .init("mode", .text(source.mode(leg))),
      .init("departure", days(leg.departure)),
      .init("arrival", days(leg.arrival)),
      .init("km", leg.kilometres.map { .number(PathRecords.tenths($0)) } ?? .null),
      .init(
        "prisoners",
        prisoners.isUnknown
          ? .null
          : .array([
            prisoners.minimum.map { .integer($0) } ?? .null,
            prisoners.maximum.map { .integer($0) } ?? .null,
          ])),
      .init("sources", .strings(source.sources(leg).map(\.rawValue))),
    ])
  }

  /// A reached place as one JSON object.
  ///
  /// - Parameter isBackward: whether the day is the latest departure.
  func json(_ place: PlaceAnswer, isBackward: Bool) -> JSONValue {
    .object([
      .init("place", .string(place.place.rawValue)),
      .init(isBackward ? "latest" : "earliest", day(place.day)),
      .init("legs", .integer(place.legs)),
      .init("certainty", .string(place.certainty.word)),
      .init("certainDay", place.certainDay.map(day) ?? .null),
    ])
  }

  private func days(_ range: DayRange) -> JSONValue {
    .array([day(range.earliest), day(range.latest)])
  }

  private func day(_ day: Day) -> JSONValue {
    day == .distantPast || day == .distantFuture ? .null : .string(day.description)
  }

  /// The heading of the rows of `csv(_:number:)`.
  static let pathColumns = [
    "path", "leg", "movement", "from", "to", "mode", "departure_earliest", "departure_latest",
    "arrival_earliest", "arrival_latest", "km", "prisoners_min", "prisoners_max", "sources",
  ]

  /// The legs of a path as rows.
  func csv(_ path: TemporalPath, number: Int) -> [[String]] {
    path.steps.enumerated().map { index, step in
      let leg = step.leg
      let people = source.people(leg)
      let numbers = [people.minimum, people.maximum]
      return [
        "\(number)", "\(index + 1)", leg.movement.rawValue, leg.origin.rawValue,
        leg.destination.rawValue, source.mode(leg) ?? "", text(leg.departure.earliest),
        text(leg.departure.latest), text(leg.arrival.earliest), text(leg.arrival.latest),
        leg.kilometres.map(PathRecords.tenths) ?? "",
      ] + numbers.map { $0.map(String.init) ?? "" }
        + [source.sources(leg).map(\.rawValue).joined(separator: ";")]
    }
  }

  /// The heading of the rows of `csv(_:)`.
  static func placeColumns(isBackward: Bool) -> [String] {
    ["place", isBackward ? "latest" : "earliest", "legs", "certainty", "certain_day"]
  }

  /// A reached place as a row.
  func csv(_ place: PlaceAnswer) -> [String] {
    [place.place.rawValue, text(place.day), "\(place.legs)", place.certainty.word]
      + [place.certainDay.map(text) ?? ""]
  }

  private func text(_ day: Day) -> String {
    day == .distantPast || day == .distantFuture ? "" : day.description
  }

  /// A length with one decimal.
  static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

/// A place with the day and the certainty that are told of it.
struct PlaceAnswer {
  let place: PlaceID
  let day: Day
  let legs: Int
  let certainty: Certainty
  /// The day by which it is certain, if it is.
  let certainDay: Day?
}

extension Certainty {
  /// The word for it in options and records.
  var word: String {
    switch self {
    case .possible: "possible"
    case .certain: "certain"
    }
  }
}

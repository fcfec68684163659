import Cartography
import Geodata
import HistoricalTime
import RouteGraph

/// Writes how many people at most can have been taken from some places to others.
struct LargestFlowReport {
  let flow: LargestFlow
  let from: [PlaceID]
  let to: [PlaceID]
  let period: DayRange?
  /// The data set; nil if the movements are transfers of a list.
  let dataset: Dataset?
  /// Whether only what is certain is told.
  let isCertain: Bool
  private let dates = WrittenDates()
  private var citations = Citations()

  init(
    flow: LargestFlow, from: [PlaceID], to: [PlaceID], period: DayRange?, dataset: Dataset?,
    isCertain: Bool
  ) {
    self.flow = flow
    self.from = from
    self.to = to
    self.period = period
    self.dataset = dataset
    self.isCertain = isCertain
  }

  // MARK: For people

  /// Sentences, the movements that they speak of, and the works that state these.
  var text: String {
    mutating get {
      var lines = [heading]
      lines += section(
        "Certain, whatever the true days and numbers:",
        flow.certainFlow.map {
          (leg: $0.leg, people: EnglishText.count($0.people, "person", "people"))
        })
      if isCertain {
        lines += section(
          "More would be certain if more were known of:",
          flow.certainBottleneck.map { (leg: $0, people: people($0) + doubt($0)) })
      } else {
        if flow.people.minimum == 0, flow.people.maximum != 0 {
          lines += section(
            "Nothing is certain because of:",
            flow.certainBottleneck.map { (leg: $0, people: people($0) + doubt($0)) })
        }
        lines += section(
          flow.people.maximum == flow.people.minimum
            ? "Nothing more could pass:" : "No more could pass:",
          flow.bottleneck.map { (leg: $0, people: people($0)) })
        lines += section(
          "No upper bound is known of:", flow.unknownLegs.map { (leg: $0, people: people($0)) })
      }
      if flow.people.maximum != 0 {
        lines += [
          "", "The figures are of people who set out; the dead of the way are not taken off.",
        ]
      }
      return lines.joined(separator: "\n") + citations.list(in: dataset)
    }
  }

  private var heading: String {
    let days = period.flatMap { EnglishText.days($0) }.map { " \($0)" } ?? ""
    let way = "from \(names(from)) to \(names(to))\(days)"
    let (low, high) = (flow.people.minimum, flow.people.maximum)
    if high == 0 {
      return "By the movements of the data nobody can have been taken \(way)."
    }
    if isCertain {
      return low == 0
        ? "It is not certain that anybody was taken \(way)."
        : "At least \(EnglishText.count(low, "person", "people")) can have been taken \(way), whatever "
          + "the true days and numbers are."
    }
    let bounds: String
    switch (low, high) {
    case (0, nil): bounds = "None for certain, and no upper bound is known."
    case (_, nil): bounds = "At least \(EnglishText.number(low)); no upper bound is known."
    case (0, let high?): bounds = "None for certain, and at most \(EnglishText.number(high))."
    case (_, let high?):
      bounds =
        low == high
        ? "\(EnglishText.number(low))."
        : "At least \(EnglishText.number(low)), at most \(EnglishText.number(high))."
    }
    return "How many people can have been taken \(way)? \(bounds)"
  }

  private func names(_ places: [PlaceID]) -> String {
    let names = places.map(name)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  private func name(_ place: PlaceID) -> String {
    PrintableText.word(dataset?.place(place)?.name ?? place.rawValue)
  }

  /// Why not all of a leg's people are certain, after a semicolon; nothing if it is their days or number.
  private func doubt(_ leg: Leg) -> String {
    guard let movement = dataset?.movement(leg.movement) else { return "" }
    if movement.existence == .questionable { return "; it may not have taken place" }
    return PathText.ending(movement, at: name(movement.to)).map { "; " + $0 } ?? ""
  }

  private func people(_ leg: Leg) -> String {
    let range: CountRange
    if let dataset {
      range = dataset.movement(leg.movement)?.prisoners ?? CountRange()
    } else {
      range = CountRange(minimum: leg.people?.minimum, maximum: leg.people?.maximum)
    }
    let words = PathText.people(range)
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  /// A heading and a line a movement, from the first to the last of the legs of it.
  private mutating func section(_ head: String, _ legs: [(leg: Leg, people: String)]) -> [String] {
    guard !legs.isEmpty else { return [] }
    // Each movement once; the transfers of a list are told apart by their legs.
    var order: [Leg] = []
    var rows: [MovementID: (first: Leg, last: Leg, people: String)] = [:]
    for (leg, people) in legs {
      guard let row = rows[leg.movement] else {
        order.append(leg)
        rows[leg.movement] = (leg, leg, people)
        continue
      }
      if leg.sequence < row.first.sequence { rows[leg.movement]?.first = leg }
      if leg.sequence > row.last.sequence { rows[leg.movement]?.last = leg }
    }
    var lines = ["", head]
    for (first, last, people) in order.compactMap({ rows[$0.movement] }) {
      let movement = dataset?.movement(first.movement)
      let mode = (movement?.mode).map { " \(PathText.words($0))" } ?? ""
      lines.append(
        "  - \(name(first.origin)) to \(name(last.destination))\(mode) (\(first.movement)), left "
          + "\(words(first.departure)), arrived \(words(last.arrival)): \(people)."
          + citations.cite(movement?.sources ?? []))
    }
    return lines
  }

  private func words(_ days: DayRange) -> String { dates.words(days) ?? "on a day not known" }

  // MARK: For programs

  /// One JSON object on a line.
  var json: String {
    JSONValue.object([
      .init("from", .strings(from.map(\.rawValue))), .init("to", .strings(to.map(\.rawValue))),
      .init(
        "people",
        .array([
          .integer(flow.people.minimum), flow.people.maximum.map { .integer($0) } ?? .null,
        ])),
      .init("certainFlow", shares(flow.certainFlow)),
      .init("certainBottleneck", legs(flow.certainBottleneck)),
      .init("possibleFlow", shares(flow.possibleFlow)),
      .init("bottleneck", legs(flow.bottleneck)),
      .init("unknown", legs(flow.unknownLegs)),
    ]).line
  }

  private func shares(_ shares: [LargestFlow.Share]) -> JSONValue {
    .array(
      shares.map { .object(members($0.leg) + [.init("people", .integer($0.people))]) })
  }

  private func legs(_ legs: [Leg]) -> JSONValue { .array(legs.map { .object(members($0)) }) }

  private func members(_ leg: Leg) -> [JSONValue.Member] {
    [
      .init("movement", .string(leg.movement.rawValue)),
      .init("from", .string(leg.origin.rawValue)), .init("to", .string(leg.destination.rawValue)),
      .init("departure", days(leg.departure)), .init("arrival", days(leg.arrival)),
    ]
  }

  private func days(_ range: DayRange) -> JSONValue {
    .array([
      range.isOpenAtStart ? .null : .string("\(range.earliest)"),
      range.isOpenAtEnd ? .null : .string("\(range.latest)"),
    ])
  }
}

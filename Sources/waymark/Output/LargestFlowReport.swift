import Geodata
import HistoricalTime
import RouteGraph

/// Writes how many people at most can have been taken from some places to others.
struct LargestFlowReport {
  let flow: LargestFlow
  let from: [PlaceID]
  let to: [PlaceID]
  let period: DayRange?
  let dataset: Dataset

  // MARK: For people

  /// Sentences, and the legs that they speak of.
  var text: String {
    var lines = [heading + ":"]
    switch (flow.people.minimum, flow.people.maximum) {
    case (_, 0?):
      lines[0] = heading + ": nobody, by the movements of the data."
    case (0, nil):
      lines.append("None for certain, and no upper bound is known.")
    case (let low, nil):
      lines.append("At least \(EnglishText.number(low)); no upper bound is known.")
    case (0, let high?):
      lines.append("None for certain, and at most \(EnglishText.number(high)).")
    case (let low, let high?):
      lines.append(
        low == high
          ? EnglishText.number(low) + "."
          : "At least \(EnglishText.number(low)), at most \(EnglishText.number(high)).")
    }
    lines += section(
      "Certain, whatever the true days and numbers:",
      flow.certainFlow.map { (leg: $0.leg, people: EnglishText.number($0.people)) })
    lines += section(
      flow.people.maximum == flow.people.minimum
        ? "Nothing more could pass:" : "No more could pass:",
      flow.bottleneck.map { (leg: $0, people: people($0)) })
    lines += section(
      "No upper bound is known of:", flow.unknownLegs.map { (leg: $0, people: people($0)) })
    if flow.people.maximum != 0 {
      lines += [
        "", "The figures are of people who set out; the dead of the way are not taken off.",
      ]
    }
    return lines.joined(separator: "\n")
  }

  private var heading: String {
    let days = period.flatMap { EnglishText.days($0) }.map { ", \($0)" } ?? ""
    return "People who can have been taken from \(names(from)) to \(names(to))\(days)"
  }

  private func names(_ places: [PlaceID]) -> String {
    let names = places.map(name)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  private func name(_ place: PlaceID) -> String {
    PrintableText.word(dataset.place(place)?.name ?? place.rawValue)
  }

  private func people(_ leg: Leg) -> String {
    let range = dataset.movement(leg.movement)?.prisoners ?? CountRange()
    return range.isUnknown ? "not known" : EnglishText.range(range)
  }

  /// A heading and a line a movement, from the first to the last of the legs of it.
  private func section(_ head: String, _ legs: [(leg: Leg, people: String)]) -> [String] {
    guard !legs.isEmpty else { return [] }
    var movements: [MovementID] = []
    var rows: [MovementID: (first: Leg, last: Leg, people: String)] = [:]
    for (leg, people) in legs {
      guard let row = rows[leg.movement] else {
        movements.append(leg.movement)
        rows[leg.movement] = (leg, leg, people)
        continue
      }
      if leg.sequence < row.first.sequence { rows[leg.movement]?.first = leg }
      if leg.sequence > row.last.sequence { rows[leg.movement]?.last = leg }
    }
    let cells = movements.compactMap { rows[$0] }.map { first, last, people in
      [
        "  \(first.movement)", name(first.origin), name(last.destination),
        "\(first.departure) to \(last.arrival)", people,
      ]
    }
    return ["", head, TextTable.lines(cells)]
  }

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
      .init(
        "certainFlow",
        .array(
          flow.certainFlow.map {
            .object(members($0.leg) + [.init("people", .integer($0.people))])
          })),
      .init("certainBottleneck", legs(flow.certainBottleneck)),
      .init("bottleneck", legs(flow.bottleneck)),
      .init("unknown", legs(flow.unknownLegs)),
    ]).line
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

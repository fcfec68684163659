internal import Geodata
internal import HistoricalTime
internal import RouteGraph

extension AnswerStretches {
  /// The stretches of a largest flow: the legs that it takes for certain, and if what is possible is
  /// asked for those that bound it from above.
  init(
    _ dataset: Dataset, flow: LargestFlow, certainty: Certainty, style: MapStyle
  ) {
    var figures: [Leg: (figure: LineFigure, isPossible: Bool)] = [:]
    var order: [Leg] = []
    func note(_ leg: Leg, _ people: CountRange, isPossible: Bool, isBottleneck: Bool) {
      if figures[leg] == nil {
        order.append(leg)
        figures[leg] = (LineFigure(people: people), isPossible)
      }
      if isBottleneck {
        figures[leg]?.figure.isBottleneck = true
        figures[leg]?.figure.people = people
      }
    }
    func taken(_ leg: Leg) -> CountRange {
      dataset.movement(leg.movement)?.prisoners ?? CountRange()
    }
    for share in flow.certainFlow {
      note(
        share.leg, CountRange(minimum: share.people, maximum: share.people), isPossible: false,
        isBottleneck: false)
    }
    if certainty == .possible {
      for share in flow.possibleFlow {
        note(
          share.leg, CountRange(maximum: share.people), isPossible: true, isBottleneck: false)
      }
      for leg in flow.bottleneck {
        note(leg, taken(leg), isPossible: true, isBottleneck: true)
      }
      for leg in flow.unknownLegs {
        note(leg, taken(leg), isPossible: true, isBottleneck: false)
      }
    } else {
      for leg in flow.certainBottleneck where figures[leg] != nil {
        note(leg, taken(leg), isPossible: false, isBottleneck: true)
      }
    }
    var segments: [MovementID: [Int: (figure: LineFigure, isPossible: Bool)]] = [:]
    var withoutPlace = 0
    for leg in order {
      let stops = AnswerStretches.stops(of: leg.movement, in: dataset)
      guard let entry = figures[leg], leg.sequence >= 1, leg.sequence < stops.count,
        let from = stops[leg.sequence - 1], let to = stops[leg.sequence], from < to
      else {
        withoutPlace += 1
        continue
      }
      for segment in from..<to { segments[leg.movement, default: [:]][segment] = entry }
    }
    byMovement = Dictionary(
      uniqueKeysWithValues: segments.map { movement, parts in
        let last =
          (AnswerStretches.stops(of: movement, in: dataset).compactMap { $0 }.max() ?? 0) - 1
        return (movement, AnswerStretches.stretches(parts, last: last, style: style))
      })
    self.withoutPlace = withoutPlace
  }

  /// Joins segments with equal figures.
  private static func stretches(
    _ parts: [Int: (figure: LineFigure, isPossible: Bool)], last: Int, style: MapStyle
  ) -> [Stretch] {
    var stretches: [Stretch] = []
    for (segment, part) in parts.sorted(by: { $0.key < $1.key }) {
      var figure = part.figure
      figure.widthClass = style.widthClass(of: figure.people.classifyingFigure)
      if let previous = stretches.last, previous.end == segment, previous.figure == figure,
        previous.isOnlyPossible == part.isPossible
      {
        stretches[stretches.count - 1].end = segment + 1
        stretches[stretches.count - 1].isLast = segment == last
      } else {
        stretches.append(
          Stretch(
            start: segment, end: segment + 1, paths: [1], isOnlyPossible: part.isPossible,
            isLast: segment == last, figure: figure))
      }
    }
    return stretches
  }
}

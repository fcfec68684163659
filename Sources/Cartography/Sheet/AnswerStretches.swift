internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// The stretches of movements that the paths of an answer take.
struct AnswerStretches {
  /// A stretch of a movement between two of its places that can be drawn.
  struct Stretch: Hashable, Sendable {
    /// Where it begins among the movement's places that have a position.
    var start: Int
    /// Where it ends among them.
    var end: Int
    /// The numbers of the paths that take it, rising from 1.
    var paths: [Int]
    /// Whether each of them is only possible.
    var isOnlyPossible: Bool
    /// Whether it ends where the movement does.
    var isLast: Bool
    /// What its line says beside its way; nil if it is a part of paths.
    var figure: LineFigure?
  }

  /// The stretches of each movement, in its order; none overlap.
  let byMovement: [MovementID: [Stretch]]
  /// How many legs of each path cannot be drawn because an end has no position.
  let withoutPlace: Int

  /// Finds the stretches on a data set.
  ///
  /// - Complexity: O(l + s) for l legs of the paths and s halts of their movements.
  init(_ dataset: Dataset, answer: MapAnswer?, style: MapStyle = .print) {
    if case .largestFlow(let flow, _, _, let certainty)? = answer {
      let stretches = AnswerStretches(dataset, flow: flow, certainty: certainty, style: style)
      (byMovement, self.withoutPlace) = (stretches.byMovement, stretches.withoutPlace)
      return
    }
    var takers: [MovementID: [[Int]]] = [:]
    var withoutPlace = 0
    let paths: [TemporalPath] =
      if case .paths(let paths)? = answer { paths } else { [] }
    for (index, path) in paths.enumerated() {
      for run in AnswerStretches.runs(of: path) {
        let stops = AnswerStretches.stops(of: run[0].movement, in: dataset)
        guard let first = run.first, let last = run.last,
          first.sequence >= 1, last.sequence < stops.count,
          let start = (first.sequence - 1...last.sequence).first(where: { stops[$0] != nil }),
          let end = (start...last.sequence).last(where: { stops[$0] != nil }),
          let from = stops[start], let to = stops[end], from < to
        else {
          withoutPlace += run.count
          continue
        }
        withoutPlace += start - (first.sequence - 1) + last.sequence - end
        let count = stops.compactMap { $0 }.max() ?? 0
        for segment in from..<to {
          takers[first.movement, default: Array(repeating: [], count: count)][segment]
            .append(index + 1)
        }
      }
    }
    byMovement = takers.mapValues { AnswerStretches.stretches($0, paths) }
    self.withoutPlace = withoutPlace
  }

  /// The legs of a path in parts that stay on one movement, one leg after the other.
  private static func runs(of path: TemporalPath) -> [[Leg]] {
    var runs: [[Leg]] = []
    for leg in path.steps.map(\.leg) {
      if let last = runs.last?.last, last.movement == leg.movement,
        last.sequence + 1 == leg.sequence
      {
        runs[runs.count - 1].append(leg)
      } else {
        runs.append([leg])
      }
    }
    return runs
  }

  /// For the beginning, each halt and the end of a movement, its place among those that have a
  /// position, as `ShownMovements.Item.places` counts them; nil if it has none.
  static func stops(of id: MovementID, in dataset: Dataset) -> [Int?] {
    guard let movement = dataset.movement(id) else { return [] }
    let places = [movement.from] + dataset.stages(of: id).map(\.place) + [movement.to]
    var stops: [Int?] = []
    var next = 0
    for (index, place) in places.enumerated() {
      if index > 0 && places[index - 1] == place {
        stops.append(stops[index - 1])
      } else if dataset.place(place)?.coordinate == nil {
        stops.append(nil)
      } else {
        stops.append(next)
        next += 1
      }
    }
    return stops
  }

  /// Joins segments that the same paths take.
  private static func stretches(_ takers: [[Int]], _ paths: [TemporalPath]) -> [Stretch] {
    var stretches: [Stretch] = []
    for (segment, numbers) in takers.enumerated() where !numbers.isEmpty {
      let taken = numbers.indices.filter { !numbers[..<$0].contains(numbers[$0]) }
        .map { numbers[$0] }
      let isLast = segment == takers.count - 1
      if let last = stretches.last, last.end == segment, last.paths == taken {
        stretches[stretches.count - 1].end = segment + 1
        stretches[stretches.count - 1].isLast = isLast
      } else {
        stretches.append(
          Stretch(
            start: segment, end: segment + 1, paths: taken,
            isOnlyPossible: taken.allSatisfy { paths[$0 - 1].certainty == .possible },
            isLast: isLast))
      }
    }
    return stretches
  }
}

internal import HistoricalTime
internal import RouteGraph

/// Finds the single transports that rows for several transports may speak of as well.
///
/// No row of the movements is made of other rows: the total of several rows stands in the table of
/// operations, which is never added. But a row for several columns or trains ("some 5,000 from the
/// satellite camps of Neuengamme to Wöbbelin") can hold a single train that has a row of its own.
/// It may do so if the train set out from the same camp or one of its satellites, went to the same
/// camp or one of its satellites, can have left on the same days, and is not of another operation.
/// Two rows for several transports each are taken as different people, and so are two single
/// transports.
struct Overlaps {
  /// A row for several transports and a single transport that may be among them.
  struct Pair: Hashable {
    /// The index of the row for several transports.
    var outer: Int
    /// The index of the single transport.
    var inner: Int
  }

  /// The ends of a movement.
  private struct Ends: Hashable {
    var from: PlaceID
    var to: PlaceID
  }

  /// The pairs, by the indices of the single transports and then of the others.
  let pairs: [Pair]

  /// Looks through some movements.
  ///
  /// - Complexity: O(n + p) for p pairs of rows between the same ends.
  init(_ movements: [CountedMovement], places: PlaceTree) {
    var outer: [Ends: [Int]] = [:]
    for (index, movement) in movements.enumerated() where movement.granularity == .operation {
      outer[Ends(from: movement.from, to: movement.to), default: []].append(index)
    }
    guard !outer.isEmpty else {
      pairs = []
      return
    }
    var found: [Pair] = []
    for (index, movement) in movements.enumerated() where movement.granularity == .transport {
      for from in places.place(movement.from) {
        for to in places.place(movement.to) {
          for candidate in outer[Ends(from: from, to: to)] ?? []
          where movements[candidate].mayInclude(movement) {
            found.append(Pair(outer: candidate, inner: index))
          }
        }
      }
    }
    pairs = found.sorted { ($0.inner, $0.outer) < ($1.inner, $1.outer) }
  }

  /// How much of the sum of some lower bounds may be people counted twice.
  ///
  /// Where transports may be among the rows for several, only the larger sum of the two sides
  /// counts; the smaller is what this adds up. Rows that hang together through others are weighed
  /// together.
  ///
  /// - Parameter figures: the lower bounds, `nil` where they are not known.
  /// - Complexity: O(n + p), near enough, for p pairs.
  func countedTwice(_ figures: [Int?]) -> Int {
    var leader = Array(figures.indices)
    func find(_ index: Int) -> Int {
      var index = index
      while leader[index] != index {
        leader[index] = leader[leader[index]]
        index = leader[index]
      }
      return index
    }
    let known = pairs.filter { figures[$0.outer] != nil && figures[$0.inner] != nil }
    for pair in known { leader[find(pair.inner)] = find(pair.outer) }
    var sides: [Int: (outer: Int, inner: Int)] = [:]
    for index in Set(known.map(\.outer)) {
      let sum = sides[find(index), default: (0, 0)].outer
      sides[find(index), default: (0, 0)].outer = CountSum.add(sum, figures[index] ?? 0) ?? .max
    }
    for index in Set(known.map(\.inner)) {
      let sum = sides[find(index), default: (0, 0)].inner
      sides[find(index), default: (0, 0)].inner = CountSum.add(sum, figures[index] ?? 0) ?? .max
    }
    return sides.values.reduce(0) { CountSum.add($0, min($1.outer, $1.inner)) ?? .max }
  }
}

extension CountedMovement {
  /// Whether a row for several transports, between the same ends, may hold a single one.
  fileprivate func mayInclude(_ transport: CountedMovement) -> Bool {
    if let operation, let other = transport.operation, operation != other { return false }
    return departureDays.overlaps(transport.departureDays)
  }
}

import Foundation
import Testing

/// The bundled territories of a day lie side by side: no two overlap, and no sliver is left between them.
@Suite struct TerritoryTopologyTests {
  private typealias Corner = SIMD2<Double>

  /// A straight part of an outline, whichever way it is gone along.
  private struct Side: Hashable {
    let from: Corner
    let to: Corner

    init(_ a: Corner, _ b: Corner) {
      let isInOrder = (a.x, a.y) < (b.x, b.y)
      (from, to) = isInOrder ? (a, b) : (b, a)
    }

    func shares(_ other: Side) -> Bool {
      from == other.from || from == other.to || to == other.from || to == other.to
    }

    /// Whether the two cross between their ends.
    func crosses(_ other: Side) -> Bool {
      func turn(_ p: Corner, _ q: Corner, _ r: Corner) -> Double {
        (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
      }
      return turn(from, to, other.from) * turn(from, to, other.to) < 0
        && turn(other.from, other.to, from) * turn(other.from, other.to, to) < 0
    }

    /// The least distance of an end of one from the other, in kilometres, and that end.
    func approach(of other: Side) -> (distance: Double, end: Corner) {
      let ends = [
        (distance(to: other.from), other.from), (distance(to: other.to), other.to),
        (other.distance(to: from), from), (other.distance(to: to), to),
      ]
      return ends.min { $0.0 < $1.0 } ?? (.infinity, from)
    }

    private func distance(to point: Corner) -> Double {
      TerritoryShape(polygons: [[[from, to]]]).distance(to: point)
    }
  }

  /// The territories that a side belongs to, and whether each goes along it in its order.
  private struct Outlines {
    var uses: [Side: [(territory: String, isForward: Bool)]] = [:]

    init(_ territories: [String: TerritoryShape]) {
      for (name, territory) in territories {
        for ring in territory.polygons.joined() {
          // Corners that are equal to a ten-thousandth of a degree may follow each other.
          for (a, b) in zip(ring, ring.dropFirst()) where a != b {
            uses[Side(a, b), default: []].append((name, (a.x, a.y) < (b.x, b.y)))
          }
        }
      }
    }

    /// The sides at which land meets the sea or the edge of the frame, with their territory.
    var single: [(side: Side, territory: String)] {
      uses.compactMap { side, uses in uses.count == 1 ? (side, uses[0].territory) : nil }
    }
  }

  /// Pairs of sides that lie in one cell of a grid or reach into it.
  private func forEachPair(of sides: [Side], _ body: (Int, Int) -> Void) {
    let cell = 0.05
    let margin = 0.001
    var cells: [SIMD2<Int>: [Int]] = [:]
    for (index, side) in sides.enumerated() {
      let low = pointwiseMin(side.from, side.to) - margin
      let high = pointwiseMax(side.from, side.to) + margin
      for x in Int((low.x / cell).rounded(.down))...Int((high.x / cell).rounded(.down)) {
        for y in Int((low.y / cell).rounded(.down))...Int((high.y / cell).rounded(.down)) {
          cells[SIMD2(x, y), default: []].append(index)
        }
      }
    }
    for members in cells.values {
      for (place, first) in members.enumerated() {
        for second in members[..<place] { body(first, second) }
      }
    }
  }

  @Test(arguments: TerritoryShape.dates) func ringsAreClosed(date: String) throws {
    for (name, territory) in try TerritoryShape.all(on: date) {
      #expect(!territory.polygons.isEmpty, "\(name)")
      for ring in territory.polygons.joined() {
        #expect(ring.first == ring.last && Set(ring).count >= 3, "\(name)")
      }
      #expect(territory.area > 0, "\(name)")
    }
  }

  @Test(arguments: TerritoryShape.dates) func neighboursShareTheirSides(date: String) throws {
    let uses = Outlines(try TerritoryShape.all(on: date)).uses
    let shared = uses.values.filter { $0.count > 1 }
    #expect(shared.count > 5_000)
    let wrong = shared.filter { uses in
      uses.count > 2 || uses[0].territory == uses[1].territory
        || uses[0].isForward == uses[1].isForward
    }
    #expect(wrong.isEmpty, "\(wrong.first.map(String.init(describing:)) ?? "")")
  }

  @Test(arguments: TerritoryShape.dates) func noSidesCross(date: String) throws {
    let sides = Array(Outlines(try TerritoryShape.all(on: date)).uses.keys)
    var crossings: [(Side, Side)] = []
    forEachPair(of: sides) { first, second in
      if !sides[first].shares(sides[second]), sides[first].crosses(sides[second]) {
        crossings.append((sides[first], sides[second]))
      }
    }
    #expect(crossings.isEmpty, "\(crossings.first.map { "\($0)" } ?? "")")
  }

  @Test(arguments: TerritoryShape.dates) func noLandLiesInTwoTerritories(date: String) throws {
    let territories = try TerritoryShape.all(on: date)
    for (name, territory) in territories {
      for ring in territory.polygons.compactMap(\.first) {
        // Just inside the ring, at the middle of its longest side.
        let sides = zip(ring, ring.dropFirst())
        guard
          let (a, b) = sides.max(by: { length($0) < length($1) }), a != b
        else { continue }
        let normal = SIMD2(a.y - b.y, b.x - a.x) * (1e-4 / length((a, b)))
        let middle = (a + b) / 2
        let inside = [middle + normal, middle - normal].filter(territory.contains)
        #expect(inside.count == 1, "\(name)")
        for (other, shape) in territories where other != name {
          #expect(!inside.contains(where: shape.contains), "\(name) and \(other)")
        }
      }
    }
  }

  private func length(_ side: (Corner, Corner)) -> Double {
    let step = side.1 - side.0
    return (step * step).sum().squareRoot()
  }

  @Test(arguments: TerritoryShape.dates) func noGapIsLeftBetweenNeighbours(date: String) throws {
    let single = Outlines(try TerritoryShape.all(on: date)).single
    // Where a border reaches the coast both go on from one corner.
    var territories: [Corner: Set<String>] = [:]
    for (side, territory) in single {
      territories[side.from, default: []].insert(territory)
      territories[side.to, default: []].insert(territory)
    }
    let mouths = territories.filter { $0.value.count > 1 }
    #expect(!mouths.isEmpty)
    var gaps: [(String, String, Corner)] = []
    let sides = single.map(\.side)
    forEachPair(of: sides) { first, second in
      let names = (single[first].territory, single[second].territory)
      guard names.0 != names.1, !sides[first].shares(sides[second]) else { return }
      let (distance, end) = sides[first].approach(of: sides[second])
      guard distance < 0.05 else { return }
      let isMouth = mouths.contains { corner, who in
        who.isSuperset(of: [names.0, names.1])
          && TerritoryShape(polygons: [[[corner, corner]]]).distance(to: end) < 0.1
      }
      if !isMouth { gaps.append((names.0, names.1, end)) }
    }
    #expect(gaps.isEmpty, "\(gaps.first.map { "\($0)" } ?? "")")
  }
}

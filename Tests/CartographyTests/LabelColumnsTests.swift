import Drawing
import TestSupport
import Testing

@testable import Cartography

@Suite struct LabelColumnsTests {
  private func labels(_ points: [(Double, Double)]) -> [Label] {
    let font = Font(family: "Test", size: 7)
    return points.map { x, y in
      Label(
        anchor: Point(x: x, y: y), radius: 2, text: "Name", font: font, color: Color(0),
        isMandatory: false, isTown: false, priority: 0,
        metrics: FixedTextMetrics().measure("Name", font: font, language: nil))
    }
  }

  @Test func namesInAChainAreOneCrowd() {
    let all = labels([(0, 0), (100, 0), (20, 0), (40, 0), (110, 0), (300, 0)])
    let crowds = LabelColumns.crowds(all, among: Array(all.indices))
    #expect(Set(crowds) == [[0, 2, 3], [1, 4], [5]])
    #expect(LabelColumns.crowds(all, among: []).isEmpty)
    // What is not asked for joins nothing.
    #expect(Set(LabelColumns.crowds(all, among: [0, 3])) == [[0], [3]])
  }

  @Test func twoNamesNeedNoColumn() {
    let all = labels([(0, 0), (5, 0)])
    #expect(LabelColumns.candidates(for: [0, 1], of: all, firstColumn: 0).isEmpty)
  }

  @Test func rowsStandFlushAtEqualDistancesBesideTheCrowd() throws {
    let all = labels([(100, 100), (108, 104), (104, 112), (101, 107)])
    let found = LabelColumns.candidates(for: [0, 1, 2, 3], of: all, firstColumn: 8)
    #expect(Set(found.map(\.label)) == [0, 1, 2, 3])
    var columns: [Int: [LabelCandidate]] = [:]
    for item in found {
      let slot = try #require(item.candidate.slot)
      #expect((8..<8 + LabelColumns.perCrowd).contains(slot.column))
      columns[slot.column, default: []].append(item.candidate)
    }
    #expect(columns.count > 2)
    for candidates in columns.values {
      let isRight = candidates[0].box.minX > 104
      let edges = candidates.map { isRight ? $0.box.minX : $0.box.maxX }
      #expect(edges.allSatisfy { abs($0 - edges[0]) < 1e-9 })
      #expect(isRight ? edges[0] > 108 : edges[0] < 100)
      var tops: [Int: Double] = [:]
      for candidate in candidates { tops[candidate.slot?.row ?? -1] = candidate.box.minY }
      let rows = tops.keys.sorted()
      for (a, b) in zip(rows, rows.dropFirst()) {
        let pitch = ((tops[b] ?? 0) - (tops[a] ?? 0)) / Double(b - a)
        #expect(abs(pitch - (all[0].bodyHeight + 1)) < 1e-9)
      }
    }
    for (label, candidate) in found {
      let leader = try #require(candidate.leader)
      #expect(leader.to.distance(to: all[label].anchor) < LabelPositions.reach)
      #expect(abs(leader.from.distance(to: all[label].anchor) - 2.4) < 1e-9)
    }
  }

  @Test func nearerRowsCostLess() {
    let all = labels([(100, 100), (108, 104), (104, 112)])
    let found = LabelColumns.candidates(for: [0, 1, 2], of: all, firstColumn: 0)
    for (label, a) in found {
      for (other, b) in found where other == label {
        if let x = a.leader?.length, let y = b.leader?.length, x + 0.5 < y {
          #expect(a.cost < b.cost)
        }
      }
    }
  }
}

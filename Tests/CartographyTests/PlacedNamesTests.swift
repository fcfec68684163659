import Drawing
import Testing

@testable import Cartography

/// What is in the way of a name, against all others looked at one by one.
@Suite struct PlacedNamesTests {
  /// Names with some places each, half of these with leader lines.
  private func names(_ seed: UInt64, count: Int = 60) -> [[LabelCandidate]] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let x = Double.random(in: 0...220, using: &random)
      let y = Double.random(in: 0...220, using: &random)
      return (0..<Int.random(in: 1...6, using: &random)).map { number in
        let corner = Point(
          x: x + Double.random(in: -30...30, using: &random),
          y: y + Double.random(in: -30...30, using: &random))
        let size = Size(width: Double.random(in: 8...40, using: &random), height: 7)
        return LabelCandidate(
          box: Rectangle(origin: corner, size: size),
          leader: number % 2 == 1 ? Segment(from: Point(x: x, y: y), to: corner) : nil)
      }
    }
  }

  private func isInTheWay(_ a: LabelCandidate, _ b: LabelCandidate) -> Bool {
    let gap = PlacedNames.gap
    if a.box.minX - gap.width < b.box.maxX, a.box.maxX + gap.width > b.box.minX,
      a.box.minY - gap.height < b.box.maxY, a.box.maxY + gap.height > b.box.minY
    {
      return true
    }
    func covers(_ box: Rectangle, _ line: Segment?) -> Bool {
      line.map { $0.length(inside: box.inset(by: -0.4)) > 0 } ?? false
    }
    if covers(a.box, b.leader) || covers(b.box, a.leader) { return true }
    guard let first = a.leader, let second = b.leader else { return false }
    return first.comes(within: PlacedNames.leaderGap, of: second)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func areThoseFoundOneByOne(_ seed: UInt64) {
    let names = names(seed)
    let first = names.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    var space = PlacedNames(of: names)
    var standing: [LabelCandidate?] = names.map(\.first)
    for name in names.indices { space.insert(name, first[name]) }
    // Every third one goes again, every fifth moves.
    for name in names.indices where name % 3 == 0 {
      space.remove(name)
      standing[name] = nil
    }
    for name in names.indices where name % 5 == 1 {
      standing[name] = names[name].last
      space.remove(name)
      space.insert(name, first[name + 1] - 1)
    }
    var count = 0
    for (name, places) in names.enumerated() {
      for (rank, candidate) in places.enumerated() {
        let place = first[name] + rank
        let expected = names.indices.filter { other in
          other != name && standing[other].map { isInTheWay(candidate, $0) } ?? false
        }
        var found: [Int] = []
        let isAllowed = space.conflicts(of: place, for: name, limit: .max, found: &found)
        #expect(isAllowed && found.sorted() == expected)
        for _ in 0..<2 {
          // The second time what is in the way is known.
          let isFree = space.isFree(place, for: name)
          #expect(isFree == expected.isEmpty)
        }
        #expect(Set(expected).isSubset(of: space.neighbours(of: name, at: place)))
        // One that may not be in the way is enough.
        let mayStay = space.conflicts(
          of: place, for: name, limit: .max, found: &found, mayGive: { $0 % 2 == 0 })
        #expect(mayStay == expected.allSatisfy { $0 % 2 == 0 })
        let isWithin = space.conflicts(of: place, for: name, limit: 1, found: &found)
        #expect(isWithin == (expected.count <= 1))
        count += expected.count
      }
    }
    #expect(count > 100)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func firstFreeOneIsBelowTheCostAndClearOfTheNewcomer(_ seed: UInt64) {
    let names = names(seed)
    let first = names.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    let all = names.flatMap { $0 }
    let costs = names.flatMap { $0.indices.map(Double.init) }
    var space = PlacedNames(of: names)
    for name in names.indices where name % 2 == 0 { space.insert(name, first[name]) }
    var count = 0
    for name in names.indices where name % 2 == 1 {
      let newcomer = first[(name + 2) % names.count]
      for cost in [1.0, 2, .infinity] {
        let expected = (first[name]..<first[name + 1]).first { place in
          costs[place] < cost && !isInTheWay(all[place], all[newcomer])
            && !names.indices.contains { other in
              other % 2 == 0 && isInTheWay(all[place], all[first[other]])
            }
        }
        let found = space.firstFree(
          of: first[name]..<first[name + 1], for: name, below: cost, costs, besides: newcomer)
        #expect(found == expected)
        count += found == nil ? 0 : 1
      }
    }
    #expect(count > 0)
  }
}

extension PlacedNames {
  /// The space of names that can take these places, in their order.
  init(of places: [[LabelCandidate]]) {
    let (sorted, scale, meetings) = LabelSearch.prepared(
      places.map {
        LabelSearch.Name(importance: 0, weight: 0, isPinned: true, candidates: $0)
      })
    self.init(sorted.spaces, hulls: sorted.hulls, in: scale, meetings)
  }
}

import Drawing
import Testing

@testable import Cartography

@Suite struct LabelSearchTests {
  /// Names with four places each, too many for all to stand.
  private func crowd(_ seed: UInt64, count: Int = 150, levels: Int = 4) -> [LabelSearch.Name] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let x = Double.random(in: 20...180, using: &random)
      let y = Double.random(in: 20...180, using: &random)
      let width = Double.random(in: 10...40, using: &random)
      let places = [(0.0, -8.0), (0, 0), (-width, -8), (-width, 0)].enumerated().map {
        rank, shift in
        LabelCandidate(
          box: Rectangle(
            origin: Point(x: x + shift.0, y: y + shift.1), size: Size(width: width, height: 7)),
          leader: rank == 3
            ? Segment(from: Point(x: x, y: y), to: Point(x: x, y: y + 3)) : nil,
          cost: Double(rank) * 3, isPreferred: rank == 0)
      }
      return LabelSearch.Name(
        importance: Int.random(in: 0..<levels, using: &random), weight: 200, candidates: places)
    }
  }

  private func solved(_ names: [LabelSearch.Name]) -> LabelSearch {
    var search = LabelSearch(names)
    search.fill()
    search.anneal(Array(names.indices), steps: 4_000)
    search.settle()
    return search
  }

  /// How many names of each importance have a place, the highest first.
  private func counts(_ names: [LabelSearch.Name], _ places: [LabelCandidate?]) -> [Int] {
    var counts: [Int: Int] = [:]
    for (name, place) in zip(names, places) {
      counts[name.importance, default: 0] += place == nil ? 0 : 1
    }
    return counts.keys.sorted(by: >).map { counts[$0] ?? 0 }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func noNameIsLeftOutForALessImportantOne(_ seed: UInt64) {
    let names = crowd(seed)
    let places = solved(names).places
    let first = names.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.candidates.count) }
    var space = PlacedNames(of: names.map(\.candidates))
    for (index, place) in places.enumerated() {
      guard let rank = names[index].candidates.firstIndex(where: { $0 == place }) else { continue }
      space.insert(index, first[index] + rank)
    }
    var isCrowded = false
    for (index, name) in names.enumerated() where places[index] == nil {
      isCrowded = true
      for place in first[index]..<first[index + 1] {
        var found: [Int] = []
        _ = space.conflicts(of: place, for: index, limit: .max, found: &found)
        #expect(found.contains { names[$0].importance >= name.importance })
      }
    }
    #expect(isCrowded)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func noLevelLosesAgainstTheGreedyChoice(_ seed: UInt64) {
    let names = crowd(seed)
    var greedy = LabelSearch(names)
    greedy.fill()
    let first = counts(names, greedy.places)
    let found = counts(names, solved(names).places)
    #expect(!found.lexicographicallyPrecedes(first), "\(found) after \(first)")
    #expect(found.reduce(0, +) > first.reduce(0, +))
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func placesAreApartFromEachOther(_ seed: UInt64) {
    let places = solved(crowd(seed)).places.compactMap { $0 }
    for (index, first) in places.enumerated() {
      for second in places[(index + 1)...] {
        #expect(!first.box.intersects(second.box))
        for (place, other) in [(first, second), (second, first)] {
          #expect((place.leader?.length(inside: other.box.inset(by: 1e-6)) ?? 0) == 0)
        }
      }
    }
  }

  @Test func sameNamesGiveTheSamePlaces() {
    let names = crowd(7)
    #expect(solved(names).places == solved(names).places)
  }

  @Test func pinnedNameStaysAndOthersGiveWay() {
    var names = crowd(3)
    for index in names.indices { names[index].importance = 9 }
    names[40].isPinned = true
    names[40].importance = 0
    let places = solved(names).places
    #expect(places[40] == names[40].candidates[0])
  }

  @Test func movesAreBounded() {
    let names = crowd(5)
    var search = LabelSearch(names)
    search.fill()
    #expect(search.moves == 0)
    search.anneal([], steps: 500)
    #expect(search.moves == 0)
    search.anneal(Array(names.indices), steps: 500)
    #expect(search.moves > 100 && search.moves <= 500)
  }

  @Test func namesWithoutPlacesAreLeftOut() {
    var search = LabelSearch([LabelSearch.Name(importance: 1, weight: 1, candidates: [])])
    search.fill()
    search.anneal([0], steps: 10)
    search.settle()
    #expect(search.places == [nil])
    var nothing = LabelSearch([])
    nothing.anneal([], steps: 10)
    nothing.settle()
    #expect(nothing.places.isEmpty)
  }

  @Test func leadersKeepApart() {
    let across = Segment(from: Point(x: 0, y: 0), to: Point(x: 10, y: 0))
    let beside = Segment(from: Point(x: 0, y: 0.5), to: Point(x: 10, y: 0.5))
    let through = Segment(from: Point(x: 5, y: -5), to: Point(x: 5, y: 5))
    let apart = Segment(from: Point(x: 0, y: 2), to: Point(x: 10, y: 2))
    #expect(across.comes(within: 0.9, of: beside) && beside.comes(within: 0.9, of: across))
    #expect(across.comes(within: 0.9, of: through))
    #expect(!across.comes(within: 0.9, of: apart) && !apart.comes(within: 0.9, of: across))
    let skew = Segment(from: Point(x: 13, y: 4), to: Point(x: 20, y: 9))
    #expect(across.comes(within: 5.01, of: skew) && !across.comes(within: 5, of: skew))
    let point = Segment(from: Point(x: 4, y: -2), to: Point(x: 4, y: -2))
    #expect(across.comes(within: 2.01, of: point) && point.comes(within: 2.01, of: across))
    #expect(!across.comes(within: 2, of: point))
  }

  @Test func pointsAreNearALineByTheirDistanceFromItOrItsEnds() {
    let across = Segment(from: Point(x: 0, y: 0), to: Point(x: 10, y: 0))
    func isNear(_ x: Double, _ y: Double, _ distance: Double) -> Bool {
      across.isNear(Point(x: x, y: y), square: distance * distance)
    }
    #expect(isNear(13, 4, 5.01) && !isNear(13, 4, 5))
    #expect(isNear(-3, 4, 5.01) && !isNear(-3, 4, 5))
    #expect(isNear(4, -2, 2.01) && !isNear(4, -2, 2))
  }
}

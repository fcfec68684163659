import Testing

@testable import Cartography

@Suite struct LegendColumnsTests {
  /// A heading and so many entries; each text is the height of its entry.
  private func group(_ heights: [Int]) -> [Legend.Entry] {
    heights.enumerated().map { index, height in
      Legend.Entry(sample: index == 0 ? nil : { _ in [] }, text: "\(height)")
    }
  }

  private func height(_ entries: [Legend.Entry]) -> Double {
    entries.reduce(0) { $0 + (Double($1.text) ?? 0) }
  }

  /// The least tallest column of every way to cut the groups.
  private func shortest(_ groups: [[Legend.Entry]], count: Int) -> Double {
    guard count > 1, groups.count > 1 else { return height(groups.flatMap { $0 }) }
    return (1...groups.count).map { cut in
      max(
        height(groups[..<cut].flatMap { $0 }), shortest(Array(groups[cut...]), count: count - 1))
    }.min() ?? 0
  }

  @Test func columnsKeepTheOrderAndAreNoTallerThanAnyCutBetweenGroups() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<200 {
      let groups = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        group(
          (0..<Int.random(in: 1...7, using: &random)).map { _ in .random(in: 5...20, using: &random)
          })
      }
      let count = Int.random(in: 1...4, using: &random)
      let columns = LegendColumns(groups, count: count, height: height).columns
      #expect(columns.count <= count)
      #expect(columns.flatMap { $0 }.map(\.text) == groups.flatMap { $0 }.map(\.text))
      let tallest = columns.map(height).max() ?? 0
      #expect(tallest <= shortest(groups, count: count) + 0.05)
    }
  }

  @Test func headingNeverStandsAloneAtTheFoot() {
    var random = SplitMix64(seed: 12)
    for _ in 0..<200 {
      let groups = (0..<4).map { _ in
        group(
          (0..<Int.random(in: 2...9, using: &random)).map { _ in .random(in: 5...20, using: &random)
          })
      }
      for count in 1...4 {
        for column in LegendColumns(groups, count: count, height: height).columns {
          #expect(column.last.map { $0.sample != nil } == true)
        }
      }
    }
  }

  @Test func whereRoomIsShortGroupsGoOnInTheNextColumnButNoEntryStandsAlone() {
    let plain = (0..<7).map { Legend.Entry(sample: { _ in [] }, text: "\($0 % 3 + 8)") }
    let groups = [plain, group([10, 10, 10]), plain]
    let whole = LegendColumns(groups, count: 3, height: height)
    let parted = LegendColumns(groups, count: 3, isShortOfRoom: true, height: height)
    func tallest(_ columns: LegendColumns) -> Double { columns.columns.map(height).max() ?? 0 }
    #expect(tallest(parted) < tallest(whole) || tallest(whole) <= height(plain))
    #expect(parted.columns.flatMap { $0 }.map(\.text) == groups.flatMap { $0 }.map(\.text))
    #expect(parted.columns.allSatisfy { $0.count > 1 })
  }

  @Test func whereRoomIsShortAHeadingKeepsTheFirstTwoBelowIt() {
    let groups = [group([10, 10, 10, 10, 10]), group([10, 10, 10, 10])]
    let parted = LegendColumns(groups, count: 3, isShortOfRoom: true, height: height)
    #expect(parted.columns.map(\.count) == [3, 2, 4])
    for column in parted.columns { #expect(column.last.map { $0.sample != nil } == true) }
  }
}

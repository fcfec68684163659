import Drawing
import Geodata
import HistoricalTime
import RouteGraph
import Testing

@testable import Cartography

/// The lines of a series: what the period changes and what it does not.
@Suite struct FlowSeriesTests {
  static let movements =
    DataFolder.movementHeader + """

      m1,alpha,beta,foot,1945-01-20,1945-01-25,3000,4000,transport,reached,certain,schematic,high
      m2,alpha,beta,rail,1945-02,1945-02,,,transport,reached,certain,schematic,high
      m3,beta,alpha,foot,1945-01-03,1945-01-04,200,,generalised,reached,certain,schematic,low
      m4,alpha,delta,rail,1945-01,1945-01,9000,,transport,reached,certain,schematic,high
      """

  private func compose(
    _ change: (inout MapSheet) -> Void
  ) throws -> (picture: Picture, report: MapReport) {
    let folder = try DataFolder(
      movements: FlowSeriesTests.movements, stages: "movement,sequence,place,arrived,departed,kind")
    return try folder.composer().compose(try MapSheet.january(change))
  }

  /// The lines of a movement without its arrowhead, whose place depends on its neighbours.
  private func stem(_ movement: String, _ picture: Picture) throws -> [Point] {
    let group = try #require(
      picture.marks(of: "movements").compactMap(\.group).first { $0.id == "movement-\(movement)" })
    return try #require(group.marks.shapes.first).path.points
  }

  @Test func aMovementHasOneCurveOnAllMapsOfASeries() throws {
    let january = try compose { $0.fit = .all }
    let year = try compose {
      $0.fit = .all
      $0.period = DayRange(
        earliest: (try? interval("1945"))?.earliest ?? .distantPast, latest: .distantFuture)
    }
    let definite = try compose {
      $0.fit = .all
      $0.selection.isDefiniteOnly = true
    }
    #expect(january.report.movements.map(\.rawValue) == ["m1", "m3", "m4"])
    #expect(year.report.movements.map(\.rawValue) == ["m1", "m2", "m3", "m4"])
    let middle = try stem("m4", january.picture)
    #expect(try stem("m4", year.picture) == middle)
    #expect(try stem("m4", definite.picture) == middle)
  }

  @Test func aLimitKeepsDocumentedMovementsOfMostPeopleAndSaysWhatIsLeftOut() throws {
    let two = try compose { $0.maximumMovements = 2 }
    #expect(two.report.movements.map(\.rawValue) == ["m1", "m4"])
    #expect(two.report.beyondLimit == 1)
    #expect(two.report.warnings.contains { $0.contains("1 of 3 movements is left out") })
    #expect(two.picture.description.contains("movements beyond the chosen limit: 1"))
    let all = try compose { $0.maximumMovements = 3 }
    #expect(all.report.beyondLimit == 0)
    #expect(!all.picture.description.contains("beyond the chosen limit"))
  }

  @Test func manyLinesAreWarnedOf() throws {
    let crowded = try compose { $0.style.flow.readableCount = 2 }
    #expect(crowded.report.warnings.contains { $0.hasPrefix("3 lines are many for one sheet") })
    let readable = try compose { $0.style.flow.readableCount = 3 }
    #expect(!readable.report.warnings.contains { $0.contains("many for one sheet") })
  }

  @Test func straightLinesRunFromPlaceToPlace() throws {
    let straight = try compose { $0.style.flow.isStraight = true }
    for movement in ["m1", "m3", "m4"] {
      #expect(try stem(movement, straight.picture).count == 2)
    }
    #expect(try stem("m1", try compose { _ in }.picture).count > 8)
  }
}

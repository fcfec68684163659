import Cartography
import Drawing
import Geodata
import HistoricalTime
import RouteGraph
import TestSupport
import Testing

/// A sheet is the same whatever its composer composed before.
@Suite struct SheetSequenceTests {
  static let movements =
    DataFolder.movementHeader + """

      m1,alpha,beta,foot,1945-01-20,1945-01-25,3000,4000,transport,reached,certain,schematic,high
      m2,alpha,beta,ship,1945-02,1945-02,,,transport,reached,certain,schematic,high
      m3,beta,alpha,foot,1945-01-03,1945-01-04,200,,generalised,reached,certain,schematic,low
      m4,alpha,delta,rail,1945-01,1945-01,9000,,transport,reached,certain,schematic,high
      """

  private func sheets() throws -> [MapSheet] {
    let changes: [(inout MapSheet) -> Void] = [
      { $0.fit = .all },
      {
        $0.fit = .all
        $0.language = "de"
      },
      {
        $0.fit = .all
        $0.period = DayRange(earliest: .distantPast, latest: .distantFuture)
      },
      {
        $0.fit = .all
        $0.selection.modes = [.foot]
      },
      {
        $0.fit = .all
        $0.selection.places = [PlaceID(rawValue: "delta")]
      },
      {
        $0.fit = .all
        $0.style.flow.isStraight = true
      },
      {
        $0.fit = .all
        $0.style.land = Color(0xEEEEEE)
      },
      { $0.fit = .shown },
      { $0.selection.modes = [.rail] },
      { $0.extent = GeographicBox(west: 8, south: 46, east: 24, north: 56) },
      {
        $0.extent = GeographicBox(west: 8, south: 46, east: 24, north: 56)
        $0.maximumMovements = 1
      },
      { $0.size = Size(width: millimetres(120), height: millimetres(90)) },
    ]
    return try changes.map { try MapSheet.january($0) }
  }

  @Test func whatWasComposedBeforeChangesNothing() throws {
    let folder = try DataFolder(
      movements: Self.movements, stages: "movement,sequence,place,arrived,departed,kind")
    let sheets = try sheets()
    let alone = try sheets.map { try folder.composer().compose($0).picture }
    #expect(Set(alone).count == sheets.count)
    let shared = try folder.composer()
    let there = Array(sheets.indices)
    for index in there + there.reversed() + there.flatMap({ [$0, 0, $0, 2] }) {
      let picture = try shared.compose(sheets[index]).picture
      #expect(picture == alone[index], "sheet \(index)")
    }
  }
}

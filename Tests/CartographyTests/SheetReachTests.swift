import Drawing
import Geodata
import RouteGraph
import Testing

@testable import Cartography

/// What the key of a map of a part of the earth is expected to explain before the map is laid out.
@Suite struct SheetReachTests {
  /// Two movements near each other in different months, and one far away.
  private static let movements =
    DataFolder.movementHeader + """

      m1,alpha,beta,foot,1945-01-20,1945-01-25,3000,4000,transport,reached,certain,schematic,high
      m2,beta,alpha,rail,1945-02,1945-02,,,transport,reached,certain,schematic,high
      m3,far,farther,ship,1945-01-20,1945-01-25,,,transport,reached,certain,schematic,high
      """
  private static let places =
    DataFolder.places + """

      far,ghetto,Far,30.0,60.0,site,survey
      farther,ghetto,Farther,31.0,61.0,site,survey
      """

  private func content(_ change: (inout MapSheet) -> Void) throws -> LegendContent {
    let folder = try DataFolder(
      places: Self.places, movements: Self.movements,
      stages: "movement,sequence,place,arrived,departed,kind")
    return SheetComposition(composer: try folder.composer(), sheet: try .january(change))
      .likelyContent()
  }

  private let part = GeographicBox(west: 9.5, south: 50.5, east: 12.5, north: 52)

  @Test func allMapsOfAPartOfTheEarthExpectOneKey() throws {
    let february = try interval("1945-02")
    let first = try content { $0.extent = part }
    let second = try content {
      $0.extent = part
      $0.period = february
    }
    #expect(first.looks == second.looks)
    #expect(first.kinds == second.kinds)
    #expect(Set(first.looks.map(\.mode)).isSuperset(of: [.foot, .rail]))
    #expect(first.looks.contains { $0.isOnlyPossible })
  }

  @Test func whatLiesFarFromThePartIsNotExpected() throws {
    for fit in [MapSheet.Fit.shown, .all] {
      let content = try content {
        $0.extent = part
        $0.fit = fit
      }
      #expect(!content.looks.contains { $0.mode == .ship })
      #expect(content.kinds == [.mainCamp, .subcamp])
    }
    let all = try content { $0.fit = .all }
    #expect(all.looks.contains { $0.mode == .ship })
    #expect(all.kinds.contains(.ghetto))
    let shown = try content { _ in }
    #expect(Set(shown.looks.map(\.mode)) == [.foot, .ship])
  }

  @Test func aMapReachesAsFarAsItsSheetLetsIt() throws {
    let content = PlaneBox(minEasting: 0, minNorthing: 0, maxEasting: 100, maxNorthing: 100)
    let projection = try Projection(crs: "EPSG:3857")
    let reach = SheetReach(content, aspects: 0.5...2, projection: projection)
    func holds(_ easting: Double, _ northing: Double) -> Bool {
      let degrees = projection.unproject([PlanePoint(easting: easting, northing: northing)])
      return reach.holds(Self.place(at: degrees[0]))
    }
    #expect(holds(149, 50) && holds(50, 149) && holds(-49, -49))
    #expect(!holds(151, 50) && !holds(50, -51))
  }

  private static func place(at coordinate: Coordinate) -> Place {
    var place = Place()
    (place.longitude, place.latitude) = (coordinate.longitude, coordinate.latitude)
    return place
  }
}

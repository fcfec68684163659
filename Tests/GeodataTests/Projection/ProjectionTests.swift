import Geodata
import Testing

@Suite struct ProjectionTests {
  @Test func manyAtOnceGiveTheSameAsOneByOne() throws {
    let projection = try Projection()
    let towns = [(19.03, 50.06), (13.4, 52.5), (8.77, 53.5), (24.1, 56.95)].map {
      Coordinate(longitude: $0.0, latitude: $0.1)
    }
    let points = projection.project(towns)
    #expect(points == towns.map { projection.project($0) })
    for (back, town) in zip(projection.unproject(points), towns) {
      #expect(abs(back.longitude - town.longitude) < 1e-8)
      #expect(abs(back.latitude - town.latitude) < 1e-8)
    }
    #expect(projection.project([Coordinate]()).isEmpty)
  }

  @Test func whatHasNoPlaceIsNotFiniteAndSpoilsNoOther() throws {
    let projection = try Projection(crs: "EPSG:3034")
    let good = Coordinate(longitude: 10, latitude: 52)
    let bad = [
      Coordinate(longitude: 10, latitude: 95), Coordinate(longitude: .nan, latitude: 0),
      Coordinate(longitude: 10, latitude: -90), Coordinate(longitude: .infinity, latitude: 50),
    ]
    for coordinate in bad { #expect(projection.project(coordinate) == nil) }
    let points = projection.project([good] + bad + [good])
    #expect(points.map(\.isFinite) == [true, false, false, false, false, true])
    #expect(points.first == points.last)
    #expect(projection.unproject(PlanePoint(easting: .nan, northing: 0)) == nil)
  }

  @Test func aGeographicSystemIsDrawnInMetresOfTheEquator() throws {
    let written = try Projection(crs: "EPSG:4326")
    let looked = try Projection(crs: "EPSG:4258")
    let place = Coordinate(longitude: 20, latitude: 50)
    let point = try #require(written.project(place))
    let other = try #require(looked.project(place))
    #expect(abs(point.easting - 2_226_389.816) < 0.001)
    #expect(abs(point.northing - 5_565_974.540) < 0.001)
    #expect(abs(other.easting - point.easting) < 0.001)
    #expect(abs(other.northing - point.northing) < 0.001)
    let back = try #require(looked.unproject(other))
    #expect(abs(back.longitude - 20) < 1e-8)
  }

  @Test func feetBecomeMetres() throws {
    let metres = try Projection(crs: "+proj=utm +zone=33 +ellps=WGS84")
    let feet = try Projection(crs: "+proj=utm +zone=33 +ellps=WGS84 +units=ft")
    let place = Coordinate(longitude: 15, latitude: 50)
    let one = try #require(metres.project(place))
    let other = try #require(feet.project(place))
    #expect(abs(one.easting - 500_000) < 0.001)
    #expect(abs(one.easting - other.easting) < 0.001)
    #expect(abs(one.northing - other.northing) < 0.001)
  }

  @Test(arguments: ["EPSG:1", "EPSG:abc", "", "nonsense", "+proj=nosuch", "PROJCS["])
  func unknownSystemsAreRefusedWithAHint(crs: String) throws {
    let error = try #require(throws: ProjectionError.self) { try Projection(crs: crs) }
    #expect(error.reason == .unknown)
    #expect(error.crs == crs)
    #expect(error.description.contains("EPSG:3035"))
  }

  @Test(arguments: ["EPSG:4978", "EPSG:5773"])
  func systemsWithoutAPlaneAreRefused(crs: String) throws {
    let error = try #require(throws: ProjectionError.self) { try Projection(crs: crs) }
    #expect(error.reason == .notPlanar)
  }

  @Test func oneProjectionServesSeveralThreads() async throws {
    let projection = try Projection()
    let line = (0..<1000).map { Coordinate(longitude: Double($0) / 40, latitude: 50) }
    let expected = projection.project(line)
    let agree = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 { group.addTask { projection.project(line) == expected } }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(agree == 8)
  }
}

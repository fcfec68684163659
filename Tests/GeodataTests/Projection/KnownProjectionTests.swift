import Testing

@testable import Geodata

/// The written pipelines must say what PROJ's database says.
@Suite struct KnownProjectionTests {
  /// A grid over Europe, 4 degrees apart.
  private let grid: [Coordinate] = stride(from: -12.0, through: 45, by: 4).flatMap { longitude in
    stride(from: 34.0, through: 72, by: 4).map { latitude in
      Coordinate(longitude: longitude, latitude: latitude)
    }
  }

  @Test(arguments: KnownProjection.all.map(\.code))
  func agreesWithTheDatabaseToAMillimetre(code: String) throws {
    let written = try Projection(crs: code).project(grid)
    let looked = try Projection(throughDatabase: code, crs: code).project(grid)
    for (one, other) in zip(written, looked) {
      #expect(abs(one.easting - other.easting) < 0.001)
      #expect(abs(one.northing - other.northing) < 0.001)
    }
  }

  @Test(arguments: KnownProjection.all.map(\.code).filter { $0 != "EPSG:4326" })
  func bearsTheNameOfTheDatabase(code: String) throws {
    let written = try Projection(crs: code).name
    #expect(try written == Projection(throughDatabase: code, crs: code).name)
    #expect(written.hasSuffix("(\(code))"))
  }

  @Test func isFoundInAnyUsualSpelling() throws {
    let expected = "ETRS89-extended / LAEA Europe (EPSG:3035)"
    for spelling in ["EPSG:3035", "epsg:3035", "3035"] {
      #expect(try Projection(crs: spelling).name == expected)
    }
    #expect(try Projection().name == expected)
  }
}

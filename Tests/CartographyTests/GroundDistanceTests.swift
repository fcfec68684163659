import Geodata
import Testing

@testable import Cartography

/// The expected lengths are geodesics on GRS 80 by the program `geod` of PROJ 9.1.1, which uses
/// C. F. F. Karney, "Algorithms for geodesics", Journal of Geodesy 87, 2013,
/// DOI 10.1007/s00190-012-0578-z: `geod +ellps=GRS80 -I -F %.4f`.
@Suite struct GroundDistanceTests {
  @Test(arguments: [
    (50.0343, 19.1788, 50.0264, 19.2034, 1969.4961),
    (54.3289, 19.1539, 54.35, 18.65, 32858.1993),
    (51.0, 10.0, 51.0, 11.0, 70197.1396),
    (51.0, 10.0, 51.5, 10.0, 55626.5291),
    (68.0, 20.0, 68.5, 21.0, 69436.7215),
    (36.0, -6.0, 36.4, -5.3, 77027.8371),
    (48.2417, 14.5017, 48.2394, 14.4631, 2878.5060),
    (0.0, 0.0, 0.0, 0.5, 55659.7454),
    (0.0, 0.0, 0.5, 0.0, 55287.1520),
  ])
  func agreesWithGeodesics(_ row: (Double, Double, Double, Double, Double)) {
    let a = Coordinate(longitude: row.1, latitude: row.0)
    let b = Coordinate(longitude: row.3, latitude: row.2)
    #expect(abs(a.groundDistance(to: b) / row.4 - 1) < 1e-4)
    #expect(a.groundDistance(to: b) == b.groundDistance(to: a))
  }

  @Test func takesTheShortWayAcrossThe180thMeridian() {
    let west = Coordinate(longitude: 179.75, latitude: 0)
    let east = Coordinate(longitude: -179.75, latitude: 0)
    #expect(abs(west.groundDistance(to: east) / 55659.7454 - 1) < 1e-4)
  }

  @Test func isZeroAtThePointItself() {
    let point = Coordinate(longitude: 19.2, latitude: 50)
    #expect(point.groundDistance(to: point) == 0)
  }
}

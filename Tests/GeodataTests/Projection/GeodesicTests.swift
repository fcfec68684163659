import Geodata
import Testing

/// The expected lengths are those that the program `geod` of PROJ gives (`geod +ellps=WGS84 -I`).
@Suite struct GeodesicTests {
  @Test(arguments: [
    (19.0, 50.0, 11.0, 48.0, 625.813_965),
    (0, 0, 90, 0, 10_018.754_171),
    (0, -90, 0, 90, 20_003.931_459),
    // Nearly opposite points, where simple methods do not come to an end.
    (0, -30, 179.8, 29.9, 19_989.832_828),
  ])
  func lengthsAreThoseOfAnotherProgram(
    longitude: Double, latitude: Double, otherLongitude: Double, otherLatitude: Double,
    kilometres: Double
  ) {
    let from = Coordinate(longitude: longitude, latitude: latitude)
    let to = Coordinate(longitude: otherLongitude, latitude: otherLatitude)
    #expect(abs(from.geodesicKilometres(to: to) - kilometres) < 1e-6)
    #expect(abs(to.geodesicKilometres(to: from) - kilometres) < 1e-6)
  }

  @Test func fromAPlaceToItselfThereIsNoWayToGo() {
    let place = Coordinate(longitude: 19, latitude: 50)
    #expect(place.geodesicKilometres(to: place) == 0)
    let turned = Coordinate(longitude: 379, latitude: 50)
    #expect(abs(place.geodesicKilometres(to: turned)) < 1e-6)
  }

  @Test func whatIsNowhereHasNoLength() {
    let place = Coordinate(longitude: 19, latitude: 50)
    #expect(place.geodesicKilometres(to: Coordinate(longitude: 0, latitude: 91)).isNaN)
    #expect(place.geodesicKilometres(to: Coordinate(longitude: .nan, latitude: 0)).isNaN)
  }
}

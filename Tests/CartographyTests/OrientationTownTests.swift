import Drawing
import Geodata
import Testing

@testable import Cartography

@Suite struct OrientationTownTests {
  private let words = Wording.english.orientationTown

  private func compose(
    _ cities: [(name: String, population: Double, at: Coordinate)]
  ) throws -> (picture: Picture, report: MapReport) {
    try DataFolder(cities: cities).composer().compose(.january())
  }

  /// The signs of cities: what stands among the places without a group of its own.
  private func signs(_ picture: Picture) -> [Shape] {
    picture.marks(of: "places").compactMap(\.shape)
  }

  @Test func cityIsNamedSignedAndExplained() throws {
    let (picture, report) = try compose([
      ("City", 500_000, Coordinate(longitude: 12.8, latitude: 51.1))
    ])
    #expect(picture.marks(of: "labels").texts.contains("City"))
    #expect(signs(picture).count == 1)
    #expect(picture.marks(of: "furniture").texts.joined(separator: " ").contains(words))
    #expect(report.labelsPlaced == 5)
  }

  @Test func cityWhoseNameFindsNoRoomLeavesNoTrace() throws {
    let name = String(repeating: "x", count: 300)
    let (picture, report) = try compose([
      (name, 500_000, Coordinate(longitude: 12.8, latitude: 51.1))
    ])
    #expect(signs(picture).isEmpty)
    #expect(!picture.marks(of: "furniture").texts.joined(separator: " ").contains(words))
    #expect(report.labelsDropped.isEmpty)
    #expect(report.labelsPlaced == 4)
  }

  @Test func cityAtAPlaceOfTheDataIsNotNamedTwice() throws {
    let (picture, _) = try compose([
      ("Gamma", 500_000, Coordinate(longitude: 11.001, latitude: 51.6))
    ])
    #expect(signs(picture).isEmpty)
    #expect(picture.marks(of: "labels").texts.count { $0 == "Gamma" } == 1)
  }

  @Test func cityIsNamedInTheLanguageOfThePlateOrPassedOverForTheNext() throws {
    let place = Coordinate(longitude: 12.8, latitude: 51.1)
    let cities = [(name: "Town", population: 500_000.0, at: place)]
    for language in ["en", "de", "pl", "fr"] {
      let sheet = try MapSheet.january { $0.language = language }
      let picture = try DataFolder(cities: cities).composer().compose(sheet).picture
      #expect(picture.marks(of: "labels").texts.contains("Town"), "\(language)")
    }
    for language in ["fa", "he", "ru"] {
      let sheet = try MapSheet.january { $0.language = language }
      let picture = try DataFolder(cities: cities).composer().compose(sheet).picture
      #expect(signs(picture).isEmpty, "\(language)")
      #expect(!picture.marks(of: "labels").texts.contains("Town"), "\(language)")
    }
  }

  @Test func cityOutsideTheFrameIsNotNamed() throws {
    let (picture, _) = try compose([("Far", 9_000_000, Coordinate(longitude: 2.3, latitude: 48.9))])
    #expect(signs(picture).isEmpty)
  }
}

import Geodata
import Testing

@Suite struct GeographicBoxTests {
  @Test func edgesMustBeOnTheEarthAndInOrder() {
    #expect(GeographicBox(west: 5, south: 45, east: 27, north: 57.5) != nil)
    #expect(GeographicBox(west: 27, south: 45, east: 5, north: 57.5) == nil)
    #expect(GeographicBox(west: 5, south: 57.5, east: 27, north: 45) == nil)
    #expect(GeographicBox(west: -181, south: 0, east: 0, north: 1) == nil)
    #expect(GeographicBox(west: 0, south: 0, east: 1, north: 90.1) == nil)
    #expect(GeographicBox(west: .nan, south: 0, east: 1, north: 1) == nil)
  }

  @Test func edgesBelongToTheBox() throws {
    let box = try #require(GeographicBox(west: 5, south: 45, east: 27, north: 57))
    let neighbour = try #require(GeographicBox(west: 27, south: 57, east: 30, north: 60))
    let away = try #require(GeographicBox(west: 28, south: 45, east: 30, north: 57))
    #expect(box.contains(Coordinate(longitude: 27, latitude: 45)))
    #expect(!box.contains(Coordinate(longitude: 27.1, latitude: 45)))
    #expect(box.intersects(neighbour))
    #expect(!box.intersects(away))
  }

  @Test func aroundAndExpanded() throws {
    let towns = [
      Coordinate(longitude: 19, latitude: 50), Coordinate(longitude: 8, latitude: 53),
    ]
    let box = try #require(GeographicBox(around: towns))
    #expect(box == GeographicBox(west: 8, south: 50, east: 19, north: 53))
    #expect(box.expanded(by: 1) == GeographicBox(west: 7, south: 49, east: 20, north: 54))
    #expect(box.expanded(by: 400) == .world)
    #expect(GeographicBox(around: []) == nil)
  }
}

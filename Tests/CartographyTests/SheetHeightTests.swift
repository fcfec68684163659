import Drawing
import Geodata
import Testing

@testable import Cartography

@Suite struct SheetHeightTests {
  private func size(_ width: Double, limit: Double) throws -> Size {
    let composer = try DataFolder().composer()
    return try composer.compose(
      .january {
        $0.size = Size(width: millimetres(width), height: millimetres(30))
        $0.heightLimit = millimetres(limit)
      }
    ).picture.size
  }

  @Test func theHeightFollowsFromTheWidth() throws {
    let narrow = try size(89, limit: 300)
    #expect(narrow.width == millimetres(89) && narrow.height > narrow.width)
    #expect(try size(89, limit: 300) == narrow)
    let wide = try size(180, limit: 300)
    #expect(wide.height / wide.width < narrow.height / narrow.width)
  }

  @Test func theHeightKeepsToItsLimit() throws {
    #expect(try size(89, limit: 70).height == millimetres(70))
  }
}

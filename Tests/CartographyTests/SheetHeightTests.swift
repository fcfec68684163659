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

  /// What stands around the map gets the room that the longest words of all languages need.
  @Test func sheetsInSeveralLanguagesHaveOneFrame() throws {
    let languages = ["en", "de", "pl", "fa", "he", "ru", "fr"]
    let composer = try DataFolder().composer()
    func title(_ language: String) -> String? {
      language == "de" ? String(repeating: "Ein langer Titel ", count: 12) : nil
    }
    func frames(_ isShared: Bool, _ limit: Double?) throws -> [(window: PlaneBox, height: Double)] {
      try languages.map { language in
        let (picture, report) = try composer.compose(
          .january {
            $0.size = Size(width: millimetres(89), height: millimetres(limit == nil ? 100 : 30))
            $0.heightLimit = limit
            $0.language = language
            $0.title = title(language)
            $0.translations = (isShared ? languages : []).filter { $0 != language }.map {
              MapSheet.Translation(language: $0, title: title($0))
            }
          })
        let frame = try #require(report.frame)
        return (frame.window, picture.size.height)
      }
    }
    for limit in [nil, millimetres(300)] {
      let alone = try frames(false, limit)
      let together = try frames(true, limit)
      #expect(Set(alone.map { $0.window.height.rounded() }).count > 1)
      #expect((Set(alone.map { $0.height.rounded() }).count > 1) == (limit != nil))
      #expect(Set(together.map { $0.window.height.rounded() }).count == 1)
      #expect(Set(together.map { $0.window.width.rounded() }).count == 1)
      #expect(Set(together.map(\.height)).count == 1)
    }
  }

  @Test func theHeightKeepsToItsLimit() throws {
    #expect(try size(89, limit: 70).height == millimetres(70))
  }
}

import Drawing
import Geodata
import Testing

@testable import Cartography

@Suite struct SheetNotesTests {
  @Test func notesOfASeriesAlwaysHaveRoomToTheirEnd() throws {
    let composer = try DataFolder().composer()
    var random = SplitMix64(seed: 31)
    for language in Wording.all.map(\.language) {
      for width in stride(from: 80.0, through: 400, by: 13) {
        let sheet = try MapSheet.january {
          $0.size = Size(width: millimetres(width), height: millimetres(width * 1.4))
          $0.fit = .all
          $0.language = language
        }
        let composition = SheetComposition(composer: composer, sheet: sheet)
        let inner = SheetLayout.inner(of: sheet.size)
        let box = Rectangle(
          origin: Point(x: 0, y: 0),
          size: Size(
            width: inner.width, height: composition.assumedNotes(width: inner.width).height))
        var missing = SheetComposition.Missing(
          outside: 0, names: .random(in: 0...99, using: &random), answer: 0, figures: 0)
        missing.withinPlace = .random(in: 0...99, using: &random)
        let notes = composition.notes(missing)
        let text = composition.noteText(notes, in: box)
        #expect(text.height(of: notes, width: box.width) <= box.height + 1e-6)
        #expect(text.font.size >= 5)
      }
    }
  }
}

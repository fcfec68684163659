import Drawing
import Inspection
import Testing

struct PictureFactsTests {
  private let land = Color(0xF0F0F0)

  private func picture(_ marks: [Mark]) -> Picture {
    let area = Shape(Path(Rectangle(minX: 0, minY: 0, maxX: 50, maxY: 50)), fill: land)
    return Picture(
      size: Size(width: 100, height: 50), background: Color(0xFFFFFF), title: "", summary: "S",
      author: "", language: "en",
      layers: [Group(id: "base", marks: [.shape(area)]), Group(id: "movements", marks: marks)])
  }

  private func line(_ color: Color, x: Double = 10, width: Double = 1) -> Mark {
    let path = Path(polyline: [Point(x: x, y: 10), Point(x: x, y: 20)])
    return .shape(Shape(path, stroke: Stroke(color: color, width: width)))
  }

  private func text(_ color: Color, x: Double = 10, size: Double = 8, halo: Halo? = nil) -> Mark {
    .text(
      PlacedText(
        "a", font: Font(family: "Noto Sans", size: size), origin: Point(x: x, y: 20), color: color,
        halo: halo))
  }

  @Test func contrastIsWithWhatLiesBelow() throws {
    let grey = Color(0x767676)
    let onLand = FigureFacts(picture([text(grey), line(grey)]))
    let onPaper = FigureFacts(picture([text(grey, x: 80), line(grey, x: 80)]))
    #expect(onLand.textContrast == grey.contrast(with: land))
    #expect(onLand.lineContrast == grey.contrast(with: land))
    #expect(onPaper.textContrast == grey.contrast(with: Color(0xFFFFFF)))
    #expect(onPaper.lineContrast == grey.contrast(with: Color(0xFFFFFF)))
  }

  @Test func aHaloIsTheGroundOfItsText() {
    let halo = Halo(color: Color(0x000000), width: 1)
    let facts = FigureFacts(picture([text(Color(0xFFFFFF), halo: halo)]))
    #expect(abs((facts.textContrast ?? 0) - 21) < 1e-9)
  }

  @Test func gapsInTheColourOfTheGroundAreNoLines() {
    let facts = FigureFacts(picture([line(land, width: 0.1), line(Color(0x000000), width: 0.7)]))
    #expect(facts.thinnestLine == 0.7)
    #expect((facts.lineContrast ?? 0) > 15)
  }

  @Test func sizesCoverageAndColours() {
    let facts = FigureFacts(
      picture([text(Color(0x000000), size: 6), text(Color(0x000000, alpha: 0.5), size: 9)]))
    #expect(facts.smallestText == 6 && facts.largestText == 9)
    #expect(facts.hasCoverage == true)
    #expect(facts.isGrey == true)
    #expect(FigureFacts(picture([line(Color(0xFF0000))])).isGrey == false)
    #expect(facts.size == Size(width: 100, height: 50))
    #expect(facts.summary == "S")
  }
}

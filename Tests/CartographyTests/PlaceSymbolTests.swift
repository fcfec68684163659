import Drawing
import Geodata
import Testing

@testable import Cartography

@Suite struct PlaceSymbolTests {
  /// What is left of a sign without hues: the corners of its shapes, rounded to a quarter of a point,
  /// and whether each is dark, grey, light, or open.
  private func dump(_ marks: [Mark]) -> String {
    func tone(_ color: Color?) -> String {
      guard let color else { return "open" }
      let light = (color.red + color.green + color.blue) / 3
      return color.alpha < 0.5 ? "veil" : light < 0.35 ? "dark" : light < 0.75 ? "grey" : "light"
    }
    return marks.compactMap(\.shape).map { shape in
      let corners = shape.path.points.flatMap { [$0.x, $0.y] }.map { ($0 * 4).rounded() / 4 }
      return "\(corners) \(tone(shape.fill))"
    }.joined(separator: "\n")
  }

  /// Ink and paper alone, black on white or white on black.
  private static func bare(_ ink: UInt32, _ paper: UInt32) -> MapStyle {
    var style = MapStyle.print
    style.ink = Color(ink)
    style.quietInk = Color(ink)
    style.secondHue = Color(ink)
    style.thirdHue = Color(ink)
    style.paper = Color(paper)
    return style
  }

  @Test(arguments: [MapStyle.print, bare(0x000000, 0xFFFFFF), bare(0xFFFFFF, 0x000000)])
  func everyKindHasASignOfItsOwnEvenWithoutHues(_ style: MapStyle) {
    let symbol = PlaceSymbol(style: style)
    let origin = Point(x: 0, y: 0)
    var signs = PlaceKind.allCases.map { dump(symbol.marks(of: $0, at: origin)) }
    signs.append(dump([.shape(OrientationTown.sign(at: origin, style: style))]))
    signs.append(dump(symbol.contextMarks(at: origin)))
    #expect(Set(signs).count == signs.count)
  }

  @Test func aTransitCampIsHalfFilledAndAStationIsABar() throws {
    let symbol = PlaceSymbol(style: .print)
    let origin = Point(x: 10, y: 20)
    let transit = symbol.marks(of: .transitCamp, at: origin).compactMap(\.shape)
    let half = try #require(transit.last?.path.controlBounds)
    #expect(transit.count == 2 && half.minY == 20 && half.maxY == 20 + 1.9)
    let station = try #require(
      symbol.marks(of: .station, at: origin).compactMap(\.shape).first?.path.controlBounds)
    #expect(station.width > station.height * 1.9)
  }

  /// An area is hatched, not filled: what lies below stays to be seen in formats without coverage.
  @Test func areasAreHatched() throws {
    let center = Point(x: 50, y: 40)
    let shapes = PlaceSymbol(style: .print).marks(of: .region, at: center).compactMap(\.shape)
    #expect(shapes.count == 2)
    #expect(shapes.allSatisfy { $0.fill == nil && $0.stroke?.color.alpha == 1 })
    let hatches = try #require(shapes.first).path
    #expect(hatches.verbs.count > 8)
    for point in hatches.points {
      #expect(abs(point.distance(to: center) - PlaceSymbol.regionRadius) < 1e-9)
    }
  }
}

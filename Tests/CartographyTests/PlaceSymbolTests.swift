import Drawing
import Geodata
import Testing

@testable import Cartography

@Suite struct PlaceSymbolTests {
  private let symbol = PlaceSymbol(style: .print)

  /// An area is hatched, not filled: what lies below stays to be seen in formats without coverage.
  @Test func areasAreHatched() throws {
    let center = Point(x: 50, y: 40)
    let shapes = symbol.marks(of: .region, at: center).flatMap { mark -> [Shape] in
      guard case .group(let group) = mark else { return [] }
      return group.marks.compactMap { if case .shape(let shape) = $0 { shape } else { nil } }
    }
    #expect(shapes.count == 2)
    #expect(shapes.allSatisfy { $0.fill == nil && $0.stroke?.color.alpha == 1 })
    let hatches = try #require(shapes.first).path
    #expect(hatches.verbs.count > 8)
    for point in hatches.points {
      #expect(abs(point.distance(to: center) - PlaceSymbol.regionRadius) < 1e-9)
    }
  }
}

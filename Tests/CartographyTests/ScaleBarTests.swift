import Drawing
import Geodata
import TestSupport
import Testing

@testable import Cartography

@Suite struct ScaleBarTests {
  private var bar: ScaleBar {
    let style = MapStyle.print
    return ScaleBar(
      style: style, wording: .english,
      text: TextBlock(
        font: style.font(), color: style.ink, measurer: FixedTextMetrics(), language: "en"))
  }

  @Test func lengthIsTheLongestRoundOneThatFits() throws {
    for scale in sequence(first: 1e-6, next: { $0 < 0.1 ? $0 * 1.1 : nil }) {
      guard let (kilometres, points) = ScaleBar.length(pointsPerMetre: scale, width: 100) else {
        continue
      }
      #expect(points <= 100)
      #expect(abs(points - kilometres * 1000 * scale) < 1e-9)
      var digits = kilometres
      while digits >= 9.99 { digits /= 10 }
      while digits < 0.99 { digits *= 10 }
      #expect([1.0, 2, 5].contains { abs($0 - digits) < 1e-9 })
      // The next round length is at most two and a half times as long.
      #expect(kilometres == 5_000 || points * 2.5 > 100 - 1e-9)
    }
  }

  @Test(arguments: [0.0, -1, .nan, 100, .infinity])
  func scaleWithoutARoundLengthHasNoBar(_ scale: Double) {
    #expect(ScaleBar.length(pointsPerMetre: scale, width: 5) == nil)
    #expect(bar.marks(at: Point(x: 0, y: 0), width: 5, pointsPerMetre: scale).isEmpty)
  }

  @Test func barIsAsLongAsItsDistanceOnTheGround() throws {
    // 0.0004 points a metre: 100 km take 40 points.
    let marks = bar.marks(at: Point(x: 10, y: 20), width: 100, pointsPerMetre: 0.0004)
    let bounds = try #require(marks.shapes.first?.path.controlBounds)
    #expect(abs(bounds.width - 40) < 1e-9)
    #expect(bounds.minX == 10)
    #expect(marks.texts == ["0", "100 km"])
  }

  /// The bar of a composed sheet against geodesics in the middle of its map.
  @Test func barOfASheetAgreesWithTheGround() throws {
    let box = try #require(GeographicBox(west: 9, south: 50, east: 14, north: 53))
    let picture = try DataFolder().composer().compose(.january { $0.extent = box }).picture
    let furniture = picture.marks(of: "furniture")
    let text = try #require(furniture.texts.first { $0.hasSuffix(" km") })
    let kilometres = try #require(Double(text.dropLast(3)))
    let outline = try #require(
      furniture.shapes.first {
        $0.stroke?.width == 0.5 && $0.path.controlBounds.map { abs($0.height - 2.2) < 1e-9 } == true
      })
    let length = try #require(outline.path.controlBounds).width

    // Two points of one parallel through the middle, in points on the sheet.
    let area = try #require(picture.layers[2].clip?.controlBounds)
    let projection = try Projection()
    let corners = (0...40).flatMap { step -> [Coordinate] in
      let share = Double(step) / 40
      return [50.0, 53].map { Coordinate(longitude: 9 + 5 * share, latitude: $0) }
        + [9.0, 14].map { Coordinate(longitude: $0, latitude: 50 + 3 * share) }
    }
    let plane = try #require(PlaneBox(around: projection.project(corners)))
    let frame = MapFrame(area: area, content: plane)
    let ends = [-5.0, 5].map {
      frame.planePoint(Point(x: area.center.x + $0, y: area.center.y))
    }
    let ground = projection.unproject(ends)
    let metresPerPoint = ground[0].groundDistance(to: ground[1]) / 10
    #expect(abs(length * metresPerPoint / (kilometres * 1000) - 1) < 1e-3)
  }
}

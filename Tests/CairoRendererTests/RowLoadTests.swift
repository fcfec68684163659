import Drawing
import Testing

@testable import CairoRenderer

/// Pictures are parted where half of the work lies above.
struct RowLoadTests {
  private func middle(_ marks: [Mark], rows: Int = 640, scale: Double = 2) -> Int {
    var load = RowLoad(rows: rows, scale: scale)
    load.add(Group(marks: [.group(Group(marks: marks))]))
    return load.middle
  }

  private func line(at y: Double, points: Int = 20) -> Mark {
    TestPictures.line(
      (0..<points).map { (Double($0), y) }, Stroke(color: TestPictures.ink, width: 1))
  }

  @Test func halfOfTheLinesLieAbove() {
    let even = stride(from: 2.5, to: 320, by: 5).map { line(at: $0) }
    #expect(abs(middle(even) - 320) <= 10)
    // Two of the four lines lie above 250 points.
    let low = [line(at: 20)] + [230.0, 250, 270].map { line(at: $0) }
    #expect((462...500).contains(middle(low)))
  }

  @Test func eachHalfHasAQuarterOfTheRowsAtLeast() {
    #expect(middle([line(at: 5)]) == 160)
    #expect(middle([line(at: 315)]) == 480)
    #expect(middle([]) == 480)
    #expect(middle([line(at: 0)], rows: 1) == 0)
  }

  @Test func linesCountMoreThanInsides() {
    let box = TestPictures.box(Rectangle(minX: 0, minY: 30, maxX: 10, maxY: 31), TestPictures.ink)
    #expect(middle([box, box, line(at: 250, points: 5)]) > 400)
  }

  @Test func whatLiesOutsideDoesNotCount() {
    #expect(middle([line(at: -50), line(at: 900), line(at: 1e300), line(at: 200)]) == 400)
  }
}

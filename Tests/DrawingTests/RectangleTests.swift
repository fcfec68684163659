import Drawing
import Testing

struct RectangleTests {
  private let square = Rectangle(minX: 0, minY: 0, maxX: 10, maxY: 10)

  @Test func sizesAndCentre() {
    let rectangle = Rectangle(origin: Point(x: 1, y: 2), size: Size(width: 4, height: 6))
    #expect(rectangle == Rectangle(minX: 1, minY: 2, maxX: 5, maxY: 8))
    #expect(rectangle.width == 4)
    #expect(rectangle.height == 6)
    #expect(rectangle.center == Point(x: 3, y: 5))
  }

  @Test func aSharedEdgeIsNoIntersection() {
    #expect(!square.intersects(Rectangle(minX: 10, minY: 0, maxX: 20, maxY: 10)))
    #expect(!square.intersects(Rectangle(minX: 0, minY: -5, maxX: 10, maxY: 0)))
    #expect(square.intersects(Rectangle(minX: 9.5, minY: 9.5, maxX: 20, maxY: 20)))
    #expect(!square.intersects(Rectangle(minX: 20, minY: 0, maxX: 30, maxY: 10)))
  }

  @Test func edgesBelongToTheRectangle() {
    #expect(square.contains(square))
    #expect(square.contains(Point(x: 10, y: 0)))
    #expect(!square.contains(Point(x: 10.1, y: 0)))
    #expect(!square.contains(Rectangle(minX: 5, minY: 5, maxX: 11, maxY: 6)))
  }

  @Test func insetMovesEachSide() {
    #expect(square.inset(by: 2) == Rectangle(minX: 2, minY: 2, maxX: 8, maxY: 8))
    #expect(square.inset(by: -1) == Rectangle(minX: -1, minY: -1, maxX: 11, maxY: 11))
  }

  @Test func unionHoldsBoth() {
    let other = Rectangle(minX: -3, minY: 4, maxX: 5, maxY: 20)
    #expect(square.union(other) == Rectangle(minX: -3, minY: 0, maxX: 10, maxY: 20))
  }
}

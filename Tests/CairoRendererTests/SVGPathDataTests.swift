import Drawing
import Testing

@testable import CairoRenderer

struct SVGPathDataTests {
  private func data(_ path: Path) -> String {
    String(decoding: SVGPathData.data(path).bytes, as: UTF8.self)
  }

  @Test func stepsAreRelativeAndShort() {
    let path = Path(
      polyline: [
        Point(x: 10, y: 20), Point(x: 10.5, y: 20), Point(x: 10.5, y: 18.25), Point(x: 0, y: 0),
      ], closed: true)
    #expect(data(path) == "M10 20l.5 0 0-1.75-10.5-18.25z")
  }

  @Test func curvesCountFromTheirStart() {
    var path = Path()
    path.move(to: Point(x: 1, y: 1))
    path.curve(to: Point(x: 4, y: 4), control1: Point(x: 2, y: 1), control2: Point(x: 3, y: 0.5))
    path.line(to: Point(x: 5, y: 5))
    #expect(data(path) == "M1 1c1 0 2-.5 3 3l1 1")
  }

  @Test func anOutlineFromItsStartIsTheSameWhereverItStands() {
    var path = Path(polyline: [Point(x: 1.234, y: 2), Point(x: 3.555, y: 2.1)])
    path.append(Path(polyline: [Point(x: 0, y: 5), Point(x: 1, y: 5)]))
    let (data, start) = SVGPathData.dataFromStart(path)
    #expect(String(decoding: data.bytes, as: UTF8.self) == "M0 0l2.33 .1M-1.23 3l1 0")
    #expect(start == (123, 200))
    let moved = SVGPathData.dataFromStart(path.moved(right: 100.07, down: -3.33))
    #expect(moved.data.bytes == data.bytes)
    #expect(moved.start == (10_130, -133))
    #expect(SVGPathData.dataFromStart(Path()).data.bytes.isEmpty)
  }

  @Test func eachPartBeginsAnew() {
    var path = Path(Rectangle(minX: 0, minY: 0, maxX: 2, maxY: 1))
    path.append(Path(polyline: [Point(x: 5, y: 5), Point(x: 6, y: 5)]))
    #expect(data(path) == "M0 0l2 0 0 1-2 0zM5 5l1 0")
  }

  @Test func afterClosingStepsCountFromTheBeginning() {
    var path = Path(
      polyline: [Point(x: 1, y: 1), Point(x: 3, y: 1), Point(x: 3, y: 3)], closed: true)
    path.line(to: Point(x: 0, y: 1))
    #expect(data(path) == "M1 1l2 0 0 2zl-1 0")
  }

  @Test func roundingDoesNotAddUp() {
    let path = Path(polyline: (0...300).map { Point(x: Double($0) / 3, y: 0) })
    let steps = data(path).dropFirst("M0 0l".count).split(separator: " ").enumerated()
      .filter { $0.offset % 2 == 0 }.compactMap { Double("0" + $0.element) }
    #expect(steps.count == 300)
    #expect((steps.reduce(0, +) - 100).magnitude < 1e-9)
  }

  @Test func nothingGivesNothing() {
    #expect(data(Path()) == "")
  }
}

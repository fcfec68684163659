import Drawing
import Geodata
import HistoricalTime
import RouteGraph
import TestSupport
import Testing

@testable import Cartography

@Suite struct InsetTests {
  /// A crowd of camps around 19° E 50° N, from each of which people were moved far to the west.
  private func crowd() throws -> DataFolder {
    var places = ["id,kind,name,longitude,latitude,precision,position_source"]
    var movements = [DataFolder.movementHeader]
    for index in 0..<36 {
      let longitude = 18.9 + Double(index % 6) * 0.05
      let latitude = 49.95 + Double(index / 6) * 0.035
      places.append(
        "c\(index),subcamp,Camp\(index)withalongname,\(longitude),\(latitude),site,s")
      movements.append(
        "m\(index),c\(index),\(index % 2 == 0 ? "north" : "west"),foot,1945-01-20,,,,transport,"
          + "reached,certain,schematic,high")
    }
    places += [
      "north,main-camp,Northern camp,10.5,54.0,site,s",
      "west,main-camp,Western camp,9.0,48.5,site,s",
    ]
    return try DataFolder(
      places: places.joined(separator: "\n"), movements: movements.joined(separator: "\n"),
      stages: String(DataFolder.stages.prefix { $0 != "\n" }))
  }

  private func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) throws
    -> GeographicBox
  {
    try #require(GeographicBox(west: west, south: south, east: east, north: north))
  }

  private func compose(
    _ folder: DataFolder, _ change: (inout MapSheet) -> Void
  ) throws -> (picture: Picture, report: MapReport) {
    let result = try folder.composer().compose(.january(change))
    #expect(result.picture.isDrawable)
    #expect(Set(result.picture.ids).count == result.picture.ids.count)
    return result
  }

  @Test func namesThatStandInAnInsetAreNotLeftOut() throws {
    let folder = try crowd()
    let without = try compose(folder) { $0.size = Size(width: 368, height: 368) }.report
    #expect(without.labelsDropped.count > 5)
    let extent = try box(18.8, 49.85, 19.25, 50.2)
    let (picture, report) = try compose(folder) {
      $0.size = Size(width: 368, height: 368)
      $0.furniture.insets = [FurnitureOrder.Inset(extent)]
    }
    #expect(report.insetProblems.isEmpty)
    let inset = try #require(report.insets.first)
    #expect(inset.extent == extent)
    #expect(inset.factor >= 2 && inset.covered == 0)
    #expect(inset.names > 0)
    #expect(report.labelsDropped.count <= without.labelsDropped.count)
    let words = Set(picture.marks(of: "insets").texts)
    #expect(report.labelsDropped.allSatisfy { !words.contains($0) })
    #expect(report.labelOverlaps == 0)
    #expect(picture.layers.map { $0.id ?? "" }.suffix(3) == ["labels", "insets", "furniture"])
    #expect(picture.marks(of: "insets").texts.contains { $0.hasSuffix("\u{D7}") })
  }

  @Test func theToolFindsTheCrowdByItself() throws {
    let folder = try crowd()
    let (_, report) = try compose(folder) {
      $0.size = Size(width: 368, height: 368)
      $0.furniture.addsInset = true
    }
    let inset = try #require(report.insets.first)
    #expect(report.insets.count == 1)
    #expect(inset.extent.west > 18 && inset.extent.east < 20)
    #expect(inset.extent.contains(Coordinate(longitude: 19, latitude: 50.05)))
    let (_, quiet) = try compose(try DataFolder()) { $0.furniture.addsInset = true }
    #expect(quiet.insets.isEmpty && quiet.insetProblems.isEmpty)
  }

  /// The frame on the map, the window and the factor agree, and no name lies under the window.
  @Test(arguments: FurnitureOrder.Position.corners)
  func insetsStandInTheirCorner(_ corner: FurnitureOrder.Position) throws {
    let extent = try box(11.1, 51.0, 11.5, 51.2)
    let (picture, report) = try compose(try DataFolder()) {
      $0.furniture.insets = [FurnitureOrder.Inset(extent, at: corner)]
      $0.furniture.strip = .off
    }
    let inset = try #require(report.insets.first)
    #expect(inset.position == corner)
    let map = try #require(picture.layers.first?.clip?.controlBounds)
    let shapes = picture.marks(of: "insets").compactMap(\.shape).compactMap(\.path.controlBounds)
    let frames = picture.marks(of: "labels").compactMap(\.group).filter { $0.id == "inset-frames" }
    let source = try #require(frames.first?.marks.first?.shape?.path.controlBounds)
    // Names lie above the frame, which would cut through them.
    #expect(picture.marks(of: "labels").first?.group?.id == "inset-frames")
    let window = try #require(shapes.last)
    #expect(abs(window.width - source.width * inset.factor) < 1e-6)
    #expect(abs(window.height - source.height * inset.factor) < 1e-6)
    #expect(map.inset(by: -1e-6).contains(window))
    #expect((abs(window.minX - map.minX) < 1e-6) == corner.rawValue.hasSuffix("left"))
    #expect((abs(window.minY - map.minY) < 1e-6) == corner.rawValue.hasPrefix("top"))
    #expect(!window.intersects(source))
    for text in picture.marks(of: "labels").flatMap(\.flattened).compactMap(\.text) {
      let width = FixedTextMetrics().measure(text.text, font: text.font, language: nil).width
      let box = Rectangle(
        minX: text.origin.x, minY: text.origin.y - 4, maxX: text.origin.x + width,
        maxY: text.origin.y)
      #expect(!box.intersects(window))
    }
  }

  /// Along a side an inset slides to where it covers nothing, and several may stand there.
  @Test func insetsStandAtTheirSide() throws {
    let parts = [try box(11.1, 51.0, 11.5, 51.2), try box(11.8, 50.6, 12.2, 50.8)]
    for side in [FurnitureOrder.Position.top, .right, .bottom, .left] {
      let (picture, report) = try compose(try DataFolder()) {
        $0.furniture.insets = parts.map { FurnitureOrder.Inset($0, at: side) }
        $0.furniture.strip = .off
      }
      #expect(report.insets.map(\.position) == [side, side], "\(report.insetProblems)")
      #expect(report.insets.allSatisfy { $0.covered == 0 })
      let map = try #require(picture.layers.first?.clip?.controlBounds)
      let windows = picture.marks(of: "insets").compactMap(\.group).compactMap(
        \.clip?.controlBounds)
      #expect(windows.count == 2)
      for window in windows {
        #expect(map.inset(by: -1e-6).contains(window))
        let distance =
          switch side {
          case .top: window.minY - map.minY
          case .right: map.maxX - window.maxX
          case .bottom: map.maxY - window.maxY
          default: window.minX - map.minX
          }
        #expect(abs(distance) < 1e-6)
      }
      #expect(!windows[0].intersects(windows[1]))
    }
  }

  @Test func whatCannotBeEnlargedIsSaid() throws {
    func problem(_ extent: GeographicBox, _ corner: FurnitureOrder.Position? = nil) throws
      -> InsetProblem?
    {
      let report = try compose(try DataFolder()) {
        $0.furniture.insets = [FurnitureOrder.Inset(extent, at: corner)]
      }.report
      #expect(report.insets.isEmpty)
      #expect(report.insetProblems.allSatisfy { !$0.hint.isEmpty && $0.description.contains(",") })
      return report.insetProblems.first
    }
    let far = try box(60, 20, 61, 21)
    #expect(try problem(far) == .outside(far))
    let large = try box(9, 50, 14, 52)
    #expect(try problem(large) == .tooLarge(large))
    let small = try box(11, 51, 11.001, 51.001)
    #expect(try problem(small) == .tooSmall(small))
    let whole = try DataFolder().composer().compose(
      .january { $0.extent = GeographicBox(west: 9, south: 50, east: 14, north: 52) })
    #expect(whole.report.insets.isEmpty)
    let corner = try box(9.2, 51.7, 9.8, 51.95)
    let report = try compose(try DataFolder()) {
      $0.extent = GeographicBox(west: 9, south: 50, east: 14, north: 52)
      $0.furniture.insets = [FurnitureOrder.Inset(corner, at: .topLeft)]
    }.report
    #expect(report.insetProblems == [.noRoom(corner)])
  }

  @Test func twoInsetsKeepApart() throws {
    let first = try box(10.8, 50.95, 11.4, 51.2)
    let second = try box(11.8, 50.6, 12.4, 50.9)
    let (picture, report) = try compose(try DataFolder()) {
      $0.furniture.insets = [FurnitureOrder.Inset(first), FurnitureOrder.Inset(second)]
    }
    #expect(report.insets.map(\.extent) == [first, second])
    #expect(Set(report.insets.map(\.position)).count == 2)
    #expect(picture.marks(of: "insets").compactMap(\.shape).count == 4)
    let frames = picture.marks(of: "labels").compactMap(\.group).first { $0.id == "inset-frames" }
    #expect(frames?.marks.compactMap(\.shape).count == 2)
    #expect(frames?.marks.compactMap(\.text?.text) == ["1", "2"])
  }

  @Test func factorsAreWrittenInTheLanguage() throws {
    let extent = try box(11.1, 51.0, 11.5, 51.2)
    for (language, zero) in [("fa", "\u{6F0}"), ("he", "0")] {
      let picture = try compose(try DataFolder()) {
        $0.language = language
        $0.furniture.insets = [FurnitureOrder.Inset(extent)]
      }.picture
      let text = try #require(
        picture.marks(of: "insets").flatMap(\.flattened).compactMap(\.text).first {
          $0.text.hasSuffix("\u{D7}")
        })
      #expect(text.direction == .rightToLeft)
      let first = try #require(text.text.unicodeScalars.first)
      let nought = try #require(zero.unicodeScalars.first)
      #expect((nought.value...nought.value + 9).contains(first.value))
    }
  }

  @Test func curvesStaySmoothAndKeepTheirPoints() {
    let curve = Polyline(
      from: Point(x: 0, y: 0), control: Point(x: 50, y: 80), to: Point(x: 100, y: 0), steps: 8)
    let fine = curve.refined()
    #expect(fine.points.count == 33)
    #expect(curve.points.allSatisfy(fine.points.contains))
    let exact = Polyline(
      from: Point(x: 0, y: 0), control: Point(x: 50, y: 80), to: Point(x: 100, y: 0), steps: 32)
    #expect(fine.points.allSatisfy { exact.distance(to: $0) < 1 })
  }

  @Test func cornersAreChosenByWhatTheyCover() throws {
    let area = Rectangle(minX: 0, minY: 0, maxX: 200, maxY: 100)
    var corners = EdgePlacement(
      area: area, lines: [Polyline([Point(x: 150, y: 10), Point(x: 190, y: 10)])],
      signs: [Point(x: 190, y: 90)], isRightToLeft: false)
    let size = Size(width: 60, height: 40)
    #expect(corners.best(size)?.position == .bottomLeft)
    #expect(corners.best(size)?.cost == 0)
    #expect(corners.best(size, at: .topRight)?.cost == 40)
    #expect(corners.best(size, at: .bottomRight)?.cost == 400)
    corners.taken = [Rectangle(minX: 0, minY: 0, maxX: 20, maxY: 100)]
    #expect(corners.best(size)?.position == .topRight)
    #expect(corners.best(size, at: .topLeft) == nil)
    #expect(corners.best(Size(width: 300, height: 10)) == nil)
    // What stands in the middle of a side gives way to lines, signs and what is taken.
    corners.taken = []
    #expect(corners.best(size, at: .left)?.box.minY == 30)
    #expect(corners.best(size, at: .top)?.box.minX == 70)
    corners.taken = [Rectangle(minX: 80, minY: 0, maxX: 120, maxY: 50)]
    #expect(corners.best(size, at: .top)?.box.minX == 20)
    #expect(corners.best(size, at: .right)?.box.minY == 30)
    corners.taken.append(Rectangle(minX: 0, minY: 0, maxX: 30, maxY: 50))
    #expect(corners.best(size, at: .top)?.cost == 33)
  }
}

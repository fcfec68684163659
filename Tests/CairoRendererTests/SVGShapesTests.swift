import Drawing
import TestSupport
import Testing

@testable import CairoRenderer

/// Outlines that stand in several places of a document, and in one.
struct SVGShapesTests {
  /// A coast of as many corners as are asked for, at distances that no decimal number has.
  private static func coast(corners: Int = 40, seed: UInt64 = 1, closed: Bool = true) -> Path {
    var random = SeededGenerator(seed: seed)
    var points = [Point(x: 10.0 / 3, y: 20.0 / 7)]
    for _ in 1..<corners {
      points.append(
        Point(x: .random(in: 0...30, using: &random), y: .random(in: 0...30, using: &random)))
    }
    return Path(polyline: points, closed: closed)
  }

  private func picture(_ paths: [Path]) -> Picture {
    TestPictures.picture(paths.map { .shape(Shape($0, fill: TestPictures.ink)) })
  }

  /// What is written of each path, in their order, and the definitions.
  private func written(_ paths: [Path]) -> (uses: [String?], definitions: String) {
    var shapes = SVGShapes(of: picture(paths))
    let uses = paths.map { path in
      shapes.use(of: path).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    return (uses, String(decoding: shapes.definitions.bytes, as: UTF8.self))
  }

  // MARK: What is defined

  @Test func oneOutlineInTwoPlacesIsOneDefinitionAndTwoUses() throws {
    let coast = Self.coast()
    let (uses, definitions) = written([coast, coast.moved(right: 12.34, down: -5.67)])
    #expect(
      uses == [
        "<use xlink:href=\"#shape.1\" x=\"3.33\" y=\"2.86\"",
        "<use xlink:href=\"#shape.1\" x=\"15.67\" y=\"-2.81\"",
      ])
    #expect(definitions.hasPrefix("<defs>\n<path id=\"shape.1\" d=\"M0 0l"))
    #expect(definitions.definedData.count == 1)
  }

  @Test func whatStandsInOnePlaceIsNotDefined() {
    let coast = Self.coast()
    // Upon its casing, and in a place that is another one by less than is written.
    for places in [[coast], [coast, coast], [coast, coast.moved(right: 0.001, down: 0)]] {
      let (uses, definitions) = written(places)
      #expect(uses.allSatisfy { $0 == nil } && definitions.isEmpty)
    }
  }

  @Test func differentOutlinesThatLookAlikeAreNotDefinedForEachOther() {
    // As many corners, and as far from the first to the last.
    let first = Self.coast(seed: 1)
    var points = first.points
    points[5].x += 0.02
    let second = Path(polyline: points, closed: true)
    let (uses, definitions) = written([first, second.moved(right: 50, down: 0)])
    #expect(uses == [nil, nil] && definitions.isEmpty)
    // An open line is not a closed one, though all its corners are the same.
    let open = Self.coast(seed: 1, closed: false)
    #expect(written([first, open.moved(right: 50, down: 0)]).definitions.isEmpty)
  }

  @Test func differentOutlinesAreKeptApart() throws {
    let first = Self.coast(seed: 1)
    var points = first.points
    points[5].x += 0.02
    let second = Path(polyline: points, closed: true)
    let paths = [second, first, second, first].enumerated().map { index, path in
      path.moved(right: Double(index) * 20, down: 0)
    }
    let (uses, definitions) = written(paths)
    #expect(try uses.map { try #require($0?.number) } == [1, 2, 1, 2])
    let data = definitions.definedData
    #expect(data.count == 2)
    for (path, data) in zip(paths, data) {
      #expect(data == String(decoding: SVGPathData.dataFromStart(path).data.bytes, as: UTF8.self))
    }
  }

  @Test func smallOutlinesAndThoseThatAreNotSeenDoNotCount() {
    let small = Self.coast(corners: 23)
    #expect(written([small, small.moved(right: 9, down: 9)]).definitions.isEmpty)
    let coast = Self.coast()
    var shapes = SVGShapes(
      of: TestPictures.picture([
        .shape(Shape(coast, fill: TestPictures.ink)),
        .shape(Shape(coast.moved(right: 9, down: 9), fill: nil)),
        .shape(
          Shape(
            coast.moved(right: 5, down: 5), fill: nil,
            stroke: Stroke(color: TestPictures.ink, width: 0))),
      ]))
    #expect(shapes.use(of: coast) == nil)
  }

  @Test func outlinesInGroupsCountToo() {
    let coast = Self.coast()
    let moved = coast.moved(right: 9, down: 9)
    var shapes = SVGShapes(
      of: TestPictures.picture([
        .shape(Shape(coast, fill: TestPictures.ink)),
        .group(Group(marks: [.group(Group(marks: [.shape(Shape(moved, fill: .init(0)))]))])),
      ]))
    #expect(shapes.use(of: coast) != nil && shapes.use(of: moved) != nil)
  }

  // MARK: Where it is drawn

  /// The offsets of panels are whole hundredths, those of anything else may be any number.
  @Test(arguments: [true, false])
  func aUseHasTheVeryCornersOfTheOutlineInItsPlace(isWhole: Bool) throws {
    var random = SeededGenerator(seed: 7)
    let coast = Self.coast(corners: 60)
    let paths = (0..<200).map { _ in
      let offset = (0..<2).map { _ in Double.random(in: -900...900, using: &random) }
        .map { isWhole ? ($0 * 100).rounded() / 100 : $0 }
      return coast.moved(right: offset[0], down: offset[1])
    }
    // Each a second time elsewhere, so that all are defined.
    let (uses, definitions) = written(paths + paths.map { $0.moved(right: 2_000, down: 0) })
    let data = definitions.definedData
    if isWhole { #expect(data.count == 1) }
    for (path, use) in zip(paths, uses) {
      let use = try #require(use)
      let number = try #require(use.number)
      let (x, y) = (try #require(use.value("x")), try #require(use.value("y")))
      let corners = SVGCorners(data[number - 1]).points.map { ($0.x + x, $0.y + y) }
      let own = SVGCorners(String(decoding: SVGPathData.data(path).bytes, as: UTF8.self)).points
      #expect(corners.count == 60 && own.count == 60)
      // In hundredths, without any tolerance; and none is further off than half of one.
      for ((corner, own), point) in zip(zip(corners, own), path.points) {
        #expect(corner == own)
        #expect((Double(own.x) / 100 - point.x).magnitude <= 0.005 + 1e-9)
        #expect((Double(own.y) / 100 - point.y).magnitude <= 0.005 + 1e-9)
      }
    }
  }

  @Test func anotherProgramDrawsUsesLikeOutlinesInTheirPlaces() throws {
    let fonts = try FontLibrary()
    let coast = Self.coast()
    let places = [(0.0, 0.0), (100.0 / 3, 20.0 / 7), (62.837, 21.119)]
    func markup(_ offsets: [(Double, Double)]) throws -> [Substring] {
      let marks = offsets.map { right, down in
        Mark.shape(
          Shape(
            coast.moved(right: right, down: down), fill: Color(0xF4F1EA), fillRule: .evenOdd,
            stroke: Stroke(color: TestPictures.ink, width: 0.3)))
      }
      let bytes = try SVGFormat().encode(TestPictures.picture(marks), with: fonts)
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }
    // A second time, a whole number of points lower and outside the sheet, so that all are defined.
    let shared = try markup(places + places.map { ($0.0, $0.1 + 500) })
    #expect(shared.count { $0.hasPrefix("<use ") } == 6)
    var alone = try places.map { place in
      try #require(try markup([place]).first { $0.contains(" d=\"M") })
    }
    var apart: [Substring] = []
    for line in shared {
      guard line.hasPrefix("<use ") else {
        apart.append(line)
        continue
      }
      if !alone.isEmpty { apart.append(alone.removeFirst()) }
    }
    let drawn = try [shared, apart].map { lines in
      try ExternalTool.run(
        "rsvg-convert", package: "librsvg2-bin", ["--dpi-x", "288", "--dpi-y", "288", "FILE"],
        input: Array(lines.joined(separator: "\n").utf8), fileExtension: "svg")
    }
    #expect(drawn[0] == drawn[1])
  }

  // MARK: Order

  @Test func theSamePictureGivesTheSameBytes() {
    let coasts = (1...30).map { Self.coast(seed: $0) }
    let paths = coasts + coasts.reversed().map { $0.moved(right: 31, down: 0) }
    let first = written(paths)
    #expect(first.uses.prefix(30).map { $0?.number } == Array(1...30))
    for _ in 0..<3 {
      let again = written(paths)
      #expect(again.uses == first.uses && again.definitions == first.definitions)
    }
  }
}

/// The corners of path data of straight lines, in whole hundredths.
private struct SVGCorners {
  var points: [(x: Int, y: Int)] = []

  init(_ data: String) {
    var last = (x: 0, y: 0)
    var isRelative = false
    var right: Int?
    for match in data.matches(of: #/[A-Za-z]|-?(\d+\.?\d*|\.\d+)/#) {
      guard let value = match.output.0.hundredths else {
        isRelative = match.output.0 == "l"
        continue
      }
      guard let x = right else {
        right = value
        continue
      }
      last = isRelative ? (last.x + x, last.y + value) : (x, value)
      points.append(last)
      right = nil
    }
  }
}

extension Substring {
  /// The number that is written, in hundredths; the nought before the point may be missing.
  fileprivate var hundredths: Int? {
    let isNegative = hasPrefix("-")
    guard let value = Double("0" + (isNegative ? dropFirst() : self)) else { return nil }
    return Int((value * 100).rounded()) * (isNegative ? -1 : 1)
  }
}

extension String {
  /// The number of the definition that a use shows.
  fileprivate var number: Int? { firstMatch(of: #/#shape\.(\d+)"/#).flatMap { Int($0.output.1) } }

  /// An attribute in hundredths.
  fileprivate func value(_ name: String) -> Int? {
    let start = ranges(of: " \(name)=\"").first?.upperBound
    return start.flatMap { self[$0...].prefix { $0 != "\"" }.hundredths }
  }

  /// The data of the outlines that are defined.
  fileprivate var definedData: [String] {
    matches(of: #/ d="([^"]*)"/#).map { String($0.output.1) }
  }
}

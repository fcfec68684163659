import Drawing
import TestSupport
import Testing

@testable import Cartography

@Suite struct LabelPlacementTests {
  let area = Rectangle(minX: 0, minY: 0, maxX: 400, maxY: 300)
  let font = Font(family: "Test", size: 7)

  private func label(
    _ text: String, _ x: Double, _ y: Double, priority: Double = 0, isMandatory: Bool = false
  ) -> Label {
    Label(
      anchor: Point(x: x, y: y), radius: 2, text: text, font: font, color: MapStyle.print.ink,
      language: nil, isMandatory: isMandatory, isTown: false, priority: priority,
      metrics: FixedTextMetrics().measure(text, font: font, language: nil))
  }

  private func crowd(_ seed: UInt64, count: Int = 120) -> (LabelPlacement, [Label]) {
    var random = SplitMix64(seed: seed)
    var placement = LabelPlacement(area: area)
    let labels = (0..<count).map { index in
      label(
        String(repeating: "x", count: .random(in: 3...18, using: &random)),
        .random(in: 0...400, using: &random), .random(in: 0...300, using: &random),
        priority: Double(Int.random(in: 0...5, using: &random)), isMandatory: index % 3 == 0)
    }
    for label in labels { placement.avoidSign(at: label.anchor, radius: label.radius) }
    for _ in 0..<30 {
      placement.discourage(
        Polyline(
          (0..<3).map { _ in
            Point(x: .random(in: 0...400, using: &random), y: .random(in: 0...300, using: &random))
          }))
    }
    return (placement, labels)
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func namesNeverOverlapNeverLeaveTheAreaAndNoneIsLost(_ seed: UInt64) {
    var (placement, labels) = crowd(seed)
    let result = placement.place(labels)
    #expect(result.overlaps == 0)
    #expect(result.placed.count + result.dropped.count == labels.count)
    #expect(result.placed.count > 20)
    for (index, placed) in result.placed.enumerated() {
      #expect(area.contains(placed.box))
      for label in labels {
        let sign = Rectangle(
          minX: label.anchor.x - 2, minY: label.anchor.y - 2, maxX: label.anchor.x + 2,
          maxY: label.anchor.y + 2)
        #expect(!placed.box.intersects(sign))
      }
      for other in result.placed[(index + 1)...] { #expect(!placed.box.intersects(other.box)) }
      if let leader = placed.leader {
        for other in result.placed {
          let inside = Clipping(window: other.box.inset(by: 1e-9), tolerance: 0)
            .line([leader.from, leader.to])
          #expect(inside.isEmpty, "a leader line runs through \(other.label.text)")
        }
      }
    }
  }

  @Test func sameInputGivesTheSamePlaces() {
    var (first, labels) = crowd(99)
    var (second, _) = crowd(99)
    #expect(first.place(labels).placed.map(\.box) == second.place(labels).placed.map(\.box))
  }

  @Test func rightAboveComesFirst() throws {
    var placement = LabelPlacement(area: area)
    let placed = try #require(placement.place([label("Name", 200, 150)]).placed.first)
    #expect(placed.isPreferred)
    #expect(placed.leader == nil)
    #expect(placed.box.minX > 200)
    #expect(placed.box.center.y < 150)
  }

  @Test func nameAtTheRightEdgeStandsToTheLeft() throws {
    var placement = LabelPlacement(area: area)
    let placed = try #require(placement.place([label("Name", 397, 150)]).placed.first)
    #expect(!placed.isPreferred)
    #expect(placed.box.maxX < 397)
  }

  @Test func nameAvoidsALineWhereItCan() throws {
    var placement = LabelPlacement(area: area)
    placement.discourage(Polyline([Point(x: 200, y: 150), Point(x: 300, y: 130)]))
    let placed = try #require(placement.place([label("Long name", 200, 150)]).placed.first)
    #expect(!placed.isPreferred)
    #expect(
      Clipping(window: placed.box, tolerance: 0)
        .line([Point(x: 200, y: 150), Point(x: 300, y: 130)]).isEmpty)
  }

  @Test func moreImportantNamesComeFirstAndEqualOnesInOrder() {
    var placement = LabelPlacement(area: area)
    let result = placement.place([
      label("c", 50, 50), label("a", 150, 50, priority: 2), label("d", 250, 50),
      label("b", 350, 50, priority: 1),
    ])
    #expect(result.placed.map(\.label.text) == ["a", "b", "c", "d"])
  }

  /// A wall of forbidden space around the point, out to `reach`.
  private func walled(_ reach: Double) -> LabelPlacement {
    var placement = LabelPlacement(area: area)
    for (x, y) in [(-1.0, 0.0), (1, 0), (0, -1), (0, 1)] {
      // Four bars around the sign; leader lines may pass between them at the corners.
      placement.avoid(
        Rectangle(
          minX: 200 + (x == 0 ? -3.9 : min(x * 4, x * reach)),
          minY: 150 + (y == 0 ? -3.9 : min(y * 4, y * reach)),
          maxX: 200 + (x == 0 ? 3.9 : max(x * 4, x * reach)),
          maxY: 150 + (y == 0 ? 3.9 : max(y * 4, y * reach))))
    }
    return placement
  }

  @Test func nameWithoutRoomBesideItsSignGetsALeaderUnlessItIsACityForOrientation() throws {
    var city = label("A rather long name", 200, 150)
    city.isTown = true
    var optional = walled(14)
    let dropped = optional.place([city])
    #expect(dropped.placed.isEmpty)
    #expect(dropped.dropped.map(\.text) == ["A rather long name"])

    var mandatory = walled(14)
    let kept = mandatory.place([label("A rather long name", 200, 150, isMandatory: true)])
    let placed = try #require(kept.placed.first)
    let leader = try #require(placed.leader)
    #expect(kept.dropped.isEmpty)
    #expect(abs(leader.from.distance(to: Point(x: 200, y: 150)) - 2.4) < 1e-3)
    #expect(placed.box.inset(by: -1.01).contains(leader.to))
    #expect(leader.to.distance(to: Point(x: 200, y: 150)) > 6.9)
  }

  @Test func nameThatMustBePlacedIsDroppedWhereNothingIsFree() {
    var placement = LabelPlacement(area: area)
    placement.avoid(area)
    let result = placement.place([label("Name", 200, 150, isMandatory: true)])
    #expect(result.placed.isEmpty)
    #expect(result.dropped.count == 1)
  }

  @Test func nameWiderThanTheAreaIsDropped() {
    var placement = LabelPlacement(area: area)
    let wide = label(String(repeating: "x", count: 200), 200, 150, isMandatory: true)
    #expect(placement.place([wide]).dropped.count == 1)
  }

  @Test func noNamesGiveNoNames() {
    var placement = LabelPlacement(area: area)
    let result = placement.place([])
    #expect(result.placed.isEmpty && result.dropped.isEmpty && result.overlaps == 0)
  }

  @Test func areaWithoutRoomDropsEverything() {
    var placement = LabelPlacement(area: Rectangle(minX: 10, minY: 10, maxX: 11, maxY: 11))
    #expect(placement.place([label("Name", 10, 10, isMandatory: true)]).dropped.count == 1)
  }

  private func detailed(_ x: Double, _ y: Double, isMandatory: Bool = false) -> Label {
    var label = label("Name", x, y, isMandatory: isMandatory)
    label.details = [Label.Detail(text: "a much longer line", font: font, width: 60)]
    return label
  }

  @Test func linesBelowANameTakeSpaceWithIt() throws {
    var placement = LabelPlacement(area: area)
    let placed = try #require(placement.place([detailed(200, 150)]).placed.first)
    #expect(abs(placed.box.width - 60) < 1e-9)
    #expect(abs(placed.box.height - 7 * (0.98 + 1.12)) < 1e-9)
    #expect(placed.flush == 0)
  }

  @Test func nameLosesItsLinesBeforeItIsDropped() throws {
    // Room for the name alone, right of the sign.
    var placement = LabelPlacement(area: Rectangle(minX: 0, minY: 0, maxX: 24, maxY: 20))
    let placed = try #require(placement.place([detailed(4, 10)]).placed.first)
    #expect(placed.label.details.isEmpty)
  }

  @Test func textLeftOfItsSignIsFlushRight() throws {
    var placement = LabelPlacement(area: area)
    let placed = try #require(placement.place([detailed(396, 150)]).placed.first)
    #expect(placed.box.maxX < 396)
    #expect(placed.flush == 1)
    let marks = LabelLayer(style: .print).marks(of: Labelling(placed: [placed])).compactMap(\.text)
    #expect(marks.map(\.text) == ["Name", "a much longer line"])
    let widths = [placed.label.metrics.width, 60]
    for (mark, width) in zip(marks, widths) {
      #expect(abs(mark.origin.x + width - placed.box.maxX) < 1e-9)
    }
    #expect(marks[1].origin.y > marks[0].origin.y)
  }

  @Test func leaderThatMustNotCrossSignsDoesNot() {
    func result(mayCross: Bool) -> Labelling {
      var placement = LabelPlacement(area: area)
      // Signs all around leave no place beside the sign and no way out.
      for step in 0..<32 {
        let angle = Double(step) / 32 * 2 * Double.pi
        placement.avoidSign(
          at: Point(x: 200 + 8 * cosine(angle), y: 150 + 8 * cosine(angle - .pi / 2)), radius: 1.5)
      }
      var label = label("Name", 200, 150, isMandatory: true)
      label.mayCrossSigns = mayCross
      return placement.place([label])
    }
    #expect(result(mayCross: true).placed.count == 1)
    #expect(result(mayCross: false).dropped.count == 1)
  }

  /// The cosine by its series, exact enough for a ring of signs.
  private func cosine(_ angle: Double) -> Double {
    let x = angle.remainder(dividingBy: 2 * .pi)
    return (1...12).reduce((sum: 1.0, term: 1.0)) { state, n in
      let term = -state.term * x * x / Double((2 * n - 1) * (2 * n))
      return (state.sum + term, term)
    }.sum
  }

  @Test func cityWhoseSignIsCoveredIsNotNamed() {
    var placement = LabelPlacement(area: area)
    placement.avoid(Rectangle(minX: 195, minY: 145, maxX: 205, maxY: 155))
    var town = label("City", 200, 150)
    town.isTown = true
    #expect(placement.place([town]).dropped.map(\.text) == ["City"])
  }
}

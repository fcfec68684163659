import Drawing
import Testing

/// Parts of a picture that stand in it several times.
@Suite struct GroupCopiesTests {
  private let font = Font(family: "Noto Sans", size: 7)

  private func group(at shift: Double, prefix: String) -> Group {
    let box = Rectangle(minX: shift, minY: 2 * shift, maxX: shift + 3, maxY: 2 * shift + 4)
    let text = PlacedText(
      "Alpha", font: font, origin: Point(x: shift + 1, y: 2 * shift + 2), color: Color(0))
    return Group(
      id: "\(prefix)places", clip: Path(box),
      marks: [
        .shape(Shape(Path(box), fill: Color(0))), .text(text),
        .group(Group(id: "\(prefix)place-alpha", marks: [.shape(Shape(Path(box)))])),
        .group(Group(marks: [.text(text)])),
      ])
  }

  @Test func everythingInAGroupMovesWithIt() {
    #expect(group(at: 0, prefix: "").moved(right: 5, down: 10) == group(at: 5, prefix: ""))
    #expect(group(at: 5, prefix: "").moved(right: 0, down: 0) == group(at: 5, prefix: ""))
  }

  @Test func namesWithinAGroupBearItsPrefixAndGroupsWithoutANameStayWithout() {
    #expect(group(at: 1, prefix: "").named(within: "panel-2-") == group(at: 1, prefix: "panel-2-"))
  }
}

import Drawing
import Publishing
import Testing

@Suite struct KeptPicturesTests {
  /// A picture with so many points.
  private func picture(_ count: Int, title: String = "") -> Picture {
    let points = (0..<count).map { Point(x: Double($0), y: 0) }
    let inner = Group(marks: [.shape(Shape(Path(polyline: points)))])
    return Picture(
      size: Size(width: 10, height: 10), background: nil, title: title, summary: "", author: "",
      language: "en", layers: [Group(marks: [.group(inner)])])
  }

  @Test func aPictureIsTakenOnce() {
    let kept = KeptPictures()
    kept.keep(picture(3, title: "A"), of: "a")
    #expect(kept.take("b") == nil)
    #expect(kept.take("a")?.title == "A")
    #expect(kept.take("a") == nil)
  }

  @Test func whatFindsNoRoomIsNotKept() {
    let kept = KeptPictures(mostPoints: 100)
    kept.keep(picture(60), of: "a")
    kept.keep(picture(41), of: "b")
    kept.keep(picture(40), of: "c")
    #expect(kept.take("a") != nil)
    #expect(kept.take("b") == nil)
    #expect(kept.take("c") != nil)
    // What was taken makes room.
    kept.keep(picture(60), of: "d")
    #expect(kept.take("d") != nil)
  }
}

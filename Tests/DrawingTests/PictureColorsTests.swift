import Drawing
import Testing

struct PictureColorsTests {
  private func picture(_ color: Color, on background: Color?) -> Picture {
    let text = PlacedText(
      "a", font: Font(family: "Noto Sans", size: 8), origin: Point(x: 0, y: 0), color: color,
      halo: Halo(color: color, width: 1))
    let shape = Shape(
      Path(circleAt: Point(x: 0, y: 0), radius: 1), fill: color,
      stroke: Stroke(color: color, width: 1))
    return Picture(
      size: Size(width: 10, height: 10), background: background, title: "", summary: "",
      author: "", language: "",
      layers: [Group(id: "a", marks: [.text(text), .group(Group(marks: [.shape(shape)]))])])
  }

  @Test func everyColourIsExchanged() {
    let red = Color(0xFF0000)
    let blue = Color(0x0000FF)
    #expect(picture(red, on: red).mapColors { _ in blue } == picture(blue, on: blue))
    #expect(picture(red, on: nil).mapColors { _ in blue } == picture(blue, on: nil))
  }

  @Test func coverageIsMixedWithThePaper() {
    let half = Color(0x000000, alpha: 0.5)
    let grey = Color(red: 0.5, green: 0.5, blue: 0.5)
    #expect(picture(half, on: nil).opaque == picture(grey, on: nil))
    #expect(
      picture(half, on: Color(0xFFFFFF)).opaque == picture(grey, on: Color(0xFFFFFF)))
    let blue = Color(0x0000FF)
    #expect(
      picture(half, on: blue).opaque
        == picture(Color(red: 0, green: 0, blue: 0.5), on: blue))
    #expect(picture(blue, on: blue).opaque == picture(blue, on: blue))
  }
}

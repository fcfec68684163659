import Drawing
import TestSupport
import Testing

@testable import Cartography

@Suite struct LabelLayerTests {
  @Test func leadersLieBelowNames() {
    let font = Font(family: "Test", size: 10)
    let label = Label(
      anchor: Point(x: 0, y: 0), radius: 2, text: "Name", font: font, color: Color(0x000000),
      language: "de", isMandatory: true, isTown: false, priority: 0,
      metrics: FixedTextMetrics().measure("Name", font: font, language: "de"))
    let box = Rectangle(minX: 20, minY: 30, maxX: 40, maxY: 39.8)
    let labelling = Labelling(placed: [
      PlacedLabel(label: label, box: box, leader: nil, isPreferred: true),
      PlacedLabel(
        label: label, box: box, leader: (Point(x: 1, y: 2), Point(x: 19, y: 35)),
        isPreferred: false),
    ])
    var style = MapStyle.print
    style.land = Color(0xF0F0F0)
    style.quietInk = Color(0x808080)
    style.haloWidth = 1.25
    let name = #"text "Name" at 20,37.6 Test 10 #000000 halo #f0f0f0 1.25 in de"#
    #expect(
      LabelLayer(style: style).marks(of: labelling).words
        == """
        path M 1,2 L 19,35 stroke #808080 0.4
        \(name)
        \(name)
        """)
  }
}

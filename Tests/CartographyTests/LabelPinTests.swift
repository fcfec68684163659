import Drawing
import Geodata
import RouteGraph
import TestSupport
import Testing

@testable import Cartography

@Suite struct LabelPinTests {
  @Test(arguments: [
    ("12,-4.5", LabelPin.offset(right: 12, down: -4.5)), ("0,0", .offset(right: 0, down: 0)),
    (" -3 , 2 ", .offset(right: -3, down: 2)), ("hidden", .hidden), ("HIDDEN", .hidden),
    ("ne", .beside(.northEast)), ("SW", .beside(.southWest)), ("n", .beside(.north)),
    ("1000,-1000", .offset(right: 1_000, down: -1_000)),
  ])
  func pinIsRead(_ text: String, _ pin: LabelPin) {
    #expect(LabelPin(text) == pin)
  }

  @Test(arguments: [
    "", ",", "12", "12,", ",4", "1,2,3", "a,b", "north", "nne", "1000.5,0", "0,-1001", "nan,0",
    "inf,0", "1;2", "hidden ne",
  ])
  func whatIsNoPinIsRefused(_ text: String) {
    #expect(LabelPin(text) == nil)
  }

  private func label(_ pin: Label.Pin?, _ x: Double = 100) -> Label {
    let font = Font(family: "Test", size: 8)
    var label = Label(
      anchor: Point(x: x, y: 100), radius: 2, text: "Name", font: font, color: Color(0),
      isMandatory: false, isTown: false, priority: 0,
      metrics: FixedTextMetrics().measure("Name", font: font, language: nil))
    label.pin = pin
    return label
  }

  private func place(_ pin: Label.Pin) -> PlacedLabel? {
    var placement = LabelPlacement(area: Rectangle(minX: 0, minY: 0, maxX: 200, maxY: 200))
    // Others stand where the pinned one wants to be, and there is a block.
    placement.avoid(Rectangle(minX: 60, minY: 60, maxX: 140, maxY: 140))
    return placement.place([label(nil, 104), label(pin), label(nil, 96)]).placed.first {
      $0.label.pin != nil
    }
  }

  @Test(arguments: [
    (30.0, 20.0, 1), (-30, 20, -1), (0, 30, 0),
  ])
  func offsetIsWhereTheTextBegins(_ dx: Double, _ dy: Double, _ side: Int) throws {
    let placed = try #require(place(.offset(Vector(dx: dx, dy: dy))))
    let end = Point(x: 100 + dx, y: 100 + dy)
    #expect(try #require(placed.leader).to == end)
    switch side {
    case 1: #expect(abs(placed.box.minX - end.x - 1) < 1e-9)
    case -1: #expect(abs(placed.box.maxX - end.x + 1) < 1e-9)
    default: #expect(abs(placed.box.center.x - end.x) < 1e-9)
    }
  }

  @Test func shortOffsetNeedsNoLeader() throws {
    #expect(try #require(place(.offset(Vector(dx: 4, dy: 0)))).leader == nil)
  }

  @Test(arguments: LabelPin.Side.allCases)
  func nameStandsOnTheSideThatIsPinned(_ side: LabelPin.Side) throws {
    let center = try #require(place(.beside(side))).box.center
    let word = side.rawValue
    if word.hasSuffix("e") { #expect(center.x > 102) }
    if word.hasSuffix("w") { #expect(center.x < 98) }
    if word.hasPrefix("n") { #expect(center.y < 98) }
    if word.hasPrefix("s") { #expect(center.y > 102) }
  }

  @Test func pinOfAnUnknownPlaceIsRefusedWithWhatIsNear() throws {
    let dataset = try DataFolder().dataset()
    let id = try #require(dataset.places.map(\.id).min())
    let wrong = PlaceID(id.rawValue + "x")
    var sheet = try MapSheet.january()
    sheet.pins = [id: .hidden]
    #expect(throws: Never.self) { try sheet.checkPins(in: dataset) }
    sheet.pins[wrong] = .hidden
    let error = #expect(throws: PinError.self) { try sheet.checkPins(in: dataset) }
    #expect(error?.place == wrong)
    #expect(error?.hint?.contains(id.rawValue) == true)
  }

  @Test func hiddenNameIsNotThereAndItsSignStays() throws {
    let composer = try DataFolder().composer()
    let whole = try composer.compose(try .january())
    let all = whole.report.labelsPlaced
    let shown = try #require(whole.report.places.min())
    let hidden = try composer.compose(try .january { $0.pins = [shown: .hidden] })
    #expect(hidden.report.labelsPlaced == all - 1)
    #expect(hidden.report.places == whole.report.places)
  }
}

import Publishing
import Testing

@Suite struct PlateRecordTests {
  private let record = PlateRecord(
    plate: "winter", key: "0123456789abcdef",
    files: [
      .init(name: "a/winter.png", bytes: 12, sha256: "ab", modified: 1_795_916_922_452_145_412)
    ],
    seconds: 1.25, warnings: ["\u{201C}quoted\u{201D} \"twice\""], dropped: ["Mauthausen"],
    frame: PlateFrame(width: 180, height: 130, scale: 4_000_000, window: [-1, 2, 3, 4]),
    title: "Winter", linesBelowTitle: ["January"], caption: nil, description: "Map of the winter",
    inputs: ["movement E001": "ff", "setting size": "180x130mm"], origin: "../plates.yaml")

  @Test func whatIsWrittenIsRead() {
    #expect(PlateRecord(Array(record.json.utf8)) == record)
  }

  @Test func panelsAreWrittenWhereThereAreSome() {
    #expect(!record.json.contains("panels"))
    var panels = record
    panels.panels = [
      PlateRecord.Panel(title: "Spring", movements: 3, dropped: ["Beta"]),
      PlateRecord.Panel(title: "\u{201C}Winter\u{201D}", movements: 0, dropped: []),
    ]
    #expect(PlateRecord(Array(panels.json.utf8)) == panels)
  }

  @Test func theInputsCanBeLeftUnread() {
    var without = record
    without.inputs = [:]
    #expect(PlateRecord(Array(record.json.utf8), withInputs: false) == without)
  }

  @Test(arguments: ["", "{", "{}", "[]", "\u{0}"])
  func whatIsNotARecordIsNone(text: String) {
    #expect(PlateRecord(Array(text.utf8)) == nil)
  }

  @Test func aRecordOfAnotherVersionIsNone() {
    let text = record.json.replacing("\"version\": 3", with: "\"version\": 2")
    #expect(text != record.json)
    #expect(PlateRecord(Array(text.utf8)) == nil)
  }

  @Test func differencesAreSaidInWords() {
    let now = PlateInputs([
      "movement E001": "fe", "setting size": "90x80mm", "place dachau": "aa", "the fonts": "11",
    ])
    let before = [
      "movement E001": "ff", "setting size": "180x130mm", "setting style": "mono",
      "the fonts": "11",
    ]
    #expect(
      now.differences(from: before) == [
        "movement E001 has changed", "place dachau is new",
        "setting size was 180x130mm and is 90x80mm", "setting style is no longer part of it",
      ])
    #expect(PlateInputs(["a": "b"]).key != PlateInputs(["ab": ""]).key)
  }
}

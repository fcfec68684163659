import Drawing
import Geodata
import Inspection
import Publishing
import Testing

struct PressCheckTests {
  private static let table = """
    preset,rule,value,url,read_on,note
    any,pixels-max,1000,,,
    p,width,89;183,https://example.org/p,2026-01-02,
    p,height-max,170,,,
    p,dpi-min,300,,,
    p,dpi-max,600,,,
    p,text-min,5,,,
    p,text-max,7,,,
    p,line-min,0.25,,,
    p,formats,pdf;tif,,,
    p,text,live,,,
    p,fonts,embedded,,,
    p,coverage,none,,,
    p,color,grey,,,
    p,alt-text,required,,,
    p,text-contrast,4.5,,,
    p,line-contrast,3,,,
    p,megabytes-max,1,,,

    """

  private func preset() throws -> PressPreset {
    try #require(try PressPreset.read(Array(Self.table.utf8), file: "presets.csv").first)
  }

  private var sound: FigureFacts {
    var facts = FigureFacts()
    facts.format = .pdf
    facts.size = Size(width: 89 / 25.4 * 72, height: 170 / 25.4 * 72)
    facts.longestSide = 0
    facts.resolution = .infinity
    facts.smallestText = 5
    facts.largestText = 7
    facts.thinnestLine = 0.25
    facts.text = .live
    facts.missingFonts = []
    facts.hasCoverage = false
    facts.isGrey = true
    facts.summary = "A map."
    facts.textContrast = 4.5
    facts.lineContrast = 3
    facts.byteCount = 1_000_000
    return facts
  }

  private func broken(_ change: (inout FigureFacts) -> Void) throws -> [String] {
    var facts = sound
    change(&facts)
    return PressCheck(facts, preset: try preset()).breaches.map {
      "\($0.rule.kind.rawValue): \($0.message)"
    }
  }

  @Test func whatKeepsAllRulesHasNoBreach() throws {
    let check = PressCheck(sound, preset: try preset())
    #expect(check.breaches == [])
    #expect(check.unchecked == [])
  }

  @Test func everyRuleCanBeBroken() throws {
    #expect(
      try broken { $0.size?.width = 95 / 25.4 * 72 } == [
        "width: the width is 95 mm; allowed: 89, 183 mm"
      ])
    #expect(
      try broken { $0.size?.height = 171 / 25.4 * 72 } == [
        "height-max: the height is 171 mm; at most 170 mm"
      ])
    #expect(
      try broken { $0.resolution = 299 } == [
        "dpi-min: the resolution is 299 dpi; at least 300 dpi"
      ])
    #expect(
      try broken { $0.resolution = 0 } == [
        "dpi-min: the file states no resolution; at least 300 dpi is asked"
      ])
    #expect(
      try broken { $0.resolution = 1200 } == [
        "dpi-max: the resolution is 1200 dpi; at most 600 dpi"
      ])
    #expect(
      try broken { $0.smallestText = 4.9 } == [
        "text-min: the smallest type is 4.9 pt; at least 5 pt"
      ])
    #expect(
      try broken { $0.largestText = 9 } == ["text-max: the largest type is 9 pt; at most 7 pt"])
    #expect(
      try broken { $0.thinnestLine = 0.1 } == [
        "line-min: the thinnest line is 0.1 pt; at least 0.25 pt"
      ])
    #expect(
      try broken { $0.format = .svg } == ["formats: the format is SVG; allowed: PDF, TIF"])
    #expect(
      try broken { $0.text = .outlines } == ["text: text is outlined; it must stay text"])
    #expect(
      try broken { $0.missingFonts = ["Arial"] } == ["fonts: fonts are not embedded: Arial"])
    #expect(
      try broken { $0.hasCoverage = true } == ["coverage: something shines through (alpha)"])
    #expect(
      try broken { $0.isGrey = false } == ["color: there are colours; only grey is allowed"])
    #expect(
      try broken { $0.summary = "" } == ["alt-text: the description (alt text) is missing"])
    #expect(
      try broken { $0.textContrast = 4.2 } == [
        "text-contrast: the contrast of text with its ground is 4.2 : 1; at least 4.5 : 1"
      ])
    #expect(
      try broken { $0.lineContrast = 2 } == [
        "line-contrast: the contrast of lines with their ground is 2 : 1; at least 3 : 1"
      ])
    #expect(
      try broken { $0.longestSide = 1_001 } == [
        "pixels-max: the longest side is 1001 pixels; at most 1000"
      ])
    #expect(
      try broken { $0.byteCount = 1_500_000 } == [
        "megabytes-max: the file is 1.5 million bytes; at most 1 million bytes"
      ])
  }

  @Test func whatIsNotKnownIsUncheckedAndNeverRight() throws {
    let check = PressCheck(FigureFacts(), preset: try preset())
    #expect(check.breaches == [])
    #expect(check.unchecked.count == 17)
  }

  @Test(arguments: [
    ("p,width,wide,,,", "is not a number above 0"), ("p,width,,,,", "values separated"),
    ("p,dpi-min,300;600,,,", "takes one value"), ("p,formats,bmp,,,", "is no value of formats"),
    ("p,colour,grey,,,", "is not one of the allowed words"),
    ("p,height-max,-1,,,", "is not a number above 0"),
    ("p,text-min,5,,,\np,text-min,6,,,", "p has two rules for text-min"),
  ])
  func wrongTablesAreRefused(row: String, words: String) throws {
    let table = "preset,rule,value,url,read_on,note\n" + row + "\n"
    let error = #expect(throws: DatasetError.self) {
      try PressPreset.read(Array(table.utf8), file: "presets.csv")
    }
    #expect("\(error.map { "\($0)" } ?? "")".contains(words))
    #expect("\(error.map { "\($0)" } ?? "")".contains("presets.csv:"))
  }
}

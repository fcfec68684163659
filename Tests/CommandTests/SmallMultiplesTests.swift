import Foundation
import TestSupport
import Testing

/// Plates of several small maps: drawn, kept, drawn again, and told of like any other plate.
@Suite struct SmallMultiplesTests {
  private static let defaults = """
    defaults:
      size: 150x110mm
      dpi: 72
      fit: all
      formats: [png, svg]

    """

  /// One plate with a panel for each period of the data, and a usual one of the winter.
  private static let usual =
    defaults + """
      plates:
        - plate: both
          kind: small-multiples
          panels: {each: period}
        - plate: winter
          period: winter

      """

  private func plates(_ text: String) -> String { Self.defaults + "plates:\n" + text }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func svg(_ series: Series, _ name: String) throws -> String {
    String(decoding: try series.workspace.read("out/\(name).svg"), as: UTF8.self)
  }

  private func ids(_ svg: String) -> [String] {
    svg.components(separatedBy: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  /// The titles of the panels of a plate.
  private func titles(_ svg: String) -> [String] {
    svg.components(separatedBy: "<g id=\"panel-").dropFirst().compactMap { part in
      guard part.drop(while: \.isNumber).hasPrefix("\""), let start = part.range(of: "<title>"),
        let end = part.range(of: "</title>")
      else { return nil }
      return String(part[start.upperBound..<end.lowerBound])
    }
  }

  // MARK: What is drawn

  @Test func aPlateHasOneFileOfEachFormatWithANamedGroupForEachPanel() throws {
    let series = try Series(Self.usual)
    let outcome = try series.batch()
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(
      try series.plates().keys.sorted() == ["both.png", "both.svg", "winter.png", "winter.svg"])
    let svg = try svg(series, "both")
    let ids = ids(svg)
    #expect(Set(ids).count == ids.count)
    #expect(Set(ids).isSuperset(of: ["panel-1", "panel-2", "panel-1-movement-M1", "furniture"]))
    #expect(titles(svg) == ["Winter", "Spring"])
    // Land and water are the same on all panels, and defined once.
    let uses = [1, 2].map { panel in
      svg.components(separatedBy: "<g id=\"panel-\(panel)-base\"").last?
        .components(separatedBy: "<g id=\"panel-\(panel)-borders\"").first?
        .matches(of: /#shape\.\d+/).map { String($0.output) } ?? []
    }
    #expect(!uses[0].isEmpty && uses[0] == uses[1])
    _ = try ExternalTool.run(
      "rsvg-convert", package: "librsvg2-bin", ["FILE"], input: Array(svg.utf8),
      fileExtension: "svg")
  }

  @Test func panelsAreMadeByARuleOrWrittenOneByOne() throws {
    let series = try Series(
      plates(
        """
          - plate: months
            kind: small-multiples
            size: 240x130mm
            title: "{from} to {to}: {count}"
            panels: {every: 1 month, from: 1945-01, to: 1945-03, title: "{number}. {period}: {count}"}
          - plate: listed
            kind: small-multiples
            columns: 1
            size: 150x260mm
            panels:
              - {period: winter, title: "{period}, {from}"}
              - {mode: rail, title: By rail}
              - {each: period, only: spring, languages: de, title: "{period}, {to}"}
          - plate: places
            kind: small-multiples
            period: winter
            panels: {each: place, kinds: main-camp}

        """))
    #expect(try series.batch().status == 0)
    let months = try svg(series, "months")
    #expect(
      titles(months) == ["1. January 1945: 1", "2. February 1945: 0", "3. March 1945: 1"])
    #expect(months.contains(">1 January 1945 to 31 March 1945: 2</title>"))
    #expect(
      try titles(svg(series, "listed")) == [
        "Winter, 1 December 1944", "By rail", "Spring, 8. Mai 1945",
      ])
    #expect(try titles(svg(series, "places")) == ["Alpha", "Gamma"])
  }

  @Test func aRuleOfPlatesMakesSmallMultiplesToo() throws {
    let series = try Series(
      plates(
        """
          - plate: "place-{place}"
            each: place
            kinds: main-camp
            kind: small-multiples
            panels: {each: period}

        """))
    #expect(try series.batch().status == 0)
    #expect(
      try series.plates().keys.sorted() == [
        "place-alpha.png", "place-alpha.svg", "place-gamma.png", "place-gamma.svg",
      ])
  }

  @Test func theNumberOfThreadsDoesNotMatter() throws {
    let series = try Series(Self.usual)
    #expect(try series.batch("--jobs", "1").status == 0)
    #expect(try series.batch("--jobs", "2", "--out", "other").status == 0)
    #expect(try series.plates() == series.plates(in: "other"))
  }

  // MARK: What is drawn again

  @Test func aRowOnAnyPanelDrawsThePlateAgain() throws {
    let series = try Series(Self.usual)
    _ = try series.batch()
    #expect(try series.stale() == [])
    try series.replace("1945-03-02,1945-03-04", by: "1945-03-02,1945-03-05", in: "movements.csv")
    #expect(try series.stale() == ["both"])
    let outcome = try series.run("explain", "--inputs")
    #expect(outcome.status != 0)
    let why = try Command.run(["explain", "both", "plates.yaml"], in: series.workspace.path)
    #expect(why.output.contains("movement M2 has changed"))
    #expect(try series.batch().error.contains("1 drawn, 1 up to date"))
    // What is there is what a batch without a past draws.
    #expect(try series.batch("--out", "new").status == 0)
    #expect(try series.plates(in: "new") == series.plates())
    try series.replace("beta,town,Beta", by: "beta,town,Delta", in: "places.csv")
    #expect(try series.stale() == ["both", "winter"])
  }

  @Test func aRowThatNoPanelShowsChangesNothing() throws {
    let series = try Series(
      plates(
        """
          - plate: both
            kind: small-multiples
            fit: shown
            panels:
              - {period: winter}
              - {from: 1945-01-20, to: 1945-01-22}

        """))
    #expect(try series.batch().status == 0)
    try series.replace("1945-03-02,1945-03-04", by: "1945-03-02,1945-03-05", in: "movements.csv")
    #expect(try series.stale() == [])
    try series.replace("3000,4000", by: "3000,5000", in: "movements.csv")
    #expect(try series.stale() == ["both"])
  }

  @Test func aSettingOfAPanelConcernsItsPlate() throws {
    let series = try Series(Self.usual)
    _ = try series.batch()
    try series.write(
      Self.usual.replacing("{each: period}", with: "{each: period, title: \"{period}!\"}"))
    #expect(try series.stale() == ["both"])
    let why = try Command.run(["explain", "both", "plates.yaml"], in: series.workspace.path)
    #expect(
      why.output.contains(
        "setting panel 1 was Winter; en; each: period; period: winter and is Winter!; en; "))
    try series.write(Self.usual.replacing("{each: period}", with: "{each: period}\n    columns: 2"))
    #expect(try series.stale() == ["both"])
  }

  // MARK: What is told of it

  @Test func thePlanAndTheDryRunNameThePlateOnce() throws {
    let series = try Series(Self.usual)
    #expect(try series.run("plan", "--ids").lines == ["both", "winter"])
    let files = try series.run("plan", "--files", "--only", "both").lines
    #expect(files == ["out/both.png", "out/both.svg"])
    let text = try series.run("plan", "--json").output
    let plates = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(plates.map { $0["panels"] as? Int } == [2, 0])
    #expect(
      try series.batch("--dry-run").lines == [
        "draw both: it has not been drawn yet", "draw winter: it has not been drawn yet",
      ])
  }

  @Test func recordsAndReportsTellOfEachPanel() throws {
    let series = try Series(
      Self.usual.replacing(
        "{each: period}", with: "{each: period}\n    beside: [alt, csv, report]"))
    #expect(try series.batch().status == 0)
    func text(_ name: String) throws -> String {
      String(decoding: try series.workspace.read("out/" + name), as: UTF8.self)
    }
    let run = try json(text("run.json"))
    let plates = try #require(run["plates"] as? [[String: Any]])
    let panels = try #require(plates[0]["panels"] as? [[String: Any]])
    #expect(panels.map { $0["title"] as? String } == ["Winter", "Spring"])
    #expect(panels.map { $0["movements"] as? Int } == [1, 1])
    // Halts are not named on panels, and so do not lack room.
    #expect(panels.map { $0["dropped"] as? [String] } == [[], []])
    #expect(plates[0]["dropped"] as? [String] == [])
    #expect(plates[1]["panels"] == nil)
    let report = try json(text("both.json"))
    #expect(report["movements"] as? [String] == ["M1", "M2"])
    #expect(report["labelOverlaps"] as? Int == 0)
    let reported = try #require(report["panels"] as? [[String: Any]])
    #expect(reported.map { $0["movements"] as? [String] } == [["M1"], ["M2"]])
    #expect(try text("both.alt.txt").contains("Winter: 1 movement; Spring: 1 movement."))
    let table = try text("both.csv")
    #expect(table.contains("M1") && table.contains("M2"))
  }

  @Test func partsAreMergedAndDocumentsShowThePlate() throws {
    let series = try Series(Self.usual)
    for part in 1...2 { #expect(try series.batch("--shard", "\(part)/2").status == 0) }
    #expect(try series.run("merge").status == 0)
    let outcome = try series.batch("--book", "book.pdf", "--contact-sheet", "sheet.png")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.error.contains("book.pdf: 2 plates"))
    #expect(outcome.error.contains("sheet.png: 2 plates"))
    #expect(try !series.workspace.read("book.pdf").isEmpty)
  }

  @Test func aPlateOfPanelsIsNotComparedWithOneOfOneMap() throws {
    let series = try Series(Self.usual)
    #expect(!(try series.batch().error.contains("instead of")))
  }

  @Test func termsInTitlesOfPanelsAreWarnedOf() throws {
    let series = try Series(
      plates(
        """
          - plate: one
            kind: small-multiples
            panels: [{period: winter, title: Polish camp}, {period: spring}]

        """))
    let outcome = try series.batch()
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("title of panel 1: "), "\(outcome.error)")
  }
}

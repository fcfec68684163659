import Foundation
import Testing

/// Series of plates: what is drawn, and what is drawn again.
@Suite struct BatchTests {
  @Test func aSeriesIsDrawnOnceAndThenKept() throws {
    let series = try Series()
    let first = try series.batch()
    #expect(first.status == 0)
    #expect(first.error.contains("3 plates in out: 3 drawn, 0 up to date"))
    #expect(
      try series.plates().keys.sorted() == [
        "both.png", "both.svg", "spring.png", "spring.svg", "winter.png", "winter.svg",
      ])
    let before = try series.plates()
    let second = try series.batch()
    #expect(second.status == 0)
    #expect(second.error.contains("0 drawn, 3 up to date"))
    #expect(try series.plates() == before)
  }

  @Test func aPlateIsWhatMapDraws() throws {
    let series = try Series(
      Series.defaults + """
        plates:
          - plate: one
            period: winter
            languages: [de]
            title: "Winter: {count}"
            pin: {Gamma: ne}
            lines: straight
            nature-names: false
        """)
    #expect(try series.batch().status == 0)
    let map = try series.workspace.map(
      "--size", "60x50mm", "--fit", "all", "--period", "winter", "--lang", "de", "--title",
      "Winter: 1", "--pin", "Gamma=ne", "--lines", "straight", "--no-nature-names", "-o",
      "map.png", "-o", "map.svg")
    #expect(map.status == 0)
    #expect(try series.plates()["one.png"] == series.workspace.read("map.png"))
    #expect(try series.plates()["one.svg"] == series.workspace.read("map.svg"))
  }

  @Test func theNumberOfThreadsDoesNotMatter() throws {
    let series = try Series()
    #expect(try series.batch("--jobs", "1").status == 0)
    #expect(try series.batch("--jobs", "3", "--out", "other").status == 0)
    #expect(try series.plates() == series.plates(in: "other"))
  }

  // MARK: What is drawn again

  @Test func aCorrectedDateConcernsOnlyThePlatesThatShowTheMovement() throws {
    let series = try Series()
    _ = try series.batch()
    let before = try series.plates()
    try series.replace("1945-03-02,1945-03-04", by: "1945-03-02,1945-03-05", in: "movements.csv")
    #expect(try series.stale() == ["spring", "both"])
    let outcome = try series.batch()
    #expect(outcome.error.contains("2 drawn, 1 up to date"))
    let after = try series.plates()
    #expect(after["winter.svg"] == before["winter.svg"])
    #expect(after["spring.svg"] != nil)
    // What is there is what a batch without a past draws.
    #expect(try series.batch("--out", "new").status == 0)
    #expect(try series.plates(in: "new") == after)
  }

  @Test func aMovementThatMovesToAnotherPeriodChangesBothPlates() throws {
    let series = try Series()
    _ = try series.batch()
    try series.replace("1945-03-02,1945-03-04", by: "1945-02-02,1945-02-04", in: "movements.csv")
    #expect(Set(try series.stale()).isSuperset(of: ["spring", "winter"]))
    _ = try series.batch()
    #expect(try series.batch("--out", "new").status == 0)
    #expect(try series.plates(in: "new") == series.plates())
  }

  /// Each of these changes something that a plate is made from.
  @Test(arguments: [
    ("places.csv", "Gamma,", "Delta,"), ("stages.csv", "1945-01-20", "1945-01-21"),
    ("periods.csv", "Winter,", "The winter,"), ("sources.csv", "Somebody", "Somebody else"),
    ("datapackage.json", "A study", "Another study"),
    ("basemap/basemap.json", "\"none\"", "\"somebody\""),
  ])
  func aChangeOfWhatAPlateIsMadeFromDrawsItAgain(
    file: String, old: String, new: String
  ) throws {
    let series = try Series()
    _ = try series.batch()
    #expect(try series.stale().isEmpty)
    try series.replace(old, by: new, in: file)
    #expect(try series.stale().contains("winter"))
    _ = try series.batch()
    #expect(try series.batch("--out", "new").status == 0)
    #expect(try series.plates(in: "new") == series.plates())
  }

  @Test func aRowThatNoPlateShowsChangesNothing() throws {
    let series = try Series()
    try series.replace(
      "gamma,main-camp", by: "omega,town,Omega,,,12,50,town,,,,,,,,survey,book,\ngamma,main-camp",
      in: "places.csv")
    try series.replace(
      "M2,gamma",
      by: "M0,alpha,beta,foot,1943-01-01,1943-01-02,,,,,transport,reached,certain,"
        + "schematic,high,,,,book,\nM2,gamma", in: "movements.csv")
    try series.write(Series.usual.replacingOccurrences(of: "fit: all", with: "fit: shown"))
    _ = try series.batch()
    try series.replace("Omega", by: "Ultima", in: "places.csv")
    try series.replace("1943-01-02", by: "1943-01-03", in: "movements.csv")
    #expect(try series.stale() == [])
  }

  @Test func aSettingOfOnePlateConcernsThatPlate() throws {
    let series = try Series()
    _ = try series.batch()
    try series.write(Series.usual + "    title: Both\n")
    #expect(try series.stale() == ["both"])
    let outcome = try Command.run(["explain", "both", "plates.yaml"], in: series.workspace.path)
    #expect(outcome.output.contains("setting title is new"))
    let other = try Command.run(["explain", "winter", "plates.yaml"], in: series.workspace.path)
    #expect(other.output.contains("is up to date"))
  }

  @Test func explainSaysWhatASettingWas() throws {
    let series = try Series()
    _ = try series.batch()
    try series.write(Series.usual.replacingOccurrences(of: "60x50mm", with: "60x55mm"))
    let outcome = try Command.run(["explain", "both", "plates.yaml"], in: series.workspace.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("setting size was 60x50mm and is 60x55mm"))
  }

  @Test func aStyleFileIsPartOfAPlate() throws {
    let series = try Series(
      Series.usual.replacingOccurrences(of: "fit: all", with: "fit: all\n  style: ./mine.yaml"))
    try series.workspace.write(Array("extends: print\n".utf8), to: "mine.yaml")
    #expect(try series.batch().status == 0)
    #expect(try series.stale() == [])
    try series.workspace.write(
      Array("extends: print\ncolours:\n  land: \"#FFFFFF\"\n".utf8), to: "mine.yaml")
    #expect(Set(try series.stale()) == ["spring", "winter", "both"])
  }

  @Test func aFileThatIsGoneOrChangedIsDrawnAgain() throws {
    let series = try Series()
    _ = try series.batch()
    let before = try series.plates()
    try FileManager.default.removeItem(atPath: series.workspace.path + "/out/winter.svg")
    try series.workspace.write(Array("not a picture".utf8), to: "out/spring.png")
    #expect(Set(try series.stale()) == ["winter", "spring"])
    _ = try series.batch()
    #expect(try series.plates() == before)
  }

  @Test func aCopyWithAnotherTimeIsKept() throws {
    let series = try Series()
    _ = try series.batch()
    for (name, bytes) in try series.plates() {
      try series.workspace.write(bytes, to: "out/" + name)
    }
    #expect(try series.stale() == [])
  }

  @Test func aDamagedRecordIsAsGoodAsNone() throws {
    let series = try Series()
    _ = try series.batch()
    try series.workspace.write(Array("{".utf8), to: "out/.waymark/winter.json")
    #expect(try series.stale() == ["winter"])
  }

  @Test func platesOfAnotherFileOfPlatesAreNotReplacedWithoutAWord() throws {
    let series = try Series()
    let said = "drawn for another file of plates"
    #expect(try !series.batch().error.contains(said))
    let path = series.workspace.path
    let small = "data: study\nout: out\n" + Series.usual.replacing("60x50mm", with: "60x55mm")
    try series.workspace.write(Array(small.utf8), to: "other.yaml")
    for option in ["--dry-run", "--jobs=1"] {
      let outcome = try Command.run(["batch", "other.yaml", option], in: path)
      #expect(outcome.status == 0)
      #expect(
        outcome.error.contains(
          "\u{201C}spring\u{201D}, \u{201C}both\u{201D} in out were \(said), ../plates.yaml as seen"
        ),
        "\(outcome.error)")
    }
    #expect(try !Command.run(["batch", "other.yaml"], in: path).error.contains(said))
    #expect(try series.batch("--only", "both").error.contains("in out was \(said), ../other.yaml"))
    // However the file is named, it is the same.
    try FileManager.default.createSymbolicLink(
      atPath: path + "/link.yaml", withDestinationPath: path + "/plates.yaml")
    for name in ["./plates.yaml", "link.yaml", path + "/plates.yaml"] {
      let outcome = try Command.run(["batch", name, "--force", "--only", "both"], in: path)
      #expect(outcome.status == 0)
      #expect(!outcome.error.contains(said), "\(name): \(outcome.error)")
    }
  }

  // MARK: Options

  @Test func aDryRunWritesNothing() throws {
    let series = try Series()
    let outcome = try series.batch("--dry-run")
    #expect(outcome.lines.allSatisfy { $0.contains("it has not been drawn yet") })
    #expect(try !series.workspace.names().contains("out"))
    #expect(try series.batch("--dry-run", "--json").output.contains("\"draw\": true"))
  }

  @Test func onlySomePlatesAreDrawn() throws {
    let series = try Series()
    #expect(try series.batch("--only", "w*").status == 0)
    #expect(try series.plates().keys.sorted() == ["winter.png", "winter.svg"])
    let wrong = try series.batch("--only", "wintr")
    #expect(wrong.status == 64)
    #expect(wrong.error.contains("winter"))
  }

  @Test func aPlateThatIsCalledLikeAPatternCanBeDrawnAlone() throws {
    let series = try Series(
      Series.defaults
        + "plates:\n  - {plate: a*, period: winter}\n  - {plate: ab, period: spring}\n")
    #expect(try series.run("plan", "--ids", "--only", "a*").lines == ["a*"])
    #expect(try series.run("plan", "--ids", "--only", "a?").lines == ["a*", "ab"])
    #expect(try series.run("plan", "--ids", "--only", "[a-z][a-z]").lines == ["ab"])
    let help = try Command.run(["batch", "--help"]).output.split(whereSeparator: \.isWhitespace)
    #expect(help.joined(separator: " ").contains("? for one character"))
  }

  @Test func forceDrawsEverything() throws {
    let series = try Series()
    _ = try series.batch()
    #expect(try series.batch("--force").error.contains("3 drawn, 0 up to date"))
  }

  @Test func theSummaryTellsOfAllPlates() throws {
    let series = try Series()
    let outcome = try series.batch("--json")
    let file = String(decoding: try series.workspace.read("out/run.json"), as: UTF8.self)
    #expect(outcome.output == file)
    let summary = try #require(
      try JSONSerialization.jsonObject(with: Data(file.utf8)) as? [String: Any])
    let plates = try #require(summary["plates"] as? [[String: Any]])
    #expect(plates.count == 3)
    let frames = plates.compactMap { $0["frame"] as? [String: Any] }
    #expect(Set(frames.compactMap { $0["scale"] as? Double }).count == 1)
    let first = try #require((plates.first?["files"] as? [[String: Any]])?.first)
    let name = try #require(first["name"] as? String)
    #expect(first["bytes"] as? Int == (try series.plates()[name]?.count))
    #expect((first["sha256"] as? String)?.count == 64)
  }

  @Test func languagesAndFilesBeside() throws {
    let series = try Series(
      Series.defaults + """
        plates:
          - plate: spring
            period: spring
            languages: [en, de]
            formats: [svg]
            name: "{language}/{plate}"
            title: "{period}, {from}"
            caption: "{count}"
            beside: [alt, caption, csv, html, report]
        """)
    #expect(try series.batch().status == 0)
    #expect(
      try series.workspace.names(in: "out/de") == [
        "spring-de.alt.txt", "spring-de.caption.txt", "spring-de.csv", "spring-de.html",
        "spring-de.json", "spring-de.svg",
      ])
    let svg = String(decoding: try series.workspace.read("out/de/spring-de.svg"), as: UTF8.self)
    #expect(svg.contains(">Spring, 1. M\u{E4}rz 1945</title>"))
    #expect(try series.workspace.read("out/en/spring-en.caption.txt") == Array("1\n".utf8))
  }

  @Test func thePlanIsForOtherPrograms() throws {
    let series = try Series()
    #expect(try series.run("plan", "--ids").lines.count == 3)
    #expect(
      try series.run("plan", "--files", "--only", "both").lines == ["out/both.png", "out/both.svg"])
    let json = try series.run("plan", "--json")
    let plates = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(plates?.count == 3)
  }

  @Test func theExampleCanBeDrawnAtOnce() throws {
    let workspace = try Workspace()
    #expect(try Command.run(["init"], in: workspace.path).status == 0)
    let plan = try Command.run(["plan", "plates.yaml", "--ids"], in: workspace.path)
    #expect(plan.status == 0)
    #expect(
      plan.lines == [
        "last-weeks", "last-weeks-on-foot", "month-1945-01-01", "month-1945-02-01",
        "month-1945-03-01", "month-1945-04-01",
      ])
    let drawn = try Command.run(
      ["batch", "plates.yaml", "--only", "last-weeks-on-foot"], in: workspace.path)
    #expect(drawn.status == 0)
    #expect(
      try workspace.names(in: "plates") == [
        ".waymark", "last-weeks-on-foot.alt.txt", "last-weeks-on-foot.caption.txt",
        "last-weeks-on-foot.pdf", "last-weeks-on-foot.png", "run.json",
      ])
    // It is never written over.
    #expect(try Command.run(["init"], in: workspace.path).status == 73)
  }
}

import Foundation
import Testing

/// Files of plates that are wrong: each error has its place and says what to do.
@Suite struct PlateFileTests {
  /// What is said of a file of plates, whose plates begin on line 9.
  private func errors(_ plates: String, defaults: String = "") throws -> Command.Outcome {
    let series = try Series(Series.defaults + defaults + "plates:\n" + plates)
    let outcome = try series.batch()
    #expect(try !series.workspace.names().contains("out"))
    return outcome
  }

  typealias Wrong = WrongPlates

  @Test(arguments: [
    Wrong(
      plates: "  - plate: a\n    perod: winter\n", place: "10:5",
      message: "has no key \u{201C}perod\u{201D}", hint: "period"),
    Wrong(
      plates: "  - plate: a\n    period: wintr\n", place: "10:13",
      message: "there is no period \u{201C}wintr\u{201D}", hint: "winter", rule: "plate"),
    Wrong(
      plates: "  - plate: a\n    from: 1945-02-30\n", place: "10:11",
      message: "\u{201C}1945-02-30\u{201D} is not a date"),
    Wrong(
      plates: "  - plate: a\n    from: 1945-03\n    to: 1945-02\n", place: "10:11",
      message: "ends before it begins"),
    Wrong(
      plates: "  - plate: a\n    size: 0x10mm\n", place: "10:11", message: "is too small",
      hint: "at least"),
    Wrong(
      plates: "  - plate: a\n    dpi: 99999\n", place: "10:10",
      message: "dpi must be between 10 and 4800"),
    Wrong(
      plates: "  - plate: a\n    fit: al\n", place: "10:10", message: "'al' is invalid"),
    Wrong(
      plates: "  - plate: a\n    place: Gama\n", place: "10:12", message: "Gama", hint: "Gamma"),
    Wrong(
      plates: "  - plate: a\n    pin: {Gama: ne}\n", place: "10:10", message: "Gama",
      hint: "Gamma"),
    Wrong(
      plates: "  - plate: a\n    relief: perhaps\n", place: "10:13",
      message: "relief is true or false"),
    Wrong(
      plates: "  - plate: a\n    style: prnt\n", place: "10:12",
      message: "there is no style \u{201C}prnt\u{201D}"),
    Wrong(
      plates: "  - plate: a\n    preset: natur\n", place: "10:13",
      message: "there is no preset \u{201C}natur\u{201D}", hint: "nature"),
    Wrong(
      plates: "  - plate: a\n    crs: EPSG:999999\n", place: "10:10", message: "crs: "),
    Wrong(
      plates: "  - plate: a\n    formats: [jpeg]\n", place: "10:14",
      message: "there is no format \u{201C}jpeg\u{201D}"),
    Wrong(
      plates: "  - plate: a\n    beside: [tabel]\n", place: "10:13", message: "tabel"),
    Wrong(
      plates: "  - plate: a\n    languages: [xx-]\n", place: "10:16", message: "xx-"),
    Wrong(
      plates: "  - plate: a\n    title: \"{perod}\"\n", place: "10:12",
      message: "there is no token {perod}", hint: "period"),
    Wrong(
      plates: "  - plate: \"{count}\"\n", place: "9:12", message: "{count} means nothing here"),
    Wrong(
      plates: "  - plate: a\n    name: ../a\n", place: "10:11",
      message: "leads out of the output folder"),
    Wrong(
      plates: "  - plate: a\n    name: x/../../a\n", place: "10:11",
      message: "leads out of the output folder"),
    Wrong(
      plates: "  - plate: a\n    name: /etc/a\n", place: "10:11",
      message: "leads out of the output folder"),
    Wrong(
      plates: "  - plate: run\n    beside: [report]\n", place: "9:5",
      message: "is what summaries are called"),
    Wrong(plates: "  - plate: a/b\n", place: "9:12", message: "holds a slash"),
    Wrong(
      plates: "  - plate: a\n    name: .waymark/a\n", place: "10:11",
      message: "begins with a full stop"),
    Wrong(
      plates: "  - plate: a\n  - plate: b\n    name: a\n", place: "11:11",
      message: "would both be written to a.png"),
    Wrong(
      plates: "  - plate: A\n  - plate: a\n", place: "10:12", message: "two plates are called"),
    Wrong(
      plates: "  - plate: a\n  - plate: a\n", place: "10:12", message: "two plates are called"),
    Wrong(
      plates: "  - plate: a\n    extends: b\n  - plate: b\n    extends: a\n", place: "12:14",
      message: "the plate extends itself: a \u{2192} b \u{2192} a"),
    Wrong(
      plates: "  - plate: winter\n    extends: wintr\n", place: "10:14",
      message: "there is no plate \u{201C}wintr\u{201D} to extend", hint: "winter"),
    Wrong(
      plates: "  - plate: a\n    each: perod\n", place: "10:11", message: "perod", hint: "period"),
    Wrong(
      plates: "  - each: period\n    only: [wintr]\n", place: "10:11",
      message: "there is no period \u{201C}wintr\u{201D}", hint: "winter"),
    Wrong(
      plates: "  - each: period\n    period: winter\n", place: "10:13",
      message: "gives the period itself"),
    Wrong(
      plates: "  - each: period\n    to: 1945-02\n", place: "10:9",
      message: "each: period gives the first and the last day itself"),
    Wrong(
      plates: "  - plate: a\n    period: winter\n    from: 1945-02\n", place: "11:11",
      message: "period gives the first and the last day itself", hint: "leave from out"),
    Wrong(
      plates: "  - each: place\n    kinds: [mainn-camp]\n", place: "10:12",
      message: "there is no kind of place", hint: "main-camp"),
    Wrong(
      plates: "  - every: 7 dys\n    period: winter\n", place: "9:12",
      message: "is not a stretch of time"),
    Wrong(
      plates: "  - every: 1 day\n    from: 1945-01\n", place: "9:12",
      message: "needs a first and a last day"),
    Wrong(
      plates: "  - every: 1 day\n    from: 1800\n    to: 1945\n", place: "9:12",
      message: "more than 10000 plates"),
    Wrong(
      plates: "  - every: 1 day\n    each: period\n", place: "9:12", message: "not by both"),
    Wrong(plates: "  - period: winter\n", place: "9:5", message: "the plate has no name"),
    Wrong(
      plates: "  - plate: \"{from}\"\n    period: winter\n    only: x\n", place: "11:11",
      message: "only belongs to each"),
    Wrong(plates: "  - plate: [a\n", place: "10:1", message: "not readable as YAML"),
  ])
  func anErrorHasItsPlace(wrong: Wrong) throws { try wrong.check() }

  @Test func whatIsNestedTooDeeplyIsAnError() throws {
    let deep = String(repeating: "[", count: 50_000)
    let outcome = try errors("  - plate: a\n    title: \(deep)\n")
    #expect(outcome.status == 78)
    #expect(outcome.error.contains("plates.yaml:10:109: error: nested too deeply"))
    let workspace = try Workspace()
    try workspace.write(Array("name: a\nlines: \(deep)\n".utf8), to: "deep.yaml")
    let style = try workspace.map("--style", "./deep.yaml", "-o", "a.svg")
    #expect(style.status == 78)
    #expect(style.error.contains("deep.yaml:2:107: error: nested too deeply"))
  }

  @Test func allErrorsAreSaidAtOnce() throws {
    let outcome = try errors("  - plate: a\n    period: x\n  - plate: b\n    size: y\n")
    #expect(outcome.error.contains("10:13"))
    #expect(outcome.error.contains("12:11"))
  }

  /// Keys that are not known, and settings that are wrong in one way or another.
  @Test func allErrorsOfAPlateAreSaidAtOnce() throws {
    let outcome = try errors(
      """
        - plate: a
          perriod: winter
          formats: [jpg]
          languages: [xx-]
          mode: plane
          each: perod
          style: nope
          size: 10
          relief: perhaps
        - plate: b
          languages: [de, xx-]
          style: nope
          size: 10
        - plate: c
          extends: nobody
          period: wintr

      """)
    for place in [
      "10:5", "11:14", "12:16", "13:11", "14:11", "15:12", "16:11", "17:13", "19:16", "20:12",
      "21:11", "23:14", "24:13",
    ] {
      #expect(
        outcome.error.ranges(of: "plates.yaml:\(place): error: ").count == 1,
        "\(place): \(outcome.error)")
    }
    #expect(outcome.error.ranges(of: ": error: ").count == 13 + 1)
  }

  @Test func aNameThatCannotBeOneIsSaidOnce() throws {
    let outcome = try errors("  - plate: ../evil\n")
    #expect(outcome.error.ranges(of: "plates.yaml:9:12: error: ").count == 1)
    #expect(try errors("  - plate: \"\"\n").error.contains("is a text, not an empty one"))
    #expect(try errors("  []\n").error.contains("a list of plates, not an empty one"))
  }

  @Test(arguments: [
    "perriod: winter", "formats: [jpg]", "relief: perhaps", "extends: nobody", "mode: plane",
    "period: wintr", "pin: 3", "panels: []", "extends: wrong",
  ])
  func whateverIsWrongWithAPlateTheOthersCanBeDrawn(line: String) throws {
    let series = try Series(
      Series.defaults + """
        plates:
          - plate: a
            \(line)
          - plate: b
            period: winter
          - plate: wrong
            size: [1]

        """)
    let outcome = try series.batch("--keep-going")
    #expect(outcome.status == 78)
    #expect(outcome.error.contains("1 drawn, 0 up to date, 2 with errors"))
    #expect(try series.plates().keys.sorted() == ["b.png", "b.svg"])
    struct Summary: Decodable {
      struct Failed: Decodable {
        let plate: String
        let reason: String
      }
      let failed: [Failed]
    }
    let summary = try JSONDecoder().decode(
      Summary.self, from: Data(try series.workspace.read("out/run.json")))
    #expect(Set(summary.failed.map(\.plate)) == ["a", "wrong"])
    #expect(summary.failed.allSatisfy { $0.reason.hasPrefix("plates.yaml:1") })
    let explained = try Command.run(["explain", "wrong", "plates.yaml"], in: series.workspace.path)
    #expect(explained.status == 78)
    #expect(explained.error.contains("plates.yaml:14:11: error: "))
    // A run that has nothing to draw tells of them, too, and no longer once they are right.
    #expect(try series.batch("--keep-going").error.contains("0 drawn, 1 up to date, 2 with errors"))
    try series.write(Series.defaults + "plates:\n  - {plate: b, period: winter}\n")
    #expect(try series.batch().status == 0)
    #expect(
      String(decoding: try series.workspace.read("out/run.json"), as: UTF8.self).contains(
        "\"failed\": []"))
  }

  @Test func thePlatesThatAreRightCanBeDrawnAllTheSame() throws {
    let series = try Series(
      Series.defaults + "plates:\n  - plate: a\n    period: x\n  - plate: b\n    period: winter\n")
    let outcome = try series.batch("--keep-going")
    #expect(outcome.status == 78)
    #expect(outcome.error.contains("1 drawn"))
    #expect(try series.plates().keys.sorted() == ["b.png", "b.svg"])
  }

  @Test func aFileThatIsMissingOrEmpty() throws {
    let workspace = try Workspace()
    let missing = try Command.run(["batch", "plates.yaml"], in: workspace.path)
    #expect(missing.status == 66)
    #expect(missing.error.contains("waymark init"))
    try workspace.write([], to: "plates.yaml")
    let empty = try Command.run(["batch", "plates.yaml"], in: workspace.path)
    #expect(empty.status == 78)
    #expect(empty.error.contains("there are no plates in the file"))
  }

  @Test func thisFileMayLieAnywhere() throws {
    let series = try Series()
    let outcome = try Command.run(["batch", series.workspace.path + "/plates.yaml"], in: "/")
    #expect(outcome.status == 0)
    #expect(try series.plates().count == 6)
  }
}

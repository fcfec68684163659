import Foundation
import TestSupport
import Testing

/// Series that are drawn as their files are saved, and the page that shows them.
@Suite struct WatchTests {
  // MARK: What is drawn

  @Test func aCorrectedDateRedrawsOnlyThePlatesConcernedAndThePageSaysSo() throws {
    let series = try Series()
    let watched = try WatchedSeries(series)
    let first = try watched.wait(for: "plates")
    #expect(Set(first.redrawn) == ["winter", "spring", "both"])
    #expect(try series.batch("--out", "new").status == 0)
    #expect(try series.plates() == series.plates(in: "new"))
    let before = try watched.page()
    #expect(before.contains("3 plates of <code>plates.yaml</code> in <code>out</code>"))
    #expect(before.contains("all plates"))

    try series.replace("1945-03-02,1945-03-04", by: "1945-03-02,1945-03-05", in: "movements.csv")
    let second = try watched.wait(for: "redraw") { $0.redrawn.count == 2 }
    #expect(second.redrawn == ["spring", "both"])
    let after = try watched.page()
    #expect(after.contains("#plate-spring\">spring</a>, <a href=\"#plate-both\">both</a>."))

    // A picture has another address if and only if it is another one: days do not stand on the map, but
    // how people were moved does. Winter is drawn again since lines keep clear of those of other plates.
    try series.replace("gamma,alpha,rail", by: "gamma,alpha,foot", in: "movements.csv")
    try watched.wait(for: "redraw") { $0.redrawn.count == 3 }
    let last = try watched.page()
    for plate in ["winter", "spring", "both"] {
      let old = try #require(picture(plate, in: before))
      #expect(try #require(picture(plate, in: after)) == old)
      let isKept = try #require(picture(plate, in: last)) == old
      #expect(isKept == (plate == "winter"))
    }
    // What is there is what a batch without a past draws, and what the page serves.
    #expect(try series.batch("--out", "newer").status == 0)
    #expect(try series.plates() == series.plates(in: "newer"))
    for (name, bytes) in try series.plates() {
      #expect(try watched.probe.get("files/" + name).body == bytes)
    }
    #expect(try series.batch().error.contains("0 drawn, 3 up to date"))
    #expect(try watched.end(by: SIGINT) == 0)
  }

  /// The address of the picture of a plate.
  private func picture(_ plate: String, in page: String) -> String? {
    page.split(separator: "\"").first { $0.hasPrefix("files/\(plate).svg?") }.map(String.init)
  }

  /// Each is saved as an editor saves: under another name first.
  @Test(arguments: [
    ("study/movements.csv", "1945-01-17,1945-01-25", "1945-01-17,1945-01-26"),
    ("study/basemap/basemap.json", "\"none\"", "\"somebody\""),
    ("mine.yaml", "extends: print", "extends: mono"),
    ("plates.yaml", "60x50mm", "60x55mm"),
    ("study/datapackage.json", "A study", "Another study"),
  ])
  func whateverTheSeriesIsMadeFromIsWatched(file: String, old: String, new: String) throws {
    let series = try Series(
      Series.usual.replacingOccurrences(of: "fit: all", with: "fit: all\n  style: ./mine.yaml"))
    try series.workspace.write(Array("extends: print\n".utf8), to: "mine.yaml")
    let watched = try WatchedSeries(series, "--only", "winter", "--out", "proofs", "--jobs", "1")
    try watched.wait(for: "plates")
    #expect(try series.plates(in: "proofs").keys.sorted() == ["winter.png", "winter.svg"])
    let text = String(decoding: try series.workspace.read(file), as: UTF8.self)
    let changed = text.replacingOccurrences(of: old, with: new)
    #expect(changed != text)
    try series.workspace.write(Array(changed.utf8), to: file + ".tmp")
    let folder = series.workspace.path + "/"
    #expect(rename(folder + file + ".tmp", folder + file) == 0)
    try watched.wait(for: "redraw of \(file)") { _ in
      watched.said.ranges(of: "1 drawn, 0 up to date").count == 2
    }
    #expect(try series.batch("--only", "winter", "--out", "new").status == 0)
    #expect(try series.plates(in: "proofs") == series.plates(in: "new"))
  }

  @Test func withoutAPageItOnlyDraws() throws {
    let series = try Series()
    let outcome = try Command.shell(
      "\"$WAYMARK\" watch plates.yaml --no-serve 2>log & P=$!; "
        + "for i in $(seq 3000); do grep -q 'plates in out' log && break; sleep 0.02; done; "
        + "kill -INT $P; wait $P", in: series.workspace.path)
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(try series.plates().count == 6)
  }

  // MARK: What goes wrong

  @Test func aBrokenFileOfPlatesIsToldAndTheOldPlatesStay() throws {
    let series = try Series()
    let watched = try WatchedSeries(series)
    try watched.wait(for: "plates")
    let before = try series.plates()
    for (broken, message, hint) in [
      (Series.usual.replacing("each: period", with: "eech: period"), "eech", "did you mean each?"),
      (Series.usual.replacing("from: 1944-12", with: "from: 1944-13"), "1944-13", "month"),
    ] {
      try series.write(broken)
      try watched.wait(for: "problems") { $0.problems > 0 }
      let page = try watched.page()
      #expect(page.contains("<code>plates.yaml:"))
      #expect(page.contains(message))
      #expect(page.contains(hint))
      #expect(page.contains("The plates below are those from before."))
      #expect(page.ranges(of: "<article").count == 3)
      #expect(watched.said.contains("plates.yaml:"))
      #expect(watched.said.contains(message))
      #expect(try series.plates() == before)
      #expect(try watched.probe.get("files/winter.svg").body == before["winter.svg"])

      try series.write(Series.usual)
      try watched.wait(for: "recovery") { $0.problems == 0 }
      #expect(try watched.page().contains("Everything is up to date."))
    }
    #expect(try series.plates() == before)
    #expect(try watched.end(by: SIGTERM) == 0)
  }

  @Test func aBrokenTableIsToldWithItsPlaceAndSoIsAFolderThatIsGone() throws {
    let series = try Series()
    let watched = try WatchedSeries(series)
    try watched.wait(for: "plates")
    try series.replace("1945-03-02,1945-03-04", by: "1945-03-32,1945-03-04", in: "movements.csv")
    try watched.wait(for: "problems") { $0.problems > 0 }
    let page = try watched.page()
    #expect(page.contains("<code>study/movements.csv:3:29</code>"))
    #expect(page.contains("its days are 01 to 31"))
    #expect(watched.said.contains("study/movements.csv:3:29: error: "))
    try series.replace("1945-03-32,1945-03-04", by: "1945-03-02,1945-03-04", in: "movements.csv")
    try watched.wait(for: "recovery") { $0.problems == 0 }

    let folder = series.workspace.path
    #expect(rename(folder + "/study", folder + "/away") == 0)
    try watched.wait(for: "problems") { $0.problems > 0 }
    #expect(try watched.page().contains("there is no folder study"))
    #expect(rename(folder + "/away", folder + "/study") == 0)
    try watched.wait(for: "recovery") { $0.problems == 0 }
    #expect(try watched.page().ranges(of: "<article").count == 3)
  }

  @Test func aSeriesThatIsWrongFromTheBeginningIsWatchedToo() throws {
    let series = try Series("plates: 3\n")
    let watched = try WatchedSeries(series)
    try watched.wait(for: "problems") { $0.problems > 0 }
    #expect(try watched.page().contains("<code>plates.yaml:3:9</code>"))
    try series.write(Series.usual)
    let change = try watched.wait(for: "plates") { $0.problems == 0 }
    #expect(change.redrawn.count == 3)
  }

  @Test func onePlateThatFailsIsToldAndTriedAgainWithTheNextChange() throws {
    let series = try Series()
    try series.workspace.write([], to: "out/winter.svg/file")
    let watched = try WatchedSeries(series)
    let change = try watched.wait(for: "plates")
    #expect(Set(change.redrawn) == ["spring", "both"])
    #expect(change.problems == 1)
    #expect(try watched.page().contains("It could not be drawn: cannot write out/winter.svg"))
    try FileManager.default.removeItem(atPath: series.workspace.path + "/out/winter.svg")
    try series.write(Series.usual + "\n")
    #expect(try watched.wait(for: "winter") { $0.problems == 0 }.redrawn == ["winter"])
  }

  @Test func whatCannotBeginIsSaid() throws {
    let series = try Series()
    #expect(try Command.run(["watch", "none.yaml"], in: series.workspace.path).status == 66)
    #expect(try series.run("watch", "--port", "70000").status == 64)
    let watched = try WatchedSeries(series)
    let second = try series.run("watch", "--port", String(watched.probe.port))
    #expect(second.status == 64)
    #expect(second.error.contains("the port \(watched.probe.port) of 127.0.0.1 cannot be used"))
    #expect(second.error.contains("hint: without --port a free one is taken"))
  }

  // MARK: The page

  @Test func onlyWhatTheSeriesWroteIsServedAndOnlyWithTheToken() throws {
    let series = try Series()
    let path = series.workspace.path
    try series.workspace.write(Array("mine".utf8), to: "out/mine.svg")
    let watched = try WatchedSeries(series)
    try watched.wait(for: "plates")
    #expect(watched.address.wholeMatch(of: /http:\/\/127\.0\.0\.1:[0-9]+\/[0-9a-f]{32}\//) != nil)
    #expect(try watched.probe.get("files/winter.png").head["content-type"] == "image/png")
    for name in [
      "mine.svg", "run.json", ".waymark/winter.json", "../plates.yaml", "%2e%2e/plates.yaml", "",
      path + "/plates.yaml",
    ] {
      #expect(try watched.probe.get("files/" + name).status == 404, "\(name)")
    }
    // A link in the place of a plate is not followed.
    try FileManager.default.removeItem(atPath: path + "/out/winter.svg")
    try FileManager.default.createSymbolicLink(
      atPath: path + "/out/winter.svg", withDestinationPath: path + "/plates.yaml")
    #expect(try watched.probe.get("files/winter.svg").status == 404)
    for path in ["/", "/files/winter.png", "/" + String(repeating: "0", count: 32) + "/"] {
      #expect(try watched.probe.ask("GET", path).status == 403)
    }
    let own = watched.probe.path
    #expect(try watched.probe.ask("GET", own, host: "example.org").status == 403)
    #expect(try watched.probe.ask("POST", own).status == 405)
    // Two watches have two tokens.
    let other = try WatchedSeries(Series())
    #expect(try other.probe.ask("GET", own).status == 403)
  }

  @Test func wordsOfTheSeriesDoNotBecomeMarkup() throws {
    let evil = "<script>alert('1')</script>&"
    let series = try Series(
      "series: \"\(evil)\"\n" + Series.defaults
        + "plates:\n  - {plate: one, period: winter, title: \"\(evil)\", caption: \"\(evil)\"}\n")
    let watched = try WatchedSeries(series)
    try watched.wait(for: "plates")
    let page = try watched.page()
    #expect(page.ranges(of: "<script").count == 1)
    #expect(page.ranges(of: "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;").count >= 4)
    #expect(page.contains("alt=\"&lt;script"))
  }

  @Test func theHelpTeachesWithExamples() throws {
    let outcome = try Command.run(["watch", "--help"])
    #expect(outcome.status == 0)
    #expect(outcome.output.ranges(of: "\n  waymark watch plates.yaml").count == 4)
    #expect(outcome.lines.allSatisfy { $0.hasPrefix("USAGE") || $0.count <= 80 })
  }

  // MARK: The end

  @Test func aSignalWhilePlatesAreDrawnLeavesNothingHalfWritten() throws {
    let many =
      Series.defaults + """
        plates:
          - plate: "day-{from}"
            every: 1 day
            from: 1944-12-20
            to: 1945-05-08

        """
    for (signal, status) in [(SIGTERM, Int32(75)), (SIGINT, 0)] {
      let series = try Series(many)
      let watched = try WatchedSeries(series, "--jobs", "1")
      // Some plates are drawn, and many are not.
      repeat { try watched.waitForAnything() } while try !watched.page().contains(", drawn ")
      #expect(try watched.end(by: signal) == status)
      #expect(watched.said.contains("plates were left undrawn") == (signal == SIGTERM))
      let drawn = try series.plates()
      #expect((1..<280).contains(drawn.count))
      for folder in ["out", "out/.waymark"] {
        #expect(try series.workspace.names(in: folder).allSatisfy { !$0.contains("waymark~") })
      }
      #expect(!watched.probe.isOpen(at: "127.0.0.1"))
      let rest = try series.batch()
      #expect(rest.status == 0)
      #expect(!rest.error.contains(" 0 up to date"))
      for (name, bytes) in drawn { #expect(try series.plates()[name] == bytes) }
    }
  }
}

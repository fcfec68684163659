import Foundation
import TestSupport
import Testing

/// The page of a series as a browser shows it.
@Suite(.enabled(if: Browser.isInstalled, "the Debian package chromium is not installed"))
struct WatchPageTests {
  /// Whether all pictures are there, and are pictures.
  private static let allShown =
    "document.images.length === 3 && [...document.images].every((image) => image.complete "
    + "&& image.naturalWidth > 0)"

  /// What the page says of its state.
  private static let status = "document.getElementById('status').textContent"
  /// Whether nothing is being drawn.
  private static let isDone = "\(status).includes('Everything is up to date')"

  /// The addresses of the pictures of the page, by their plates.
  private func pictures(_ browser: Browser) throws -> [String: String] {
    let text = try browser.value(
      of: "JSON.stringify(Object.fromEntries([...document.images].map((image) => "
        + "[image.closest('article').id, image.getAttribute('src')])))")
    return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }

  /// A series of three plates, one of them with a word that is warned of.
  private static let plates = Series.usual + "    title: The evacuation\n"

  @Test func thePageShowsPlatesWithTheirPicturesFilesAndWarnings() throws {
    let series = try Series(Self.plates)
    let watched = try WatchedSeries(series)
    let browser = try Browser()
    try browser.open(watched.address)
    try browser.wait(until: "\(Self.isDone) && \(Self.allShown)")
    #expect(
      try pictures(browser).keys.sorted() == ["plate-both", "plate-spring", "plate-winter"])
    // What it tells of each plate is what the summary of the batch tells.
    struct Plate: Codable, Equatable {
      var plate: String
      var title: String
      var warnings: [String]
    }
    struct Summary: Decodable { var plates: [Plate] }
    let summary = try JSONDecoder().decode(
      Summary.self, from: Data(series.workspace.read("out/run.json")))
    let shown = try browser.value(
      of: "JSON.stringify([...document.querySelectorAll('article')].map((article) => ({"
        + "plate: article.querySelector('code').textContent, "
        + "title: article.querySelector('h2').textContent, "
        + "warnings: [...article.querySelectorAll('.warnings li')].map((item) => item.textContent)"
        + "})))")
    let plates = try JSONDecoder().decode([Plate].self, from: Data(shown.utf8))
    #expect(plates == summary.plates)
    #expect(plates.last?.title == "The evacuation")
    #expect(
      plates.map { $0.warnings.contains { $0.hasPrefix("title: \u{201C}evacuation\u{201D}: ") } }
        == [false, false, true])
    #expect(
      try browser.value(
        of: "[...document.images].map((image) => image.alt).every((words) => "
          + "words.includes('1 movement') || words.includes('2 movements'))") == "true")
    // Each file of a plate can be opened, with the bytes that the series wrote.
    for (name, bytes) in try series.plates() {
      let link = "[...document.links].find((link) => link.textContent === '\(name)')"
      let path = try browser.value(of: "new URL(\(link).href).pathname")
      #expect(try watched.probe.ask("GET", path).body == bytes)
    }
  }

  @Test func anOpenPageShowsWhatIsDrawnAgainAndNothingElseChanges() throws {
    let series = try Series()
    let watched = try WatchedSeries(series)
    let browser = try Browser()
    try browser.open(watched.address)
    try browser.wait(until: "\(Self.isDone) && \(Self.allShown)")
    let before = try pictures(browser)

    // The page is not loaded anew, nor are pictures that stay.
    _ = try browser.value(
      of: "window.mark = document.querySelector('#plate-winter img').mark = 'kept'")
    try series.replace("1945-03-02,1945-03-04", by: "1945-03-02,1945-03-05", in: "movements.csv")
    try browser.wait(
      until: "\(Self.isDone) && \(Self.status).endsWith('spring, both.') && \(Self.allShown)")
    #expect(try pictures(browser) == before)

    // People were moved in another way: other pictures, but for the one without that movement.
    try series.replace("gamma,alpha,rail", by: "gamma,alpha,foot", in: "movements.csv")
    try browser.wait(
      until: "\(Self.isDone) && \(Self.status).endsWith('all plates.') && \(Self.allShown)")
    let after = try pictures(browser)
    for plate in ["plate-spring", "plate-both"] {
      #expect(after[plate] != nil && after[plate] != before[plate])
    }
    #expect(after["plate-winter"] == before["plate-winter"])
    #expect(
      try browser.value(of: "window.mark + document.querySelector('#plate-winter img').mark")
        == "keptkept")
  }

  @Test func anOpenPageTellsMistakesAndWhenTheWatchHasEnded() throws {
    let series = try Series()
    let watched = try WatchedSeries(series)
    let browser = try Browser()
    try browser.open(watched.address)
    try browser.wait(until: "\(Self.isDone) && \(Self.allShown)")
    let before = try pictures(browser)
    let problems = "document.getElementById('problems')"
    try series.write(Series.usual.replacing("each: period", with: "eech: period"))
    try browser.wait(until: "!\(problems).hidden && \(Self.allShown)")
    let told = try browser.value(of: "\(problems).textContent")
    #expect(told.contains("plates.yaml:"))
    #expect(told.contains("did you mean each?"))
    #expect(try pictures(browser) == before)
    try series.write(Series.usual)
    try browser.wait(until: "\(problems).hidden && \(Self.isDone) && \(Self.allShown)")
    #expect(try pictures(browser) == before)

    let connection = "document.getElementById('connection')"
    #expect(try browser.value(of: "\(connection).hidden") == "true")
    #expect(try watched.end(by: SIGINT) == 0)
    try browser.wait(until: "!\(connection).hidden")
  }

  @Test func aBrowserWithoutTheTokenSeesNothing() throws {
    let watched = try WatchedSeries(Series())
    try watched.wait(for: "plates")
    let browser = try Browser()
    let start = "http://127.0.0.1:\(watched.probe.port)/"
    for path in ["", String(repeating: "0", count: 32) + "/", "files/winter.png"] {
      try browser.open(start + path)
      try browser.wait(until: "document.readyState === 'complete' && document.body.innerText")
      #expect(try browser.value(of: "document.body.innerText").hasPrefix("Forbidden."))
      #expect(try browser.value(of: "document.images.length") == "0")
    }
    // A page of somebody else cannot read it, though it knows the address.
    try browser.open("data:text/html,<title>other</title>")
    try browser.wait(until: "document.title === 'other'")
    _ = try browser.value(
      of: "fetch('\(watched.address)').then((answer) => answer.text()).then("
        + "(text) => window.outcome = text, () => window.outcome = 'refused')")
    try browser.wait(until: "window.outcome")
    #expect(try browser.value(of: "window.outcome") == "refused")
    // With a path that climbs, a browser only leaves what the token opens.
    try browser.open(watched.address + "files/%2e%2e%2f%2e%2e%2fplates.yaml")
    try browser.wait(until: "document.readyState === 'complete' && document.body.innerText")
    #expect(try browser.value(of: "document.body.innerText").hasPrefix("Nothing is here."))
  }
}

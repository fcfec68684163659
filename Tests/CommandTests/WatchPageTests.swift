import Foundation
import Testing

/// The page of a series as a browser shows it.
@Suite struct WatchPageTests {
  /// Whether all pictures are there, and are pictures.
  private static let allShown =
    "document.images.length === 3 && [...document.images].every((image) => image.complete "
    + "&& image.naturalWidth > 0)"

  /// The addresses of the pictures of the page, by their plates.
  private static let pictures =
    "JSON.stringify(Object.fromEntries([...document.images].map((image) => "
    + "[image.closest('article').id, image.getAttribute('src')])))"

  private func pictures(_ text: String) throws -> [String: String] {
    try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }

  @Test func thePageShowsThePlatesAndOnlyTheirChangesAsTheyAreDrawn() throws {
    let series = try Series()
    let watched = try WatchedSeries(series)
    let browser = try Browser()
    try browser.open(watched.address)
    let before = try pictures(browser.value(of: Self.pictures, when: Self.allShown))
    #expect(before.keys.sorted() == ["plate-both", "plate-spring", "plate-winter"])
    try browser.value(
      when: "document.getElementById('status').textContent.includes('Everything is up to date')")
    #expect(
      try browser.value(
        of: "[...document.images].every((image) => image.alt.includes('2 movements') "
          + "|| image.alt.includes('1 movement'))", when: "true") == "true")

    // What stays, stays as it is: the page is not loaded anew, nor are the other pictures.
    try browser.value(
      of: "window.mark = document.querySelector('#plate-winter img').mark = 'kept'", when: "true")
    let isDone =
      "document.getElementById('status').textContent.includes('Everything is up to date') && "
      + "document.getElementById('status').textContent.endsWith('spring, both.')"
    try series.replace("1945-03-02,1945-03-04", by: "1945-03-02,1945-03-05", in: "movements.csv")
    try browser.value(when: "\(isDone) && \(Self.allShown)")
    #expect(try pictures(browser.value(of: Self.pictures, when: "true")) == before)

    let spring = try #require(before["plate-spring"])
    try series.replace("gamma,alpha,rail", by: "gamma,alpha,foot", in: "movements.csv")
    let isNew =
      "document.querySelector('#plate-spring img').getAttribute('src') !== '\(spring)'"
    let after = try pictures(
      browser.value(of: Self.pictures, when: "\(isDone) && \(isNew) && \(Self.allShown)"))
    #expect(after["plate-winter"] == before["plate-winter"])
    #expect(after["plate-both"] != before["plate-both"])
    #expect(
      try browser.value(
        of: "window.mark + document.querySelector('#plate-winter img').mark", when: "true")
        == "keptkept")

    // A mistake is told, and goes when it is corrected; the plates stay.
    let problems = "document.getElementById('problems')"
    try series.write(Series.usual.replacing("each: period", with: "eech: period"))
    let told = try browser.value(
      of: problems + ".textContent", when: "!\(problems).hidden && \(Self.allShown)")
    #expect(told.contains("plates.yaml:"))
    #expect(told.contains("did you mean each?"))
    try series.write(Series.usual)
    try browser.value(when: "\(problems).hidden && \(Self.allShown)")
    #expect(try pictures(browser.value(of: Self.pictures, when: "true")) == after)

    // And the page says when it is no longer kept up to date.
    #expect(try watched.end(by: SIGINT) == 0)
    try browser.value(when: "!document.getElementById('connection').hidden")
  }
}

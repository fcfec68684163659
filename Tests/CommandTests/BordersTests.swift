import Foundation
import Testing

/// Borders of a day on maps.
@Suite struct BordersTests {
  private static let line = """
    {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"id": "a-b", \
    "valid": "1939/1945-02", "left": "a", "right": "b", "status": "state-border", \
    "accuracy_km": 12}, "geometry": {"type": "LineString", "coordinates": [[12,49],[14,51]]}}]}
    """

  private func svg(_ workspace: Workspace, _ arguments: String...) throws -> String {
    let outcome = try Command.run(
      [
        "map", "--data", workspace.data, "--size", "150x130mm", "--svg-text", "live", "-o",
        "map.svg",
      ]
        + arguments, in: workspace.path)
    #expect(outcome.status == 0, "\(outcome.error)")
    return String(decoding: try workspace.read("map.svg"), as: UTF8.self)
  }

  /// The words of a picture, wherever its lines are broken.
  private func words(of svg: String) -> String {
    svg.replacing(/<[^>]*>/, with: " ").split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Whether a picture has a layer of borders with something in it.
  private func hasBorders(_ svg: String) -> Bool {
    svg.contains(/id="borders"[^>]*>\s*(<title>[^<]*<\/title>\s*)?<(path|g)/)
  }

  @Test func theBordersOfADayAreDrawnAndSaid() throws {
    let workspace = try Workspace(["borders/borders.geojson": Self.line])
    let drawn = try svg(workspace, "--borders", "1945-01-31")
    #expect(hasBorders(drawn))
    #expect(words(of: drawn).contains("borders as of 31 January 1945"))
    #expect(words(of: drawn).contains("state border, course roughly known"))
    let later = try svg(workspace, "--borders", "1945-03-01")
    #expect(!hasBorders(later))
    #expect(words(of: later).contains("borders as of 1 March 1945"))
    #expect(!words(of: later).contains("state border"))
    let none = try svg(workspace)
    #expect(words(of: none).contains("no borders drawn"))
  }

  @Test func autoTakesTheMiddleOfThePeriod() throws {
    let workspace = try Workspace(["borders/borders.geojson": Self.line])
    let drawn = try svg(
      workspace, "--borders", "auto", "--from", "1945-01-01", "--to", "1945-01-31", "--lang", "de")
    #expect(words(of: drawn).contains("Grenzen nach dem Stand vom 16. Januar 1945"))
    let open = try workspace.map("--borders", "auto", "-o", "map.svg")
    #expect(open.status == 64)
    #expect(open.error.contains("--borders auto needs a period"))
  }

  @Test(arguments: ["old", "1945", "1945-02-30", ""])
  func whatIsNotADayIsRefused(word: String) throws {
    let outcome = try Workspace().map("--borders", word, "-o", "map.svg")
    #expect(outcome.status == 64)
  }

  @Test func damagedBordersAreAnError() throws {
    let workspace = try Workspace(["borders/borders.geojson": "{"])
    let outcome = try workspace.map("--borders", "1945-01-31", "-o", "map.svg")
    #expect(outcome.status == 65)
    #expect(outcome.error.contains("borders.geojson: is not GeoJSON"))
    #expect(try !workspace.names().contains("map.svg"))
  }

  @Test func aSeriesIsDrawnAgainWhenItsBordersChange() throws {
    let series = try Series(
      Series.usual.replacingOccurrences(of: "fit: all", with: "fit: all\n  borders: auto"),
      data: ["borders/borders.geojson": Self.line])
    #expect(try series.batch().status == 0)
    #expect(try series.stale() == [])
    try series.replace("[14,51]", by: "[14,51.5]", in: "borders/borders.geojson")
    #expect(Set(try series.stale()) == ["winter", "spring", "both"])
  }
}

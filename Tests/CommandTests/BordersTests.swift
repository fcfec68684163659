import Foundation
import Testing

/// Borders of a day on maps.
@Suite struct BordersTests {
  static let line = """
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
    #expect(words(of: drawn).contains("course of a border roughly known"))
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

  /// A file of one line that says for which days it was made.
  private static let dated = line.replacingOccurrences(
    of: "\"features\"",
    with: "\"valid\": \"1944-01/1945-02\", \"attribution\": \"A. Mapper (2020)\", \"features\"")

  private static let january = ["--from", "1945-01-01", "--to", "1945-01-31"]

  private func drawn(_ workspace: Workspace, _ arguments: [String]) throws -> String {
    let outcome = try Command.run(
      [
        "map", "--data", workspace.data, "--size", "150x130mm", "--svg-text", "live", "-o",
        "map.svg",
      ] + arguments, in: workspace.path)
    #expect(outcome.status == 0, "\(outcome.error)")
    return String(decoding: try workspace.read("map.svg"), as: UTF8.self)
  }

  @Test func aPeriodBringsItsBordersUnasked() throws {
    let workspace = try Workspace(["borders/borders.geojson": Self.dated])
    let usual = try drawn(workspace, Self.january)
    #expect(hasBorders(usual))
    #expect(
      words(of: usual).contains("borders as of 16 January 1945, after A. Mapper (2020)."))
    let none = try drawn(workspace, Self.january + ["--borders", "none"])
    #expect(!hasBorders(none))
    #expect(words(of: none).contains("no borders drawn"))
  }

  @Test func aPeriodBeyondTheBordersTakesTheNearestDay() throws {
    let workspace = try Workspace(["borders/borders.geojson": Self.dated])
    let late = try drawn(workspace, ["--from", "1945-01-31", "--to", "1945-12-31"])
    #expect(words(of: late).contains("borders as of 28 February 1945"))
    let later = try drawn(workspace, ["--from", "1945-03-01", "--to", "1945-12-31"])
    #expect(words(of: later).contains("no borders drawn"))
    let asked = try workspace.map("--borders", "1945-03-01", "-o", "other.svg")
    #expect(asked.status == 64)
    #expect(asked.error.contains("the borders of 1945-03-01 are not known"))
    #expect(asked.error.contains("1944-01-01 to 1945-02-28"))
    #expect(try !workspace.names().contains("other.svg"))
  }

  /// Level lines all over the map.
  private static let rows = stride(from: 48.0, through: 53, by: 0.25)
    .map { "[[5, \($0)], [20, \($0)]]" }.joined(separator: ", ")

  /// A territory with a name in two languages.
  static let territories = """
    {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"id": "a", \
    "valid": "1939/1945", "status": "occupied-by-germany", "names": {"en": "Westland", \
    "de": "Westen"}}, "geometry": {"type": "MultiLineString", "coordinates": \
    [\(rows)]}}]}
    """

  @Test func territoriesAreNamedInTheLanguageWithWhoHeldThem() throws {
    let workspace = try Workspace([
      "borders/borders.geojson": Self.dated,
      "borders/territory-names.geojson": Self.territories,
    ])
    let english = words(of: try drawn(workspace, Self.january))
    #expect(english.contains("Westland"))
    #expect(english.contains("occupied by Germany"))
    let german = words(of: try drawn(workspace, Self.january + ["--lang", "de"]))
    #expect(german.contains("Westen"))
    #expect(german.contains("von Deutschland besetzt"))
    // There is no Polish name, and one in another language does not take its place.
    let polish = words(of: try drawn(workspace, Self.january + ["--lang", "pl"]))
    #expect(!polish.contains("Westland") && !polish.contains("okupac"))
    let without = words(of: try drawn(workspace, Self.january + ["--no-territory-names"]))
    #expect(!without.contains("Westland") && without.contains("course of a border roughly known"))
    let none = words(of: try drawn(workspace, Self.january + ["--borders", "none"]))
    #expect(!none.contains("Westland"))
  }

  static let fronts = """
    {"type": "FeatureCollection", "attribution": "B. Mapper (2021)", "features": [\
    {"type": "Feature", "properties": {"id": "f1", "date": "1945-01-01", "accuracy_km": 33}, \
    "geometry": {"type": "LineString", "coordinates": [[12,49],[14,51]]}}, \
    {"type": "Feature", "properties": {"id": "f2", "date": "1945-02-01", "accuracy_km": 41}, \
    "geometry": {"type": "LineString", "coordinates": [[12,50],[14,52]]}}]}
    """

  @Test func theFrontOfADayIsDrawnAndSaid() throws {
    let workspace = try Workspace([
      "borders/borders.geojson": Self.dated, "fronts/fronts.geojson": Self.fronts,
    ])
    let without = words(of: try drawn(workspace, Self.january))
    #expect(!without.contains("front on"))
    let picture = try drawn(workspace, ["--front", "1945-02-01"])
    #expect(picture.contains(/id="front"/))
    #expect(picture.contains("stroke-dasharray=\".01 "))
    let day = words(of: picture)
    #expect(day.contains("front on 1 February 1945 (generalised, ±50 km)"))
    #expect(day.contains("front: B. Mapper (2021)."))
    let auto = words(of: try drawn(workspace, Self.january + ["--front", "auto"]))
    #expect(auto.contains("front on 1 January 1945 (generalised, ±40 km)"))
    let unknown = try workspace.map("--front", "1945-01-15", "-o", "other.svg")
    #expect(unknown.status == 64)
    #expect(unknown.error.contains("the front of 1945-01-15 is not known"))
    #expect(unknown.error.contains("1945-01-01, 1945-02-01"))
    let open = try workspace.map("--front", "auto", "-o", "other.svg")
    #expect(open.status == 64)
    #expect(open.error.contains("--front auto needs a period"))
    let february = ["--from", "1944-02-01", "--to", "1944-02-28", "--front", "auto"]
    #expect(!words(of: try drawn(workspace, february)).contains("front on"))
    let far = try workspace.map(
      "--from", "1944-02-01", "--to", "1944-02-28", "--front", "auto", "-o", "far.svg")
    #expect(far.error.contains("no front is on the map: none is known near its day"))
    #expect(!without.contains(/id="front"/))
  }

  @Test(arguments: [
    ("fronts/fronts.geojson", "{", "is not GeoJSON"),
    ("borders/territory-names.geojson", "[]", "is not GeoJSON"),
    (
      "borders/territory-names.geojson",
      territories.replacingOccurrences(of: "occupied-by-germany", with: "lost"),
      "there is no status \u{201C}lost\u{201D}"
    ),
    (
      "fronts/fronts.geojson", fronts.replacingOccurrences(of: "41", with: "1e300"),
      "accuracy_km is not between"
    ),
    (
      "fronts/fronts.geojson", fronts.replacingOccurrences(of: "1945-02-01", with: "1945-02"),
      "\u{201C}1945-02\u{201D} is not a day"
    ),
  ])
  func damagedFilesBesideTheBordersAreErrors(file: String, text: String, reason: String) throws {
    var files = [
      "borders/borders.geojson": Self.dated,
      "borders/territory-names.geojson": Self.territories, "fronts/fronts.geojson": Self.fronts,
    ]
    files[file] = text
    let outcome = try Workspace(files).map("--front", "1945-01-01", "-o", "map.svg")
    #expect(outcome.status == 65)
    #expect(outcome.error.contains(file))
    #expect(outcome.error.contains(reason))
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
    #expect(try series.batch().status == 0)
    try series.workspace.write(
      Array(Self.territories.utf8), to: "study/borders/territory-names.geojson")
    #expect(Set(try series.stale()) == ["winter", "spring", "both"])
  }
}

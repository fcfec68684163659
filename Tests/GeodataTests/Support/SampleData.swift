import FoundationEssentials

@testable import Geodata

/// A small, sound data set: a march from Alpha through Beta to Gamma, and a train back.
enum SampleData {
  static let package = """
    {"name": "sample", "title": "A sample", "licenses": [{"name": "CC0-1.0"}],
     "contributors": [{"title": "Somebody"}], "version": "1.2.3", "resources": []}
    """

  static func place(_ id: String, _ changes: [String: String] = [:]) -> [String: String] {
    [
      "id": id, "kind": "main-camp", "name": id.capitalized, "longitude": "14.5",
      "latitude": "50.25", "precision": "site", "position_source": "survey", "sources": "book",
    ].merging(changes) { $1 }
  }

  static func movement(_ id: String, _ changes: [String: String] = [:]) -> [String: String] {
    [
      "id": id, "from": "alpha", "to": "gamma", "mode": "foot", "departed": "1945-01-17",
      "arrived": "1945-01-25", "prisoners_min": "3000", "prisoners_max": "4000",
      "granularity": "transport", "outcome": "reached", "existence": "certain",
      "course": "approximate", "confidence": "high", "sources": "book",
    ].merging(changes) { $1 }
  }

  static func stage(
    _ movement: String, _ sequence: Int, _ place: String, _ changes: [String: String] = [:]
  ) -> [String: String] {
    ["movement": movement, "sequence": "\(sequence)", "place": place, "kind": "halt"]
      .merging(changes) { $1 }
  }

  static let source = [
    "id": "book", "citation": "Somebody: A book. 2001.", "kind": "scholarship",
  ]

  /// The files of the sample, some of them exchanged or taken out.
  static func files(_ changes: [String: String?] = [:]) -> [String: String] {
    var files: [String: String] = [
      "datapackage.json": package,
      "places.csv": table(Place.self, ["alpha", "beta", "gamma"].map { place($0) }),
      "movements.csv": table(
        Movement.self,
        [
          movement("M1"),
          movement("M2", ["from": "gamma", "to": "alpha", "mode": "rail", "departed": "1945-02~"]),
        ].map { row in
          row["id"] == "M2" ? row.merging(["arrived": "1945-03"]) { $1 } : row
        }),
      "stages.csv": table(Stage.self, [stage("M1", 1, "beta", ["arrived": "1945-01-20"])]),
      "sources.csv": table(Source.self, [source]),
    ]
    for (name, text) in changes { files[name] = text }
    return files
  }
}

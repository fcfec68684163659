import HistoricalTime
import RouteGraph
import Testing

@testable import Geodata

@Suite("The graph for paths")
struct PathGraphTests {
  private func dataset(
    _ movements: [String], kinds: [String: String] = [:], stages: [[String: String]] = [],
    cells: [String: String] = [:]
  ) throws -> Dataset {
    try DataFolder(
      SampleData.files([
        "places.csv": table(
          Place.self,
          ["alpha", "beta", "delta", "gamma"].map {
            SampleData.place($0, ["kind": kinds[$0] ?? "main-camp"])
          }),
        "movements.csv": table(
          Movement.self,
          movements.map { row in
            let parts = row.split(separator: " ").map(String.init)
            return SampleData.movement(
              parts[0],
              [
                "from": parts[1], "departed": parts[2] == "-" ? "" : parts[2],
                "arrived": parts[3] == "-" ? "" : parts[3], "to": parts[4],
                "prisoners_min": parts.count > 5 ? parts[5] : "",
                "mode": parts.count > 6 ? parts[6] : "foot",
              ].merging(cells) { $1 })
          }),
        "stages.csv": table(Stage.self, stages),
      ])
    ).load().dataset
  }

  private func day(
    _ dataset: Dataset, _ filter: PathFilter = PathFilter(), from: String, to: String,
    _ certainty: Certainty = .possible
  ) -> String? {
    dataset.pathGraph(filter).earliestArrivals(
      from: PlaceID(from), rules: PathRules(certainty: certainty)
    ).day(at: PlaceID(to))?.description
  }

  @Test("People change at camps and at ends of movements, not at a town on the way")
  func changes() throws {
    let movements = [
      "M alpha 1945-01-01 1945-01-05 gamma", "N beta 1945-01-04 1945-01-07 delta",
      "O delta 1945-01-10 1945-01-11 alpha",
    ]
    let halt = [SampleData.stage("M", 1, "beta", ["arrived": "1945-01-03"])]
    let camp = try dataset(movements, stages: halt)
    #expect(day(camp, from: "alpha", to: "delta") == "1945-01-07")
    let town = try dataset(movements, kinds: ["beta": "town", "delta": "town"], stages: halt)
    #expect(day(town, from: "alpha", to: "beta") == "1945-01-03")
    #expect(day(town, from: "alpha", to: "delta") == nil)
    #expect(day(town, from: "beta", to: "alpha") == "1945-01-11")
    var anywhere = PathFilter()
    anywhere.changes = .anywhere
    #expect(day(town, anywhere, from: "alpha", to: "delta") == "1945-01-07")
    var camps = PathFilter()
    camps.changeKinds = [.mainCamp]
    #expect(day(town, camps, from: "beta", to: "alpha") == nil)
  }

  @Test("A movement with one date is open for thirty days, if nothing else is asked for")
  func openEnds() throws {
    let data = try dataset([
      "M alpha 1945-01-01 - beta", "N beta 1945-01-31 1945-02-01 gamma",
      "O beta 1945-02-01 1945-02-02 delta", "P delta - 1945-03-31 alpha",
    ])
    #expect(day(data, from: "alpha", to: "beta") == "1945-01-01")
    // By no source is anybody at Beta within thirty days.
    #expect(day(data, from: "alpha", to: "beta", .certain) == nil)
    #expect(day(data, from: "beta", to: "gamma", .certain) == "1945-02-01")
    #expect(day(data, from: "alpha", to: "alpha") != nil)
    let leg = data.pathGraph().filtered { $0.movement == MovementID("P") }
      .earliestArrivals(from: PlaceID("delta"), rules: PathRules()).path(to: PlaceID("alpha"))
    #expect(leg?.steps.first?.leg.departure.description == "1945-03-01/1945-03-31")
    var open = PathFilter()
    open.openDays = nil
    #expect(day(data, open, from: "alpha", to: "beta", .certain) == nil)
  }

  @Test("The end of one movement, known by no source, makes no halt on the way certain")
  func openEndsOfHalts() throws {
    let halts = [
      SampleData.stage("M", 1, "beta", ["departed": "1945-01-04"]),
      SampleData.stage("M", 2, "gamma"),
    ]
    let data = try dataset(["M alpha 1945-01-01 - delta"], stages: halts)
    #expect(day(data, from: "alpha", to: "beta", .certain) == "1945-01-04")
    #expect(day(data, from: "alpha", to: "gamma") == "1945-01-04")
    #expect(day(data, from: "alpha", to: "gamma", .certain) == nil)
    #expect(day(data, from: "alpha", to: "delta", .certain) == nil)
    // Nor does the beginning.
    let late = try dataset(
      ["M alpha - 1945-01-10 delta"],
      stages: [
        SampleData.stage("M", 1, "beta"),
        SampleData.stage("M", 2, "gamma", ["arrived": "1945-01-08"]),
      ])
    #expect(day(late, from: "beta", to: "delta") == "1945-01-10")
    #expect(day(late, from: "beta", to: "delta", .certain) == nil)
    #expect(day(late, from: "gamma", to: "delta", .certain) == "1945-01-10")
  }

  @Test(
    "How a movement ended says who can have been at its destination, and for certain",
    arguments: [
      ("reached", true, true), ("massacre", true, true), ("partly", true, false),
      ("liberated", true, false), ("", true, false), ("intended", false, false),
    ])
  func outcomes(_ outcome: String, isPossible: Bool, isCertain: Bool) throws {
    let halt = [SampleData.stage("M", 1, "beta", ["arrived": "1945-01-03"])]
    let data = try dataset(
      ["M alpha 1945-01-01 1945-01-05 gamma"], stages: halt, cells: ["outcome": outcome])
    #expect(day(data, from: "alpha", to: "gamma") == (isPossible ? "1945-01-05" : nil))
    #expect(day(data, from: "alpha", to: "gamma", .certain) == (isCertain ? "1945-01-05" : nil))
    // What lies before its end was reached.
    #expect(day(data, from: "alpha", to: "beta", .certain) == "1945-01-03")
  }

  @Test("A movement that may not have taken place makes nothing certain")
  func questionable() throws {
    let data = try dataset(
      ["M alpha 1945-01-01 1945-01-05 gamma"], cells: ["existence": "questionable"])
    #expect(day(data, from: "alpha", to: "gamma") == "1945-01-05")
    #expect(day(data, from: "alpha", to: "gamma", .certain) == nil)
  }

  @Test("Nobody changes where a train was turned away", arguments: ["halt", "refused"])
  func refused(_ kind: String) throws {
    let data = try dataset(
      [
        "M alpha 1945-01-01 1945-01-05 gamma", "N beta 1945-01-04 1945-01-07 delta",
        "O delta 1945-01-01 1945-01-02 beta",
      ], stages: [SampleData.stage("M", 1, "beta", ["arrived": "1945-01-03", "kind": kind])])
    #expect(day(data, from: "alpha", to: "beta") == "1945-01-03")
    #expect(day(data, from: "alpha", to: "delta") == (kind == "halt" ? "1945-01-07" : nil))
    #expect(day(data, from: "delta", to: "gamma") == (kind == "halt" ? "1945-01-05" : nil))
  }

  @Test("Movements are chosen by mode, number and the places they keep away from")
  func filters() throws {
    let data = try dataset([
      "M alpha 1945-01-01 1945-01-02 beta 500 rail",
      "N alpha 1945-01-05 1945-01-06 beta 3000 foot",
      "O alpha 1945-01-03 1945-01-04 beta",
    ])
    #expect(day(data, from: "alpha", to: "beta") == "1945-01-02")
    var foot = PathFilter()
    foot.modes = [.foot]
    #expect(day(data, foot, from: "alpha", to: "beta") == "1945-01-04")
    var many = PathFilter()
    many.minimumPrisoners = 1000
    #expect(day(data, many, from: "alpha", to: "beta") == "1945-01-06")
    var away = PathFilter()
    away.avoided = [PlaceID("beta")]
    #expect(day(data, away, from: "alpha", to: "beta") == nil)
  }

  @Test("Legs are as long as the shortest way over the earth")
  func lengths() {
    // From PROJ's own geod: geod +ellps=WGS84 -I, 50N 19E to 48N 11E.
    let from = Coordinate(longitude: 19, latitude: 50)
    let to = Coordinate(longitude: 11, latitude: 48)
    #expect(abs(from.geodesicKilometres(to: to) - 625.814) < 0.001)
    #expect(from.geodesicKilometres(to: from) == 0)
  }
}

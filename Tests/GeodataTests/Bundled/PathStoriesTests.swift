import HistoricalTime
import RouteGraph
import Testing

@testable import Geodata

/// Ways through the bundled data, each in one line.
@Suite("Paths of the bundled data")
struct PathStoriesTests {
  private let graph: TemporalGraph

  init() throws {
    var filter = PathFilter()
    filter.granularities = [.transport, .operation]
    graph = try BundledData.load().dataset.pathGraph(filter)
  }

  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  /// The movements of a path and the places between them.
  private func story(_ path: TemporalPath?) -> String {
    guard let path else { return "-" }
    var text = "\(path.origin)"
    for (index, step) in path.steps.enumerated() {
      let isLast = index + 1 == path.steps.count
      guard isLast || !path.steps[index + 1].leg.follows(step.leg) else { continue }
      text += " \(step.leg.movement) \(step.leg.destination)"
    }
    return text + ", \(path.departure) to \(path.arrival)"
  }

  @Test("A42: Auschwitz, Gleiwitz, Buchenwald, Dachau: possible, but not certain")
  func chain() throws {
    var rules = PathRules(
      from: try day("1945-01-18"), until: try day("1945-05-08"),
      via: [PlaceID("gleiwitz"), PlaceID("buchenwald")])
    let dachau = PlaceID("dachau")
    let auschwitz = PlaceID("auschwitz-i")
    #expect(
      story(graph.earliestArrivals(from: auschwitz, rules: rules).path(to: dachau))
        == "auschwitz-i E040 gleiwitz E052 buchenwald E096 flossenbuerg E124 dachau, "
        + "1945-01-18 to 1945-04-24")
    rules.certainty = .certain
    #expect(graph.earliestArrivals(from: auschwitz, rules: rules).path(to: dachau) == nil)
    // The trains from Gleiwitz left from 20 January on; the columns may have come as late as the 22nd.
    guard case .missed(let missed) = graph.obstacle(from: auschwitz, to: dachau, rules: rules)
    else {
      Issue.record("No movement was missed.")
      return
    }
    #expect(missed.contains { $0.place == PlaceID("gleiwitz") && $0.days == 2 })
  }

  @Test("A43: Auschwitz to Dachau by open wagons from Wodzis\u{0142}aw")
  func wodzislaw() throws {
    let rules = PathRules(from: try day("1945-01-18"))
    let path = graph.earliestArrivals(from: PlaceID("auschwitz-i"), rules: rules)
      .path(to: PlaceID("dachau"))
    #expect(story(path) == "auschwitz-i E037 wodzislaw E049 dachau, 1945-01-18 to 1945-01-26")
    #expect(path?.steps.count == 7 && path?.movementCount == 2)
  }

  @Test(
    "A44: whoever was freed at Ebensee can have come from Auschwitz, Gross-Rosen, Sachsenhausen")
  func ebensee() throws {
    let rules = PathRules(from: try day("1945-01-01"), until: try day("1945-05-06"))
    let reaching = Set(graph.reaching(PlaceID("ebensee"), rules: rules).map(\.place.rawValue))
    #expect(reaching.isSuperset(of: ["auschwitz-i", "gross-rosen", "sachsenhausen", "melk"]))
    #expect(!reaching.contains("dachau") && !reaching.contains("neuengamme"))
  }
}

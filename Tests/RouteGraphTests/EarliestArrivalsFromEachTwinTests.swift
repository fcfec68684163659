import RouteGraph
import TestSupport
import Testing

/// Many places at once against one after another, on random graphs.
@Suite struct EarliestArrivalsFromEachTwinTests {
  /// Compares all days and paths, and returns how many places are reached.
  func compare(_ graph: TemporalGraph, _ rules: PathRules, _ comment: String) -> Int {
    var reached = 0
    let answers = Array(graph.earliestArrivals(fromEach: graph.places, rules: rules))
    #expect(answers.map(\.origin) == Array(graph.places))
    for arrivals in answers {
      let twin = graph.earliestArrivals(from: arrivals.origin, rules: rules)
      #expect(arrivals.isComplete == twin.isComplete)
      for place in graph.places {
        #expect(
          arrivals.day(at: place) == twin.day(at: place),
          "from \(arrivals.origin) to \(place) \(comment)")
        #expect(arrivals.path(to: place) == twin.path(to: place))
      }
      reached += twin.reached.count
    }
    return reached
  }

  @Test func `Plain legs`() {
    let reached = SweepTwinTests().ask(10_000, seed: 71) { question in
      compare(question.graph, question.rules, question.description)
    }
    #expect(reached > 30_000, "\(reached)")
  }

  @Test func `Plain legs over uncertain dates`() {
    let reached = SweepTwinTests().ask(10_000, seed: 72) { question in
      var rules = question.rules
      rules.certainty = .possible
      return compare(question.graph, rules, question.description)
    }
    #expect(reached > 30_000, "\(reached)")
  }

  @Test func `Any legs and rules`() {
    var reached = 0
    let answered = RandomCase.check(2_000, seed: 73) { example in
      reached += compare(example.graph, example.rules, example.description)
    }
    #expect(answered > 800 && reached > 3_000, "\(answered) \(reached)")
  }
}

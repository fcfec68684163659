import HistoricalTime
import RouteGraph
import Testing

@testable import Geodata

@Suite("Largest flow of people by the movements of a data set")
struct LargestFlowQuestionTests {
  /// The bounds for people from `alpha` to `gamma` by these rows, of which M1 leads to `beta` and M2
  /// on from there.
  private func people(
    _ first: [String: String] = [:], _ second: [String: String] = [:],
    from: String = "alpha", period: String? = nil
  ) throws -> String {
    let rows = [
      SampleData.movement("M1", ["to": "beta"].merging(first) { $1 }),
      SampleData.movement(
        "M2",
        [
          "from": "beta", "departed": "1945-02-01", "arrived": "1945-02-02",
          "prisoners_min": "1000", "prisoners_max": "5000",
        ].merging(second) { $1 }),
    ]
    let folder = try DataFolder(
      SampleData.files(["movements.csv": table(Movement.self, rows), "stages.csv": nil]))
    let dataset = try folder.load().dataset
    let flow = LargestFlowQuestion(of: dataset.movements, in: dataset).largestFlow(
      from: [PlaceID(from)], to: [PlaceID("gamma")],
      in: try period.map { try EDTF($0).bounds } ?? .unbounded)
    return "\(flow.people)"
  }

  @Test("The smaller of two figures, below and above")
  func chain() throws {
    #expect(try people() == "1000/4000")
    #expect(try people(from: "beta") == "1000/5000")
  }

  @Test("Unknown figures bound nothing")
  func unknown() throws {
    let blank = ["prisoners_min": "", "prisoners_max": ""]
    #expect(try people(blank) == "../5000")
    #expect(try people(blank, blank) == "..")
  }

  @Test(
    "What is doubtful adds nothing to what is certain",
    arguments: [
      ["existence": "questionable"], ["outcome": "partly"], ["outcome": "intended"],
      ["outcome": "massacre"], ["outcome": ""],
    ])
  func doubtful(change: [String: String]) throws { #expect(try people(change) == "../4000") }

  @Test("General statements take nobody")
  func generalised() throws { #expect(try people([:], ["granularity": "generalised"]) == "0") }

  @Test("The period bounds the first departure and the last arrival")
  func period() throws {
    #expect(try people(period: "1945-01-17/1945-02-02") == "1000/4000")
    #expect(try people(period: "1945-01-18/1945-02-02") == "0")
    #expect(try people(period: "1945-01-17/1945-02-01") == "0")
  }

  @Test("A transport that may be part of another row is not certain beside it")
  func overlap() throws {
    let row = [
      "from": "alpha", "departed": "1945-01", "arrived": "1945-02-02",
      "granularity": "operation", "prisoners_min": "200", "prisoners_max": "300",
    ]
    #expect(try people(["to": "gamma"], row) == "200/4300")
    #expect(
      try people(["to": "gamma"], row.merging(["departed": "1945-01-18"]) { $1 }) == "3200/4300")
  }
}

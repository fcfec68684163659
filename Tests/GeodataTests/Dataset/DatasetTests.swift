import HistoricalTime
import RouteGraph
import Testing

@testable import Geodata

@Suite("Data sets")
struct DatasetTests {
  private func dataset(_ changes: [String: String?] = [:]) throws -> Dataset {
    try DataFolder(SampleData.files(changes)).load().dataset
  }

  @Test("The description of the package is read")
  func package() throws {
    let package = try dataset().package
    #expect(package.name == "sample")
    #expect(package.title == "A sample")
    #expect(package.licenses == ["CC0-1.0"])
    #expect(package.contributors == ["Somebody"])
    #expect(package.version == "1.2.3")
  }

  @Test("Rows are sorted by their identifiers, whatever their order in the files")
  func order() throws {
    let rows = ["beta", "gamma", "alpha"].map { SampleData.place($0) }
    let data = try dataset([
      "places.csv": table(Place.self, rows),
      "movements.csv": table(
        Movement.self, ["M10", "M1", "M2"].map { SampleData.movement($0) }),
      "sources.csv": table(
        Source.self, ["zeta", "book"].map { SampleData.source.merging(["id": $0]) { $1 } }),
    ])
    #expect(data.places.map(\.id.rawValue) == ["alpha", "beta", "gamma"])
    #expect(data.movements.map(\.id.rawValue) == ["M1", "M10", "M2"])
    #expect(data.sources.map(\.id.rawValue) == ["book", "zeta"])
    #expect(Array(data.graph.places) == data.places.map(\.id))
  }

  @Test("Halts are sorted by number, not as text")
  func halts() throws {
    let data = try dataset([
      "stages.csv": table(
        Stage.self,
        [
          SampleData.stage("M2", 1, "beta"), SampleData.stage("M1", 10, "gamma"),
          SampleData.stage("M1", 9, "beta"), SampleData.stage("M1", 1, "alpha"),
        ])
    ])
    #expect(data.stages(of: MovementID("M1")).map(\.sequence) == [1, 9, 10])
    #expect(data.stages(of: MovementID("M2")).map(\.place.rawValue) == ["beta"])
    #expect(data.stages(of: MovementID("M3")).isEmpty)
  }

  @Test("Periods are sorted by their first day, the longer first")
  func periods() throws {
    func period(_ id: String, _ interval: String) -> [String: String] {
      ["id": id, "name": id, "interval": interval]
    }
    let data = try dataset([
      "periods.csv": table(
        NamedPeriod.self,
        [
          period("c", "1945-01-01/1945-01-31"), period("b", "1945-01-01/1945-05-08"),
          period("a", "1945-02"), period("d", "../1944-12-31"), period("e", "1945-01"),
        ])
    ])
    #expect(data.periods.map(\.id.rawValue) == ["d", "b", "c", "e", "a"])
    #expect(data.period(PeriodID("a"))?.interval?.text == "1945-02")
    #expect(data.period(PeriodID("z")) == nil)
  }

  @Test("Places and movements are found by their identifiers")
  func lookUp() throws {
    let data = try dataset()
    #expect(data.place(PlaceID("beta"))?.name == "Beta")
    #expect(data.place(PlaceID("Beta")) == nil)
    #expect(data.movement(MovementID("M2"))?.mode == .rail)
    #expect(data.movement(MovementID("M3")) == nil)
  }

  @Test("Tables that may be left out are empty then")
  func optionalTables() throws {
    let data = try dataset(["stages.csv": nil])
    #expect(data.stages.isEmpty && data.names.isEmpty && data.operations.isEmpty)
    #expect(data.events.isEmpty && data.periods.isEmpty && data.claims.isEmpty)
    #expect(data.graph.legCount == 2)
  }

  @Test(
    "Counts in words",
    arguments: [
      (CountRange(minimum: 3000, maximum: 4000), "3000-4000", 3000),
      (CountRange(minimum: 3000, maximum: 3000), "3000", 3000),
      (CountRange(minimum: 3000), "at least 3000", 3000),
      (CountRange(maximum: 4000), "at most 4000", 4000),
      (CountRange(minimum: 0, maximum: 0), "0", 0),
      (CountRange(), "unknown", nil),
    ])
  func counts(range: CountRange, text: String, figure: Int?) {
    #expect(range.description == text)
    #expect(range.classifyingFigure == figure)
    #expect(range.isUnknown == (figure == nil))
  }
}

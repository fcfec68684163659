import HistoricalTime
import RouteGraph
import Testing

@testable import Geodata

@Suite("The bundled data set")
struct BundledDataTests {
  private let dataset: Dataset
  private let warnings: [Diagnostic]

  init() throws { (dataset, warnings) = try BundledData.load() }

  @Test("It is free of errors and of warnings")
  func sound() {
    #expect(warnings.map(\.description) == [])
  }

  @Test("All movements are there under their numbers, those of the research first")
  func movements() {
    #expect(dataset.movements.count == 177)
    let wanted = (1...177).map { number in
      let digits = String(number)
      return "E" + String(repeating: "0", count: 3 - digits.count) + digits
    }
    #expect(dataset.movements.map(\.id.rawValue) == wanted)
    #expect(dataset.graph.contradictoryMovements == [])
    #expect(Array(dataset.graph.movements) == dataset.movements.map(\.id))
  }

  @Test("All places of the research are there")
  func places() {
    #expect(ResearchPlaces.identifiers.count == 115)
    #expect(ResearchPlaces.identifiers.filter { dataset.place(PlaceID($0)) == nil } == [])
  }

  @Test("Every movement has a source and a date")
  func movementsAreCited() {
    #expect(dataset.movements.filter { $0.sources.isEmpty }.map(\.id) == [])
    #expect(
      dataset.movements.filter { $0.departed == nil && $0.arrived == nil }.map(\.id) == [])
  }

  @Test("Every movement takes place between spring 1944 and May 1945")
  func dates() throws {
    let time = DayRange(
      earliest: try #require(Day(year: 1944, month: 4, day: 1)),
      latest: try #require(Day(year: 1945, month: 5, day: 10)))
    let stray = dataset.movements.filter { movement in
      [movement.departed, movement.arrived].compactMap { $0?.bounds }.contains { bounds in
        (bounds.earliest < time.earliest && !bounds.isOpenAtStart)
          || (bounds.latest > time.latest && !bounds.isOpenAtEnd)
      }
    }
    #expect(stray.map(\.id) == [])
  }

  @Test("Every place has a position on the base map, its precision, and where it comes from")
  func positions() {
    let lost = dataset.places.filter { place in
      guard let position = place.coordinate, place.precision != nil else { return true }
      return (place.positionSource ?? "").isEmpty || !(-12...45).contains(position.longitude)
        || !(34...72).contains(position.latitude)
    }
    #expect(lost.map(\.id) == [])
  }

  @Test("Camps have the position of the camp, not of the town")
  func camps() {
    let camps = dataset.places.filter { $0.kind == .mainCamp || $0.kind == .killingCentre }
    let loose = camps.filter { $0.precision == .town || $0.precision == .region }
    #expect(loose.map(\.id) == [])
    #expect(camps.count >= 20)
  }

  @Test("Every source is cited somewhere")
  func sourcesAreUsed() {
    var cited = Set(dataset.places.flatMap(\.sources) + dataset.names.flatMap(\.sources))
    cited.formUnion(dataset.movements.flatMap(\.sources) + dataset.stages.flatMap(\.sources))
    cited.formUnion(dataset.operations.flatMap(\.sources) + dataset.events.flatMap(\.sources))
    cited.formUnion(dataset.periods.flatMap(\.sources) + dataset.claims.flatMap(\.sources))
    #expect(dataset.sources.filter { !cited.contains($0.id) }.map(\.id) == [])
  }

  @Test("Four periods follow each other without a gap")
  func periods() throws {
    let bounds = dataset.periods.compactMap { $0.interval?.bounds }
    #expect(bounds.count == 4)
    #expect(bounds.first?.earliest == Day(year: 1944, month: 7, day: 1))
    #expect(bounds.last?.latest == Day(year: 1945, month: 5, day: 10))
    for (period, next) in zip(bounds, bounds.dropFirst()) {
      #expect(next.earliest == period.latest.adding(days: 1))
    }
  }

  @Test("What is inferred names a column of the movements, or their halts")
  func inferredFields() {
    let names = Set(Movement.fields.map(\.name)).union([Stage.tableName])
    let strange = dataset.movements.filter { !names.isSuperset(of: $0.inferred) }
    #expect(strange.map { "\($0.id): \($0.inferred)" } == [])
  }
}

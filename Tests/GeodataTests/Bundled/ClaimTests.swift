import HistoricalTime
import RouteGraph
import Testing

@testable import Geodata

/// Each claim of the text that the data set illustrates, shown by a question put to the data.
@Suite("The claims of the text, asked of the bundled data")
struct ClaimTests {
  private let dataset: Dataset

  init() throws { dataset = try BundledData.load().dataset }

  private func days(_ text: String) throws -> DayRange { try EDTF(text).bounds }

  private func period(_ id: String) throws -> DayRange {
    try #require(dataset.period(PeriodID(id))?.interval?.bounds)
  }

  private func underWay(in time: DayRange, answer: Answer) -> [Movement] {
    dataset.movements.filter {
      Period(time).answer(departed: $0.departed?.bounds, arrived: $0.arrived?.bounds) == answer
    }
  }

  /// The movements that certainly set out in these days.
  private func departing(in time: DayRange) -> [Movement] {
    dataset.movements.filter { $0.departed?.bounds.answer(within: time) == .definite }
  }

  private func main(_ id: String) throws -> Place { try #require(dataset.place(PlaceID(id))) }

  private func known(_ figures: [CountRange]) -> Int {
    figures.compactMap(\.classifyingFigure).reduce(0, +)
  }

  @Test("C01: of all main camps Majdanek was captured first, in summer 1944, by Soviet forces")
  func firstCapture() throws {
    let majdanek = try main("majdanek")
    let captured = try #require(majdanek.liberated?.bounds)
    let others = dataset.places.filter { $0.kind == .mainCamp && $0.id != majdanek.id }
    let days = others.compactMap { $0.liberated?.bounds }
    #expect(majdanek.kind == .mainCamp)
    #expect(days.count >= 18)
    #expect(days.allSatisfy { captured.latest < $0.earliest })
    #expect(try self.days("1944-22").contains(captured))
    #expect(majdanek.liberatedBy == "Red Army")
  }

  @Test("C02: transports left Majdanek before its capture, and prisoners were found there")
  func notEmptied() throws {
    let majdanek = try main("majdanek")
    let captured = try #require(majdanek.liberated?.bounds)
    let leaving = dataset.movements.filter { $0.from == majdanek.id }
    #expect(leaving.count >= 6)
    #expect(
      leaving.allSatisfy { ($0.departed?.bounds.latest ?? .distantFuture) <= captured.earliest })
    #expect(try #require(majdanek.prisonersAtLiberation.classifyingFigure) > 0)
  }

  @Test("C03: the order to move the prisoners came after that; its day is not known")
  func order() throws {
    let captured = try #require(try main("majdanek").liberated?.bounds)
    let orders = dataset.events.filter { $0.claims == [ClaimID("C03")] }
    #expect(orders.count == 1)
    let date = try #require(orders.first?.date)
    #expect(date.bounds.earliest >= captured.latest)
    #expect(!date.bounds.isSingleDay)
  }

  @Test("C04: in summer and early autumn 1944 rail outnumbers foot, in transports and in people")
  func byRail() throws {
    let moved = departing(in: try days("1944-04/1944-10"))
    let rail = moved.filter { $0.mode == .rail }
    let foot = moved.filter { $0.mode == .foot }
    #expect(rail.count > 3 * foot.count)
    #expect(foot.count >= 1)
    #expect(known(rail.map(\.prisoners)) > known(foot.map(\.prisoners)))
  }

  @Test("C05: the share of movements on foot rises from autumn 1944 to January 1945")
  func onFoot() throws {
    func share(_ time: String) throws -> Double {
      let moved = departing(in: try days(time))
      #expect(moved.count >= 2)
      return Double(moved.count { $0.mode == .foot }) / Double(moved.count)
    }
    let summer = try share("1944-07/1944-08")
    let autumn = try share("1944-09/1944-12")
    let january = try share("1945-01")
    #expect(summer < autumn)
    #expect(autumn < january)
  }

  @Test("C06: from January 1945 forced marches and open wagons; the known deaths rise sharply")
  func forcedMarches() throws {
    let openRail = dataset.movements.filter { $0.mode == .openRail }
    let january = try #require(Day(year: 1945, month: 1, day: 1))
    #expect(openRail.count >= 10)
    #expect(openRail.allSatisfy { ($0.departed?.bounds.earliest ?? .distantPast) >= january })
    let before = departing(in: try days("1944-07/1944-12"))
    let after = departing(in: try days("1945-01/1945-05"))
    #expect(after.count { $0.mode == .foot } > 3 * before.count { $0.mode == .foot })
    #expect(known(after.map(\.deaths)) > 3 * known(before.map(\.deaths)))
    #expect(known(before.map(\.deaths)) > 0)
  }

  @Test("C07: some were moved by ship")
  func byShip() {
    let ships = dataset.movements.filter { $0.mode == .ship }
    #expect(ships.count >= 3)
    #expect(ships.allSatisfy { $0.departed != nil })
  }

  @Test("C08: deaths have figures as ranges with sources; places of murder are places")
  func deaths() {
    let deadly = dataset.movements.filter { !$0.deaths.isUnknown }
    #expect(deadly.count >= 30)
    #expect(deadly.allSatisfy { !$0.sources.isEmpty })
    #expect(deadly.contains { ($0.deaths.minimum ?? 0) < ($0.deaths.maximum ?? 0) })
    #expect(known(deadly.map(\.deaths)) > 10_000)
    let massacres = dataset.movements.filter { $0.outcome == .massacre }
    #expect(massacres.count >= 3)
    let sites = dataset.places.filter { $0.kind == .killingSite }
    #expect(sites.count >= 5)
    #expect(sites.allSatisfy { $0.coordinate != nil && !$0.sources.isEmpty })
    #expect(dataset.stages.contains { $0.kind == .killing })
  }

  @Test("C09: in winter 1944-45 from each of three camps westward to each of four")
  func winter() throws {
    let links = Links(dataset, claim: "C09", from: try period("winter-1944-45"))
    let auschwitz = ["auschwitz-i", "auschwitz-ii-birkenau", "auschwitz-iii-monowitz"]
    let west = ["buchenwald", "flossenbuerg", "dachau", "sachsenhausen"]
    #expect(west.map { links.kind(from: auschwitz, to: $0) } == [.path, .path, .path, .path])
    #expect(
      west.map { links.kind(from: ["gross-rosen"], to: $0) } == [
        .path, .path, .path, .generalised,
      ])
    #expect(
      west.map { links.kind(from: ["stutthof"], to: $0) } == [
        .generalised, .generalised, .generalised, .generalised,
      ])
  }

  @Test("C10: in spring 1945 from Buchenwald and Flossenbürg to Dachau and Mauthausen")
  func spring() throws {
    let links = Links(dataset, claim: "C10", from: try days("1945-21"))
    #expect(links.kind(from: ["buchenwald"], to: "dachau") == .path)
    #expect(links.kind(from: ["flossenbuerg"], to: "dachau") == .path)
    #expect(links.kind(from: ["buchenwald"], to: "mauthausen") == .generalised)
    #expect(links.kind(from: ["flossenbuerg"], to: "mauthausen") == .generalised)
  }

  @Test("C11: in the last weeks from Sachsenhausen and Neuengamme north towards the Baltic")
  func baltic() throws {
    let weeks = try period("last-weeks-1945")
    let links = Links(dataset, claim: "C11", from: weeks)
    #expect(links.kind(from: ["neuengamme"], to: "neustadt-bay") == .path)
    #expect(links.kind(from: ["neuengamme"], to: "flensburg") == .path)
    #expect(links.kind(from: ["sachsenhausen"], to: "luebeck") == .generalised)
    let voyage = try #require(links.path(from: "neuengamme", to: "neustadt-bay"))
    let modes = voyage.steps.compactMap { dataset.movement($0.leg.movement)?.mode }
    #expect(modes.contains(.ship))
    // What is documented of the march from Sachsenhausen ends further north, short of the sea.
    #expect(links.kind(from: ["sachsenhausen"], to: "raben-steinfeld") == .path)
    let start = try #require(try main("sachsenhausen").latitude)
    #expect(try #require(try main("raben-steinfeld").latitude) > start + 0.5)
  }

  @Test("C12: the Allies freed prisoners in the camps, and thousands on the way")
  func freed() {
    let camps = dataset.places.filter { $0.kind == .mainCamp && $0.liberated != nil }
    #expect(camps.count >= 18)
    #expect(known(camps.map(\.prisonersAtLiberation)) > 100_000)
    let marches = dataset.movements.filter { $0.outcome == .liberated }
    #expect(marches.count >= 8)
    #expect(marches.allSatisfy { $0.arrived != nil })
    #expect(known(marches.map(\.prisoners)) > 5_000)
  }

  @Test("C13: surrender on 7 May 1945 in the west and on 9 May in the east")
  func surrender() throws {
    let dates = dataset.events.filter { $0.claims.contains(ClaimID("C13")) }
      .compactMap { $0.date?.bounds }
    #expect(Set(dates) == [try days("1945-05-07"), try days("1945-05-09")])
  }

  @Test("C14: movements were still under way in May 1945, until the surrender itself")
  func lastDays() throws {
    #expect(underWay(in: try days("1945-05"), answer: .definite).count >= 5)
    #expect(!underWay(in: try days("1945-05-07/1945-05-09"), answer: .definite).isEmpty)
    #expect(underWay(in: try days("1945-06/.."), answer: .definite).isEmpty)
  }
}

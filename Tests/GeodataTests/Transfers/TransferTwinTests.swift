import HistoricalTime
import TestSupport
import Testing

@testable import Geodata
@testable import RouteGraph

/// The reader against one that splits text into strings.
@Suite struct TransferTwinTests {
  /// Splits a table as it is defined: character by character.
  private func split(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    var characters = Array(text.unicodeScalars)[...]
    while let character = characters.popFirst() {
      let (row, field) = (rows.count - 1, rows[rows.count - 1].count - 1)
      switch character {
      case "\"" where isQuoted && characters.first == "\"":
        characters.removeFirst()
        rows[row][field].unicodeScalars.append(character)
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[row].append("")
      case "\r" where !isQuoted && characters.first == "\n": break
      case "\n" where !isQuoted: rows.append([""])
      default: rows[row][field].unicodeScalars.append(character)
      }
    }
    return rows.filter { $0.contains { !$0.isEmpty } }
  }

  private func days(_ text: String) throws -> DayRange {
    if text.isEmpty { return .unbounded }
    if let number = Int32(text) { return DayRange(Day(number: number)) }
    return try EDTF(text).bounds
  }

  /// The legs of a table that are not reversed.
  private func legs(_ text: String) throws -> [Leg] {
    let rows = split(text)
    let header = try #require(rows.first)
    return try rows.dropFirst().enumerated().map { number, row in
      let values = Dictionary(uniqueKeysWithValues: zip(header, row))
      return Leg(
        movement: MovementID("\(number + 1)"), from: PlaceID(values["from"] ?? ""),
        to: PlaceID(values["to"] ?? ""), departure: try days(values["departed"] ?? ""),
        arrival: try days(values["arrived"] ?? ""),
        kilometres: values["km"].flatMap { Double($0) })
    }
  }

  private static let names = [
    "A", "B", "Ä", "Groß-Rosen", "Auschwitz-Birkenau", "Auschwitz-Monowitz", "x, y", "\"z\"",
    "u\nv",
    "w\r\nw", "12345678", "123456789",
  ]
  private static let departures = [
    "1945-01-17", "1945-01", "-9115", "-9116", "-12345", "../1945-01-20", "",
    "1945-01-17/1945-01-18",
    "1944-12-31~",
  ]
  private static let arrivals = [
    "1945-02-17", "1945-02", "90000", "12345", "1945-02-01/..", "", "[1945-02-03,1945-03-05]",
  ]

  private func table(using generator: inout SeededGenerator) -> String {
    var header = ["from", "to", "departed", "arrived", "km", "mode"].shuffled(using: &generator)
    if generator.happens(percent: 50) { header.removeAll { $0 == "km" } }
    let lineEnd = generator.happens(percent: 50) ? "\n" : "\r\n"
    func value(_ column: String) -> String {
      switch column {
      case "departed": TransferTwinTests.departures.randomElement(using: &generator) ?? ""
      case "arrived": TransferTwinTests.arrivals.randomElement(using: &generator) ?? ""
      case "km": ["", "0", "12", "12.5", "0.125", "1000"].randomElement(using: &generator) ?? ""
      case "mode": ["", "foot", "open-rail"].randomElement(using: &generator) ?? ""
      default: TransferTwinTests.names.randomElement(using: &generator) ?? ""
      }
    }
    func written(_ value: String) -> String {
      let mustBeQuoted = value.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
      guard mustBeQuoted || generator.happens(percent: 10) else { return value }
      return "\"" + value.replacing("\"", with: "\"\"") + "\""
    }
    let rows = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
      header.map { written(value($0)) }.joined(separator: ",")
    }
    let text = ([header.joined(separator: ",")] + rows).joined(separator: lineEnd)
    return generator.happens(percent: 50) ? text : text + lineEnd
  }

  @Test(arguments: [UInt64](1...4))
  func `Tables give the graph of their rows`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      let text = table(using: &generator)
      let sample = try TransferSample(text)
      let twin = TemporalGraph(legs: try legs(text))
      for chunkSize in [300, 1 << 16] {
        let graph = try sample.table(chunkSize: chunkSize).content.graph()
        #expect(Array(graph.places) == Array(twin.places), "\(text)")
        #expect(described(graph) == described(twin), "\(text)")
      }
    }
  }

  private func described(_ graph: TemporalGraph) -> [String] {
    graph.columns.origin.indices.map {
      let leg = graph.leg($0)
      return "\(leg) \(leg.kilometres ?? -1)"
    }.sorted()
  }
}

import Foundation
import Testing

/// What the commands print is what the schemas in the documentation describe.
@Suite("Schemas of records")
struct RecordSchemaTests {
  /// Checks the part of JSON Schema that the schemas use.
  private struct Schema {
    let root: [String: Any]

    init(_ name: String) throws {
      let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "Sources/waymark/Documentation.docc/Resources/\(name).schema.json")
      root = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    }

    /// What is wrong with a value.
    func problems(_ value: Any) -> [String] { problems(value, root, at: "$") }

    private func problems(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
      if let reference = schema["$ref"] as? String {
        let name = reference.split(separator: "/").last.map(String.init) ?? ""
        let definitions = root["$defs"] as? [String: [String: Any]]
        guard let schema = definitions?[name] else { return ["\(path): no definition \(name)"] }
        return problems(value, schema, at: path)
      }
      var found: [String] = []
      if let words = schema["enum"] as? [Any] {
        let isOne = words.contains { word in
          (word is NSNull && value is NSNull)
            || (word as? String).map { $0 == value as? String } ?? false
        }
        if !isOne { found.append("\(path): not one of \(words)") }
      }
      let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
      if !types.isEmpty, !types.contains(where: { isOf($0, value) }) {
        found.append("\(path): \(value) is not of \(types)")
      }
      if let object = value as? [String: Any] {
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        for name in schema["required"] as? [String] ?? [] where object[name] == nil {
          found.append("\(path): no \(name)")
        }
        for (name, member) in object {
          guard let property = properties[name] else {
            found.append("\(path): unknown \(name)")
            continue
          }
          found += problems(member, property, at: "\(path).\(name)")
        }
      }
      if let array = value as? [Any], let items = schema["items"] as? [String: Any] {
        for (index, item) in array.enumerated() {
          found += problems(item, items, at: "\(path)[\(index)]")
        }
        if array.count < schema["minItems"] as? Int ?? 0 { found.append("\(path): too short") }
      }
      return found
    }

    private func isOf(_ type: String, _ value: Any) -> Bool {
      switch type {
      case "null": value is NSNull
      case "string": value is String
      case "array": value is [Any]
      case "object": value is [String: Any]
      case "integer":
        (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
      case "number": value is NSNumber
      default: false
      }
    }
  }

  private func records(_ arguments: String...) throws -> [Any] {
    let outcome = try Command.run(arguments + ["--json"])
    #expect(outcome.status == 0, "\(outcome.error)")
    return try outcome.lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) }
  }

  @Test("Report of a map of the bundled data, with movements left out")
  func mapReport() throws {
    let schema = try Schema("map-report")
    let workspace = try Workspace()
    let outcome = try Command.run(
      [
        "map", "--period", "winter-1944-45", "--max-flows", "30", "-o", "map.svg", "--report",
        "map.json",
      ], in: workspace.path)
    #expect(outcome.status == 0)
    let report = try JSONSerialization.jsonObject(with: Data(try workspace.read("map.json")))
    #expect(schema.problems(report) == [])
    #expect(schema.problems(["layout": ["crossings": "many"]]).count >= 20)
  }

  @Test("Paths of the bundled data")
  func paths() throws {
    let schema = try Schema("path")
    let paths = try records(
      "path", "auschwitz-i", "dachau", "--by", "all", "--limit", "20", "--from", "1945")
    #expect(paths.count == 20)
    #expect(paths.flatMap { schema.problems($0) } == [])
    #expect(schema.problems(["from": "a", "certainty": "sure", "more": 1]).count >= 7)
  }

  @Test("Reached places of the bundled data")
  func places() throws {
    let schema = try Schema("reach")
    let forward = try records("reach", "stutthof")
    let backward = try records("reach", "ebensee", "--backward")
    #expect(forward.count > 10 && backward.count > 10)
    #expect((forward + backward).flatMap { schema.problems($0) } == [])
  }

  @Test(
    "Totals of the bundled data, by whatever",
    arguments: ["pair", "operation", "mode", "month", "none"])
  func totals(grouping: String) throws {
    let schema = try Schema("flows")
    let rows = try records("flows", "--by", grouping, "--period", "winter-1944-45")
    #expect(grouping == "none" ? rows.count == 1 : rows.count > 3)
    #expect(rows.flatMap { schema.problems($0) } == [])
    #expect(schema.problems(["definite": ["movements": "three"]]).count >= 6)
  }

  @Test("A largest flow of the bundled data")
  func largest() throws {
    let schema = try Schema("largest-flow")
    let flows = try records(
      "flows", "--largest", "--from-place", "sachsenhausen", "--to-place", "raben-steinfeld")
    #expect(flows.count == 1)
    #expect(flows.flatMap { schema.problems($0) } == [])
  }

  @Test("Ranks of the bundled data", arguments: ["betweenness", "closeness"])
  func centrality(measure: String) throws {
    let schema = try Schema("centrality")
    let ranks = try records(
      "centrality", "--by", measure, "--period", "last-weeks-1945", "--limit", "20")
    #expect(ranks.count == 20)
    #expect(ranks.flatMap { schema.problems($0) } == [])
    let objects = ranks.compactMap { $0 as? [String: Any] }
    #expect(objects.compactMap { $0["rank"] as? Int } == Array(1...20))
    let values = objects.compactMap { $0[measure] as? Double }
    #expect(values == values.sorted(by: >) && values.count == 20)
  }

  @Test("Components of the bundled data")
  func components() throws {
    let schema = try Schema("components")
    let sets = try records("components", "--period", "last-weeks-1945")
    #expect(sets.flatMap { schema.problems($0) } == [])
    let sizes = sets.compactMap { $0 as? [String: Any] }.filter { $0["kind"] as? String == "group" }
      .compactMap { ($0["places"] as? [Any])?.count }
    #expect(sizes.count > 1 && sizes == sizes.sorted(by: >))
  }
}

import Foundation
import Testing

@testable import Geodata

@Suite("datapackage.json")
struct DataPackageTests {
  private func schema() throws -> [String: [String: Any]] {
    let whole = try JSONSerialization.jsonObject(with: Data(DataPackageSchema.text.utf8))
    let resources = try #require((whole as? [String: Any])?["resources"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: resources.compactMap { resource in
        (resource["name"] as? String).map { ($0, resource["schema"] as? [String: Any] ?? [:]) }
      })
  }

  private func field(_ name: String, of table: String) throws -> [String: Any] {
    let fields = try #require(try schema()[table]?["fields"] as? [[String: Any]])
    return try #require(fields.first { $0["name"] as? String == name })
  }

  @Test("The bundled file is the one that the fields describe; WAYMARK_RECORD=1 writes it anew")
  func bundled() throws {
    let file = BundledData.folder.appending(path: "datapackage.json")
    let wanted = DataPackageSchema.text
    let found = try? String(contentsOf: file, encoding: .utf8)
    guard ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1" else {
      #expect(found == wanted)
      return
    }
    try Data(wanted.utf8).write(to: file)
    Issue.record("datapackage.json was written; run the tests again without WAYMARK_RECORD")
  }

  @Test("It is read back as a description of the package")
  func readBack() throws {
    let package = try DataPackage.parse(Array(DataPackageSchema.text.utf8)).get()
    #expect(package.name == "waymark-death-marches-1944-45")
    #expect(package.title == "Waymark: death marches and transports, 1944\u{2013}45")
    #expect(package.licenses == ["CC-BY-4.0"])
    #expect(package.contributors == ["Waymark contributors"])
    #expect(package.version == "0.1.0")
  }

  @Test("Each kind of field has its type and constraints")
  func kinds() throws {
    let identifier = try field("id", of: "places")["constraints"] as? [String: Any]
    #expect(identifier?["required"] as? Bool == true)
    let latitude = try field("latitude", of: "places")
    #expect(latitude["type"] as? String == "number")
    let bounds = latitude["constraints"] as? [String: Double]
    #expect(bounds == ["minimum": -90, "maximum": 90])
    let mode = try field("mode", of: "movements")["constraints"] as? [String: Any]
    #expect(mode?["enum"] as? [String] == ["foot", "rail", "open-rail", "ship", "truck", "mixed"])
    let deaths = try field("deaths_min", of: "movements")
    #expect(deaths["type"] as? String == "integer")
    #expect(deaths["constraints"] as? [String: Int] == ["minimum": 0])
    let sources = try field("sources", of: "movements")
    #expect(sources["type"] as? String == "string")
    #expect(
      sources["description"] as? String
        == "The works that say so (ids of sources, separated by semicolons)")
    #expect(try field("note", of: "movements")["constraints"] == nil)
  }

  @Test("Keys lead to the tables, a table's own without its name")
  func keys() throws {
    let schema = try schema()
    #expect(schema["stages"]?["primaryKey"] as? [String] == ["movement", "sequence"])
    #expect(schema["stages"]?["missingValues"] as? [String] == [""])
    func references(_ table: String) -> [String: [String: String]] {
      let keys = schema[table]?["foreignKeys"] as? [[String: Any]] ?? []
      return Dictionary(
        uniqueKeysWithValues: keys.compactMap { key in
          (key["fields"] as? String).map { ($0, key["reference"] as? [String: String] ?? [:]) }
        })
    }
    #expect(
      references("movements") == [
        "from": ["resource": "places", "fields": "id"],
        "to": ["resource": "places", "fields": "id"],
        "operation": ["resource": "operations", "fields": "id"],
      ])
    #expect(references("places") == ["parent": ["resource": "", "fields": "id"]])
    #expect(references("claims") == [:])
  }

  @Test(
    "What is no description is refused with a hint",
    arguments: ["", "{", "[]", "{\"title\": \"no name\"}", "{\"name\": 7}"])
  func refused(text: String) {
    let result = DataPackage.parse(Array(text.utf8))
    #expect(throws: FieldProblem.self) { try result.get() }
  }

  @Test("A name alone is enough; it is the title then")
  func nameAlone() throws {
    let package = try DataPackage.parse(Array("{\"name\": \"mine\"}".utf8)).get()
    #expect(package == DataPackage(name: "mine", title: "mine"))
  }
}

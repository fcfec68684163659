import Foundation
import FoundationXML
import Testing

@Suite("Names that could do harm")
struct HostileNameTests {
  private static let name = "<script>alert(\"&\")</script>\u{1B}[31m\u{7}\u{202E}gpj\u{2066}x"

  private func workspace() throws -> Workspace {
    let quoted = "\"" + HostileNameTests.name.replacing("\"", with: "\"\"") + "\""
    return try Workspace([
      "places.csv": Sample.places.replacing("main-camp,Gamma", with: "main-camp," + quoted)
    ])
  }

  /// All text of an SVG file, as a reader of XML sees it, and the names of its elements.
  private final class Reader: NSObject, XMLParserDelegate {
    var text = ""
    var elements: Set<String> = []

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
      _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
      qualifiedName qName: String?, attributes attributeDict: [String: String]
    ) {
      elements.insert(elementName)
    }
  }

  @Test("In SVG they are text: the file is sound XML, without scripts or control characters")
  func svg() throws {
    let workspace = try workspace()
    #expect(try workspace.map("--title", HostileNameTests.name, "-o", "map.svg").status == 0)
    let bytes = try workspace.read("map.svg")
    let reader = Reader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.elements.contains("svg"))
    #expect(!reader.elements.contains("script"))
    #expect(reader.text.contains("<script>alert(\"&\")</script>[31mgpj"))
    let svg = String(decoding: bytes, as: UTF8.self)
    let harmful = svg.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n") || (0x202A...0x202E).contains($0.value)
        || (0x2066...0x2069).contains($0.value)
    }
    #expect(harmful.isEmpty)
  }

  @Test("They are drawn in every format", arguments: ["png", "svg", "pdf", "eps", "tif"])
  func drawn(format: String) throws {
    let workspace = try workspace()
    let outcome = try workspace.map("-o", "map." + format, "--report", "report.json")
    #expect(outcome.status == 0)
    let value = try JSONSerialization.jsonObject(with: Data(try workspace.read("report.json")))
    let report = try #require(value as? [String: Any])
    #expect(report["labelsDropped"] as? [String] == [])
    #expect(report["labelsPlaced"] as? Int == 3)
    let plain = try Workspace()
    #expect(try plain.map("-o", "map." + format).status == 0)
    #expect(try workspace.read("map." + format) != plain.read("map." + format))
  }
}

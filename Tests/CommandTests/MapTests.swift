import Foundation
import Testing

@Suite("waymark map")
struct MapTests {
  private static let beginnings: [String: [UInt8]] = [
    "png": [0x89, 0x50, 0x4E, 0x47], "svg": Array("<?xml".utf8), "pdf": Array("%PDF-".utf8),
    "eps": Array("%!PS-Adobe-3.0 EPSF-3.0\n".utf8), "tif": [0x49, 0x49, 42, 0],
  ]

  private func begins(_ bytes: [UInt8], as format: String) -> Bool {
    MapTests.beginnings[format].map { bytes.starts(with: $0) } ?? false
  }

  @Test("Several files of one map; each is named on standard error, nothing else is said")
  func files() throws {
    let workspace = try Workspace()
    let outcome = try workspace.map(
      "--period", "winter", "-o", "a.png", "-o", "b.svg", "-o", "c.pdf", "-o", "d.eps", "-o",
      "e.tif")
    #expect(outcome.status == 0)
    #expect(outcome.bytes.isEmpty)
    #expect(outcome.error == "a.png\nb.svg\nc.pdf\nd.eps\ne.tif\n")
    #expect(try workspace.names() == ["a.png", "b.svg", "c.pdf", "d.eps", "e.tif", "study"])
    #expect(begins(try workspace.read("a.png"), as: "png"))
    #expect(begins(try workspace.read("b.svg"), as: "svg"))
    #expect(begins(try workspace.read("c.pdf"), as: "pdf"))
    #expect(begins(try workspace.read("d.eps"), as: "eps"))
    #expect(begins(try workspace.read("e.tif"), as: "tif"))
  }

  @Test(
    "Standard output holds the same bytes as a file",
    arguments: ["png", "svg", "pdf", "eps", "tif"])
  func standardOutput(format: String) throws {
    let workspace = try Workspace()
    let piped = try workspace.map("-o", "-", "--format", format)
    #expect(piped.status == 0)
    #expect(piped.error == "")
    #expect(try workspace.map("-o", "map." + format).status == 0)
    #expect(piped.bytes == (try workspace.read("map." + format)))
  }

  @Test(
    "Two processes make the same bytes, from different folders",
    arguments: ["png", "svg", "pdf", "eps", "tif"])
  func sameBytes(format: String) throws {
    let arguments = [
      "map", "--period", "winter-1944-45", "-o", "-", "--format", format, "--dpi", "100",
    ]
    let first = try Command.run(arguments, in: "/")
    let second = try Command.run(
      arguments, environment: ["LANG": "de_DE.UTF-8", "TZ": "Asia/Tehran", "HOME": "/tmp"],
      in: "/tmp")
    #expect(first.status == 0)
    #expect(begins(first.bytes, as: format))
    #expect(first.bytes.count > 20_000)
    #expect(first.bytes == second.bytes)
  }

  @Test("The size in pixels is the size on paper at the resolution")
  func pixels() throws {
    let workspace = try Workspace()
    #expect(try workspace.map("--size", "4x3in", "--dpi", "100", "-o", "a.png").status == 0)
    let header = try workspace.read("a.png")[16..<24].map(Int.init)
    #expect(header == [0, 0, 400 >> 8, 400 & 255, 0, 0, 300 >> 8, 300 & 255])
  }

  @Test("A selection that finds nothing makes a map that says so, and a warning")
  func nothing() throws {
    let workspace = try Workspace()
    let outcome = try workspace.map("--from", "1939", "--to", "1940", "-o", "map.svg")
    #expect(outcome.status == 0)
    #expect(
      outcome.error
        == "waymark: warning: The data hold no movement for this selection.\nmap.svg\n")
    let svg = String(decoding: try workspace.read("map.svg"), as: UTF8.self)
    #expect(svg.contains("The data hold no movement for this selection."))
  }

  @Test("The report says what is on the map")
  func report() throws {
    let workspace = try Workspace()
    let outcome = try workspace.map("--period", "spring", "-o", "a.svg", "--report", "a.json")
    #expect(outcome.status == 0)
    #expect(outcome.error == "a.svg\na.json\n")
    let value = try JSONSerialization.jsonObject(with: Data(try workspace.read("a.json")))
    let report = try #require(value as? [String: Any])
    #expect(report["movements"] as? [String] == ["M2"])
    #expect(report["places"] as? [String] == ["alpha", "gamma"])
    #expect(report["warnings"] as? [String] == [])
  }

  @Test("Only what is definite, if that is asked for")
  func definite() throws {
    let workspace = try Workspace([
      "movements.csv": Sample.movements.replacing(
        "1945-03-02,1945-03-04", with: "1945-03?/1945-05,")
    ])
    let list = try workspace.run("list", "movements", "--from", "1945-04", "--ids")
    #expect(list.lines == ["M2"])
    let definite = try workspace.run(
      "list", "movements", "--from", "1945-04", "--dates", "definite", "--ids")
    #expect(definite.lines == [])
  }

  @Test("Straight lines and a limit of movements; the report has the figures of both layouts")
  func linesAndLimit() throws {
    let workspace = try Workspace()
    func report(_ arguments: String...) throws -> [String: Any] {
      let outcome = try Command.run(
        ["map", "--period", "summer-autumn-1944", "-o", "m.svg", "--report", "m.json"] + arguments,
        in: workspace.path)
      #expect(outcome.status == 0)
      let json = try JSONSerialization.jsonObject(with: Data(try workspace.read("m.json")))
      return try #require(json as? [String: Any])
    }
    func layout(_ report: [String: Any]) throws -> [String: Double] {
      let figures = try #require(report["layout"] as? [String: Any])
      return figures.compactMapValues { ($0 as? NSNumber)?.doubleValue }
    }
    let curved = try layout(report())
    let straight = try layout(report("--lines", "straight"))
    #expect(curved["flows"] == straight["flows"])
    let overlap = try #require(curved["overlapMillimetres"])
    #expect(try overlap < #require(straight["overlapMillimetres"]))
    let limited = try report("--max-flows", "5")
    #expect((limited["movements"] as? [String])?.count == 5)
    #expect((limited["beyondLimit"] as? Int ?? 0) > 0)
  }
}

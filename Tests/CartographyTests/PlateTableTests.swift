import Drawing
import Foundation
import FoundationXML
import Geodata
import HistoricalTime
import RouteGraph
import Testing

@testable import Cartography

@Suite("The table of a plate")
struct PlateTableTests {
  private func table(
    _ folder: DataFolder? = nil, _ change: (inout MapSheet) -> Void = { _ in }
  ) throws -> PlateTable {
    let folder = try folder ?? DataFolder()
    let sheet = try MapSheet.january(change)
    let report = try folder.composer().compose(sheet).report
    return PlateTable(try folder.dataset(), sheet: sheet, report: report)
  }

  /// The elements of a page: name, attributes and the text in each.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String], text: String)] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append((name, attributes, ""))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      for index in open { elements[index].text += text }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }

    func all(_ name: String) -> [(name: String, attributes: [String: String], text: String)] {
      elements.filter { $0.name == name }
    }
  }

  private func read(_ html: String) throws -> Reader {
    let reader = Reader()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = reader
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    return reader
  }

  @Test("Every movement on the map, and the others with the reason")
  func rows() throws {
    let table = try table()
    #expect(table.rows.map(\.movement.id.rawValue) == ["m1", "m3", "m4", "m5"])
    #expect(table.rows.map(\.reason) == [nil, nil, .lacksPlace, .lacksDate])
    #expect(table.rows.map(\.isOnlyPossible) == [false, true, false, false])
  }

  @Test("What lies outside the map or within one place has its reason")
  func reasons() throws {
    let box = try #require(GeographicBox(west: 25, south: 60, east: 27, north: 61))
    let outside = try table { $0.extent = box }
    #expect(outside.rows.map(\.reason) == [.outside, .outside, .lacksPlace, .lacksDate])
    let within = try table(
      DataFolder(
        movements: DataFolder.movementHeader
          + "\nx,alpha,alpha,foot,1945-01-02,1945-01-03,1,1,transport,reached,certain,schematic,high",
        stages: "movement,sequence,place,arrived,departed,kind\n"))
    #expect(within.rows.map(\.reason) == [.withinPlace])
  }

  @Test(
    "As CSV: names for programs, words in the language of the plate, blanks for what is not known")
  func csv() throws {
    let lines = try table { $0.language = "de" }.csv.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(
      lines[0]
        == "id,from,to,departed,departed_edtf,arrived,arrived_edtf,mode,mode_words,prisoners_min,"
        + "prisoners_max,deaths_min,deaths_max,granularity,outcome,outcome_words,existence,course,"
        + "in_period,on_map,reason,source_numbers,sources,note")
    #expect(
      lines[1]
        == "m1,Alpha,Beta (Betadorf),20. Januar 1945,1945-01-20,25. Januar 1945,1945-01-25,foot,zu Fuß,"
        + "3000,4000,,,transport,reached,Ziel erreicht,certain,approximate,definite,yes,,,,")
    #expect(lines[4].contains(",no,date-not-known,"))
  }

  @Test("Values that a spreadsheet would take for a formula are made harmless")
  func formulas() throws {
    let places = DataFolder.places.replacing("Alpha", with: "=HYPERLINK(1)").replacing(
      "Beta (Betadorf)", with: "\"a \"\"b\"\", c\"")
    let csv = try table(DataFolder(places: places)).csv
    #expect(csv.contains("m1,'=HYPERLINK(1),\"a \"\"b\"\", c\","))
  }

  @Test("As HTML: captions, scopes, rows and reasons, and a parser for XML reads it")
  func html() throws {
    let page = try read(try table().html)
    #expect(
      page.all("caption").map(\.text) == ["Movements on the map", "Movements not on the map"])
    #expect(page.all("th").allSatisfy { ["col", "row"].contains($0.attributes["scope"]) })
    #expect(
      page.all("th").filter { $0.attributes["scope"] == "row" }.map(\.text)
        == ["m1", "m3", "m4", "m5"])
    #expect(page.all("html").first?.attributes["lang"] == "en")
    #expect(page.all("html").first?.attributes["dir"] == "ltr")
    let cells = page.all("td").map(\.text)
    #expect(cells.contains("20 January 1945 1945-01-20"))
    #expect(cells.contains("3000\u{2013}4000"))
    #expect(cells.contains("the place of an end is not known"))
    #expect(page.all("p").first?.text.contains("not yet approved by an editor") == true)
    // Each row has as many cells as there are headings.
    let columns = page.all("th").filter { $0.attributes["scope"] == "col" }.count
    #expect(columns == 11 + 12)
    #expect(cells.count == 2 * 10 + 2 * 11)
  }

  @Test(
    "Right-to-left languages say so; what is written otherwise is set apart",
    arguments: ["fa", "he"])
  func rightToLeft(language: String) throws {
    let page = try read(try table { $0.language = language }.html)
    #expect(page.all("html").first?.attributes["lang"] == language)
    #expect(page.all("html").first?.attributes["dir"] == "rtl")
    #expect(page.all("bdi").map(\.text).contains("Alpha"))
    #expect(page.all("code").allSatisfy { $0.attributes["dir"] == "ltr" })
  }

  @Test("Names and titles cannot break out of the page")
  func hostile() throws {
    let places = DataFolder.places.replacing("Alpha", with: "<script>alert('&')</script>\u{202E}")
    let table = try table(DataFolder(places: places)) {
      $0.title = "</title><script>\"x\"</script>]]>"
    }
    let page = try read(table.html)
    #expect(page.all("script").isEmpty)
    #expect(page.all("title").map(\.text) == ["</title><script>\"x\"</script>]]>"])
    #expect(page.all("td").map(\.text).contains("<script>alert('&')</script>"))
  }

  @Test("A plate without movements has a page that says so")
  func empty() throws {
    let table = try table { $0.period = DayRange(.distantPast) }
    #expect(table.rows.filter { $0.reason == nil }.isEmpty)
    let page = try read(table.html)
    #expect(page.all("p").map(\.text).contains("The data hold no movement for this selection."))
  }

  @Test("The same table twice has the same bytes")
  func determinism() throws {
    #expect(try table().html == table().html)
    #expect(try table().csv == table().csv)
  }
}

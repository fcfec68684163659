import HistoricalTime
import Testing

@testable import Geodata
@testable import RouteGraph

@Suite struct TransferFileTests {
  private func lines(_ text: String, chunkSize: Int = 256) throws -> [String] {
    try TransferSample(text).table(chunkSize: chunkSize).content.lines
  }

  @Test func `Columns stand in any order`() throws {
    let found = try lines(
      "from,to,departed,arrived\nA,B,1945-01-17,1945-01-20\nB,C,-9115,-9113\n")
    #expect(found == ["2.1 B 1945-01-17 > 1945-01-19 C", "1.1 A 1945-01-17 > 1945-01-20 B"])
    #expect(
      try lines(
        "km,arrived,id,to,count,departed,mode,from\n12.5,4,E1,B,3000-4000,3,foot,A\n,5,,C,,3,,A\n"
      ) == [
        "E1.1 A 1970-01-04 > 1970-01-05 B foot 3000-4000 12.5 km",
        "2.1 A 1970-01-04 > 1970-01-06 C  -1--1",
      ])
  }

  @Test func `Line ends, a byte order mark and blank lines do not matter`() throws {
    let rows = ["from,to,departed,arrived", "A,B,3,4", "B,C,4,5"]
    let expected = ["1.1 A 1970-01-04 > 1970-01-05 B", "2.1 B 1970-01-05 > 1970-01-06 C"]
    let quoted = rows.map { "\"\($0.replacing(",", with: "\",\""))\"" }
    let texts: [String] = [
      rows.joined(separator: "\n"), rows.joined(separator: "\r\n") + "\r\n",
      "\u{FEFF}" + rows.joined(separator: "\n\n"),
      "\n" + rows.joined(separator: "\n,,,\n") + "\n\n", quoted.joined(separator: "\r\n"),
    ]
    for text in texts { #expect(try lines(text) == expected) }
  }

  @Test func `Names are any text`() throws {
    let name = "Groß-Rosen, \"old\"\nand new"
    let quoted = "\"" + name.replacing("\"", with: "\"\"") + "\""
    let text = "from,to,departed,arrived\n\(quoted),  Żagań ,3,4\nB,\(quoted),4,5\n"
    let graph = try TransferSample(text).table().content.graph()
    #expect(graph.places.map(\.rawValue) == ["  Żagań ", "B", name])
    #expect(graph.leg(0).origin.rawValue == name)
    #expect(graph.leg(1).destination.rawValue == name)
  }

  @Test func `Names of the same beginning are told apart`() throws {
    let names = ["", "1", "12345678", "12345678901", "12345678902", "a\0", "a"]
    let rows = names.dropFirst().map { "\($0),x\($0),3,4\n" }
    let graph = try TransferSample("from,to,departed,arrived\n" + rows.joined())
      .table().content.graph()
    #expect(graph.places.count == 12)
  }

  @Test func `Dates are days, ranges or blank`() throws {
    let found = try lines(
      """
      from,to,departed,arrived
      A,B,1945-01~,1945-02-03
      B,C,1945-01-17/1945-01-19,
      C,D,,1945-01-17?
      D,E,-2147483647,2147483646
      """)
    #expect(
      found == [
        "3.1 C ../1945-01-17 > 1945-01-17 D",
        "4.1 D \(Day(number: -2_147_483_647)) > \(Day(number: 2_147_483_646)) E",
        "1.1 A 1945-01-01/1945-01-31 > 1945-02-03 B",
        "2.1 B 1945-01-17/1945-01-19 > 1945-01-17/.. C",
      ])
  }

  @Test(arguments: [40, 1 << 16])
  func `Four digits are a year beside dates and a day beside numbers`(chunkSize: Int) throws {
    let header = "from,to,departed,arrived\n"
    let day = try lines(header + "A,B,1944,1945\nB,C,-1944,20000\n", chunkSize: chunkSize)
    #expect(
      day == ["2.1 B 1964-09-05 > 2024-10-04 C", "1.1 A 1975-04-29 > 1975-04-30 B"])
    let later = try lines(header + "A,B,1944,1945\nB,C,1944-05,1945\n", chunkSize: chunkSize)
    let earlier = try lines(header + "B,C,1944-05,1945\nA,B,1944,1945\n", chunkSize: chunkSize)
    let year = "A 1944-01-01/1944-12-31 > 1945-01-01/1945-12-31 B"
    let month = "C 1944-05-01/1944-05-31 > 1945-01-01/1945-12-31 C"
    #expect(later == ["1.1 \(year)", "2.1 " + month.replacing("C 1944", with: "B 1944")])
    #expect(earlier == ["2.1 \(year)", "1.1 " + month.replacing("C 1944", with: "B 1944")])
  }

  @Test func `A filter keeps the numbers of rows and all places`() throws {
    let text = """
      from,to,departed,arrived,mode,count
      A,B,3,4,foot,100
      B,C,3,4,rail,50-200
      C,D,3,4,rail,200
      D,E,3,4,,
      """
    let sample = try TransferSample(text)
    func kept(_ filter: TransferFilter) throws -> [String] {
      let read = try sample.table(where: filter, keepsAttributes: false).content
      let whole = try sample.table().content.graph(where: filter)
      let packed = try TransferSample(sample.table().content.packed)
      let opened = try TransferFile.graph(packed.path, where: filter).content
      #expect(read.places.count == 5)
      #expect(read.lines == opened.columns.origin.indices.map { "\(opened.leg($0))" })
      #expect(read.lines == whole.columns.origin.indices.map { "\(whole.leg($0))" })
      return read.lines.map { String($0.prefix { $0 != "." }) }
    }
    #expect(try kept(.all) == ["1", "2", "3", "4"])
    #expect(try kept(TransferFilter(modes: ["rail"])) == ["2", "3"])
    #expect(try kept(TransferFilter(modes: ["rail", "foot"], peopleAtLeast: 100)) == ["1", "3"])
    #expect(try kept(TransferFilter(peopleAtLeast: 51)) == ["1", "3"])
    #expect(try kept(TransferFilter(modes: ["ship"])) == [])
    #expect(try sample.table().modes == ["", "foot", "rail"])
  }

  @Test func `A packed graph is read by its first bytes`() throws {
    let table = try TransferSample("from,to,departed,arrived\nA,B,3,4\n")
    let packed = try TransferSample(table.table().content.packed)
    #expect(try TransferFile.graph(table.path).content.legCount == 1)
    let graph = try TransferFile.graph(packed.path).content
    #expect(graph.leg(0).description == "1.1 A 1970-01-04 > 1970-01-05 B")
    for text in ["\u{89}WAY", "", "PK\u{3}\u{4}"] {
      #expect(throws: TransferFileError.self) {
        try TransferFile.graph(try TransferSample(text).path)
      }
    }
    #expect(throws: TransferFileError.self) { try TransferFile.table(packed.path) }
    #expect(throws: TransferFileError.self) { try TransferFile.graph("/nowhere/at/all") }
    #expect(throws: TransferFileError.self) { try TransferFile.graph("/tmp") }
  }

  @Test func `A damaged packed graph is an error`() throws {
    let bytes = try TransferSample("from,to,departed,arrived\nA,B,3,4\nB,A,1,2\n")
      .table().content.packed
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var changed = bytes
      changed[place] ^= 0x10
      let damaged = try TransferSample(changed)
      #expect(throws: TransferFileError.self) { try TransferFile.graph(damaged.path) }
      let short = try TransferSample(Array(bytes[..<place]))
      #expect(throws: TransferFileError.self) { try TransferFile.graph(short.path) }
    }
  }
}

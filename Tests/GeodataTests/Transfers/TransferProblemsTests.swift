import Testing

@testable import Geodata
@testable import RouteGraph

@Suite struct TransferProblemsTests {
  private let header = "from,to,departed,arrived\n"

  private func marks(_ text: String) throws -> [String] {
    let sample = try TransferSample(text)
    let marks = sample.marks()
    #expect(sample.marks(chunkSize: 128) == marks)
    return marks
  }

  @Test func `Every problem of a row stands at its place`() throws {
    let found = try marks(
      "from,to,departed,arrived,mode,count,km\n,Ä,1945-02-30,soon,foot,-3,-1\n"
        + "Ä,\"\",1945-01-17,1945-01-16/..,,4-3,1e3\nÄ,B,5,4,,2147483648,.\n")
    #expect(
      found == [
        "2:1 required", "2:12 date", "2:15 date", "2:25 count", "2:28 km",
        "3:4 required", "3:32 count", "3:36 km", "4:10 count", "4:21 km",
        "4:7 date-order",
      ])
  }

  @Test func `A reversed transfer is an error, one that may be in order is not`() throws {
    #expect(try marks(header + "A,B,5,4\n") == ["2:7 date-order"])
    #expect(try marks(header + "A,B,1945-02,1945-01\n") == ["2:13 date-order"])
    #expect(try marks(header + "A,B,1945-01,1945-01-01\n") == [])
  }

  @Test func `Days beyond those that can be counted are errors`() throws {
    for day in [
      "2147483647", "-2147483648", "99999999999999999999", "-99999999999", "Y170000002",
    ] {
      #expect(
        try marks(header + "A,B,\(day),\(day)\n") == [
          "2:5 day-range", "2:\(6 + day.count) day-range",
        ])
    }
    #expect(try marks(header + "A,B,2147483646,2147483646\n") == [])
    #expect(try marks(header + "A,B,-2147483647,-2147483647\n") == [])
  }

  @Test func `What is no date is an error`() throws {
    for date in ["+5", "5.0", "1945-1-1", "17.01.1945", "- 5", "--5", "1945-13-01", "1945-01-32"] {
      #expect(try marks(header + "A,B,\(date),5\n").map { $0.suffix(5) } == [" date"], "\(date)")
    }
  }

  @Test func `Columns have to be there once`() throws {
    #expect(try marks("from,to,departed\nA,B,3\n") == ["1:1 missing-column"])
    #expect(try marks("from,to,departed,arrived,to\nA,B,3,4,C\n") == ["1:26 repeated-column"])
    #expect(
      try marks("from;to;departed;arrived\n").first == "1:1 unknown-column")
    #expect(try marks("") == ["1:1 header"])
    #expect(try marks("\n\n,,\n") == ["4:1 header"])
    let sample = try TransferSample("from,to,departed,arrived,cuont\nA,B,3,4,5\n")
    #expect(sample.problems().map(\.hint) == ["did you mean count?"])
    #expect(try sample.table().content.count == 1)
    #expect(try TransferSample(header).table().content.count == 0)
  }

  @Test func `Rows are as long as the header`() throws {
    #expect(
      try marks(header + "A,B,3\nA,B,3,4,5\nA,B,3,4\n\"A\n\",B\n") == [
        "2:1 row-length", "3:1 row-length", "5:1 row-length",
      ])
  }

  @Test func `Quotes stand around values and are closed`() throws {
    #expect(try marks(header + "A\"B,C,3,4\n") == ["2:2 csv-quote"])
    #expect(try marks(header + "\"A\"B,C,3,4\n") == ["2:4 csv-quote"])
    #expect(try marks(header + "A,\"B,3,4\nA,B,3,4\n") == ["2:3 csv-quote"])
    #expect(try marks(header + "\"A\nB\",C,3,4\nA,,3,4\n") == ["4:3 required"])
    let endless = header + "A,\"B,3,4\n" + String(repeating: "A,B,3,4\n", count: 200)
    #expect(try TransferSample(endless).marks(chunkSize: 256) == ["2:1 row-length"])
  }

  @Test func `Text that is not UTF-8 is found once for each name`() throws {
    let row: [UInt8] = [0xFF, 0x2C] + Array("B,3,4\n".utf8)
    let sample = try TransferSample(Array(header.utf8) + row + row)
    #expect(sample.marks() == ["2:1 utf-8"])
  }

  @Test func `Problems are listed up to a number and then counted`() throws {
    let sample = try TransferSample(header + String(repeating: "A,B,5,4\n", count: 250))
    do throws(TransferFileError) {
      _ = try sample.table()
      Issue.record("250 errors are read as none")
    } catch {
      guard case .invalid(let diagnostics, let unlisted) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(diagnostics.count == 100 && unlisted == 150)
      #expect(diagnostics.last?.line == 101)
    }
  }

  @Test func `A problem says what to do`() throws {
    let problem = try #require(try TransferSample(header + "A,B,5,4\n").problems().first)
    #expect(problem.message == "arrives before it departs: 4 lies wholly before 5")
    #expect(problem.field == "arrived" && problem.value == "4" && problem.hint != nil)
  }
}

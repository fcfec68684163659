import Foundation
import Testing

@Suite("What waymark flows adds up, tells and draws")
struct FlowSelectionTests {
  private func flows(_ arguments: String...) throws -> Command.Outcome {
    let workspace = try Workspace(FlowsTests.changes)
    return try Command.run(
      ["flows", "--data", workspace.data] + arguments, in: workspace.path)
  }

  private func rows(_ arguments: String...) throws -> [String] {
    let workspace = try Workspace(FlowsTests.changes)
    let outcome = try Command.run(
      ["flows", "--data", workspace.data, "--by", "pair", "--csv"] + arguments, in: workspace.path)
    #expect(outcome.status == 0, "\(outcome.error)")
    return outcome.lines.dropFirst().map {
      $0.split(separator: ",").prefix(2).joined(separator: " ")
    }
  }

  @Test("What the movements touch, and how sure they are")
  func selections() throws {
    let all = ["alpha beta", "alpha gamma", "gamma alpha", "gamma beta"]
    #expect(try rows() == all)
    // M1 halts at beta on its way to gamma.
    #expect(try rows("--via", "beta") == ["alpha beta", "alpha gamma", "gamma beta"])
    #expect(try rows("--via", "alpha", "--via", "Beta", "--via", "gamma") == ["alpha gamma"])
    #expect(try rows("--via", "gamma", "--via", "alpha") == ["gamma alpha"])
    #expect(try rows("--via", "beta", "--via", "beta") == [])
    #expect(try rows("--avoid", "beta") == ["gamma alpha"])
    #expect(try rows("--avoid", "beta", "--avoid", "alpha") == [])
    #expect(try rows("--kind", "town") == ["alpha beta", "alpha gamma", "gamma beta"])
    #expect(try rows("--prisoners", "11") == ["alpha gamma", "gamma beta"])
    #expect(try rows("--prisoners", "0") == all)
    #expect(try rows("--granularity", "generalised") == [])
    #expect(try rows("--from", "1945-03-05") == ["gamma beta"])
    #expect(try rows("--from", "1945-03-05", "--certainty", "certain") == [])
  }

  @Test(
    "With certain, only the certain part of a largest flow is told; who is avoided, passes nobody")
  func largestCertain() throws {
    let certain = try flows(
      "--largest", "--from-place", "alpha", "--to-place", "gamma", "--certainty", "certain")
    #expect(
      certain.lines.first
        == "At least 3,000 people can have been taken from Alpha to Gamma, whatever the true days and "
        + "numbers are.")
    #expect(!certain.output.contains("No more could pass"))
    let avoided = try flows(
      "--largest", "--from-place", "alpha", "--to-place", "gamma", "--avoid", "beta")
    #expect(
      avoided.output
        == "By the movements of the data nobody can have been taken from Alpha to Gamma.\n")
  }

  private static let transfers = """
    from,to,departed,arrived,mode,count
    A,B,1945-01-17,1945-01-19,rail,20
    B,C,1945-01-19,1945-01-20,foot,5
    B,C,1945-01-18/1945-02-25,1945-02-26,foot,10-12
    A,C,1945-03-01,1945-03-02,,

    """

  @Test("A list of transfers is added up in the same words; deaths are not known of it")
  func transfers() throws {
    let workspace = try Workspace()
    try workspace.write(Array(FlowSelectionTests.transfers.utf8), to: "t.csv")
    func flows(_ arguments: String...) throws -> Command.Outcome {
      try Command.run(["flows", "--transfers", "t.csv"] + arguments, in: workspace.path)
    }
    #expect(
      try flows("--csv").lines.map {
        $0.split(separator: ",", omittingEmptySubsequences: false).prefix(5).joined(separator: ",")
      } == [
        "mode,movements,prisoners_min,prisoners_max,prisoners_unknown", "foot,2,15,17,0",
        "rail,1,20,20,0", ",1,,,1",
      ])
    #expect(
      try flows("--csv", "--by", "month", "--to", "1945-01-31").lines.dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).prefix(12).joined(separator: ",")
      } == ["1945-01,1945-01,2,25,25,0,,,2,0,,", "1945-01,1945-02,0,,,0,,,0,1,10,12"])
    let pairs = try flows("--by", "pair").lines
    #expect(pairs.count == 7)
    for (line, start) in zip(
      pairs.dropFirst(2),
      ["A     B           1  20", "A     C           1  not", "B     C           2  15\u{2013}17"])
    {
      #expect(line.hasPrefix(start))
    }
    let largest = try flows(
      "--largest", "--from-place", "A", "--to-place", "C", "--to", "1945-02-28")
    #expect(
      largest.lines.first
        == "How many people can have been taken from A to C until 28 February 1945? At least 5, at "
        + "most 17.")
    #expect(try flows("--by", "operation").status == 64)
    #expect(try flows("--place", "A").error.contains("a transfer has no halts"))
    #expect(try flows("-o", "a.svg").error.contains("cannot be drawn"))
    #expect(try flows("--data", workspace.data).error.contains("not to both"))
    #expect(try flows("--avoid", "X").error.contains("no transfer begins or ends"))
  }

  @Test("Totals and a largest flow are drawn; nothing is drawn where the question is wrong")
  func drawn() throws {
    let workspace = try Workspace(FlowsTests.changes)
    for arguments in [
      ["--by", "pair"], ["--by", "month"], ["--by", "operation"], ["--by", "none"], [],
      ["--largest", "--from-place", "alpha", "--to-place", "gamma"], ["--to", "1940"],
    ] {
      let outcome = try Command.run(
        ["flows", "--data", workspace.data, "-o", "a.svg"] + arguments, in: workspace.path)
      #expect(outcome.status == 0, "\(outcome.error)")
      #expect(try workspace.names().contains("a.svg"))
    }
    let wrong = try Command.run(
      ["flows", "--data", workspace.data, "-o", "b.svg", "--place", "nowhere"], in: workspace.path)
    #expect(wrong.status == 64)
    #expect(try !workspace.names().contains("b.svg"))
  }
}

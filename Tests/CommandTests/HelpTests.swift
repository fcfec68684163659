import Testing

@Suite("Help")
struct HelpTests {
  private static let commands = [
    "", "map", "path", "reach", "flows", "centrality", "components", "list", "check",
  ]

  private func help(_ command: String) throws -> Command.Outcome {
    try Command.run((command.isEmpty ? [] : [command]) + ["--help"])
  }

  /// The examples of a help text: what stands indented behind the name of the program.
  private func examples(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "EXAMPLES") else { return [] }
    return lines[(start + 1)...].prefix { !$0.isEmpty }.filter { $0.hasPrefix("  waymark ") }
      .map { String($0.dropFirst(2)) }
  }

  @Test(
    "Every command explains itself on standard output",
    arguments: HelpTests.commands)
  func explains(command: String) throws {
    let outcome = try help(command)
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
    #expect(outcome.output.hasPrefix("OVERVIEW: "))
    #expect(outcome.output.contains("USAGE: waymark" + (command.isEmpty ? "" : " " + command)))
    #expect(examples(outcome.output).count >= 2)
    #expect(outcome.lines.allSatisfy { $0.hasPrefix("USAGE") || $0.count <= 80 })
  }

  @Test("No example is broken into two lines", arguments: HelpTests.commands)
  func wholeExamples(command: String) throws {
    let lines = try help(command).output.split(separator: "\n", omittingEmptySubsequences: false)
    let next = zip(lines, lines.dropFirst()).filter { $0.0.hasPrefix("  waymark ") }.map(\.1)
    #expect(!next.isEmpty)
    #expect(next.allSatisfy { $0.isEmpty || $0.hasPrefix("  ") })
  }

  @Test("The examples hold", arguments: HelpTests.commands)
  func examplesHold(command: String) throws {
    let workspace = try Workspace()
    for example in examples(try help(command).output) {
      let line =
        example
        .replacing("waymark ", with: "\"$WAYMARK\" ", maxReplacements: 1)
        .replacing("my-study", with: "study")
      let outcome = try Command.shell(line, in: workspace.path)
      #expect(outcome.status == 0, "\(example): \(outcome.error)")
      #expect(!outcome.error.contains("error"), "\(example)")
    }
  }

  @Test("The version")
  func version() throws {
    let outcome = try Command.run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output == "0.1.0\n")
  }

  @Test(
    "What the command line does not know",
    arguments: [
      (["map", "-o", "a.pdf", "--colour", "red"], "--colour"), (["draw"], "draw"),
      (["list", "rivers"], "rivers"), (["map", "-o"], "-o"), (["list"], "<table>"),
      (["map", "-o", "a.pdf", "--dates", "maybe"], "maybe"),
      (["map", "-o", "a.pdf", "--dpi", "many"], "many"),
      (["map"], "-o map.pdf"),
      (["map", "-o", "a.pdf", "--period", "winter", "--from", "1945"], "not both"),
    ])
  func usage(arguments: [String], word: String) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.error.contains(word))
    #expect(outcome.bytes.isEmpty)
  }
}

import Foundation
import Testing

/// What the README shows of questions put to the bundled data is what the program answers.
@Suite("Examples of the README")
struct ReadmeTests {
  /// A command and what the README says that it prints.
  struct Example: CustomTestStringConvertible {
    let command: String
    let lines: [String]

    var testDescription: String { command }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// All examples in the order of the page.
  static let examples: [Example] = {
    let text = try? String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    var found: [Example] = []
    var isInside = false
    for line in (text ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside.toggle()
        if isInside { found.append(Example(command: "", lines: [])) }
      } else if isInside, line.hasPrefix("$ ") {
        found.append(Example(command: String(line.dropFirst(2)), lines: []))
      } else if isInside, let last = found.popLast() {
        found.append(Example(command: last.command, lines: last.lines + [String(line)]))
      }
    }
    return found.filter { $0.command.hasPrefix("waymark ") }
  }()

  /// Those that ask the bundled data alone; the others draw, or ask for files that are not there.
  static let questions = examples.filter { example in
    let words = example.command.split(separator: " ")
    return ["list", "check", "path", "reach", "flows", "centrality", "components"]
      .contains(words[1]) && !example.command.hasSuffix("broken")
  }

  @Test("There are examples of every question")
  func kinds() {
    let names = Set(Self.questions.map { $0.command.split(separator: " ")[1] })
    #expect(names.count == 7, "\(names)")
    #expect(Self.questions.allSatisfy { $0.lines.count > 1 })
  }

  @Test("What is shown is what is printed", arguments: questions)
  func isPrinted(_ example: Example) throws {
    // Where a picture is asked for, too, the answer is the same without.
    var command = example.command
    if let picture = command.range(of: " -o ") {
      command.removeSubrange(picture.lowerBound...)
    }
    command.replace("waymark", with: "\"$WAYMARK\"", maxReplacements: 1)
    let outcome = try Command.shell(command, in: Self.root.path)
    #expect(outcome.status == 0, "\(outcome.error)")
    var rest = Self.words(outcome.output)[...]
    // Three points stand for what is left out.
    let parts = example.lines.split(separator: "...", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let words = Self.words(part.joined(separator: "\n"))
      guard !words.isEmpty else { continue }
      let starts = index == 0 ? rest.startIndex..<rest.startIndex + 1 : rest.indices
      let start = starts.first { rest[$0...].starts(with: words) }
      guard let start else {
        Issue.record("not printed: \(words.joined(separator: " "))\n\(outcome.output)")
        return
      }
      rest = rest[(start + words.count)...]
    }
    if example.lines.last != "..." { #expect(rest.isEmpty, "left out: \(rest)") }
  }

  private static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }
}

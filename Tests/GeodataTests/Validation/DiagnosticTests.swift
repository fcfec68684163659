import Geodata
import Testing

@Suite("Diagnostics as text")
struct DiagnosticTests {
  @Test("File, line and column, severity, message, rule, and the hint on a second line")
  func whole() {
    let problem = Diagnostic(
      file: "a/b.csv", line: 3, column: 7, field: "kind", value: "x", rule: "token",
      message: "not allowed", hint: "did you mean y?")
    #expect(
      problem.description
        == "a/b.csv:3:7: error: not allowed [token]\n    hint: did you mean y?")
  }

  @Test("What concerns the whole line or file has no column or line")
  func parts() {
    let line = Diagnostic(.warning, file: "b.csv", line: 3, rule: "utf-8", message: "broken")
    #expect(line.description == "b.csv:3: warning: broken [utf-8]")
    let file = Diagnostic(file: "b.csv", column: 9, rule: "file", message: "missing")
    #expect(file.description == "b.csv: error: missing [file]")
  }

  @Test("A data set that cannot be used prints every problem")
  func all() {
    let problems = ["one", "two"].map { Diagnostic(file: "b.csv", rule: "r", message: $0) }
    #expect(
      DatasetError.invalid(problems).description
        == "b.csv: error: one [r]\nb.csv: error: two [r]")
  }
}

/// Holds a file against the table and the rules of the house.
struct ArchitectureCheck {
  let table: LayerTable

  private static let longestFile = 400
  private static let forbiddenCalls = ["try!", "as!", "fatalError("]

  /// What is wrong with a file, each with its path and line.
  func problems(of file: SourceFile) -> [String] {
    let code = CodeText.code(of: file.text)
    var problems = importProblems(of: file, code: code)
    if !file.isTest {
      problems += callProblems(of: file, code: code) + nameProblems(of: file, code: code)
    }
    if file.lineCount > ArchitectureCheck.longestFile {
      problems.append("\(file.path): \(file.lineCount) lines; is it still one idea?")
    }
    return problems
  }

  private func importProblems(of file: SourceFile, code: String) -> [String] {
    guard let allowed = table.allowed(in: file) else {
      return ["\(file.path): the folder \(file.module) does not stand in the table of targets"]
    }
    var problems: [String] = []
    for line in ImportLine.all(in: code) {
      let place = "\(file.path):\(line.line)"
      if !allowed.contains(line.module) {
        problems.append("\(place): \(file.module) may not import \(line.module)")
      }
      if table.cModules.contains(line.module) && line.isExposed {
        problems.append("\(place): the C module \(line.module) is imported publicly")
      }
      if line.attributes.contains("@_exported") {
        problems.append("\(place): \(line.module) is exported again")
      }
      if !file.isTest && line.attributes.contains("@testable") {
        problems.append("\(place): @testable outside the tests")
      }
    }
    return problems
  }

  /// A mistake in the input must never stop the program.
  private func callProblems(of file: SourceFile, code: String) -> [String] {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { index, line in
      ArchitectureCheck.forbiddenCalls.compactMap { call in
        line.contains(call) ? "\(file.path):\(index + 1): \(call) can stop the program" : nil
      }
    }
  }

  /// A module never bears the name of a type inside it.
  private func nameProblems(of file: SourceFile, code: String) -> [String] {
    let words = code.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    let isType = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    return zip(words, words.dropFirst()).compactMap { word, name in
      isType.contains(String(word)) && name == file.module
        ? "\(file.path): the type \(name) bears the name of its module" : nil
    }
  }
}

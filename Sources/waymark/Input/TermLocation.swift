import ArgumentParser
import Geodata

/// Finds the list of words that are not used: the option, else `terms.csv` of the data set, else that of
/// the bundled one.
enum TermLocation {
  /// The path of the list; nil if there is none.
  static func file(_ option: String?, besides data: String?) -> String? {
    if let option { return option }
    let folders = [data, DataLocation.environment("WAYMARK_DATA"), DataLocation.bundled]
    return folders.compactMap { $0.map { $0 + "/terms.csv" } }.first(where: FileBytes.exists)
  }

  /// The list and what is wrong with its file; nil if there is none.
  static func read(
    _ option: String?, besides data: String?
  ) throws -> (list: TermList, problems: [Diagnostic])? {
    guard let path = file(option, besides: data) else { return nil }
    do throws(FileProblem) {
      return try TermList.read(path)
    } catch {
      throw Failure.end(
        .noInput, "--terms: \(path): \(error.reason)",
        hint: "its header line is: " + Term.fields.map(\.name).joined(separator: ","))
    }
  }

  /// The list, for commands that do not list what is wrong with it but end.
  static func list(_ option: String?, besides data: String?) throws -> TermList? {
    guard let (list, problems) = try read(option, besides: data) else { return nil }
    let errors = problems.filter { $0.severity == .error }
    guard errors.isEmpty else {
      throw Failure.end(
        .data, "the list of terms has \(EnglishText.count(errors.count, "error", "errors"))",
        problems: errors)
    }
    return list
  }
}

import ArgumentParser
import Cartography
import Geodata

/// The options for what stands beside a map, or for it, where it cannot be seen.
struct AccessOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Also write the words that stand for the map where it cannot be seen: short, then long.",
      valueName: "file"))
  var alt: String?

  @Option(
    help: ArgumentHelp(
      "An editor's own words in their place: a short paragraph, a blank line, a long one.",
      valueName: "file"))
  var altApproved: String?

  @Option(
    help: ArgumentHelp(
      "Also write the map's data as a table: a .csv or .html file.", valueName: "file"))
  var table: String?

  @Option(
    help: ArgumentHelp(
      "The words that titles are checked for (default: terms.csv of the data).",
      valueName: "file"))
  var terms: String?

  /// The files that are asked for.
  var files: [String] { [alt, table].compactMap { $0 } }

  func validate() throws {
    if files.contains("-") {
      throw ValidationError("--alt and --table need a file; standard output is for maps")
    }
    if let table { _ = try AccessOptions.form(of: table) }
  }

  /// What a table is written as.
  private enum Form {
    case csv
    case html
  }

  private static func form(of table: String) throws -> Form {
    switch table.lowercased() {
    case let name where name.hasSuffix(".csv"): return .csv
    case let name where name.hasSuffix(".html") || name.hasSuffix(".htm"): return .html
    default: throw ValidationError("--table: \(table) must end in .csv or .html")
    }
  }

  /// The editor's words, if there are any.
  func approved() throws -> AltText? {
    guard let altApproved else { return nil }
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try FileBytes.read(altApproved)
    } catch {
      throw Failure.end(
        error.isMissing ? .noInput : .data, "--alt-approved: \(altApproved): \(error.reason)")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure.end(
        .data, "--alt-approved: \(altApproved) is not UTF-8", hint: "save it as UTF-8 text")
    }
    do throws(AltText.Problem) {
      let words = try AltText(approved: text)
      if words.short.count > AltText.shortLimit {
        Failure.warn(
          "--alt-approved: the first paragraph has \(words.short.count) characters; "
            + "a text for alt= has at most about \(AltText.shortLimit)")
      }
      return words
    } catch {
      let hint =
        switch error {
        case .blank: "write a short paragraph, a blank line and a long one"
        case .draft: "take that line out once the words are as they should be"
        }
      throw Failure.end(.data, "--alt-approved: \(altApproved): \(error)", hint: hint)
    }
  }

  /// Warnings of words in an editor's texts that are not used as one's own.
  func warnings(
    of texts: [(name: String, text: String?)], language: String, data: DataOptions
  ) throws -> [String] {
    guard texts.contains(where: { $0.text != nil }),
      let list = try TermLocation.list(terms, besides: data.data)
    else { return [] }
    return Self.warnings(of: texts, language: language, list)
  }

  /// Warnings of words of a list in an editor's texts.
  static func warnings(
    of texts: [(name: String, text: String?)], language: String, _ list: TermList
  ) -> [String] {
    texts.compactMap { name, text in text.map { (name, $0) } }.flatMap { name, text in
      list.uses(in: text, language: language).map { use in
        "\(name): \u{201C}\(use.word)\u{201D}: \(use.reason)"
          + (use.hint.map { " (\($0))" } ?? "")
      }
    }
  }

  /// The files beside a map, with their bytes.
  func files(
    of report: MapReport, for sheet: MapSheet, in dataset: Dataset
  ) throws -> [(String, [UInt8])] {
    var files: [(String, [UInt8])] = []
    if let alt { files.append((alt, Array(report.altText.file.utf8))) }
    if let table {
      let content = PlateTable(dataset, sheet: sheet, report: report)
      let text =
        switch try AccessOptions.form(of: table) {
        case .csv: content.csv
        case .html: content.html
        }
      files.append((table, Array(text.utf8)))
    }
    return files
  }
}

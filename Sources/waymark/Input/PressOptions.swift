import ArgumentParser
import Geodata

/// The options that name a publisher's rules for figures.
struct PressOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The rules of a publisher: nature, elsevier, springer, plos, aag-geohumanities, hjas, \
      warsaw-up or bmc.
      """, valueName: "name"))
  var preset: String?

  @Option(
    help: ArgumentHelp(
      "A table with other presets (default: presets.csv of the bundled data).", valueName: "file"))
  var presets: String?

  /// The preset, if one is named.
  func chosen() throws -> PressPreset? {
    guard let preset else { return nil }
    let all = try table()
    guard let found = all.first(where: { $0.name == preset }) else {
      throw Failure.end(
        .usage, "there is no preset \u{201C}\(preset)\u{201D}",
        hint: Suggestion.hint(for: preset, in: all.map(\.name))
          ?? "the presets are: " + all.map(\.name).joined(separator: ", "))
    }
    return found
  }

  private func table() throws -> [PressPreset] {
    guard let path = presets ?? DataLocation.bundled.map({ $0 + "/" + PressPreset.fileName }) else {
      throw Failure.end(
        .noInput, "there is no table of presets beside the program",
        hint: "name one: --presets FILE")
    }
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try FileBytes.read(path)
    } catch {
      throw Failure.end(.noInput, "\(error)", hint: "a table of presets is a CSV file")
    }
    do throws(DatasetError) {
      return try PressPreset.read(bytes, file: path)
    } catch {
      let problems = if case .invalid(let found) = error { found } else { [Diagnostic]() }
      throw Failure.end(
        .data, "the table of presets \(path) cannot be used", problems: problems)
    }
  }
}

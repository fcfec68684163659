import CairoRenderer
import Geodata
import Publishing

/// A series as a file of plates describes it, with its data.
struct PlateSeries {
  /// The plates, in the order of the file.
  let plates: [PlannedPlate]
  /// What is wrong with those that are not among them.
  let problems: [Diagnostic]
  /// The data.
  let dataset: Dataset
  /// The option that names the data, as the file or the command line has it.
  let data: DataOptions
  /// The folder that paths in the file of plates are seen from.
  let folder: String
  /// The folder for the files of the plates.
  let out: String
  /// What the series is called.
  let title: String?

  /// Reads a series.
  ///
  /// - Throws: `Failure`; the problems of single plates are kept.
  init(_ options: SeriesOptions) throws {
    let path = options.file
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try FileBytes.read(path)
    } catch {
      throw Failure.end(
        error.isMissing ? .noInput : .configuration, "\(path): \(error.reason)",
        hint: "waymark init writes an example")
    }
    let file: PlateFile
    do throws(SettingsError) {
      file = try PlateFile.read(bytes, file: path)
    } catch {
      throw Failure.end(
        .configuration, "the plates of \(path) cannot be used", problems: error.problems)
    }
    folder = Self.folder(of: path)
    var data = options.data
    if data.data == nil, let named = file.data { data.data = Self.path(named.text, from: folder) }
    self.data = data
    dataset = try data.load()
    out = options.out ?? Self.path(file.out?.text ?? "plates", from: folder)
    title = file.series
    let plan = PlatePlan(file, dataset: dataset, formats: PictureFormats.fileExtensions)
    (plates, problems) = (plan.plates, plan.problems)
  }

  /// The folder of a file.
  static func folder(of path: String) -> String {
    let slash = path.lastIndex(of: "/")
    return slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  /// A path as it is seen from a folder.
  static func path(_ path: String, from folder: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : "\(folder)/\(path)"
  }

  /// The plates that are meant.
  func chosen(_ options: SeriesOptions) throws -> [PlannedPlate] {
    let patterns = options.only.map(NamePattern.init)
    for (word, pattern) in zip(options.only, patterns)
    where !plates.contains(where: { pattern.matches($0.id) }) {
      throw Failure.end(
        .usage, "there is no plate \u{201C}\(word)\u{201D}",
        hint: Suggestion.hint(for: word, in: plates.map(\.id))
          ?? "waymark plan \(options.file) lists them")
    }
    let part = try options.part()
    return plates.filter { plate in
      (patterns.isEmpty || patterns.contains { $0.matches(plate.id) })
        && (part?.holds(plate.id) ?? true)
    }
  }
}

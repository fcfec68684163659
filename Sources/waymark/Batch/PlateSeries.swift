import CairoRenderer
import Geodata
import Publishing

/// A series as a file of plates describes it, with its data.
struct PlateSeries {
  /// The plates, in the order of the file.
  let plates: [PlannedPlate]
  /// Those that are wrong.
  let failed: [FailedPlate]
  /// The data.
  let dataset: Dataset
  /// The option that names the data, as the file or the command line has it.
  let data: DataOptions
  /// The folder that paths in the file of plates are seen from.
  let folder: String
  /// The folder for the files of the plates.
  let out: String
  /// The file of plates as it is seen from that folder, by which series that share one are told apart.
  let origin: String
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
    let plates: PlateFile
    do throws(SettingsError) {
      plates = try PlateFile.read(bytes, file: path)
    } catch {
      throw Failure.end(
        .configuration, "the plates of \(path) cannot be used", problems: error.problems)
    }
    folder = Self.folder(of: path)
    var data = options.data
    if data.data == nil, let named = plates.data { data.data = Self.path(named.text, from: folder) }
    self.data = data
    dataset = try data.load()
    out = options.out ?? Self.path(plates.out?.text ?? "plates", from: folder)
    origin = WholePath.of(path, seenFrom: out)
    title = plates.series
    let plan = PlatePlan(plates, dataset: dataset, formats: PictureFormats.fileExtensions)
    (self.plates, failed) = (plan.plates, plan.failed)
  }

  /// What is wrong with the plates that cannot be drawn; what several of them share is said once.
  var problems: [Diagnostic] { Self.unique(failed.flatMap(\.problems)) }

  /// Problems without those that several plates share.
  static func unique(_ problems: [Diagnostic]) -> [Diagnostic] {
    var said: Set<String> = []
    return problems.filter { said.insert("\($0)").inserted }
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
    let (names, wrong) = (plates.map(\.id), failed.map(\.name))
    let meant = options.only.map { NamePattern.names(meantBy: $0, among: names + wrong) }
    for (word, found) in zip(options.only, meant) where found.isEmpty {
      throw Failure.end(
        .usage, "there is no plate \u{201C}\(word)\u{201D}",
        hint: Suggestion.hint(for: word, in: names)
          ?? "waymark plan \(options.file) lists them", problems: problems)
    }
    let chosen = Set(meant.joined())
    let part = try options.part()
    return plates.filter { plate in
      (options.only.isEmpty || chosen.contains(plate.id))
        && (part?.holds(plate.id) ?? true)
    }
  }
}

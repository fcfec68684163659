import ArgumentParser
import CairoRenderer
import Cartography
import Drawing
import Geodata
import HistoricalTime
import Publishing

/// Draws one map.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draw a map of the movements of a period.",
    discussion: """
      The ending of each output file gives its format. A file appears whole or not at all.

      EXAMPLES
        waymark map --period last-weeks-1945 -o plate.png -o plate.svg -o plate.pdf
            One plate in three formats.
        waymark map --from 1945-01-17 --to 1945-01-31 --dates definite -o january.pdf
            Only movements that were certainly under way in those days.
        waymark map --place Stutthof --mode ship --size 120x90mm -o sea.svg
            The voyages from Stutthof on a small plate.
        waymark map --bbox 17,49,21,51.5 --from 1945-01 --dpi 600 -o silesia.png
            A part of the map, at a higher resolution.
        waymark map --period spring-1945 -o - --format svg > plate.svg
            To standard output.
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var sheet: SheetOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Where to write; may be repeated. `-` is standard output.", valueName: "file"))
  var output: [String] = []

  @Option(help: ArgumentHelp("The format for standard output: png, svg or pdf.", valueName: "name"))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "Also write what is on the map and what was left out, as JSON.", valueName: "file"))
  var report: String?

  @Option(help: ArgumentHelp("Dots per inch of pixel formats.", valueName: "number"))
  var dpi: Double = 300

  func validate() throws {
    if output.isEmpty {
      throw ValidationError("name at least one output file, as in: -o map.pdf")
    }
    let files = output + (report.map { [$0] } ?? [])
    if Set(files).count < files.count {
      throw ValidationError("two outputs have the same name; each needs its own")
    }
    if format != nil && !output.contains("-") {
      throw ValidationError("--format is for standard output only (-o -); files go by their ending")
    }
    if dpi < 10 || dpi > 4800 || !dpi.isFinite {
      throw ValidationError("--dpi must be between 10 and 4800")
    }
  }

  func run() throws {
    let targets = try output.map { path in
      try OutputTarget(path, formatName: format, resolution: dpi)
    }
    let dataset = try data.load()
    let time = try period.interval(in: dataset)
    let order = try sheet.sheet(
      period: time, selection: try selection.selection(in: dataset),
      checkPixels: targets.contains { $0.isPixels } ? dpi : nil)
    let baseMap = try sheet.openBaseMap(besides: data.data)
    let plate = try render(order, dataset: dataset, baseMap: baseMap, targets: targets)
    for warning in plate.report.warnings { Failure.warn(warning) }
    warnOfDroppedNames(plate.report.labelsDropped)
    for (target, bytes) in zip(targets, plate.files) { try target.write(bytes) }
    if let report {
      try OutputTarget.write(Array(ReportListing.json(plate.report).utf8), to: report)
    }
  }

  private func warnOfDroppedNames(_ names: [String]) {
    guard !names.isEmpty else { return }
    let shown = 8
    let more = names.count > shown ? " and \(names.count - shown) more" : ""
    let advice = report == nil && names.count > shown ? "; --report FILE lists them all" : ""
    Failure.warn(
      "\(names.count) names found no room: "
        + names.prefix(shown).joined(separator: ", ") + more + advice)
  }

  private func render(
    _ order: MapSheet, dataset: Dataset, baseMap: BaseMap, targets: [OutputTarget]
  ) throws -> Plate {
    do {
      let renderer = try PlateRenderer(
        dataset: dataset, baseMap: baseMap, projection: try sheet.projection(),
        fonts: try FontLibrary())
      return try renderer.render(order, as: targets.map(\.format))
    } catch let error as RenderError {
      throw MapCommand.failure(error)
    } catch PlateError.rendering(let error) {
      throw MapCommand.failure(error)
    } catch PlateError.baseMap(let error) {
      throw Failure.end(.data, "\(error)", hint: error.hint)
    }
  }

  private static func failure(_ error: RenderError) -> ExitCode {
    switch error {
    case .missingFont, .unreadableFont, .unknownFontFamily:
      Failure.end(.configuration, "\(error)")
    case .sizeOutOfRange: Failure.end(.usage, "\(error)")
    case .invalidPicture, .drawing, .encoding: Failure.end(.bug, "\(error)")
    }
  }
}

public import ArgumentParser
public import CairoRenderer
import Cartography
import Drawing
import Geodata
import HistoricalTime
import Inspection
import Publishing

/// The options that say where a drawing goes.
struct DrawingOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Where to draw; may be repeated. The ending gives the format; `-` is standard output.",
      valueName: "file"))
  var output: [String] = []

  @Option(
    help: ArgumentHelp(
      "The format for standard output: png, tif, svg, pdf or eps.", valueName: "name"))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "Also write what is on the map and what was left out, as JSON.", valueName: "file"))
  var report: String?

  @Option(
    help: ArgumentHelp(
      "Dots per inch of pixel formats (default: 300, or what a preset asks).",
      valueName: "number"))
  var dpi: Double?

  @Flag(help: "Shades of grey in place of colours; the standard look is then mono.")
  var grey = false

  @Option(
    help: """
      How text stands in SVG files: as outlines, which look alike everywhere, or live, to be \
      searched and edited (default: outlines).
      """)
  var svgText: TextForm?

  @Option(
    help: "How text stands in EPS files: live, in embedded fonts, or as outlines (default: live).")
  var epsText: TextForm?

  @OptionGroup var access: AccessOptions

  func validate() throws {
    let files = output + (report.map { [$0] } ?? []) + access.files
    if Set(files).count < files.count {
      throw ValidationError("two outputs have the same name; each needs its own")
    }
    if format != nil && !output.contains("-") {
      throw ValidationError("--format is for standard output only (-o -); files go by their ending")
    }
    if let dpi, dpi < 10 || dpi > 4800 || !dpi.isFinite {
      throw ValidationError("--dpi must be between 10 and 4800")
    }
    if output.isEmpty, let file = access.files.first {
      throw ValidationError("\(file) tells of a map; name a file for it, as in: -o map.pdf")
    }
    if report != nil && output.isEmpty {
      throw ValidationError("--report tells of a map; name a file for it, as in: -o map.pdf")
    }
  }

  /// The files to be written and their formats, with what a preset of the sheet asks of them.
  func targets(for sheet: SheetOptions) throws -> [OutputTarget] {
    let preset = try sheet.press.chosen()
    let asked = preset?.words(.text)?.first.flatMap(TextForm.init(rawValue:))
    let options = FormatOptions(
      resolution: dpi ?? preset?.number(.dpiMin) ?? 300,
      isGrey: grey || preset?.words(.color) == ["grey"], svgText: svgText ?? asked ?? .outlines,
      epsText: epsText ?? asked ?? .live)
    return try output.map { try OutputTarget($0, formatName: format, options: options) }
  }

  /// Draws a sheet and writes it to all targets, or to none; says what was left out.
  func draw(
    _ order: MapSheet, of dataset: Dataset, sheet: SheetOptions, data: DataOptions,
    to targets: [OutputTarget]
  ) throws {
    var order = order
    let preset = try sheet.press.chosen()
    // Land and sea of the standard look are one shade of grey.
    let isGrey = grey || preset?.words(.color) == ["grey"]
    order.style = try StyleLocation.style(
      isGrey && sheet.style == "print" ? "mono" : sheet.style, besides: data.data)
    sheet.lines.apply(to: &order)
    order.pins = try sheet.pins(in: dataset)
    if let preset {
      order.style.smallestText = preset.number(.textMin) ?? 0
      order.style.largestText = preset.number(.textMax) ?? .infinity
      order.style.thinnestLine = preset.number(.lineMin) ?? 0
    }
    order.approvedAltText = try access.approved()
    try access.warn(
      of: [
        ("--title", order.title), ("--alt-approved", order.approvedAltText?.short),
        ("--alt-approved", order.approvedAltText?.long),
      ], language: order.language, data: data)
    let baseMap = try sheet.openBaseMap(besides: data.data)
    let plate = try render(order, dataset, baseMap, try sheet.projection(), targets)
    if let problem = plate.report.insetProblems.first {
      throw Failure.end(.usage, "--inset: \(problem)", hint: problem.hint)
    }
    for warning in plate.report.warnings { Failure.warn(warning) }
    for inset in plate.report.insets where inset.covered > 0 {
      Failure.warn(
        "the inset at \(inset.corner?.rawValue ?? "the side") covers \(inset.covered) "
          + (inset.covered == 1 ? "place" : "places"))
    }
    warnOfDroppedNames(plate.report)
    if let preset { warn(ofBreachesOf: preset, plate, targets) }
    var files = zip(targets, plate.files).map { ($0.path, $1) }
    if let report { files.append((report, Array(ReportListing.json(plate.report).utf8))) }
    files += try access.files(of: plate.report, for: order, in: dataset)
    try OutputTarget.write(files)
  }

  /// Refuses standard output, where the answer of a query goes.
  func leaveStandardOutput() throws {
    if output.contains("-") {
      throw ValidationError("a map cannot go to standard output, where the answer goes")
    }
  }

  /// Draws the answer to a query about paths above the movements of a time.
  func draw(
    answer: MapAnswer, in time: (interval: DayRange, period: NamedPeriod?)?, of dataset: Dataset,
    sheet: SheetOptions, data: DataOptions, to targets: [OutputTarget]
  ) throws {
    var order = try sheet.sheet(
      period: time, selection: Selection(), checkPixels: targets.compactMap(\.resolution).first)
    order.answer = answer
    try draw(order, of: dataset, sheet: sheet, data: data, to: targets)
  }

  /// Compares the files with the rules of a publisher; what a file does not tell, the picture does.
  private func warn(ofBreachesOf preset: PressPreset, _ plate: Plate, _ targets: [OutputTarget]) {
    let drawn = FigureFacts(plate.picture)
    var files: [String: [String]] = [:]
    var messages: [String] = []
    for (target, bytes) in zip(targets, plate.files) {
      let facts = FigureReader.facts(of: bytes)?.completed(by: drawn) ?? drawn
      for breach in PressCheck(facts, preset: preset).breaches {
        if files[breach.message] == nil { messages.append(breach.message) }
        files[breach.message, default: []].append(target.path)
      }
    }
    for message in messages {
      Failure.warn(
        "\(preset.name): \(message) (\((files[message] ?? []).joined(separator: ", ")))")
    }
  }

  private func warnOfDroppedNames(_ drawn: MapReport) {
    let names = drawn.labelsDropped
    guard !names.isEmpty else { return }
    let shown = 8
    let more = names.count > shown ? " and \(names.count - shown) more" : ""
    let inset =
      drawn.insetSuggestions.isEmpty || !drawn.insets.isEmpty
      ? "" : "; --inset auto enlarges the part where most are"
    let advice = report == nil && names.count > shown ? "; --report FILE lists them all" : ""
    Failure.warn(
      "\(names.count) \(names.count == 1 ? "name" : "names") found no room: "
        + names.prefix(shown).joined(separator: ", ") + more + inset + advice)
  }

  private func render(
    _ order: MapSheet, _ dataset: Dataset, _ baseMap: BaseMap, _ projection: Projection,
    _ targets: [OutputTarget]
  ) throws -> Plate {
    do {
      let renderer = try PlateRenderer(
        dataset: dataset, baseMap: baseMap, projection: projection, fonts: try FontLibrary())
      return try renderer.render(order, as: targets.map(\.format))
    } catch let error as RenderError {
      throw DrawingOptions.failure(error)
    } catch PlateError.rendering(let error) {
      throw DrawingOptions.failure(error)
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

extension TextForm: ExpressibleByArgument {}

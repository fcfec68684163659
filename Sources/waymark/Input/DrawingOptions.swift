public import ArgumentParser
public import CairoRenderer
import Cartography
import Drawing
import Geodata
import HistoricalTime
import Inspection
import Publishing
import RouteGraph

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
      isGrey: try isGrey(for: sheet), svgText: svgText ?? asked ?? .outlines,
      epsText: epsText ?? asked ?? .live)
    return try output.map { try OutputTarget($0, formatName: format, options: options) }
  }

  /// Draws a sheet and writes it to all targets, or to none; says what was left out.
  func draw(
    _ order: MapSheet, of dataset: Dataset, sheet: SheetOptions, data: DataOptions,
    to targets: [OutputTarget]
  ) throws {
    let style = try StyleLocation.style(try styleName(of: sheet), besides: data.data)
    var order = try completed(order, in: style, of: dataset, sheet: sheet)
    order.isMeasured = report != nil
    for warning in try termWarnings(of: order, data: data) { Failure.warn(warning) }
    let baseMap = try sheet.openBaseMap(besides: data.data)
    // Borders and fonts are read while the library of projections is loaded.
    let crs = sheet.crs
    let ((borders, fonts), projection) = Parallel.both(
      {
        (
          Result { try DatedBorders(besides: data.data).set(for: [order]) },
          Result { () throws(RenderError) in try FontLibrary() }
        )
      },
      { Result { () throws(ProjectionError) in try Projection(crs: crs) } })
    let plate = try render(
      order, dataset, baseMap, try borders.get(), try sheet.projection(projection), fonts, targets)
    try DrawingOptions.refuse(plate.report)
    for warning in DrawingOptions.warnings(plate.report, areListed: report != nil) {
      Failure.warn(warning)
    }
    if let preset = try sheet.press.chosen() {
      for breach in DrawingOptions.breaches(of: preset, plate, targets) { Failure.warn(breach) }
    }
    var files = zip(targets, plate.files).map { ($0.path, $1) }
    if let report { files.append((report, Array(ReportListing.json(plate.report).utf8))) }
    files += try access.files(of: plate.report, for: order, in: dataset)
    try OutputTarget.write(files)
  }

  /// Whether colours become shades of grey, as asked for or as a preset asks.
  func isGrey(for sheet: SheetOptions) throws -> Bool {
    try grey || sheet.press.chosen()?.words(.color) == ["grey"]
  }

  /// The name of the style that a sheet is drawn in.
  func styleName(of sheet: SheetOptions) throws -> String {
    // Land and sea of the standard look are one shade of grey.
    try isGrey(for: sheet) && sheet.style == "print" ? "mono" : sheet.style
  }

  /// An order with its style, pins and what a preset asks of type and lines.
  func completed(
    _ order: MapSheet, in style: MapStyle, of dataset: Dataset, sheet: SheetOptions
  ) throws -> MapSheet {
    var order = order
    order.style = style
    sheet.lines.apply(to: &order)
    order.pins = try sheet.pins(in: dataset)
    if let preset = try sheet.press.chosen() {
      order.style.smallestText = preset.number(.textMin) ?? 0
      order.style.largestText = preset.number(.textMax) ?? .infinity
      order.style.thinnestLine = preset.number(.lineMin) ?? 0
    }
    order.approvedAltText = try access.approved()
    return order
  }

  /// Warnings of words in the texts of an order that are not used as one's own.
  func termWarnings(of order: MapSheet, data: DataOptions) throws -> [String] {
    try access.warnings(
      of: DrawingOptions.editorsTexts(of: order), language: order.language, data: data)
  }

  /// The texts of an order that an editor wrote, with the options that they come from.
  static func editorsTexts(of order: MapSheet) -> [(name: String, text: String?)] {
    [
      ("--title", order.title), ("--subtitle", order.subtitle),
      ("--note", order.remarks.isEmpty ? nil : order.remarks.joined(separator: "\n")),
      ("--alt-approved", order.approvedAltText?.short),
      ("--alt-approved", order.approvedAltText?.long),
    ]
      + (order.panels?.panels ?? []).enumerated().map {
        ("title of panel \($0.offset + 1)", $0.element.title)
      }
  }

  /// Refuses a plate that lacks an enlarged part that was asked for, or whose panels cannot be read.
  static func refuse(_ report: MapReport) throws {
    if let problem = report.insetProblems.first {
      throw Failure.end(.usage, "--inset: \(problem)", hint: problem.hint)
    }
    if let problem = report.panelProblem {
      throw Failure.end(.configuration, "panels: \(problem)", hint: problem.hint)
    }
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

  /// How the files breach the rules of a publisher; what a file does not tell, the picture does.
  static func breaches(
    of preset: PressPreset, _ plate: Plate, _ targets: [OutputTarget]
  ) -> [String] {
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
    return messages.map {
      "\(preset.name): \($0) (\((files[$0] ?? []).joined(separator: ", ")))"
    }
  }

  /// What the reader of a plate should be warned of.
  ///
  /// - Parameter areListed: Whether a report lists the names that found no room.
  static func warnings(_ drawn: MapReport, areListed: Bool) -> [String] {
    var warnings = drawn.warnings
    for inset in drawn.insets where inset.covered > 0 {
      warnings.append(
        "the inset \(inset.position.map { "at \($0.rawValue)" } ?? "beside the map") covers "
          + EnglishText.count(inset.covered, "place", "places"))
    }
    let lack =
      "no front is on the map: none is known near its day, which is the middle of the period unless "
      + "another is asked for, or it passes outside"
    if drawn.lacksFront {
      warnings.append(lack)
    } else {
      warnings += drawn.panels.filter(\.lacksFront).map { "\($0.title): \(lack)" }
    }
    let names = drawn.labelsDropped
    guard !names.isEmpty else { return warnings }
    let shown = 8
    let more = names.count > shown ? " and \(names.count - shown) more" : ""
    let inset =
      drawn.crowdedPart == nil || !drawn.insets.isEmpty
      ? "" : "; --inset auto enlarges the part where places crowd most"
    let advice = !areListed && names.count > shown ? "; --report FILE lists them all" : ""
    warnings.append(
      EnglishText.count(names.count, "name", "names") + " found no room: "
        + names.prefix(shown).joined(separator: ", ") + more + inset + advice)
    return warnings
  }

  private func render(
    _ order: MapSheet, _ dataset: Dataset, _ baseMap: BaseMap, _ borders: BorderSet?,
    _ projection: Projection, _ fonts: Result<FontLibrary, RenderError>, _ targets: [OutputTarget]
  ) throws -> Plate {
    do {
      let renderer = try PlateRenderer(
        dataset: dataset, baseMap: baseMap, borders: borders, projection: projection,
        fonts: try fonts.get(), hasThreads: true)
      return try renderer.render(order, as: targets.map(\.format))
    } catch let error as RenderError {
      throw DrawingOptions.failure(error)
    } catch PlateError.rendering(let error) {
      throw DrawingOptions.failure(error)
    } catch PlateError.baseMap(let error) {
      throw Failure.end(.data, "\(error)", hint: error.hint)
    }
  }

  static func failure(_ error: RenderError) -> Failure {
    switch error {
    case .missingFont, .unreadableFont, .unknownFontFamily:
      Failure.end(.configuration, "\(error)")
    case .sizeOutOfRange: Failure.end(.usage, "\(error)")
    case .invalidPicture, .drawing, .encoding: Failure.end(.bug, "\(error)")
    }
  }
}

extension TextForm: ExpressibleByArgument {}

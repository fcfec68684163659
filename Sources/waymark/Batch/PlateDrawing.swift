import CairoRenderer
import Cartography
import Drawing
import Geodata
import Publishing

/// Draws plates on one thread; keeps what they share.
struct PlateDrawing {
  private let dataset: Dataset
  private let baseMaps: [String: BaseMap]
  private let borders: BorderSet?
  private let fonts: FontLibrary
  private let hasThreads: Bool
  private let shapes: SharedShapes?
  /// The renderers used last, each with its base map and projection; each keeps what its plates share.
  private var renderers: [(key: [String], renderer: PlateRenderer)] = []
  private static let mostRenderers = 3

  /// What a plate became.
  struct Result {
    /// The picture, whose colours may yet become shades of grey.
    let picture: Picture
    /// The files by their paths below the output folder.
    let files: [(name: String, bytes: [UInt8])]
    /// What is on the plate.
    let report: MapReport
    /// The size of the sheet and the window of its map.
    let frame: PlateFrame?
    /// What its reader should be warned of.
    let warnings: [String]
  }

  /// Prepares to draw plates of a data set on base maps, given by their folders.
  ///
  /// - Parameters:
  ///   - hasThreads: Whether a second thread may help with a plate.
  ///   - shapes: What keeps the shapes that plates have in common, on other threads, too.
  init(
    _ dataset: Dataset, baseMaps: [String: BaseMap], borders: BorderSet?, hasThreads: Bool = false,
    shapes: SharedShapes? = nil
  ) throws {
    self.dataset = dataset
    self.hasThreads = hasThreads
    self.shapes = shapes
    self.borders = borders
    self.baseMaps = baseMaps
    do throws(RenderError) {
      fonts = try FontLibrary()
    } catch {
      throw DrawingOptions.failure(error)
    }
  }

  /// Draws a plate.
  ///
  /// - Throws: `Failure`.
  mutating func draw(_ order: PlateOrder) throws -> Result {
    let plate: Plate
    do throws(PlateError) {
      plate = try renderer(for: order).render(order.sheet, as: order.targets.map(\.format))
    } catch {
      throw failure(error)
    }
    try DrawingOptions.refuse(plate.report)
    var warnings = DrawingOptions.warnings(plate.report, areListed: true)
    if let preset = order.preset {
      warnings += DrawingOptions.breaches(of: preset, plate, order.targets)
    }
    let names = order.plate.files
    var files = zip(names, plate.files).map { (name: $0, bytes: $1) }
    for (name, side) in zip(names.dropFirst(plate.files.count), order.plate.beside) {
      files.append((name, Array(text(side, of: order, plate.report).utf8)))
    }
    let size = plate.picture.size
    let frame = plate.report.frame.map { frame in
      PlateFrame(
        width: size.width / 72 * 25.4, height: size.height / 72 * 25.4, scale: frame.scale,
        window: [
          frame.window.minEasting, frame.window.minNorthing, frame.window.maxEasting,
          frame.window.maxNorthing,
        ])
    }
    return Result(
      picture: plate.picture, files: files, report: plate.report, frame: frame,
      warnings: warnings)
  }

  /// The picture of a plate, in no format yet.
  ///
  /// - Throws: `Failure`.
  mutating func picture(of order: PlateOrder) throws -> Picture {
    do throws(PlateError) {
      return try renderer(for: order).compose(order.sheet).picture.colored(for: order)
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: PlateError) -> Failure {
    switch error {
    case .rendering(let error): DrawingOptions.failure(error)
    case .baseMap(let error): .end(.data, "\(error)", hint: error.hint)
    }
  }

  private func text(_ side: PlateSide, of order: PlateOrder, _ report: MapReport) -> String {
    switch side {
    case .alt: report.altText.file
    case .caption: (order.caption ?? "") + "\n"
    case .csv: PlateTable(dataset, sheet: order.sheet, report: report).csv
    case .html: PlateTable(dataset, sheet: order.sheet, report: report).html
    case .report: ReportListing.json(report)
    }
  }

  private mutating func renderer(for order: PlateOrder) throws(PlateError) -> PlateRenderer {
    let key = [order.baseMap, order.crs]
    if let index = renderers.firstIndex(where: { $0.key == key }) {
      renderers.append(renderers.remove(at: index))
      return renderers[renderers.count - 1].renderer
    }
    guard let baseMap = baseMaps[order.baseMap] else {
      preconditionFailure("A base map of an order is not open.")
    }
    let projection: Projection
    do throws(ProjectionError) {
      projection = try Projection(crs: order.crs)
    } catch {
      preconditionFailure("The projection of an order is not known: \(error)")
    }
    let made = try PlateRenderer(
      dataset: dataset, baseMap: baseMap, borders: borders, projection: projection, fonts: fonts,
      hasThreads: hasThreads, shapes: shapes)
    if renderers.count >= PlateDrawing.mostRenderers { renderers.removeFirst() }
    renderers.append((key, made))
    return made
  }
}

extension Picture {
  /// The picture in the colours that the files of a plate have.
  func colored(for order: PlateOrder) -> Picture { order.isGrey ? grey : self }
}

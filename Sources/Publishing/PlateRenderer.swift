public import CairoRenderer
public import Cartography
public import Drawing
public import Geodata
internal import RouteGraph

/// A plate: the same picture in one or more formats, and what was done to make it.
public struct Plate: Sendable {
  /// The picture.
  public let picture: Picture
  /// The bytes of each format that was asked for, in the order asked.
  public let files: [[UInt8]]
  /// What is on the plate and what was left out.
  public let report: MapReport
}

/// Why a plate could not be made.
public enum PlateError: Error, Sendable, CustomStringConvertible {
  /// The base map is damaged.
  case baseMap(BaseMapError)
  /// The picture could not be drawn or encoded.
  case rendering(RenderError)

  /// The reason in words.
  public var description: String {
    switch self {
    case .baseMap(let error): "\(error)"
    case .rendering(let error): "\(error)"
    }
  }
}

/// Makes plates: has the composer measure text with the renderer that will draw it.
///
/// What plates of a series share is made for the first of them. Copies share it, too; all belong to one
/// thread at a time.
public struct PlateRenderer {
  private let composer: MapComposer
  private let fonts: FontLibrary
  private let ground: SharedGround

  /// Creates a renderer of plates for a data set on a base map.
  ///
  /// - Parameter hasThreads: whether large pictures of pixels are drawn by two threads; files are the same
  ///   either way.
  /// - Parameter shapes: what keeps the shapes that plates have in common, also those of other renderers.
  /// - Throws: `PlateError` if the fonts cannot be used.
  public init(
    dataset: Dataset, baseMap: BaseMap, borders: BorderSet? = nil, projection: Projection,
    fonts: FontLibrary, hasThreads: Bool = false, shapes: SharedShapes? = nil
  ) throws(PlateError) {
    self.fonts = fonts
    ground = SharedGround(
      together: hasThreads ? { _ = Parallel.both($0, $1) } : nil, shapes: shapes)
    do throws(RenderError) {
      composer = MapComposer(
        dataset: dataset, baseMap: baseMap, borders: borders, projection: projection,
        measurer: try PangoTextMeasurer(fonts: fonts))
    } catch {
      throw .rendering(error)
    }
  }

  /// Composes a sheet once and encodes it in each format.
  ///
  /// - Throws: `PlateError`; nothing is half done.
  public func render(
    _ sheet: MapSheet, as formats: [any PictureFormat]
  ) throws(PlateError) -> Plate {
    let (picture, found) = try compose(sheet)
    var report = found
    do throws(RenderError) {
      report.warnings += try fonts.missingScripts(in: picture).map {
        "there is no font for the script \u{201C}\($0.script)\u{201D}; empty boxes stand for "
          + "letters, as in \u{201C}\($0.text)\u{201D}"
      }
      var files: [[UInt8]] = []
      for format in formats {
        files.append(try format.encode(picture, with: fonts, on: ground))
      }
      return Plate(picture: picture, files: files, report: report)
    } catch {
      throw .rendering(error)
    }
  }

  /// Why the panels of a sheet cannot be read; `nil` if they can, or if there are none.
  public func panelProblem(of sheet: MapSheet) -> PanelProblem? { composer.panelProblem(of: sheet) }

  /// Composes a sheet: the picture that all its formats show, and what was done to make it.
  ///
  /// - Throws: `PlateError` if the base map is damaged.
  public func compose(
    _ sheet: MapSheet
  ) throws(PlateError) -> (picture: Picture, report: MapReport) {
    do throws(BaseMapError) {
      let (picture, report) = try composer.compose(sheet)
      return (picture.withLines(atLeast: sheet.style.thinnestLine), report)
    } catch {
      throw .baseMap(error)
    }
  }
}

public import ArgumentParser
public import Cartography
import Drawing
import Geodata
import HistoricalTime
import RouteGraph

/// The options that say how a map looks.
struct SheetOptions: ParsableArguments {
  /// The longest side that Cairo can draw, in pixels.
  private static let maximumPixels = 32_767.0
  /// The smallest sheet that has room for a map, in points.
  private static let minimumSide = 72.0
  /// The largest sheet, in points: what a page of a PDF file can be.
  private static let maximumSide = 14_400.0

  @Option(
    help: ArgumentHelp(
      "The size on paper: 18x13cm, 7x5in or 510x368pt (default: 180x130mm).", valueName: "size"))
  var size: String?

  @Option(
    help: ArgumentHelp(
      "The width alone, as in 89mm; the height follows.", valueName: "length"))
  var width: PaperLength?

  @Option(help: ArgumentHelp("The height alone, as in 170mm.", valueName: "length"))
  var height: PaperLength?

  @OptionGroup var press: PressOptions

  @Option(
    help: ArgumentHelp(
      "The map projection: an EPSG code or any definition that PROJ knows.", valueName: "crs"))
  var crs: String = Projection.defaultCRS

  @Option(
    help: ArgumentHelp(
      "The part of the earth to show, in degrees (default: what is drawn).", valueName: "w,s,e,n"))
  var bbox: String?

  @Option(
    help: ArgumentHelp(
      "Fit the map to the movements shown, or to all places so that a series of maps agrees."))
  var fit = MapSheet.Fit.shown

  @OptionGroup var lines: LineOptions

  @Option(
    help: ArgumentHelp(
      """
      Draw borders: none, those of a day such as 1944-07-23, modern, marked as such, or auto for \
      those of the middle of the period (default: auto for a period with both ends).
      """, valueName: "which"))
  var borders: BordersChoice?

  @Option(
    help: ArgumentHelp(
      """
      Draw the front: none, that of a known day such as 1945-02-01, or auto for that of the known day \
      nearest to the middle of the period.
      """, valueName: "which"))
  var front = FrontChoice.none

  @Flag(
    inversion: .prefixedNo,
    help: "Name states and occupied areas within the borders of a day, where there is room.")
  var territoryNames = true

  @Flag(help: "Tint the land by its height above the sea.")
  var relief = false

  @Flag(
    inversion: .prefixedNo,
    help: "Name seas, lakes, rivers and mountains for orientation, where there is room.")
  var natureNames = true

  @Option(
    help: ArgumentHelp(
      "The folder of a base map made by `waymark basemap build`.", valueName: "dir"))
  var basemap: String?

  @Option(
    help: ArgumentHelp(
      "The look: print, mono, dark-screen, high-contrast, or a YAML file.", valueName: "style"))
  var style = "print"

  @Option(
    help: ArgumentHelp("The title (default: Death marches and transports).", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("A line below the title.", valueName: "text"))
  var subtitle: String?

  @Option(
    help: ArgumentHelp(
      "A sentence for the notes at the foot; may be repeated.", valueName: "text"))
  var note: [String] = []

  @Option(
    help: ArgumentHelp(
      "The language of names and furniture (BCP 47): en, de, pl, fa, he, ru, fr.",
      valueName: "tag"))
  var lang = "en"

  @Flag(help: "Set today's names of places in brackets behind those of the time.")
  var modernNames = false

  @Option(
    help: ArgumentHelp(
      "Put a name where you want it; may be repeated. WHERE is millimetres right and down from "
        + "the sign (12,-4.5), a side (n, ne, e, se, s, sw, w, nw), or hidden.",
      valueName: "place=where"))
  var pin: [String] = []

  /// Where names are pinned.
  func pins(in dataset: Dataset) throws -> [PlaceID: LabelPin] {
    let search = PlaceSearch(dataset)
    var pins: [PlaceID: LabelPin] = [:]
    for argument in pin {
      guard let sign = argument.lastIndex(of: "="), sign > argument.startIndex else {
        throw Failure.end(
          .usage, "--pin: \u{201C}\(argument)\u{201D} has no place",
          hint: "write PLACE=WHERE, as in Dachau=12,-4.5, Dachau=ne or Dachau=hidden")
      }
      guard let pin = LabelPin(String(argument[argument.index(after: sign)...])) else {
        throw Failure.end(
          .usage, "--pin: \u{201C}\(argument)\u{201D} does not say where",
          hint: "write millimetres right and down (12,-4.5; at most "
            + "\(Int(LabelPin.farthest))), a side (n, ne, e, se, s, sw, w, nw), or hidden")
      }
      let place = try search.place(String(argument[..<sign]))
      guard pins.updateValue(pin, forKey: place) == nil else {
        throw Failure.end(
          .usage, "--pin: \u{201C}\(place.rawValue)\u{201D} is pinned twice",
          hint: "leave one of the two out")
      }
    }
    return pins
  }

  @OptionGroup var furniture: FurnitureOptions

  func validate() throws {
    if size != nil && (width != nil || height != nil) {
      throw ValidationError("give either --size or --width and --height, not both")
    }
  }

  /// The order for the composer.
  ///
  /// - Parameter checkPixels: the dots per inch that the sheet must fit in pixels, if any.
  func sheet(
    period: (interval: DayRange, period: NamedPeriod?)?, selection: Selection,
    checkPixels: Double?
  ) throws -> MapSheet {
    let preset = try press.chosen()
    let plate = PlateSize(size: size, width: width, height: height, preset: preset)
    let (size, words) = try plate.chosen()
    guard min(size.width, size.height) >= SheetOptions.minimumSide else {
      throw Failure.end(
        .usage, "--size: \(words) is too small for a map", hint: "use at least 26x26mm")
    }
    guard max(size.width, size.height) <= SheetOptions.maximumSide else {
      throw Failure.end(
        .usage, "--size: \(words) is too large for a sheet", hint: "use at most 5080x5080mm")
    }
    if let dpi = checkPixels {
      let pixels = max(size.width, size.height) / 72 * dpi
      guard pixels <= SheetOptions.maximumPixels else {
        throw Failure.end(
          .usage,
          "\(words) at \(Int(dpi)) dpi is \(Int(pixels.rounded())) pixels; "
            + "at most \(Int(SheetOptions.maximumPixels)) can be drawn",
          hint: "choose a smaller --size or --dpi, or a vector format")
      }
    }
    var sheet = MapSheet(
      size: size, period: period?.interval, selection: selection, extent: try extent(), fit: fit,
      borders: try borders?.borders(in: period?.interval) ?? .ofPeriod, title: title,
      subtitle: subtitle,
      language: try language())
    sheet.remarks = note
    sheet.heightLimit = plate.heightLimit().map { limit in
      min(
        limit, Self.maximumSide,
        checkPixels.map { Self.maximumPixels * 72 / $0 } ?? Self.maximumSide)
    }
    sheet.namedPeriod = period?.period?.id
    sheet.withModernNames = modernNames
    sheet.hasRelief = relief
    sheet.front = try front.front(in: period?.interval)
    sheet.hasTerritoryNames = territoryNames
    sheet.hasNatureNames = natureNames
    sheet.furniture = try furniture.order()
    return sheet
  }

  /// The language in its usual spelling.
  private func language() throws -> String {
    do throws(LanguageTag.Problem) {
      let tag = try LanguageTag(supported: lang)
      if lang.contains("_") {
        Failure.warn("--lang: \u{201C}\(lang)\u{201D} is read as \(tag)")
      }
      return tag.description
    } catch {
      throw Failure.end(.usage, "--lang: \(error)", hint: error.hint)
    }
  }

  /// The projection.
  func projection() throws -> Projection {
    try projection(Result { () throws(ProjectionError) in try Projection(crs: crs) })
  }

  /// The projection of the option, as it was made, or why there is none.
  func projection(_ made: Result<Projection, ProjectionError>) throws -> Projection {
    do throws(ProjectionError) {
      return try made.get()
    } catch {
      throw Failure.end(
        .usage, "--crs: \(error)", hint: "for example EPSG:3035, EPSG:3857 or a PROJ string")
    }
  }

  /// The base map of the option, of the data set, or the bundled one.
  func openBaseMap(besides data: String?) throws -> BaseMap {
    let candidates = [data, DataLocation.environment("WAYMARK_DATA"), DataLocation.bundled]
      .compactMap { $0.map { $0 + "/basemap" } }
    let folder = basemap ?? candidates.first { FileBytes.exists($0 + "/basemap.json") }
    guard let folder else {
      throw Failure.end(
        .noInput, "there is no base map beside the data or the program",
        hint: "name one with --basemap DIR; make one with: waymark basemap build")
    }
    let baseMap: BaseMap
    do throws(BaseMapError) {
      baseMap = try BaseMap(folder: folder)
    } catch {
      throw Failure.end(
        FileBytes.isFolder(folder) ? .data : .noInput, "\(error)", hint: error.hint)
    }
    guard !relief || baseMap.has(.relief) else {
      throw Failure.end(
        .data, "--relief: the base map \(folder) has no layer of heights",
        hint: "leave --relief out, or make the base map with --layer relief=FILE: polygons above "
          + "each height, with a column height")
    }
    return baseMap
  }

  private func extent() throws -> GeographicBox? {
    guard let bbox else { return nil }
    let numbers = bbox.split(separator: ",", omittingEmptySubsequences: false).map {
      Double($0.filter { $0 != " " })
    }
    guard numbers.count == 4, let west = numbers[0], let south = numbers[1],
      let east = numbers[2], let north = numbers[3],
      let box = GeographicBox(west: west, south: south, east: east, north: north), west < east,
      south < north
    else {
      throw Failure.end(
        .usage, "--bbox: \u{201C}\(bbox)\u{201D} is not a part of the earth",
        hint: "write west,south,east,north in degrees, as in 5,45,27,57.5")
    }
    return box
  }
}

extension MapSheet.Fit: ExpressibleByArgument {}

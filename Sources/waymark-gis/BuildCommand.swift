import ArgumentParser
import GISFormats
import Geodata

/// `basemap build`: a base map of whatever GDAL reads.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Makes a base map of geographic files.",
    usage: "waymark basemap build FILE ... -o DIR [--layer NAME=FILE[:LAYER]] [--bbox W,S,E,N]",
    discussion: """
      A base map has up to seven layers: land, relief and lakes (polygons), rivers, borders and \
      names (lines), cities (points). Relief is all land above a height, one feature or more for \
      each, with a column height, the lowest first. Every layer of every FILE becomes one of them, judged by its name, then by \
      the name of its file, then by its geometry; --layer says it outright. Files that give the \
      same layer are put together. What is not in WGS 84 is brought there.

      `waymark map --basemap DIR` draws it.

      EXAMPLES
        Natural Earth, cut to central Europe:
          waymark basemap build ne_10m_land.shp ne_10m_lakes.shp --bbox 5,45,27,57.5 -o central
        A GeoPackage whose layers have telling names:
          waymark basemap build country.gpkg -o country
        Rivers from one layer of it, the large ones only, lines smoothed to 100 metres:
          waymark basemap build --layer rivers=country.gpkg:hydro \\
            --where "rivers=strahler > 4" --simplify 100 -o rivers

      EXIT STATUS
        0 made, 64 usage, 65 a file cannot be used, 66 a file is not there, 73 DIR cannot be
        written
      """)

  @Argument(help: ArgumentHelp("Files that GDAL reads.", valueName: "file"))
  var files: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder to make; a base map there is replaced.", valueName: "dir"))
  var output: String

  @Option(
    name: .customLong("layer"), parsing: .singleValue,
    help: ArgumentHelp(
      "Take FILE, or one LAYER of it, for land, relief, lakes, rivers, borders, cities or names.",
      valueName: "name=file[:layer]"))
  var layers: [LayerArgument] = []

  @Option(
    name: .customLong("bbox"), parsing: .unconditional,
    help: ArgumentHelp("Cut to this box, in degrees.", valueName: "W,S,E,N"))
  var box: BoxArgument?

  @Option(
    help: ArgumentHelp("Move lines by up to so many metres to save vertices.", valueName: "metres"))
  var simplify = 0.0

  @Option(
    name: .customLong("where"), parsing: .singleValue,
    help: ArgumentHelp(
      "Take only features for which this holds, in SQL; with NAME= in front, for one layer only.",
      valueName: "[name=]condition"))
  var conditions: [ConditionArgument] = []

  @Option(help: "The title of the base map; without it, the names of the files.")
  var title = ""

  @Option(help: "Where the data come from.")
  var origin = ""

  @Option(help: "The licence of the data.")
  var licence = ""

  @Option(help: "The line that maps show to name the source; without it, the files' names.")
  var attribution = ""

  @Option(
    name: .customLong("layer-title"), parsing: .singleValue,
    help: ArgumentHelp(
      "What a layer shows, in words; for borders, whose and of when.", valueName: "name=text"))
  var layerTitles: [LayerTitleArgument] = []

  func validate() throws {
    guard !files.isEmpty || !layers.isEmpty else {
      throw ValidationError("No FILE is given; name at least one, or use --layer.")
    }
    guard simplify >= 0, simplify.isFinite else {
      throw ValidationError("--simplify takes metres, 0 or more.")
    }
  }

  func run() throws {
    do throws(GISError) {
      let build = try BaseMapBuilder(request).build()
      try build.write(to: output)
      for note in build.notes { Diagnostics.note(note) }
      for layer in build.description.layers {
        let features = CountText.count(layer.features, "feature", "features")
        let bytes = CountText.count(layer.bytes, "byte", "bytes")
        print("\(output)/\(layer.file): \(features), \(bytes)")
      }
    } catch {
      Diagnostics.error(error.description)
      throw ExitCode(error.exitStatus)
    }
  }

  private var request: BaseMapRequest {
    BaseMapRequest(
      sources: files.map { BaseMapRequest.Source(path: $0) } + layers.map(\.source),
      box: box?.box, tolerance: simplify, filters: conditions.map(\.filter), title: title,
      origin: origin, licence: licence, attribution: attribution,
      layerTitles: Dictionary(
        layerTitles.map { ($0.layer, $0.title) }, uniquingKeysWith: { _, last in last }))
  }
}

import ArgumentParser

/// The program that `waymark` starts for whatever needs GDAL, which would slow down every other
/// start.
@main
struct WaymarkGIS: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waymark-gis",
    abstract: "Reads and writes the files of geographic information systems.",
    discussion: "`waymark` starts this program by itself: `waymark basemap build` is the same as"
      + " `waymark-gis basemap build`.",
    subcommands: [BaseMapCommand.self])
}

/// `basemap`: what has to do with base maps.
struct BaseMapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "basemap",
    abstract: "Makes base maps: the land, water, borders and towns beneath the movements.",
    subcommands: [BuildCommand.self])
}

import ArgumentParser
import Glibc

/// Passes the work on base maps to the program that knows GIS files.
struct BaseMapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "basemap",
    abstract: "Make a base map from GIS files (see: waymark basemap build --help).",
    discussion: """
      Reading GIS files is the work of a program of its own, waymark-gis, which is started with \
      the same arguments.

      EXAMPLES
        waymark basemap build land.shp rivers.gpkg -o my-basemap
        waymark map --period winter-1944-45 --basemap my-basemap -o winter.pdf
      """,
    helpNames: [])

  @Argument(parsing: .captureForPassthrough, help: "The arguments of waymark-gis basemap.")
  var arguments: [String] = []

  func run() throws {
    guard let program = DataLocation.sibling("waymark-gis") else {
      throw Failure.end(
        .configuration, "the program waymark-gis is not beside waymark",
        hint: "build or install it: make build, make install")
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program, "basemap"] + arguments).map {
      strdup($0)
    }
    words.append(nil)
    execv(program, words)
    let reason = String(cString: strerror(errno))
    for word in words { free(word) }
    throw Failure.end(.configuration, "cannot start \(program): \(reason)")
  }
}

import ArgumentParser
import Geodata
import RouteGraph

/// The options that ask how many people can have been taken from some places to others.
struct LargestFlowOptions: ParsableArguments {
  @Flag(
    help: "Instead: how many people at most can have been taken from some places to others.")
  var largest = false

  @Option(
    help: ArgumentHelp(
      "With --largest: a place to begin at, by id or any name; may be repeated.",
      valueName: "place"))
  var fromPlace: [String] = []

  @Option(
    help: ArgumentHelp("With --largest: a place to end at; may be repeated.", valueName: "place"))
  var toPlace: [String] = []

  func validate() throws {
    if largest && (fromPlace.isEmpty || toPlace.isEmpty) {
      throw ValidationError("--largest needs --from-place and --to-place")
    }
    if !largest && !(fromPlace.isEmpty && toPlace.isEmpty) {
      throw ValidationError("--from-place and --to-place belong to --largest; see also --place")
    }
  }

  /// The places to begin and to end at, each sorted.
  func places(in dataset: Dataset) throws -> (from: [PlaceID], to: [PlaceID]) {
    let search = PlaceSearch(dataset)
    let from = Set(try fromPlace.map { try search.place($0) })
    let to = Set(try toPlace.map { try search.place($0) })
    return try apart(from, to)
  }

  /// The same in a list of transfers.
  func places(in graph: TemporalGraph) throws -> (from: [PlaceID], to: [PlaceID]) {
    for word in fromPlace + toPlace where !graph.contains(PlaceID(word)) {
      throw Failure.end(
        .usage, "no transfer begins or ends at \u{201C}\(word)\u{201D}",
        hint: "name the place exactly as the list of transfers does")
    }
    return try apart(Set(fromPlace.map { PlaceID($0) }), Set(toPlace.map { PlaceID($0) }))
  }

  private func apart(
    _ from: Set<PlaceID>, _ to: Set<PlaceID>
  ) throws -> (from: [PlaceID], to: [PlaceID]) {
    if let both = from.intersection(to).sorted().first {
      throw Failure.end(
        .usage, "\u{201C}\(both)\u{201D} is both a beginning and an end",
        hint: "give different places for --from-place and --to-place")
    }
    return (from.sorted(), to.sorted())
  }
}

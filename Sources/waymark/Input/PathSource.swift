import Geodata
import HistoricalTime
import RouteGraph

/// What questions about paths are put to, and what it knows of places and movements.
struct PathSource {
  /// The graph.
  let graph: TemporalGraph
  /// The data set behind it; nil if it is a list of transfers.
  let dataset: Dataset?
  private let search: PlaceSearch?

  /// The movements of a data set, or the transfers of a list, that paths may use.
  init(_ data: DataOptions, _ options: PathOptions) throws {
    if let transfers = options.transfers {
      let filter = TransferFilter(
        modes: Set(options.mode.words), peopleAtLeast: options.prisoners ?? 0)
      graph = try TransferSource.load(transfers, filter: filter)
        .avoiding(Set(options.avoid.map { PlaceID($0) }))
      (dataset, search) = (nil, nil)
    } else {
      let dataset = try data.load()
      let search = PlaceSearch(dataset)
      graph = dataset.pathGraph(try options.filter(in: dataset, search))
      (self.dataset, self.search) = (dataset, search)
    }
  }

  /// The data set, for drawing on a map; transfers have no positions.
  func drawable() throws -> Dataset {
    guard let dataset else {
      throw Failure.end(
        .usage, "transfers cannot be drawn: their places have no positions",
        hint: "leave out -o, or put the question to a data set")
    }
    return dataset
  }

  /// The place that a word names.
  func place(_ word: String) throws -> PlaceID {
    if let search { return try search.place(word) }
    let place = PlaceID(word)
    guard graph.contains(place) else {
      throw Failure.end(
        .usage, "no transfer begins or ends at \u{201C}\(word)\u{201D}",
        hint: "name the place exactly as the list of transfers does")
    }
    return place
  }

  /// What a place is called in text.
  func name(_ place: PlaceID) -> String { dataset?.place(place)?.name ?? place.rawValue }

  /// The movement of a leg; nil if there is no data set.
  func movement(_ leg: Leg) -> Movement? { dataset?.movement(leg.movement) }

  /// The works that state a leg: those of its movement, and of the halts at its ends.
  func sources(_ leg: Leg) -> [SourceID] {
    guard let dataset, let movement = dataset.movement(leg.movement) else { return [] }
    let halts = dataset.stages(of: movement.id)
    let ends = [leg.sequence - 2, leg.sequence - 1].compactMap { index in
      halts.indices.contains(halts.startIndex + index) && index >= 0
        ? halts[halts.startIndex + index] : nil
    }
    var seen: Set<SourceID> = []
    return (movement.sources + ends.flatMap(\.sources)).filter { seen.insert($0).inserted }
  }
}

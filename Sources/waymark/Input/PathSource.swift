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
  /// Which movements were asked for, as the end of a sentence without its full stop; empty for all.
  let selection: String

  /// What is assumed of days that no source states, as a sentence after a space; empty if nothing is.
  let assumption: String

  /// The movements of a data set, or the transfers of a list, that paths may use.
  ///
  /// - Parameter tellsTransfers: Whether modes and numbers of people of transfers are told.
  init(_ data: DataOptions, _ options: PathOptions, tellsTransfers: Bool = false) throws {
    selection = options.selection
    assumption = options.assumption
    if let transfers = options.movements.transfers {
      guard data.data == nil else {
        throw Failure.end(
          .usage, "a question is put either to --data or to --transfers, not to both",
          hint: "leave one of them out")
      }
      graph = try options.movements.graph(
        ofTransfers: transfers, keepsAttributes: tellsTransfers)
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
    guard let dataset else { throw PathSource.transfersCannotBeDrawn }
    return dataset
  }

  /// Says that transfers cannot be drawn, and gives the error that ends the command.
  static var transfersCannotBeDrawn: any Error {
    Failure.end(
      .usage, "transfers cannot be drawn: their places have no positions",
      hint: "leave out -o, or put the question to a data set")
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

  /// Refuses places that a question is about and that are to be avoided.
  func refuseAvoided(_ places: [PlaceID], by options: MovementOptions) throws {
    let avoided = Set(try options.avoid.map(place))
    guard let both = places.first(where: avoided.contains) else { return }
    throw Failure.end(
      .usage, "\(name(both)) is to be avoided, but the question is about it",
      hint: "leave it out of --avoid")
  }

  /// What a leg's movement is called in text, with its number; of a list of transfers, by where the
  /// leg leads.
  func movementName(_ leg: Leg) -> String {
    let ends =
      movement(leg).map { "from \(name($0.from)) to \(name($0.to))" }
      ?? "to \(name(leg.destination))"
    return "the movement \(ends) (\(leg.movement))"
  }

  /// What a place is called in text.
  func name(_ place: PlaceID) -> String { dataset?.place(place)?.name ?? place.rawValue }

  /// The movement of a leg; nil if there is no data set.
  func movement(_ leg: Leg) -> Movement? { dataset?.movement(leg.movement) }

  /// How people were moved on a leg, in the word of the data; nil if it is not known.
  func mode(_ leg: Leg) -> String? { movement(leg)?.mode.rawValue ?? leg.mode }

  /// How many people were on a leg.
  func people(_ leg: Leg) -> CountRange {
    if let movement = movement(leg) { return movement.prisoners }
    guard let people = leg.people else { return CountRange() }
    return CountRange(
      minimum: people.minimum == 0 && people.maximum != 0 ? nil : people.minimum,
      maximum: people.maximum)
  }

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

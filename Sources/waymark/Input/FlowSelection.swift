import ArgumentParser
import Cartography
import Geodata
import HistoricalTime
import RouteGraph

/// The options that choose the movements that are added up by the places that they touch.
struct FlowPlaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only movements that touch this place, by id or any of its names; may be repeated.",
      valueName: "place"))
  var place: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only movements that begin, halt or end at a place of this kind; may be repeated.",
      valueName: "kind"))
  var kind: [String] = []
}

/// The movements of a data set that are added up.
struct FlowSelection {
  private let dataset: Dataset
  private let filter: PathFilter
  private let places: Set<PlaceID>
  private let kinds: Set<PlaceKind>
  private let via: [PlaceID]
  private let isCertain: Bool

  /// What the options ask for.
  init(_ movements: MovementOptions, _ places: FlowPlaceOptions, in dataset: Dataset) throws {
    let search = PlaceSearch(dataset)
    self.dataset = dataset
    isCertain = movements.certainty == .certain
    var filter = try movements.filter(in: dataset, search)
    if isCertain { filter.includesQuestionable = false }
    self.filter = filter
    self.places = Set(try places.place.map { try search.place($0) })
    kinds = Set(try places.kind.words.map { try MovementOptions.token($0, "kind") })
    via = try movements.via.map { try search.place($0) }
  }

  /// The places that people keep away from.
  var avoided: Set<PlaceID> { filter.avoided }

  /// The movements of a time, by identifier; those that touch a place that is avoided are left out if
  /// whole movements are asked for.
  func movements(in period: DayRange?, whole: Bool) -> [MovementSearch.Result] {
    let selection = Selection(isDefiniteOnly: isCertain)
    return MovementSearch(dataset).movements(in: period, selection: selection).filter { result in
      filter.allows(result.movement)
        && (places.isEmpty || result.places.contains(where: places.contains))
        && (kinds.isEmpty
          || result.places.contains { kinds.contains(dataset.place($0)?.kind ?? .town) })
        && (!whole || !result.places.contains(where: filter.avoided.contains))
        && comesBy(result.places)
    }
  }

  /// Whether places hold those to come by in their order; one that is asked for twice in a row has to be
  /// there twice.
  private func comesBy(_ places: [PlaceID]) -> Bool {
    var rest = places[...]
    for place in via {
      guard let index = rest.firstIndex(of: place) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }
}

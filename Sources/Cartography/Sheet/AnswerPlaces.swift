internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// The places of an answer that can be drawn, and what each is on the map for.
struct AnswerPlaces {
  /// What the places are on the map for.
  let roles: [PlaceID: PlaceRole]
  /// The places, by identifier.
  let places: [Place]
  /// The classes of months of reached places.
  let months: MonthClasses
  /// How many reached places lack a position; legs of paths that do are not among them.
  let withoutPlace: Int

  /// Finds the places of an answer.
  ///
  /// - Parameter items: the movements, with the stretches that paths take.
  init(
    _ dataset: Dataset, answer: MapAnswer?, wording: Wording, items: [ShownMovements.Item]
  ) {
    var roles: [PlaceID: PlaceRole] = [:]
    var days: [Day] = []
    func note(_ role: PlaceRole) {
      for item in items {
        for stretch in item.stretches {
          for place in item.places[stretch.start...stretch.end] { roles[place.id] = role }
        }
      }
    }
    switch answer {
    case nil: break
    case .totals?: note(.summed)
    case .largestFlow(_, let from, let to, _)?:
      note(.path(.halt))
      for end in from + to { roles[end] = .path(.end) }
    case .ranked(let places, _, let named)?:
      let highest = places.map(\.value).max() ?? 0
      for (index, place) in places.enumerated() where roles[place.place] == nil {
        roles[place.place] = .ranked(
          RankSign(
            sizeClass: RankSign.sizeClass(of: place.value, highest: highest),
            rank: index < named ? index + 1 : nil))
      }
    case .groups(let groups, let mutual)?:
      let both = Set(mutual.joined())
      for (index, group) in groups.enumerated() {
        for place in group where roles[place] == nil {
          roles[place] = .grouped(
            GroupSign(
              number: index + 1, numeral: wording.number(index + 1), isMutual: both.contains(place))
          )
        }
      }
    case .paths(let paths)?:
      note(.path(.halt))
      for change in paths.flatMap(AnswerPlaces.changes) { roles[change] = .path(.change) }
      for end in paths.flatMap({ [$0.origin, $0.destination] }) { roles[end] = .path(.end) }
    case .places(let reached, let reach)?:
      days = reached.map(\.day)
      let months = MonthClasses(days)
      for place in reached where roles[place.place] == nil {
        roles[place.place] = .reached(
          ReachedSign(month: months.index(of: place.day), certainty: place.certainty))
      }
      roles[reach.place] = .reachEnd
    }
    months = MonthClasses(days)
    places = roles.keys.sorted().compactMap { dataset.place($0) }.filter { $0.coordinate != nil }
    withoutPlace = roles.keys.count { place in
      switch answer {
      case nil, .paths?, .totals?, .largestFlow?: return false
      case .places?, .ranked?, .groups?: break
      }
      return dataset.place(place)?.coordinate == nil
    }
    let drawn = Set(places.map(\.id))
    self.roles = roles.filter { drawn.contains($0.key) }
  }

  /// Where a path goes on with another movement.
  private static func changes(of path: TemporalPath) -> [PlaceID] {
    zip(path.steps, path.steps.dropFirst()).filter { $0.leg.movement != $1.leg.movement }
      .map(\.0.leg.destination)
  }
}

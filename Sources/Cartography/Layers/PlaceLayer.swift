internal import Drawing
internal import Geodata
internal import RouteGraph

/// The signs of the places that movements touch.
struct PlaceLayer {
  /// A place with its position on the sheet.
  struct Item {
    var place: Place
    var point: Point
    /// Whether a movement begins or ends here.
    var isEnd: Bool
  }

  /// The places, in the order in which they are drawn.
  let items: [Item]

  init(_ shown: ShownMovements, positions: [PlaceID: Point], window: Rectangle) {
    var ends: Set<PlaceID> = []
    var places: [PlaceID: Place] = [:]
    for item in shown.items {
      ends.insert(item.movement.from)
      ends.insert(item.movement.to)
      for place in item.places { places[place.id] = place }
    }
    items = places.values.compactMap { place -> Item? in
      guard let point = positions[place.id], window.contains(point) else { return nil }
      return Item(place: place, point: point, isEnd: ends.contains(place.id))
    }.sorted { left, right in
      let ranks = (PlaceSymbol.rank(of: left.place.kind), PlaceSymbol.rank(of: right.place.kind))
      return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : left.place.id < right.place.id
    }
  }

  /// The kinds of the places on the sheet.
  var kinds: Set<PlaceKind> { Set(items.map(\.place.kind)) }

  /// The signs, each in a group that bears the name of the place.
  func marks(style: MapStyle) -> [Mark] {
    let symbol = PlaceSymbol(style: style)
    return items.map { item in
      .group(
        Group(
          id: Group.id("place", item.place.id.rawValue), title: item.place.name,
          marks: symbol.marks(of: item.place.kind, at: item.point)))
    }
  }
}

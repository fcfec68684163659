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
    /// How many movements begin, halt or end here.
    var movements = 1
    /// What it is on the map for.
    var role = PlaceRole.movement

    /// The space that the sign takes.
    var box: Rectangle {
      let radius = role.radius(of: place.kind)
      return Rectangle(
        minX: point.x - radius, minY: point.y - radius, maxX: point.x + radius,
        maxY: point.y + radius)
    }
  }

  /// The places, in the order in which they are drawn.
  let items: [Item]
  private let months: MonthClasses

  /// Finds the places inside a window.
  ///
  /// - Parameter isWhole: whether those are left out whose sign the edge of the window would cut.
  init(
    _ shown: ShownMovements, positions: [PlaceID: Point], window: Rectangle, isWhole: Bool = false
  ) {
    var ends: Set<PlaceID> = []
    var places: [PlaceID: Place] = [:]
    for item in shown.items {
      ends.insert(item.movement.from)
      ends.insert(item.movement.to)
    }
    for place in shown.places { places[place.id] = place }
    var movements: [PlaceID: Int] = [:]
    for item in shown.items {
      for place in Set(item.places.map(\.id)) { movements[place, default: 0] += 1 }
    }
    months = shown.answer.months
    items = places.values.compactMap { place -> Item? in
      guard let point = positions[place.id], window.contains(point) else { return nil }
      let role = shown.answer.roles[place.id] ?? (shown.isContext ? .context : .movement)
      let item = Item(
        place: place, point: point, isEnd: ends.contains(place.id),
        movements: movements[place.id] ?? 1, role: role)
      return isWhole && !window.contains(item.box) ? nil : item
    }.sorted { left, right in
      if left.role.rank != right.role.rank { return left.role.rank < right.role.rank }
      let ranks = (PlaceSymbol.rank(of: left.place.kind), PlaceSymbol.rank(of: right.place.kind))
      return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : left.place.id < right.place.id
    }
  }

  /// The kinds of the places whose sign tells their kind.
  var kinds: Set<PlaceKind> { Set(items.filter(\.role.showsKind).map(\.place.kind)) }

  /// The signs, each in a group that bears the name of the place.
  func marks(style: MapStyle) -> [Mark] {
    let symbol = PlaceSymbol(style: style)
    return items.map { item in
      .group(
        Group(
          id: Group.id("place", item.place.id.rawValue), title: item.place.name,
          marks: marks(of: item, symbol)))
    }
  }

  private func marks(of item: Item, _ symbol: PlaceSymbol) -> [Mark] {
    switch item.role {
    case .context: symbol.contextMarks(at: item.point)
    case .movement, .path, .summed: symbol.marks(of: item.place.kind, at: item.point)
    case .reachEnd:
      symbol.marks(of: item.place.kind, at: item.point) + [symbol.ring(at: item.point)]
    case .reached(let sign): sign.marks(at: item.point, months: months, style: symbol.style)
    case .ranked(let sign): sign.marks(at: item.point, style: symbol.style)
    case .grouped(let sign): sign.marks(at: item.point, style: symbol.style)
    }
  }
}

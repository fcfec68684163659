internal import Drawing
internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// The lines of movements, laid out together; each map draws those that it shows.
struct MovementLines {
  /// The kinds of the places that the movements touch.
  let kinds: [PlaceID: PlaceKind]
  /// The signs that lines keep away from.
  let obstacles: [FlowNodes.Obstacle]
  /// The part of the sheet in which lines are seen.
  var window: Rectangle { frame.area }

  /// What a layout is made from: with the same, every line is the same.
  struct Source: Equatable {
    var frame: MapFrame
    var rules: FlowRules
    var obstacles: [FlowNodes.Obstacle]
    var routes: [FlowRoute]
  }

  private let frame: MapFrame
  /// The point on the sheet of each place that has one.
  let positions: [PlaceID: Point]
  private let routes: FlowRoutes
  private let lines: [Polyline]

  /// Lays out lines.
  ///
  /// - Parameters:
  ///   - items: the movements that are shown.
  ///   - series: the movements of all sheets of the series that these belong to, so that each
  ///     movement has the same line on all of them; nothing for a sheet of its own.
  ///   - periods: the periods that the data name.
  ///   - positions: the point on the sheet of each place that has one.
  ///   - base: the base map in the frame of the lines; it tells land from water, for the ways of ships.
  ///   - layouts: the layouts made before.
  /// - Throws: `BaseMapError` if land is damaged.
  init(
    _ items: [ShownMovements.Item], series: [ShownMovements.Item] = [], periods: [DayRange] = [],
    positions: [PlaceID: Point], base: BaseLayer, layouts: Recent<Source, [Polyline]>
  ) throws(BaseMapError) {
    let style = base.style
    var kinds: [PlaceID: PlaceKind] = [:]
    for place in (items + series).flatMap(\.places) { kinds[place.id] = place.kind }
    let obstacles = kinds.keys.sorted().compactMap { id -> FlowNodes.Obstacle? in
      guard let point = positions[id], let kind = kinds[id], kind != .region else { return nil }
      return FlowNodes.Obstacle(place: id, point: point, radius: PlaceSymbol.radius(of: kind))
    }
    let routes = FlowRoutes(
      MovementLines.projected(items, positions), series: series, periods: periods,
      positions: positions, style: style)
    let source = Source(
      frame: base.frame, rules: style.flow, obstacles: obstacles, routes: routes.routes)
    lines = try layouts.value(from: source) { () throws(BaseMapError) in
      let hasShips = routes.routes.contains { $0.course == .water }
      let layout = FlowLayout(
        rules: style.flow, obstacles: obstacles, window: base.frame.area,
        land: hasShips ? try base.landMask() : LandMask(rings: []))
      return layout.lines(of: routes.routes)
    }
    self.kinds = kinds
    self.obstacles = obstacles
    frame = base.frame
    self.positions = positions
    self.routes = routes
  }

  /// The line of a movement and the points of its places on the sheet; `nil` if it begins and ends at
  /// one point.
  func line(of movement: MovementID) -> (line: Polyline, stops: [Point])? {
    routes.numbers[movement].map { (lines[$0], routes.routes[$0].stops.map(\.point)) }
  }

  /// Those movements whose ends have a point on the sheet.
  func projected(_ items: [ShownMovements.Item]) -> [ShownMovements.Item] {
    MovementLines.projected(items, positions)
  }

  private static func projected(
    _ items: [ShownMovements.Item], _ positions: [PlaceID: Point]
  ) -> [ShownMovements.Item] {
    items.filter { item in
      [item.places.first, item.places.last].allSatisfy { place in
        place.map { positions[$0.id] != nil } ?? false
      }
    }
  }
}

internal import Drawing
internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// The movements of a sheet and of its series as the layout takes them, by identifier.
struct FlowRoutes {
  /// The routes; those whose places all lie at one point are left out.
  let routes: [FlowRoute]
  /// The number of the route of each movement that has one.
  let numbers: [MovementID: Int]

  init(
    _ shown: [ShownMovements.Item], series: [ShownMovements.Item], periods: [DayRange],
    positions: [PlaceID: Point], style: MapStyle
  ) {
    var items: [MovementID: ShownMovements.Item] = [:]
    for item in series + shown { items[item.movement.id] = item }
    var routes: [FlowRoute] = []
    var numbers: [MovementID: Int] = [:]
    for id in items.keys.sorted() {
      guard let item = items[id] else { continue }
      let stops = item.places.compactMap { place in
        positions[place.id].map { FlowRoute.Stop(place: place.id, point: $0) }
      }
      guard stops.count > 1, Polyline(stops.map(\.point)).length > 0.01 else { continue }
      let movement = item.movement
      numbers[id] = routes.count
      routes.append(
        FlowRoute(
          stops: stops,
          course: movement.mode == .ship ? .water : stops.count > 2 ? .known : .free,
          width: MovementLayer.look(of: item, style).width(in: style),
          periods: FlowRoutes.periods(of: movement, among: periods)))
    }
    self.routes = routes
    self.numbers = numbers
  }

  /// The periods that a movement may lie in, one bit each; all if none are named.
  private static func periods(of movement: Movement, among periods: [DayRange]) -> UInt64 {
    guard !periods.isEmpty, periods.count <= 64 else { return .max }
    var bits: UInt64 = 0
    for (index, period) in periods.enumerated() {
      let answer = Period(period).answer(
        departed: movement.departed?.bounds, arrived: movement.arrived?.bounds)
      if answer != .no { bits |= 1 << UInt64(index) }
    }
    return bits
  }
}

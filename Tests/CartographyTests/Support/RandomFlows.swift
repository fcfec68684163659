import Drawing
import RouteGraph

@testable import Cartography

/// Flows between random places, some of which many flows share, as camps do.
struct RandomFlows {
  let places: [FlowNodes.Obstacle]
  let routes: [FlowRoute]

  static let window = Rectangle(minX: 0, minY: 0, maxX: 500, maxY: 400)

  init(count: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let places = (0..<max(6, count * 2 / 3)).map { index in
      FlowNodes.Obstacle(
        place: PlaceID("p\(index)"),
        point: Point(
          x: .random(in: 10...490, using: &random), y: .random(in: 10...390, using: &random)),
        radius: 2)
    }
    let widths = [0.6, 1, 1, 1.6, 1.6, 2.4, 3.4]
    var routes: [FlowRoute] = []
    while routes.count < count {
      // Low numbers are drawn more often.
      let from = Int(Double(places.count) * Double.random(in: 0..<1, using: &random))
      let share = Double.random(in: 0..<1, using: &random)
      let to = Int(Double(places.count) * share * share * share)
      guard from != to else { continue }
      routes.append(
        FlowRoute(
          stops: [from, to].map {
            FlowRoute.Stop(place: places[$0].place, point: places[$0].point)
          }, course: .free, width: widths[Int.random(in: 0..<widths.count, using: &random)]))
    }
    self.places = places
    self.routes = routes
  }

  /// The figures of the flows drawn along lines, with arrowheads and ends as on a map.
  func figures(_ lines: [Polyline], isSpread: Bool) -> LayoutFigures {
    let style = MapStyle.print
    var flows = zip(routes, lines).enumerated().map { index, pair in
      let (route, line) = pair
      var look = LineLook.plain
      look.widthClass = style.widthClasses.firstIndex { $0.width == route.width }
      return Flow(
        movement: MovementID("m\(index)"), look: look, places: route.stops.map(\.place),
        line: line, stops: route.stops.map(\.point), startGap: 3.2, endGap: 3.2)
    }
    if isSpread { FlowEnds(style: style) { _ in 3.2 }.place(&flows) }
    return FlowMeasure(rules: style.flow, obstacles: places).figures(of: flows, style: style)
  }

  /// As the layout draws them.
  var laidOut: LayoutFigures {
    let layout = FlowLayout(
      rules: FlowRules(), obstacles: places, window: RandomFlows.window)
    return figures(layout.lines(of: routes), isSpread: true)
  }

  /// Straight from place to place.
  var straight: LayoutFigures {
    figures(routes.map { Polyline($0.stops.map(\.point)) }, isSpread: false)
  }
}

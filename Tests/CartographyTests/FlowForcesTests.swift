import Drawing
import RouteGraph
import Testing

@testable import Cartography

/// Each force alone. Lanes run from left to right; a positive force lifts them up the sheet.
@Suite struct FlowForcesTests {
  private func field(
    _ baselines: [(Point, Point)], bends: [Double] = [], obstacles: [Point] = [],
    periods: [UInt64] = []
  ) -> FlowField {
    let routes = baselines.enumerated().map { index, ends in
      FlowRoute(
        stops: [ends.0, ends.1].map {
          FlowRoute.Stop(place: PlaceID("\($0.x),\($0.y)"), point: $0)
        }, course: .free, width: 1, periods: index < periods.count ? periods[index] : .max)
    }
    let nodes = FlowNodes(
      obstacles: obstacles.enumerated().map {
        FlowNodes.Obstacle(place: PlaceID("o\($0)"), point: $1, radius: 2)
      }, routes: routes)
    var field = FlowField(
      rules: FlowRules(), nodes: nodes, routes: routes,
      window: Rectangle(minX: -50, minY: -100, maxX: 250, maxY: 100), keepOut: [])
    for (index, route) in routes.enumerated() {
      guard let from = nodes.node(of: route.stops[0].place),
        let to = nodes.node(of: route.stops[1].place)
      else { continue }
      var curve = FlowCurve(start: route.stops[0].point, end: route.stops[1].point)
      curve.bend = index < bends.count ? bends[index] : 0
      var points: [Point] = []
      curve.sample(FlowField.parts(of: curve.baseline), into: &points)
      field.add(
        FlowLane(
          route: index, from: from, to: to, width: 1, isFree: true, periods: route.periods,
          curve: curve, points: points))
    }
    return field
  }

  private let left = Point(x: 0, y: 0)
  private let right = Point(x: 200, y: 0)

  @Test func linesPushEachOtherApart() {
    let low = (Point(x: 0, y: 8), Point(x: 200, y: 8))
    let forces = FlowForces(field([(left, right), low]))
    #expect(forces.fromLines(on: 0) > 0)
    #expect(forces.fromLines(on: 1) < 0)
    #expect(abs(forces.fromLines(on: 0) + forces.fromLines(on: 1)) < 1e-9)
  }

  @Test func nearerLinesPushHarderAndFarOnesNotAtAll() {
    func push(_ y: Double) -> Double {
      FlowForces(field([(left, right), (Point(x: 0, y: y), Point(x: 200, y: y))]))
        .fromLines(on: 0)
    }
    #expect(push(6) > push(16))
    #expect(push(LineForces.reach + 1) == 0)
  }

  @Test func linesThatNoPeriodShowsTogetherPushLess() {
    let low = (Point(x: 0, y: 8), Point(x: 200, y: 8))
    let together = FlowForces(field([(left, right), low], periods: [1, 1])).fromLines(on: 0)
    let apart = FlowForces(field([(left, right), low], periods: [1, 2])).fromLines(on: 0)
    #expect(abs(apart - together * FlowLane.Facts.strangerWeight) < 1e-9)
  }

  @Test func aPlacePushesTheLineAway() {
    let below = FlowForces(field([(left, right)], obstacles: [Point(x: 100, y: 3)]))
    #expect(below.fromPlaces(on: 0) > 0)
    let above = FlowForces(field([(left, right)], obstacles: [Point(x: 100, y: -3)]))
    #expect(above.fromPlaces(on: 0) < 0)
    #expect(FlowForces(field([(left, right)])).fromPlaces(on: 0) == 0)
  }

  @Test func endsAtANodeTurnApart() {
    let slope = (left, Point(x: 200, y: 20))
    let forces = FlowForces(field([(left, right), slope]))
    // The first leaves above the second: it turns further up, the second further down.
    #expect(forces.fromEnds(on: 0) > 0)
    #expect(forces.fromEnds(on: 1) < 0)
    let wide = (left, Point(x: 20, y: 200))
    #expect(FlowForces(field([(left, right), wide])).fromEnds(on: 0) == 0)
  }

  @Test func endsThatArriveTurnApartToo() {
    let forces = FlowForces(field([(right, left), (Point(x: 200, y: 20), left)]))
    // Travelling to the left, up the sheet is to the right: negative.
    #expect(forces.fromEnds(on: 0) < 0)
    #expect(forces.fromEnds(on: 1) > 0)
  }

  @Test func theBendIsPulledToWhatTheLengthAsksForOnItsSide() {
    let preferred = field([(left, right)]).preferredBend(of: 200)
    func pull(_ bend: Double) -> Double {
      FlowForces(field([(left, right)], bends: [bend])).towardsPreferredBend(of: 0)
    }
    #expect(abs(pull(0) - preferred) < 1e-9)
    #expect(abs(pull(preferred)) < 1e-9)
    #expect(pull(0.4) < 0)
    #expect(abs(pull(-preferred)) < 1e-9)
    #expect(pull(-0.4) > 0)
  }
}

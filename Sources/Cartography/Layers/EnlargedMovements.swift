internal import Drawing
internal import Geodata
internal import RouteGraph

/// The lines of a map in an enlarged part of it: the same courses, seen from nearer.
extension MovementLayer {
  /// Enlarges the lines of a map.
  ///
  /// - Parameters:
  ///   - map: the lines on the map.
  ///   - kinds: the kinds of the places.
  ///   - inset: the enlarged part.
  init(_ map: MovementLayer, kinds: [PlaceID: PlaceKind], in inset: InsetFrame, style: MapStyle) {
    let clipping = Clipping(window: inset.frame.area.inset(by: -2), tolerance: 0)
    var flows = map.flows.compactMap { flow -> Flow? in
      var flow = flow
      // Between two places curves are smooth; halts are corners of their own.
      let line = flow.stops.count == 2 ? flow.line.refined() : flow.line
      flow.line = Polyline(line.points.map(inset.enlarged))
      flow.stops = flow.stops.map(inset.enlarged)
      return clipping.line(flow.line.points).isEmpty ? nil : flow
    }
    FlowEnds(style: style) { MovementLayer.gap(at: kinds[$0]) }.place(&flows)
    self.init(flows: flows)
  }
}

extension Polyline {
  /// The line with three more points between two neighbours each, on a smooth curve through all
  /// (E. Catmull and R. Rom, "A class of local interpolating splines", in: Computer Aided Geometric
  /// Design, 1974, DOI 10.1016/B978-0-12-079050-0.50020-5).
  func refined() -> Polyline {
    guard points.count > 2, let last = points.last else { return self }
    var refined: [Point] = []
    for index in points.indices.dropLast() {
      let (b, c) = (points[index], points[index + 1])
      let a = points[max(0, index - 1)]
      let d = points[min(points.count - 1, index + 2)]
      for step in 0..<4 {
        let t = Double(step) / 4
        func value(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
          b + t / 2 * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
        }
        refined.append(Point(x: value(a.x, b.x, c.x, d.x), y: value(a.y, b.y, c.y, d.y)))
      }
    }
    return Polyline(refined + [last])
  }
}

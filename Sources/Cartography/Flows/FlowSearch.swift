internal import Drawing

/// Tries other bends for each lane in turn and keeps the one that costs least, after the forces have
/// brought all lanes near their places.
struct FlowSearch {
  /// The changes of the bend that are tried, as shares of the baseline.
  static let bends = [0, 0.05, -0.05, 0.11, -0.11, 0.19, -0.19, 0.29, -0.29]
  /// The shifts along the baseline that are tried with the best bend.
  static let shifts = [0.12, -0.12, 0.22, -0.22]

  /// Improves all free lanes of a field, the shortest first, at most so many times.
  ///
  /// - Complexity: O(r f c s n) for r rounds, f free lanes, c bends, s samples a lane and n samples of
  ///   others near each.
  static func improve(_ field: inout FlowField, sweeps: Int) {
    let order = field.lanes.indices.filter { field.lanes[$0].isFree }.sorted { a, b in
      let lengths = (field.lanes[a].curve.baseline, field.lanes[b].curve.baseline)
      return lengths.0 != lengths.1 ? lengths.0 < lengths.1 : a < b
    }
    let reaches = field.lanes.map { field.reach(of: $0.curve) }
    // How many changes there had been when each lane was last changed, and when it was last found to
    // lie well: nothing new comes of it while all that is near lies as it did.
    var changes = 0
    var changed = Array(repeating: 0, count: reaches.count)
    var settled = Array(repeating: -1, count: reaches.count)
    for _ in 0..<sweeps {
      let before = changes
      for index in order {
        guard
          settled[index] < 0
            || reaches.indices.contains(where: {
              changed[$0] > settled[index] && reaches[$0].intersects(reaches[index])
            })
        else { continue }
        let best = best(index, in: field)
        if best == field.lanes[index].curve {
          settled[index] = changes
        } else {
          field.bend(index, to: best)
          changes += 1
          changed[index] = changes
          settled[index] = -1
        }
      }
      if changes == before { break }
    }
  }

  private static func best(_ index: Int, in field: FlowField) -> FlowCurve {
    let lane = field.lanes[index]
    var points: [Point] = []
    points.reserveCapacity(lane.points.count)
    var best = (cost: Double.infinity, curve: lane.curve)
    func attempt(_ curve: FlowCurve) {
      let curve = curve.limited(to: field.rules.maximumBend)
      let shape = shapeCost(of: curve, in: field)
      guard shape < best.cost else { return }
      curve.sample(lane.parts.count, into: &points)
      let cost =
        shape
        + field.cost(of: lane, number: index, along: points, limit: best.cost - shape)
      if cost < best.cost - 1e-9 { best = (cost, curve) }
    }
    var curve = lane.curve
    for change in bends {
      curve.bend = lane.curve.bend + change
      attempt(curve)
    }
    curve = lane.curve
    let preferred = field.preferredBend(of: curve.baseline)
    for bend in [-lane.curve.bend, preferred, -preferred, 0] {
      curve.bend = bend
      attempt(curve)
    }
    let base = best.curve
    for shift in shifts {
      curve = base
      curve.shift = shift
      attempt(curve)
    }
    if base.shift != 0 {
      curve = base
      curve.shift = 0
      attempt(curve)
    }
    return best.curve
  }

  /// The cost of the form of a curve: bent in another way than its length asks for, or askew.
  private static func shapeCost(of curve: FlowCurve, in field: FlowField) -> Double {
    let excess = curve.bend.magnitude - field.preferredBend(of: curve.baseline)
    return 12 * excess * excess + 3 * max(0, excess) + 2.5 * curve.shift.magnitude
  }
}

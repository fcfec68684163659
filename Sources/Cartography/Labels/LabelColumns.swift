internal import Drawing

/// Columns of names beside crowds of signs, joined to them by straight leader lines.
///
/// Where signs lie too close for names between them, the names stand flush in rows of equal distance
/// to the left or right, as in one-sided boundary labelling (M. A. Bekos, M. Kaufmann, A. Symvonis
/// and A. Wolff, "Boundary labeling: models and efficient algorithms for rectangular maps",
/// Computational Geometry 36(3), 2007, DOI 10.1016/j.comgeo.2006.05.003). Several columns are offered
/// at growing distance; the search decides which rows are taken.
struct LabelColumns {
  /// Signs nearer than this belong to one crowd, in points.
  static let nearness = 22.0
  /// Signs nearer than this belong to the heart of a crowd, which has columns of its own, in points.
  static let close = 11.0
  /// The distances of the columns from the crowd, in points.
  private static let distances = [5.0, 11, 18, 27]

  /// The crowds of labels that lie near each other, as lists of indices in ascending order; a crowd comes
  /// before those whose last label comes later.
  ///
  /// - Parameter indices: in ascending order.
  /// - Complexity: O(n log n + k) for k pairs of labels that lie that near from left to right.
  static func crowds(
    _ labels: [Label], among indices: [Int], nearness: Double = nearness
  ) -> [[Int]] {
    let points = indices.map { labels[$0].anchor }
    let order = points.indices.filter { points[$0].isFinite }.sorted {
      (points[$0].x, $0) < (points[$1].x, $1)
    }
    // The last label of the crowd of each, or a later one on the way to it.
    var last = Array(points.indices)
    func end(of label: Int) -> Int {
      var label = label
      while last[label] != label {
        last[label] = last[last[label]]
        label = last[label]
      }
      return label
    }
    for (position, label) in order.enumerated() {
      for other in order[(position + 1)...] {
        if points[other].x - points[label].x >= nearness { break }
        guard points[other].distance(to: points[label]) < nearness else { continue }
        let (a, b) = (end(of: label), end(of: other))
        last[min(a, b)] = max(a, b)
      }
    }
    var crowds = [[Int]](repeating: [], count: points.count)
    for (label, index) in indices.enumerated() { crowds[end(of: label)].append(index) }
    return crowds.filter { !$0.isEmpty }
  }

  /// The rows that each label of a crowd may take, with the label's index.
  ///
  /// - Parameters:
  ///   - firstColumn: the number of the first column, so that numbers stay unique.
  ///   - isOpen: whether the space of a row can be had by the label of an index.
  static func candidates(
    for crowd: [Int], of labels: [Label], firstColumn: Int,
    where isOpen: (Int, Rectangle) -> Bool = { _, _ in true }
  ) -> [(label: Int, candidate: LabelCandidate)] {
    guard crowd.count > 2, let first = crowd.first else { return [] }
    var box = Rectangle(
      origin: labels[first].anchor, size: Size(width: 0, height: 0))
    var pitch = 0.0
    for index in crowd {
      box = box.union(Rectangle(origin: labels[index].anchor, size: Size(width: 0, height: 0)))
      pitch = max(pitch, labels[index].bare.bodyHeight + 1)
    }
    guard pitch > 0, pitch.isFinite else { return [] }
    let rows = Int(min(60, (box.height / pitch).rounded(.up) + 10))
    let top = box.center.y - Double(rows - 1) / 2 * pitch
    let members = crowd.map { index in
      let label = labels[index]
      return (
        index: index, anchor: label.anchor, positions: LabelPositions(label.bare),
        reach: label.isMandatory ? LabelPositions.farReach : LabelPositions.reach
      )
    }
    var found: [(Int, LabelCandidate)] = []
    for (column, distance) in distances.enumerated() {
      for side in [1.0, -1] {
        let x = side > 0 ? box.maxX + distance : box.minX - distance
        let number = firstColumn + column * 2 + (side > 0 ? 0 : 1)
        for member in members where (x - member.anchor.x).magnitude < member.reach {
          for row in 0..<rows {
            let end = Point(x: x, y: top + Double(row) * pitch)
            let length = end.distance(to: member.anchor)
            guard length < member.reach else { continue }
            let box = member.positions.box(endingAt: end, towards: side, 0)
            guard isOpen(member.index, box) else { continue }
            found.append(
              (
                member.index,
                LabelCandidate(
                  box: box, leader: member.positions.leader(to: end),
                  cost: LabelPositions.leaderCost(length) - 4,
                  slot: LabelCandidate.Slot(column: number, row: row))
              ))
          }
        }
      }
    }
    return found
  }

  /// The number of columns that a crowd is offered.
  static var perCrowd: Int { distances.count * 2 }
}

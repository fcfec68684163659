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

  /// The crowds of labels that lie near each other, as lists of indices in ascending order.
  ///
  /// - Complexity: O(n²).
  static func crowds(
    _ labels: [Label], among indices: [Int], nearness: Double = nearness
  ) -> [[Int]] {
    var crowds: [[Int]] = []
    for index in indices {
      let near = crowds.indices.filter { crowd in
        crowds[crowd].contains {
          labels[$0].anchor.distance(to: labels[index].anchor) < nearness
        }
      }
      let merged = near.flatMap { crowds[$0] } + [index]
      for crowd in near.reversed() { crowds.remove(at: crowd) }
      crowds.append(merged.sorted())
    }
    return crowds
  }

  /// The rows that each label of a crowd may take, with the label's index.
  ///
  /// - Parameter firstColumn: the number of the first column, so that numbers stay unique.
  static func candidates(
    for crowd: [Int], of labels: [Label], firstColumn: Int
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
    var found: [(Int, LabelCandidate)] = []
    for (column, distance) in distances.enumerated() {
      for side in [1.0, -1] {
        let x = side > 0 ? box.maxX + distance : box.minX - distance
        let number = firstColumn + column * 2 + (side > 0 ? 0 : 1)
        for index in crowd {
          let positions = LabelPositions(labels[index].bare)
          let reach = labels[index].isMandatory ? LabelPositions.farReach : LabelPositions.reach
          for row in 0..<rows {
            let end = Point(x: x, y: top + Double(row) * pitch)
            let length = end.distance(to: labels[index].anchor)
            guard length < reach else { continue }
            var candidate = positions.candidate(endingAt: end, towards: side, 0)
            candidate.cost = LabelPositions.leaderCost(length) - 4
            candidate.slot = LabelCandidate.Slot(column: number, row: row)
            found.append((index, candidate))
          }
        }
      }
    }
    return found
  }

  /// The number of columns that a crowd is offered.
  static var perCrowd: Int { distances.count * 2 }
}

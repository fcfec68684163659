internal import Drawing
internal import Geodata

/// The legend and the scale of a sheet, set in one column beside the map or in several below it.
struct KeyBlock {
  let legend: Legend
  let scaleBar: ScaleBar
  /// The least width of a column below the map, in points.
  let columnWidth: Double
  private let groups: [[Legend.Entry]]

  /// The room of the scale in points, if it is less than that of the key.
  var scaleWidth = Double.infinity

  /// The least width of a column where there is room, in points.
  static let usualColumnWidth = millimetres(48)

  private static let gap = 5.0
  private static let columnGap = 12.0

  init(legend: Legend, scaleBar: ScaleBar, columnWidth: Double = usualColumnWidth) {
    self.legend = legend
    self.scaleBar = scaleBar
    self.columnWidth = columnWidth
    groups = legend.groups()
  }

  /// The height for a width, in points.
  func height(width: Double, isStacked: Bool) -> Double {
    isStacked ? stackedHeight(width: width) : columnHeight(width: width)
  }

  /// The marks of all parts; entries that do not fit into the box are left out whole.
  func marks(in box: Rectangle, isStacked: Bool, pointsPerMetre: Double) -> [Mark] {
    isStacked
      ? stackedMarks(in: box, pointsPerMetre: pointsPerMetre)
      : columnMarks(in: box, pointsPerMetre: pointsPerMetre)
  }

  private func columnHeight(width: Double) -> Double {
    groups.reduce(0) { $0 + groupHeight($1, width: width) + KeyBlock.gap }
      + scaleBar.height
  }

  private func groupHeight(_ group: [Legend.Entry], width: Double) -> Double {
    group.reduce(0) { $0 + legend.height(of: $1, width: width) }
  }

  private func columnMarks(in box: Rectangle, pointsPerMetre: Double) -> [Mark] {
    var marks: [Mark] = []
    var y = box.minY
    for group in groups {
      // The scale has its room whatever is left out.
      marks += groupMarks(
        group, x: box.minX, y: &y, width: box.width,
        until: box.maxY - scaleBar.height - KeyBlock.gap)
      y = min(y + KeyBlock.gap, max(box.minY, box.maxY - scaleBar.height))
    }
    return marks
      + scaleBar.marks(
        at: Point(x: box.minX, y: y), width: min(scaleWidth, box.width),
        pointsPerMetre: pointsPerMetre)
  }

  private func groupMarks(
    _ group: [Legend.Entry], x: Double, y: inout Double, width: Double, until bottom: Double
  ) -> [Mark] {
    var marks: [Mark] = []
    for entry in fitting(group, height: bottom + 1.5 - y, width: width) {
      marks += legend.marks(of: entry, at: Point(x: x, y: y), width: width)
      y += legend.height(of: entry, width: width)
    }
    return marks
  }

  /// The entries that a height has room for; of those left out no heading remains.
  private func fitting(
    _ entries: [Legend.Entry], height: Double, width: Double
  ) -> [Legend.Entry] {
    var left = height
    var kept = Array(
      entries.prefix { entry in
        left -= legend.height(of: entry, width: width)
        return left >= 0
      })
    if kept.count < entries.count, kept.last?.sample == nil { _ = kept.popLast() }
    return kept
  }

  /// How many columns of legend entries a width has room for, so that no word is wider than its
  /// column.
  private func columns(width: Double) -> Int {
    let entries = groups.flatMap { $0 }
    var count = max(1, Int((width + KeyBlock.columnGap) / (columnWidth + KeyBlock.columnGap)))
    while count > 1,
      entries.contains(where: { !legend.holdsWords(of: $0, in: self.width(of: count, in: width)) })
    {
      count -= 1
    }
    return count
  }

  /// The width of each of some columns.
  private func width(of count: Int, in width: Double) -> Double {
    (width - Double(count - 1) * KeyBlock.columnGap) / Double(count)
  }

  /// The entries divided into columns, and the width of each.
  private func divided(width: Double) -> (columns: [[Legend.Entry]], width: Double) {
    let count = columns(width: width)
    let columnWidth = self.width(of: count, in: width)
    let divided = LegendColumns(
      groups, count: count, isShortOfRoom: columnWidth < KeyBlock.usualColumnWidth
    ) {
      groupHeight($0, width: columnWidth)
    }
    return (divided.columns, columnWidth)
  }

  private func stackedHeight(width: Double) -> Double {
    let (columns, columnWidth) = divided(width: width)
    let legendHeight = columns.map { groupHeight($0, width: columnWidth) }.max() ?? 0
    return scaleBar.height + legendHeight + KeyBlock.gap
  }

  private func stackedMarks(in box: Rectangle, pointsPerMetre: Double) -> [Mark] {
    let isRightToLeft = scaleBar.wording.isRightToLeft
    let room = min(scaleWidth, box.width / 2)
    var marks = scaleBar.marks(
      at: Point(
        x: isRightToLeft ? box.center.x - 1 + (box.width / 2 - room) : box.minX + 1, y: box.minY),
      width: room, pointsPerMetre: pointsPerMetre)
    let top = box.minY + scaleBar.height + KeyBlock.gap
    let (columns, columnWidth) = divided(width: box.width)
    for (index, column) in columns.enumerated() {
      var y = top
      let shift = Double(index) * (columnWidth + KeyBlock.columnGap)
      let x = isRightToLeft ? box.maxX - columnWidth - shift : box.minX + shift
      marks += groupMarks(column, x: x, y: &y, width: columnWidth, until: box.maxY)
    }
    return marks
  }
}

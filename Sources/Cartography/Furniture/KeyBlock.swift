internal import Drawing
internal import Geodata

/// The legend and the scale of a sheet, set in one column beside the map or in several below it.
struct KeyBlock {
  let legend: Legend
  let scaleBar: ScaleBar
  /// The least width of a column below the map, in points.
  let columnWidth: Double
  private var groups: [[Legend.Entry]]

  /// The room of the scale in points, if it is less than that of the key.
  var scaleWidth = Double.infinity

  /// The least width of a column where there is room, in points.
  static let usualColumnWidth = millimetres(48)

  private static let gap = 5.0
  /// So much higher than its room a key may be, in points.
  private static let tolerance = 1.0
  /// The space between two columns, in points.
  private let columnGap: Double
  /// Whether the scale stands at the foot of the shortest column, and columns need not be equally wide.
  private let isTight: Bool

  init(legend: Legend, scaleBar: ScaleBar, setting: KeySetting) {
    self.legend = legend
    self.scaleBar = scaleBar
    columnWidth = setting.columnWidth
    columnGap = setting.columnGap
    isTight = setting.isTight
    groups = legend.groups()
  }

  /// The key with those entries that a size has room for, and the words of those that it has none for.
  ///
  /// The last are left out first; the widths of lines are told all together or not at all.
  ///
  /// - Complexity: O(n² c) for n entries in c columns.
  func fitted(to size: Size, isStacked: Bool) -> (key: KeyBlock, missing: [String]) {
    var key = self
    var missing: [String] = []
    while let last = key.groups.last,
      key.height(width: size.width, isStacked: isStacked) > size.height + Self.tolerance
    {
      let isHeaded = last.first?.sample == nil
      let rest = isHeaded ? [] : Array(last.dropLast())
      missing = last.dropFirst(rest.count).map(\.text) + missing
      key.groups.removeLast()
      if !rest.isEmpty { key.groups.append(rest) }
    }
    return (key, missing)
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

  /// How many columns of legend entries a width has room for.
  private func columns(width: Double) -> Int {
    max(1, Int((width + columnGap) / (columnWidth + columnGap)))
  }

  /// The width of each of some columns that are equally wide.
  private func width(of count: Int, in width: Double) -> Double {
    (width - Double(count - 1) * columnGap) / Double(count)
  }

  /// The entries divided into columns, and the width of each: as many as there is room for without a word that
  /// is wider than its column.
  private func divided(width: Double) -> (columns: [[Legend.Entry]], widths: [Double]) {
    var count = columns(width: width)
    while true {
      let equal = self.width(of: count, in: width)
      let columns = LegendColumns(
        groups, count: count, isShortOfRoom: equal < KeyBlock.usualColumnWidth
      ) {
        groupHeight($0, width: equal)
      }.columns
      if let widths = widths(of: columns, equal: equal) { return (columns, widths) }
      count -= 1
    }
  }

  /// The widths of columns: equal, or where that is too narrow for a word and room is short, what their words
  /// need and as much more for each; nil if there is no room for that.
  private func widths(of columns: [[Legend.Entry]], equal: Double) -> [Double]? {
    if columns.count < 2 { return columns.map { _ in equal } }
    let needed = columns.map { column in column.map(legend.leastWidth).max() ?? 0 }
    if needed.allSatisfy({ $0 <= equal }) { return columns.map { _ in equal } }
    let rest = equal * Double(columns.count) - needed.reduce(0, +)
    guard isTight, rest >= 0 else { return nil }
    return needed.map { $0 + rest / Double(columns.count) }
  }

  private func stackedHeight(width: Double) -> Double {
    let (columns, widths) = divided(width: width)
    let heights = zip(columns, widths).map { groupHeight($0, width: $1) }
    let highest = heights.max() ?? 0
    guard isTight, let shortest = heights.min() else {
      return scaleBar.height + highest + KeyBlock.gap
    }
    return max(highest, shortest + (shortest > 0 ? KeyBlock.gap : 0) + scaleBar.height)
  }

  private func stackedMarks(in box: Rectangle, pointsPerMetre: Double) -> [Mark] {
    let isRightToLeft = scaleBar.wording.isRightToLeft
    let (columns, widths) = divided(width: box.width)
    let heights = zip(columns, widths).map { groupHeight($0, width: $1) }
    let shortest = isTight ? heights.indices.min { heights[$0] < heights[$1] } : nil
    var marks: [Mark] = []
    var top = box.minY
    if shortest == nil {
      let room = min(scaleWidth, box.width / 2)
      marks += scaleBar.marks(
        at: Point(
          x: isRightToLeft ? box.center.x - 1 + (box.width / 2 - room) : box.minX + 1, y: top),
        width: room, pointsPerMetre: pointsPerMetre)
      top += scaleBar.height + KeyBlock.gap
    }
    var shift = 0.0
    for (index, column) in columns.enumerated() {
      var y = top
      let columnWidth = widths[index]
      defer { shift += columnWidth + columnGap }
      let x = isRightToLeft ? box.maxX - columnWidth - shift : box.minX + shift
      marks += groupMarks(column, x: x, y: &y, width: columnWidth, until: box.maxY)
      guard index == shortest else { continue }
      let room = min(scaleWidth, columnWidth)
      marks += scaleBar.marks(
        at: Point(
          x: isRightToLeft ? x + columnWidth - room - 1 : x + 1,
          y: column.isEmpty ? y : y + KeyBlock.gap),
        width: room, pointsPerMetre: pointsPerMetre)
    }
    return marks
  }
}

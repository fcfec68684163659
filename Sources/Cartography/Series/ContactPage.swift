internal import Drawing

extension SeriesPages {
  /// The width of a cell below which a map tells nothing, in points.
  private static let leastCell = millimetres(42)
  /// The sides of the papers of ISO 216 from A4 to A0, in millimetres.
  private static let papers: [(short: Double, long: Double)] = [
    (210, 297), (297, 420), (420, 594), (594, 841), (841, 1189),
  ]
  private static let gap = millimetres(5)

  /// The page around the maps, each of which has a cell with its label and title below: on the smallest
  /// paper from A4 to A0, upright or not, on which the maps are not too small.
  public func contactPage() -> Page {
    var best: (size: Size, columns: Int, cell: Double)?
    for paper in Self.papers {
      for (width, height) in [(paper.short, paper.long), (paper.long, paper.short)] {
        let size = Size(width: millimetres(width), height: millimetres(height))
        for columns in 1...max(1, entries.count) {
          let cell = cellWidth(columns, in: size)
          guard cell > 0 else { break }
          if cell > (best?.cell ?? 0) { best = (size, columns, cell) }
        }
      }
      if let best, best.cell >= Self.leastCell { break }
    }
    let (size, columns, _) =
      best ?? (Size(width: millimetres(210), height: millimetres(297)), 1, Self.leastCell)
    return contactPage(size: size, columns: columns)
  }

  private var label: TextBlock { block(style.font(size: style.textSize), style.ink) }
  private var heading: TextBlock {
    block(style.font(size: style.titleSize * 1.5, weight: .bold), style.ink)
  }

  /// The greatest aspect is that of the cells, so that no map is wider than its cell.
  private var aspect: Double { entries.map(\.aspect).max() ?? 1 }

  /// The height of the words below the maps: two lines of title and two of what stands below it.
  private func wordsHeight(width: Double) -> Double {
    let heights = entries.map { entry in
      words(of: entry, width: width).reduce(0) { $0 + Double($1.lines.count) * $1.block.leading }
    }
    return (heights.max() ?? 0) + label.font.size * 0.6
  }

  /// The lines below a map; at most two of each part, the last with dots if there are more.
  private func words(
    of entry: SeriesEntry, width: Double
  ) -> [(block: TextBlock, lines: [String])] {
    var title = label
    title.font = style.font(size: style.textSize, weight: .bold)
    title.language = entry.language
    var below = label
    below.color = style.quietInk
    below.language = entry.language
    let parts =
      [(title, "\(wording.digits(entry.label))  \(entry.title)")]
      + entry.lines.filter { !$0.isEmpty }.map { (below, $0) }
    return parts.map { block, text in
      var lines = block.lines(of: text, width: width)
      if lines.count > 2 { lines = [lines[0], lines[1] + "\u{2026}"] }
      return (block, lines)
    }
  }

  private func inner(_ size: Size) -> Rectangle {
    SheetLayout.inner(of: size).inset(by: millimetres(4))
  }

  private func top(in inner: Rectangle) -> Double {
    inner.minY + heading.height(of: title, width: inner.width) + heading.leading * 0.4
  }

  /// The width of the maps in some columns of a page, so that all rows have room; 0 or less if there is
  /// none.
  private func cellWidth(_ columns: Int, in size: Size) -> Double {
    let inner = inner(size)
    let rows = Double((entries.count + columns - 1) / columns)
    let column = (inner.width - Double(columns - 1) * Self.gap) / Double(columns)
    guard column > 0 else { return 0 }
    let row = (inner.maxY - top(in: inner) - (rows - 1) * Self.gap) / max(1, rows)
    return min(column, (row - wordsHeight(width: column)) * aspect)
  }

  private func contactPage(size: Size, columns: Int) -> Page {
    let inner = inner(size)
    let column = (inner.width - Double(columns - 1) * Self.gap) / Double(columns)
    let width = max(1, cellWidth(columns, in: size))
    let height = width / aspect
    var marks = heading.marks(title, at: Point(x: inner.minX, y: inner.minY), width: inner.width)
    var areas: [Page.Area] = []
    let rowHeight = height + wordsHeight(width: column) + Self.gap
    for (index, entry) in entries.enumerated() {
      let place = wording.isRightToLeft ? columns - 1 - index % columns : index % columns
      let x = inner.minX + Double(place) * (column + Self.gap)
      let y = top(in: inner) + Double(index / columns) * rowHeight
      let left = wording.isRightToLeft ? x + column - width : x
      // The map stands at the side of the cell where its words begin.
      let own = height * entry.aspect
      let start = wording.isRightToLeft ? left + width - own : left
      let area = Rectangle(minX: start, minY: y, maxX: start + own, maxY: y + height)
      marks.append(
        .shape(Shape(Path(area), stroke: Stroke(color: style.quietInk, width: 0.4, join: .miter))))
      var lineTop = y + height + label.font.size * 0.4
      for (block, lines) in words(of: entry, width: column) {
        marks += block.marks(lines: lines, at: Point(x: x, y: lineTop), width: column)
        lineTop += Double(lines.count) * block.leading
      }
      areas.append(Page.Area(index: index, box: area))
    }
    return page(marks, size: size, areas: areas)
  }
}

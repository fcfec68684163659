public import Drawing

extension SeriesPages {
  /// The list of the maps, on as many pages of a size as it needs.
  ///
  /// Each line bears the label of a map's page, its title, and below that its subtitle and period.
  public func list(size: Size) -> [Page] {
    let inner = SheetLayout.inner(of: size).inset(by: min(size.width, size.height) * 0.04)
    let scale = min(1.8, max(1, min(size.width, size.height) / millimetres(170)))
    let head = block(style.font(size: style.titleSize * scale, weight: .bold), style.ink)
    let below = block(style.font(size: style.textSize * scale), style.quietInk)
    let labelWidth = entries.map { below.measure(wording.digits($0.label)) }.max() ?? 0
    let indent = labelWidth + below.font.size * 1.2
    let top = Point(x: inner.minX, y: inner.minY)

    var pages: [Page] = []
    var marks = head.marks(title, at: top, width: inner.width)
    var y = inner.minY + head.height(of: title, width: inner.width)
    marks += below.marks(wording.maps, at: Point(x: inner.minX, y: y), width: inner.width)
    y += below.leading * 2
    var areas: [Page.Area] = []
    for (index, entry) in entries.enumerated() {
      let text = block(
        style.font(size: (style.textSize + 1) * scale, weight: .bold), style.ink,
        language: entry.language)
      let lines = block(below.font, style.quietInk, language: entry.language)
      let width = inner.width - indent
      let rest = entry.lines.filter { !$0.isEmpty }
      let height = rest.reduce(text.height(of: entry.title, width: width)) {
        $0 + lines.height(of: $1, width: width)
      }
      if y + height > inner.maxY, !areas.isEmpty {
        pages.append(page(marks, size: size, areas: areas))
        (marks, areas, y) = ([], [], inner.minY)
      }
      let x = wording.isRightToLeft ? inner.minX : inner.minX + indent
      let labelX = wording.isRightToLeft ? inner.maxX - labelWidth : inner.minX
      var label = below
      label.isRightToLeft = !wording.isRightToLeft
      // The label stands on the line of the title, flush with the titles.
      marks += label.marks(
        wording.digits(entry.label),
        at: Point(x: labelX, y: y + text.font.size - below.font.size), width: labelWidth)
      let start = y
      marks += text.marks(entry.title, at: Point(x: x, y: y), width: width)
      y += text.height(of: entry.title, width: width)
      for line in rest {
        marks += lines.marks(line, at: Point(x: x, y: y), width: width)
        y += lines.height(of: line, width: width)
      }
      areas.append(
        Page.Area(
          index: index,
          box: Rectangle(minX: inner.minX, minY: start, maxX: inner.maxX, maxY: y)))
      y += below.leading * 0.7
    }
    return pages + [page(marks, size: size, areas: areas)]
  }
}

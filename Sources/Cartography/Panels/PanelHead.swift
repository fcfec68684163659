internal import Drawing
internal import HistoricalTime

/// What stands above a panel: its title and, in a quieter line, its days.
struct PanelHead {
  let title: String
  let line: String
  let titleText: TextBlock
  let lineText: TextBlock

  /// The space between the words and the map, in points.
  private static let gap = 2.0

  /// The height for a width, in points.
  func height(width: Double) -> Double {
    titleText.height(of: title, width: width) + lineText.height(of: line, width: width)
      + PanelHead.gap
  }

  /// The marks in a box, at its bottom, so that they stand at the map.
  func marks(in box: Rectangle) -> [Mark] {
    let top = box.maxY - height(width: box.width)
    let below = top + titleText.height(of: title, width: box.width)
    return titleText.marks(title, at: Point(x: box.minX, y: top), width: box.width)
      + lineText.marks(line, at: Point(x: box.minX, y: below), width: box.width)
  }
}

extension SheetComposition {
  /// What stands above the map if it is a panel.
  ///
  /// - Parameter sheetPeriod: the days of the whole sheet, which need not be said again.
  func panelHead(within sheetPeriod: DayRange?) -> PanelHead {
    let title = panelTitle
    var parts: [String] = []
    if let period = sheet.period, period != sheetPeriod {
      let words = wording.words(period)
      let iso = wording.embedded(wording.iso(period))
      parts.append(title.contains(words) ? iso : "\(words)  (\(iso))")
    }
    if shown.items.isEmpty { parts.append(wording.nothingToShow) }
    let style = sheet.style
    return PanelHead(
      title: title, line: parts.joined(separator: wording.semicolon),
      titleText: block(style.font(size: style.textSize + 1, weight: .bold), style.ink),
      lineText: block(style.font(size: style.textSize - 0.5), style.quietInk))
  }
}

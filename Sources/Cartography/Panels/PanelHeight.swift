internal import Drawing

/// The height of a sheet with panels of which only the width is asked for.
extension PanelComposition {
  /// The height at which the maps have the proportions of their content: in so many columns that they are
  /// largest within the limit.
  func followingHeight(_ limit: Double) -> Double {
    let choices = columns.map { [min($0, panels.count)] } ?? Array(1...max(1, panels.count))
    let heights = choices.map(height)
    // The fewer columns, the larger the maps, and the higher the sheet.
    return heights.first { $0 <= limit } ?? limit
  }

  /// The height of a sheet with so many columns of maps and the key below.
  private func height(columns: Int) -> Double {
    let inner = SheetLayout.inner(of: whole.sheet.size)
    let gutter = SheetLayout.gutter(of: whole.sheet.size)
    let rows = Double((panels.count + columns - 1) / columns)
    let width = PanelGrid.width(of: columns, in: inner.width, gap: gutter)
    let aspect = min(
      max(whole.aspect(of: content), SheetComposition.aspects.lowerBound),
      SheetComposition.aspects.upperBound)
    let head = heads.map { $0.height(width: width) }.max() ?? 0
    let key = KeySetting.all(of: whole.sheet.style).first.map {
      whole.keyHeight($0, inner.width, true)
    }
    return whole.sheet.size.width - inner.width
      + whole.titleBlock().height(width: inner.width) + gutter * 2.2
      + whole.assumedNotes(width: inner.width).height + (key ?? 0)
      + rows * (head + width / aspect) + (rows - 1) * gutter
  }
}

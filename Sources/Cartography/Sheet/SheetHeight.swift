internal import Drawing

extension MapComposer {
  /// The sheet with the height that follows from its width, if it is to follow.
  func withHeight(_ sheet: MapSheet) -> MapSheet {
    guard let limit = sheet.heightLimit else { return sheet }
    var sheet = sheet
    // What stands on a sheet depends a little on its height: the second time it is known.
    for _ in 0..<2 {
      sheet.size.height =
        sheet.hasPanels
        ? PanelComposition(composer: self, sheet: sheet).followingHeight(limit)
        : SheetComposition(composer: self, sheet: sheet).followingHeight(limit)
    }
    sheet.heightLimit = nil
    return sheet
  }
}

/// The height of a sheet of which only the width is asked for.
extension SheetComposition {
  /// A sheet with at least this space between its edges may have its key beside the map, in points.
  private static let besideWidth = millimetres(120)
  /// The widths of maps divided by their heights that a sheet is made for.
  static let aspects = 0.75...1.8
  /// How much higher than its content a map may become beside a long key.
  private static let growth = 1.25

  /// The height at which the map has the proportions of its content, and at least half of the sheet.
  fileprivate func followingHeight(_ limit: Double) -> Double {
    let inner = SheetLayout.inner(of: sheet.size)
    let gutter = SheetLayout.gutter
    let strip = most { $0.periodStrip()?.height(width: inner.width) ?? 0 }
    let title = most { $0.titleBlock().height(width: inner.width) }
    let notes = most { $0.assumedNotes(width: inner.width).height }
    let fixed =
      sheet.size.width - inner.width + title + gutter * 1.2
      + (strip > 0 ? strip + gutter * 0.5 : 0) + notes
    let aspect = min(
      max(aspect(of: content(of: shown.items)), Self.aspects.lowerBound), Self.aspects.upperBound)
    let settings = KeySetting.all(of: sheet.style)
    let keyHeight = keyHeight
    if inner.width >= Self.besideWidth {
      let key = min(millimetres(62), inner.width * 0.26)
      let map = (inner.width - key - gutter) / aspect
      for setting in settings {
        let height = max(map, keyHeight(setting, key, false))
        if height <= map * Self.growth { return min(fixed + height, limit) }
      }
    }
    let map = inner.width / aspect
    var height = fixed + map
    for setting in settings {
      let rest = fixed + gutter + keyHeight(setting, inner.width, true)
      height = rest + max(map, min(rest, map * Self.growth))
      if rest <= map * Self.growth { break }
    }
    return min(height, limit)
  }
}

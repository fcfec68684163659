internal import Drawing

/// Where the title, the panels, their key and the notes at the foot stand on a sheet.
struct PanelLayout {
  /// What has to find room besides the maps.
  struct Content {
    /// How many panels there are.
    var count: Int
    /// How many stand side by side; `nil` for as many as let the maps be largest.
    var columns: Int?
    /// The width of the content of the maps divided by its height.
    var aspect: Double
    /// The height of the title, in points.
    var titleHeight: Double
    /// The height of the notes at the foot, in points.
    var footHeight: Double
    /// How the key may be set, the best first.
    var settings: [KeySetting]
    /// The height of what stands above a map of a width, in points.
    var headHeight: (_ width: Double) -> Double
    /// The height of the key in a setting for a width, in columns or in one, in points.
    var keyHeight: (_ setting: KeySetting, _ width: Double, _ isStacked: Bool) -> Double
  }

  /// Title and period.
  let title: Rectangle
  /// The panels in reading order.
  let panels: [PanelGrid.Cell]
  /// Legend and scale.
  let key: Rectangle
  /// The notes at the foot of the sheet.
  let foot: Rectangle
  /// Whether the key is set in columns.
  let isStacked: Bool
  /// How the key is set.
  let setting: KeySetting
  /// How many panels stand side by side.
  let columns: Int

  /// One way to divide the space between title and notes.
  private struct Division {
    let grid: PanelGrid
    let key: Rectangle
    let isStacked: Bool
    let setting: KeySetting
    /// The area by which the key is too large, in square points.
    let missing: Double
    /// The size of the content of the maps in points, less where the key has small type.
    let worth: Double

    /// For a key smaller by a point the maps must be larger by this share to be worth it.
    private static let worthOfType = 0.25

    init(
      grid: PanelGrid, key: Rectangle, isStacked: Bool, setting: KeySetting, missing: Double,
      _ content: Content
    ) {
      (self.grid, self.key, self.isStacked) = (grid, key, isStacked)
      (self.setting, self.missing) = (setting, missing)
      let usual = content.settings.first?.size ?? setting.size
      worth =
        SheetLayout.scale(grid.cells.first?.map ?? grid.box, content.aspect)
        / (1 + max(0, usual - setting.size) * Self.worthOfType)
    }
  }

  /// Divides a sheet in the way that leaves the maps the largest scale, the key below them or in the
  /// space that the last row leaves free.
  ///
  /// The panels have at least half of the height of the sheet.
  ///
  /// - Parameters:
  ///   - size: the sheet in points.
  ///   - isRightToLeft: whether panels follow each other from right to left.
  init(size: Size, _ content: Content, isRightToLeft: Bool) {
    let inner = SheetLayout.inner(of: size)
    let gutter = SheetLayout.gutter(of: size)
    let least = size.height * SheetLayout.leastMap
    title = Rectangle(
      minX: inner.minX, minY: inner.minY, maxX: inner.maxX,
      maxY: inner.minY + min(content.titleHeight, inner.height * 0.28))
    let top = title.maxY + gutter * 0.6
    let footSpace = max(0, inner.maxY - top - least - gutter * 1.6)
    let footTop = inner.maxY - min(content.footHeight, (inner.maxY - top) * 0.3, footSpace)
    foot = Rectangle(minX: inner.minX, minY: footTop, maxX: inner.maxX, maxY: inner.maxY)
    let body = Rectangle(
      minX: inner.minX, minY: top, maxX: inner.maxX, maxY: max(top, footTop - gutter * 0.6))

    let columns = content.columns.map { [min($0, content.count)] }
    let grids = (columns ?? Array(1...max(1, content.count))).map { columns in
      PanelGrid(
        body, count: content.count, columns: columns, gap: gutter,
        head: content.headHeight(PanelGrid.width(of: columns, in: body.width, gap: gutter)),
        isRightToLeft: isRightToLeft)
    }
    var best = PanelLayout.below(
      grids, least: least, gutter: gutter, content
    ).reduce(nil as Division?, PanelLayout.better)
    for grid in grids {
      // In the free space the maps are as large as if there were no key.
      let limit = SheetLayout.scale(grid.cells.first?.map ?? body, content.aspect)
      if let best, best.missing <= 0, best.worth >= limit { continue }
      best = PanelLayout.inside(grid, content).reduce(best, PanelLayout.better)
    }
    panels = best?.grid.cells ?? []
    key = best?.key ?? foot
    isStacked = best?.isStacked ?? true
    setting =
      best?.setting ?? KeySetting(size: KeySetting.leastSize, columnWidth: inner.width)
    self.columns = best?.grid.columns ?? 1
  }

  /// The division with the larger maps if both hold their key, else the one that lacks less.
  private static func better(_ known: Division?, _ next: Division) -> Division {
    guard let known else { return next }
    let (isWhole, wasWhole) = (next.missing <= 0, known.missing <= 0)
    let isBetter =
      isWhole && wasWhole
      ? next.worth > known.worth : isWhole || (!wasWhole && next.missing < known.missing)
    return isBetter ? next : known
  }

  /// The key in each setting below the panels, as wide as they are.
  private static func below(
    _ grids: [PanelGrid], least: Double, gutter: Double, _ content: Content
  ) -> [Division] {
    guard let body = grids.first?.box else { return [] }
    let room = max(0, body.height - gutter - least)
    return content.settings.flatMap { setting in
      let height = content.keyHeight(setting, body.width, true)
      var (box, key) = (body, body)
      key.minY = body.maxY - min(height, room)
      box.maxY = max(body.minY, key.minY - min(gutter, body.height / 2))
      return grids.map { grid in
        Division(
          grid: grid.divided(box), key: key, isStacked: true, setting: setting,
          missing: max(0, height - room) * body.width, content)
      }
    }
  }

  /// The key in each setting in the free space of the last row, until one fits; none if there is none.
  private static func inside(_ grid: PanelGrid, _ content: Content) -> [Division] {
    guard let free = grid.free else { return [] }
    var divisions: [Division] = []
    for setting in content.settings where divisions.last?.missing != 0 {
      let heights = [false, true].map { content.keyHeight(setting, free.width, $0) }
      divisions.append(
        Division(
          grid: grid, key: free, isStacked: heights[1] < heights[0], setting: setting,
          missing: max(0, min(heights[0], heights[1]) - free.height) * free.width, content))
    }
    return divisions
  }
}

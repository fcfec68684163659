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

  /// A key set smaller by one step must make the maps larger by this to be worth it.
  private static let worthOfType = 1.11

  /// One way to divide the space between title and notes.
  private struct Division {
    var grid: PanelGrid
    var key: Rectangle
    var isStacked: Bool
    var setting: KeySetting
    var worth: Double
    /// The area by which the key is too large, in square points.
    var missing = 0.0
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

    let columns =
      content.columns.map { [min($0, content.count)] } ?? Array(1...max(1, content.count))
    var divisions: [Division] = []
    for columns in columns {
      for (step, setting) in content.settings.enumerated() {
        func worth(_ grid: PanelGrid) -> Double {
          let map = grid.cells.first?.map ?? body
          return (0..<step).reduce(SheetLayout.scale(map, content.aspect)) { worth, _ in
            worth / PanelLayout.worthOfType
          }
        }
        func grid(_ box: Rectangle) -> PanelGrid {
          PanelGrid(
            box, count: content.count, columns: columns, gap: gutter,
            isRightToLeft: isRightToLeft, headHeight: content.headHeight)
        }
        divisions.append(
          PanelLayout.below(
            body, gutter: gutter, least: least, setting: setting, content, grid, worth))
        if let free = grid(body).free {
          divisions.append(
            PanelLayout.inside(free, grid(body), setting: setting, content, worth))
        }
      }
    }
    let best = PanelLayout.best(divisions)
    panels = best?.grid.cells ?? []
    key = best?.key ?? foot
    isStacked = best?.isStacked ?? true
    setting =
      best?.setting ?? KeySetting(size: KeySetting.leastSize, columnWidth: inner.width)
    self.columns = best?.grid.columns ?? 1
  }

  /// The division with the largest maps of those that hold their key, else the one that lacks least.
  private static func best(_ divisions: [Division]) -> Division? {
    var best: Division?
    for division in divisions {
      guard let known = best else {
        best = division
        continue
      }
      let (isWhole, wasWhole) = (division.missing <= 0, known.missing <= 0)
      let isBetter =
        isWhole && wasWhole
        ? division.worth > known.worth
        : isWhole || (!wasWhole && division.missing < known.missing)
      if isBetter { best = division }
    }
    return best
  }

  /// The key below the panels, as wide as they are.
  private static func below(
    _ body: Rectangle, gutter: Double, least: Double, setting: KeySetting, _ content: Content,
    _ grid: (Rectangle) -> PanelGrid, _ worth: (PanelGrid) -> Double
  ) -> Division {
    let needed = content.keyHeight(setting, body.width, true)
    let space = max(0, body.height - gutter - least)
    var box = body
    var key = body
    key.minY = body.maxY - min(needed, space)
    box.maxY = max(body.minY, key.minY - min(gutter, body.height / 2))
    let panels = grid(box)
    return Division(
      grid: panels, key: key, isStacked: true, setting: setting, worth: worth(panels),
      missing: max(0, needed - space) * body.width)
  }

  /// The key in the free space of the last row.
  private static func inside(
    _ free: Rectangle, _ panels: PanelGrid, setting: KeySetting, _ content: Content,
    _ worth: (PanelGrid) -> Double
  ) -> Division {
    let heights = [false, true].map { content.keyHeight(setting, free.width, $0) }
    let isStacked = heights[1] < heights[0]
    return Division(
      grid: panels, key: free, isStacked: isStacked, setting: setting, worth: worth(panels),
      missing: max(0, min(heights[0], heights[1]) - free.height) * free.width)
  }
}

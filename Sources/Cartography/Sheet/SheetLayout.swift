internal import Drawing

/// Where the title, the map, its key and the notes at the foot stand on a sheet.
struct SheetLayout: Sendable {
  /// The free edge of the sheet, in points.
  static let margin = millimetres(4)
  /// The space between two parts, in points.
  static let gutter = millimetres(3)

  /// Title and period.
  let title: Rectangle
  /// The time line between the title and the map; without height if there is none.
  let strip: Rectangle
  /// The map.
  let map: Rectangle
  /// Legend and scale.
  let key: Rectangle
  /// The notes at the foot of the sheet.
  let foot: Rectangle
  /// Whether the key stands below the map in columns, instead of beside it.
  let isStacked: Bool
  /// How the key is set.
  let setting: KeySetting
  /// Whether all of the key has room.
  let isKeyWhole: Bool

  /// The least share of the height of the sheet that the map has, if its key has room.
  static let leastMap = 0.5
  /// What the map gives up of that share, step by step, for a key that has none.
  private static let givenUp = [0.47, 0.44, leastMapOfAll]
  /// The least share that the map has in any case.
  static let leastMapOfAll = 0.41
  /// A key set smaller by one step must make the map larger by this to be worth it.
  private static let worthOfType = 1.11

  /// One way to divide the space between title and notes.
  private struct Division {
    var map: Rectangle
    var key: Rectangle
    var isStacked: Bool
    var setting: KeySetting
    /// The area by which the key is too large, in square points.
    var missing = 0.0
  }

  /// Divides a sheet in the way that leaves the content of the map the largest scale.
  ///
  /// The map has at least half of the height of the sheet. What remains goes to the title, which
  /// takes at most 28 % of the height, then to the notes, to a time line of at most 18 % of the rest,
  /// and to a key below the map. A key that does not fit is set smaller; for one that does not even fit then
  /// the map gives up some of its height.
  ///
  /// - Parameters:
  ///   - size: the sheet in points.
  ///   - titleHeight: the height of the title and period in points.
  ///   - stripHeight: the height of the time line for the width of the sheet, in points; 0 for none.
  ///   - footHeight: the height of the notes at the foot in points.
  ///   - aspect: the width of the content of the map divided by its height.
  ///   - isRightToLeft: whether a key beside the map stands left of it.
  ///   - settings: how the key may be set, the best first.
  ///   - keyHeight: the height that the key needs in a setting for a width, stacked or not, in points.
  init(
    size: Size, titleHeight: Double, stripHeight: Double = 0, footHeight: Double,
    aspect: Double,
    isRightToLeft: Bool = false,
    settings: [KeySetting] = KeySetting.all(of: .print),
    keyHeight: (_ setting: KeySetting, _ width: Double, _ isStacked: Bool) -> Double
  ) {
    let inner = SheetLayout.inner(of: size)
    let gutter = SheetLayout.gutter(of: size)
    let leastMap = size.height * SheetLayout.leastMap
    title = Rectangle(
      minX: inner.minX, minY: inner.minY, maxX: inner.maxX,
      maxY: inner.minY + min(titleHeight, inner.height * 0.28))
    var top = title.maxY + gutter * 0.6
    let footSpace = max(0, inner.maxY - top - leastMap - gutter * 1.6)
    let footTop = inner.maxY - min(footHeight, (inner.maxY - top) * 0.3, footSpace)
    let besideStrip = footTop - top - stripHeight - gutter * 2.1
    let hasStrip =
      stripHeight > 0 && stripHeight <= (footTop - top) * 0.18 && besideStrip >= leastMap
    strip = Rectangle(
      minX: inner.minX, minY: top, maxX: inner.maxX, maxY: top + (hasStrip ? stripHeight : 0))
    if hasStrip { top = strip.maxY + gutter * 0.5 }
    foot = Rectangle(minX: inner.minX, minY: footTop, maxX: inner.maxX, maxY: inner.maxY)
    let body = Rectangle(
      minX: inner.minX, minY: top, maxX: inner.maxX,
      maxY: footHeight > 0 ? max(top, footTop - gutter * 0.6) : footTop)

    var whole: [(division: Division, worth: Double)] = []
    var cut: [Division] = []
    for share in [SheetLayout.leastMap] + SheetLayout.givenUp where whole.isEmpty {
      cut = []
      for (index, setting) in settings.enumerated() {
        let divisions = SheetLayout.divisions(
          of: body, gutter: gutter, leastMap: size.height * share, isRightToLeft: isRightToLeft,
          setting: setting, keyHeight: keyHeight)
        for division in divisions where division.missing <= 0 {
          var worth = SheetLayout.scale(division.map, aspect)
          for _ in 0..<index { worth /= SheetLayout.worthOfType }
          whole.append((division, worth))
        }
        cut += divisions.filter { $0.missing > 0 }
      }
    }
    let best =
      whole.reduce(nil as (division: Division, worth: Double)?) { best, next in
        best.map { next.worth > $0.worth ? next : $0 } ?? next
      }?.division
      ?? cut.reduce(nil as Division?) { best, next in
        // Of equal ones the tightest, which gains most from what the map then lacks.
        best.map { next.missing <= $0.missing ? next : $0 } ?? next
      }
      ?? Division(
        map: body,
        key: Rectangle(minX: body.minX, minY: body.maxY, maxX: body.maxX, maxY: body.maxY),
        isStacked: true, setting: KeySetting(size: KeySetting.leastSize, columnWidth: body.width))
    (map, key, isStacked, setting) = (best.map, best.key, best.isStacked, best.setting)
    isKeyWhole = best.missing <= 0
  }

  /// The key in a setting below the map, or beside it in columns of several widths.
  private static func divisions(
    of body: Rectangle, gutter: Double, leastMap: Double, isRightToLeft: Bool,
    setting: KeySetting,
    keyHeight: (_ setting: KeySetting, _ width: Double, _ isStacked: Bool) -> Double
  ) -> [Division] {
    let needed = keyHeight(setting, body.width, true)
    let space = max(0, body.height - gutter - leastMap)
    var stacked = Division(map: body, key: body, isStacked: true, setting: setting)
    stacked.missing = max(0, needed - space) * body.width
    stacked.map.maxY -= min(needed, space) + min(gutter, body.height / 2)
    stacked.key.minY = body.maxY - min(needed, space)
    return [stacked]
      + [0.2, 0.23, 0.26, 0.3].compactMap { share in
        let width = min(millimetres(62), max(millimetres(36), body.width * share))
        guard width < body.width * 0.4 else { return nil }
        var beside = Division(map: body, key: body, isStacked: false, setting: setting)
        beside.missing = max(0, keyHeight(setting, width, false) - body.height) * width
        if isRightToLeft {
          beside.map.minX += width + gutter
          beside.key.maxX = body.minX + width
        } else {
          beside.map.maxX -= width + gutter
          beside.key.minX = body.maxX - width
        }
        return beside
      }
  }

  /// The sheet without its free edge.
  static func inner(of size: Size) -> Rectangle {
    Rectangle(minX: 0, minY: 0, maxX: size.width, maxY: size.height)
      .inset(by: min(SheetLayout.margin, min(size.width, size.height) / 20))
  }

  /// The space between two parts of a sheet, in points: less on a small one.
  static func gutter(of size: Size) -> Double {
    min(SheetLayout.gutter, min(size.width, size.height) / 20)
  }

  /// How large content of an aspect becomes in a rectangle.
  static func scale(_ box: Rectangle, _ aspect: Double) -> Double {
    min(box.width / aspect, box.height)
  }
}

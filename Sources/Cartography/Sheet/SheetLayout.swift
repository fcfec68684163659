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

  /// Divides a sheet in the way that leaves the content of the map the largest scale.
  ///
  /// The title takes at most 40 % of the height, the foot at most 30 % of the rest, a time line at
  /// most 15 % of what then remains, or it is left out, and a key below the map at most 60 % of the
  /// rest, so that there is always a map.
  ///
  /// - Parameters:
  ///   - size: the sheet in points.
  ///   - titleHeight: the height of the title and period in points.
  ///   - stripHeight: the height of the time line for the width of the sheet, in points; 0 for none.
  ///   - footHeight: the height of the notes at the foot in points.
  ///   - aspect: the width of the content of the map divided by its height.
  ///   - isRightToLeft: whether a key beside the map stands left of it.
  ///   - keyHeight: the height that the key needs for a width, stacked or not, in points.
  init(
    size: Size, titleHeight: Double, stripHeight: Double = 0, footHeight: Double,
    aspect: Double,
    isRightToLeft: Bool = false,
    keyHeight: (_ width: Double, _ isStacked: Bool) -> Double
  ) {
    let inner = SheetLayout.inner(of: size)
    let gutter = min(SheetLayout.gutter, min(size.width, size.height) / 20)
    title = Rectangle(
      minX: inner.minX, minY: inner.minY, maxX: inner.maxX,
      maxY: inner.minY + min(titleHeight, inner.height * 0.4))
    var top = title.maxY + gutter * 0.6
    let footTop = inner.maxY - min(footHeight, (inner.maxY - top) * 0.3)
    let hasStrip = stripHeight > 0 && stripHeight <= (footTop - top) * 0.15
    strip = Rectangle(
      minX: inner.minX, minY: top, maxX: inner.maxX, maxY: top + (hasStrip ? stripHeight : 0))
    if hasStrip { top = strip.maxY + gutter * 0.5 }
    foot = Rectangle(minX: inner.minX, minY: footTop, maxX: inner.maxX, maxY: inner.maxY)
    let body = Rectangle(
      minX: inner.minX, minY: top, maxX: inner.maxX,
      maxY: footHeight > 0 ? max(top, footTop - gutter * 0.6) : footTop)

    let stackHeight = min(keyHeight(body.width, true), body.height * 0.6)
    var above = body
    above.maxY -= stackHeight + gutter
    var best = (map: above, key: body, isStacked: true)
    best.key.minY = body.maxY - stackHeight

    for share in [0.2, 0.23, 0.26, 0.3] {
      let width = min(millimetres(62), max(millimetres(36), body.width * share))
      guard width < body.width * 0.5, keyHeight(width, false) <= body.height else { continue }
      var beside = body
      if isRightToLeft { beside.minX += width + gutter } else { beside.maxX -= width + gutter }
      if SheetLayout.scale(beside, aspect) > SheetLayout.scale(best.map, aspect) {
        best = (beside, body, false)
        if isRightToLeft {
          best.key.maxX = body.minX + width
        } else {
          best.key.minX = body.maxX - width
        }
      }
    }
    (map, key, isStacked) = best
  }

  /// The sheet without its free edge.
  static func inner(of size: Size) -> Rectangle {
    Rectangle(minX: 0, minY: 0, maxX: size.width, maxY: size.height)
      .inset(by: min(SheetLayout.margin, min(size.width, size.height) / 20))
  }

  /// How large content of an aspect becomes in a rectangle.
  private static func scale(_ box: Rectangle, _ aspect: Double) -> Double {
    min(box.width / aspect, box.height)
  }
}

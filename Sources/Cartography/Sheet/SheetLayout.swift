internal import Drawing

/// Where the title, the map and the column or strip of notes stand on a sheet.
struct SheetLayout: Sendable {
  /// The free edge of the sheet, in points.
  static let margin = millimetres(4)
  /// The space between two parts, in points.
  static let gutter = millimetres(3)

  /// Title and period.
  let title: Rectangle
  /// The map.
  let map: Rectangle
  /// Legend, scale and notes.
  let notes: Rectangle
  /// Whether the notes stand below the map in columns, instead of beside it.
  let isStacked: Bool

  /// Divides a sheet in the way that leaves the content of the map the largest scale.
  ///
  /// The title takes at most 40 % of the height and notes below the map at most 60 % of the rest,
  /// so that there is always a map.
  ///
  /// - Parameters:
  ///   - size: the sheet in points.
  ///   - titleHeight: the height of the title and period in points.
  ///   - aspect: the width of the content of the map divided by its height.
  ///   - notesHeight: the height that the notes need for a width, stacked or not, in points.
  init(
    size: Size, titleHeight: Double, aspect: Double,
    notesHeight: (_ width: Double, _ isStacked: Bool) -> Double
  ) {
    let inner = SheetLayout.inner(of: size)
    let gutter = min(SheetLayout.gutter, min(size.width, size.height) / 20)
    title = Rectangle(
      minX: inner.minX, minY: inner.minY, maxX: inner.maxX,
      maxY: inner.minY + min(titleHeight, inner.height * 0.4))
    let body = Rectangle(
      minX: inner.minX, minY: title.maxY + gutter * 0.6, maxX: inner.maxX, maxY: inner.maxY)

    let stackHeight = min(notesHeight(body.width, true), body.height * 0.6)
    var above = body
    above.maxY -= stackHeight + gutter
    var best = (map: above, notes: body, isStacked: true)
    best.notes.minY = body.maxY - stackHeight

    for share in [0.22, 0.26, 0.3] {
      let width = min(millimetres(62), max(millimetres(38), body.width * share))
      guard width < body.width * 0.5, notesHeight(width, false) <= body.height else { continue }
      var beside = body
      beside.maxX -= width + gutter
      if SheetLayout.scale(beside, aspect) > SheetLayout.scale(best.map, aspect) {
        best = (beside, body, false)
        best.notes.minX = body.maxX - width
      }
    }
    (map, notes, isStacked) = best
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

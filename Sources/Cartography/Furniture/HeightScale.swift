internal import Drawing

/// The tints of heights side by side, the lowest where reading begins.
struct HeightScale {
  /// The tints, the lowest land first.
  let tints: [Color]
  /// The line around them.
  let outline: Color
  let isRightToLeft: Bool

  /// The marks of the scale across a box.
  func marks(in box: Rectangle) -> [Mark] {
    let width = box.width / Double(max(1, tints.count))
    let inset = box.height * 0.15
    let row = Rectangle(
      minX: box.minX, minY: box.minY + inset, maxX: box.maxX, maxY: box.maxY - inset)
    let fields = tints.enumerated().map { index, tint in
      let place = Double(isRightToLeft ? tints.count - 1 - index : index)
      let field = Rectangle(
        minX: row.minX + place * width, minY: row.minY, maxX: row.minX + (place + 1) * width,
        maxY: row.maxY)
      return Mark.shape(Shape(Path(field), fill: tint))
    }
    return fields + [.shape(Shape(Path(row), stroke: Stroke(color: outline, width: 0.35)))]
  }
}

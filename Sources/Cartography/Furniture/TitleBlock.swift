internal import Drawing

/// The title of a sheet and, below it, a subtitle and its period in words and in ISO 8601.
struct TitleBlock {
  let title: String
  let subtitle: String
  let period: String
  let isoPeriod: String
  let titleText: TextBlock
  let periodText: TextBlock

  /// The height for a width, in points.
  func height(width: Double) -> Double {
    titleText.height(of: title, width: width) + periodText.height(of: subtitle, width: width)
      + periodText.height(of: line, width: width)
  }

  /// The marks of title, subtitle and period.
  func marks(in box: Rectangle) -> [Mark] {
    let subtitleTop = box.minY + titleText.height(of: title, width: box.width)
    let below = subtitleTop + periodText.height(of: subtitle, width: box.width)
    return titleText.marks(title, at: Point(x: box.minX, y: box.minY), width: box.width)
      + periodText.marks(subtitle, at: Point(x: box.minX, y: subtitleTop), width: box.width)
      + periodText.marks(line, at: Point(x: box.minX, y: below), width: box.width)
  }

  private var line: String {
    period.isEmpty ? "" : "\(period)  (\(isoPeriod))"
  }
}

internal import Drawing
internal import Geodata
internal import RouteGraph

/// The room and the type of the notes at the foot of a sheet.
extension SheetComposition {
  /// The share of the height of a sheet up to which its notes keep their usual type.
  private static let usualShare = 0.065

  /// The sizes of type that notes may be set in, the largest first.
  private var noteSizes: [Double] {
    [0, 0.5, 1, 1.5, 2, 3].map { KeySetting.smaller(noteFont.size, by: $0, in: sheet.style) }
  }

  /// Text of the notes in a size.
  private func noteText(size: Double) -> TextBlock {
    block(sheet.style.font(size: size), sheet.style.quietInk)
  }

  /// The largest type in which notes fit into a box, or else the smallest.
  func noteText(_ notes: String, in box: Rectangle) -> TextBlock {
    let texts = noteSizes.map(noteText(size:))
    return texts.first { $0.height(of: notes, width: box.width) <= box.height + 1e-6 }
      ?? texts.last ?? block(noteFont, sheet.style.quietInk)
  }

  /// The notes that a sheet may need before it is known what is left out, and their height.
  ///
  /// The sheets of a series are assumed to need all, so that they have one frame.
  func assumedNotes(width: Double) -> (text: String, height: Double) {
    var missing = Missing(
      outside: sheet.extent == nil && sheet.answer == nil ? 0 : 99, names: 99,
      answer: sheet.extent == nil ? shown.answerWithoutPlace : 99,
      figures: FigureContent(sheet.answer) == nil ? 0 : 99)
    missing.withinPlace =
      sheet.isOfSeries
      ? 99
      : shown.items.count { item in
        Set(item.places.map(\.coordinate)).count < 2
      }
    let text = notes(missing, assuming: sheet.isOfSeries ? 99 : 0, isAssumed: true)
    let heights = noteSizes.map { noteText(size: $0).height(of: text, width: width) }
    let height =
      heights.first { $0 <= sheet.size.height * Self.usualShare } ?? heights.last ?? 0
    return (text, height)
  }
}

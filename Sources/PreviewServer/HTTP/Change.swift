internal import FoundationEssentials

/// Word of what changed, for open pages.
struct Change: Encodable {
  /// The number of what is shown now.
  let revision: Int
  /// Whether more is coming: the series is being read, or plates are being drawn.
  let busy: Bool
  /// The plates that were drawn last.
  let redrawn: [String]
  /// How many problems there are.
  let problems: Int

  /// Tells of what is shown.
  init(_ notice: PreviewBoard.Notice) {
    revision = notice.revision
    busy = notice.preview.activity != .waiting
    redrawn = notice.preview.redraw?.plates ?? []
    problems = notice.preview.problems.count
  }

  /// The same as JSON.
  var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(self)).map(Array.init) ?? Array("{}".utf8)
  }
}

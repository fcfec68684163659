internal import Drawing

/// How a key is set: its type, and how narrow its columns may be.
struct KeySetting: Hashable, Sendable {
  /// The size of its type, in points.
  var size: Double
  /// The least width of a column below the map, in points.
  var columnWidth: Double
  /// The space below each entry, in points.
  var entryGap = usualEntryGap
  /// Whether signs of places take less room than lines, columns stand closer, and the scale stands at the foot
  /// of the shortest column below the map.
  var isTight = false

  /// The width of its lines, in points: less in columns that are narrow.
  var sampleWidth: Double {
    min(Legend.usualSampleWidth, max(millimetres(isTight ? 5.5 : 6.5), columnWidth * 0.24))
  }

  /// The width of its signs of places and of the ground, in points.
  var signWidth: Double { isTight ? millimetres(3.6) : sampleWidth }

  /// The space between two columns, in points.
  var columnGap: Double { isTight ? 7 : 12 }

  /// The space below each entry where there is room, in points.
  static let usualEntryGap = 1.2

  /// No key or note is made smaller than this to fit, unless its style is set smaller, in points.
  static let leastSize = 5.0

  /// The settings that are tried in turn: the usual type, in narrower columns, then smaller type, then
  /// closer lines, then narrower signs.
  static func all(of style: MapStyle) -> [KeySetting] {
    let usual = style.font(size: style.textSize - 0.5).size
    let steps = [(0, 48), (0, 38), (1, 38), (2, 36), (3, 30), (3, 24)] as [(Double, Double)]
    let whole = usual - smaller(usual, by: usual, in: style)
    let settings = steps.map { step, width in
      KeySetting(
        size: smaller(usual, by: whole * step / 3, in: style), columnWidth: millimetres(width))
    }
    var closest = settings.suffix(2)
    for index in closest.indices { closest[index].entryGap = 0.1 }
    var tight = Array(closest)
    tight.append(KeySetting(size: usual - whole, columnWidth: millimetres(18), entryGap: 0.1))
    for index in tight.indices { tight[index].isTight = true }
    return settings + closest + tight
  }

  /// A size made smaller, but not below the least of a style.
  static func smaller(_ size: Double, by less: Double, in style: MapStyle) -> Double {
    min(size, max(size - less, leastSize, style.smallestText))
  }
}

internal import Drawing
internal import Geodata

/// Gives the names of states and occupied areas a place within their borders, each with a line below that
/// says who held it.
///
/// They rank below lines of movements, signs and the names of places, and keep off them: the light edges of
/// lines would cut letters out of a name. One that finds no room within its borders is left out.
///
/// - Complexity: O(n l c) for n names, l lines a name and c cells a place.
struct TerritoryLettering {
  /// A territory on a map.
  struct Entry {
    var id: String
    var name: String
    /// Who held it, in words; empty for a state in its own right.
    var status: String
    /// Level lines through its land, in points of the sheet, cut to the map.
    var lines: [Polyline]
  }

  /// A line of text of a name.
  struct Line: Hashable {
    var text: String
    var font: Font
    /// Its width in points.
    var width: Double
  }

  /// A name in its place.
  struct Placed: Hashable {
    /// The name, and who held it in none, one or two lines.
    var lines: [Line]
    /// The space of all of them.
    var box: TurnedBox
  }

  /// The lines of a name one below the other.
  private struct Setting {
    var lines: [Line]
    var leading: Double

    var width: Double { lines.map(\.width).max() ?? 0 }
    var height: Double {
      lines.enumerated().reduce(0) { sum, item in
        sum
          + (item.offset == 0
            ? NatureNamePlaces.height(of: item.element.font) : item.element.font.size * leading)
      }
    }
  }

  let style: MapStyle
  let measurer: any TextMeasurer
  /// The language of the names (BCP 47).
  let language: String

  /// One name for so many square points of map (700 square millimetres).
  private static let areaPerName = millimetres(1) * millimetres(1) * 700
  /// Between a name and another, in points.
  private static let apart = 4.0
  /// From the line of a name to that below it, in sizes of the latter.
  private static let leading = 1.15

  /// How much of its width a name has to have on its line of land.
  private static let leastOnLand = 0.45
  /// Where on its line a name is tried: shares of the free half of the line to the right, and of the height
  /// of the name downwards.
  private static let offsets: [(Double, Double)] =
    stride(from: 0, through: 1, by: 0.125).flatMap { $0 == 0 ? [0] : [$0, -$0] }.flatMap { share in
      [0, 0.25, -0.25, 0.5, -0.5].map { (share, $0) }
    }

  /// The largest number of names on a map of a size.
  static func limit(on area: Rectangle) -> Int {
    Int(max(0, min(100, area.width * area.height / areaPerName)).rounded())
  }

  /// The names that found a place, those of the largest areas first.
  ///
  /// - Parameter space: what is free of names, signs, lines and borders.
  func placed(_ entries: [Entry], in space: FreeSpace, on area: Rectangle) -> [Placed] {
    var space = LevelSpace(space)
    var result: [Placed] = []
    let sizes = entries.map { $0.lines.reduce(0) { $0 + $1.length } }
    let order = entries.indices.sorted {
      (-sizes[$0], entries[$0].id) < (-sizes[$1], entries[$1].id)
    }
    for index in order where result.count < Self.limit(on: area) {
      guard let placed = place(entries[index], in: space) else { continue }
      space.block(placed.box.level.inset(by: -Self.apart))
      result.append(placed)
    }
    return result
  }

  private func place(_ entry: Entry, in space: LevelSpace) -> Placed? {
    let middle = Double(entry.lines.count - 1) / 2
    let isMain = Self.isOnMainPart(entry.lines)
    var best: (cost: Double, placed: Placed)?
    for (number, setting) in settings(of: entry).enumerated() {
      let (width, height) = (setting.width, setting.height)
      guard width.isFinite, width > 0 else { continue }
      for (row, line) in entry.lines.enumerated()
      where isMain[row] && line.length > width * Self.leastOnLand {
        let level = middle > 0 ? abs(Double(row) - middle) / middle : 0
        // A name may hang over the coast, but crosses no border.
        let most = max(0, line.length - width) / 2 + width * (1 - Self.leastOnLand) / 2
        let free = min(line.length / 2, most)
        for (share, rise) in Self.offsets {
          let aside = abs(share) * free
          let over = max(0, aside + width / 2 - line.length / 2) / width
          let cost =
            Double(number) * 0.3 + level * 0.6 + abs(share) * 0.5 + abs(rise) * 0.1 + over * 1.5
          if let best, best.cost <= cost { continue }
          guard
            let center = line.location(at: line.length / 2 + share * free)?.point
              .moved(Vector(dx: 0, dy: 1), by: rise * height)
          else { continue }
          let box = TurnedBox(center: center, width: width, height: height)
          if space.isFree(box.level) { best = (cost, Placed(lines: setting.lines, box: box)) }
        }
      }
    }
    return best?.placed
  }

  /// Whether each of some level lines, from one end of a territory to the other, lies on a part of it that is
  /// not much smaller than the largest: on an exclave alone its name would be taken for that of the exclave.
  ///
  /// Lines are on one part as long as each reaches over some of the next.
  static func isOnMainPart(_ lines: [Polyline]) -> [Bool] {
    func ends(_ line: Polyline) -> (left: Double, right: Double) {
      let positions = line.points.map(\.x)
      return (positions.min() ?? 0, positions.max() ?? 0)
    }
    var parts: [Range<Int>] = []
    for (row, line) in lines.enumerated() {
      let own = ends(line)
      if let part = parts.last {
        let above = ends(lines[row - 1])
        if own.left <= above.right && above.left <= own.right {
          parts[parts.count - 1] = part.lowerBound..<row + 1
          continue
        }
      }
      parts.append(row..<row + 1)
    }
    let sizes = parts.map { lines[$0].reduce(0) { $0 + $1.length } }
    let least = (sizes.max() ?? 0) * leastPart
    return zip(parts, sizes).flatMap { part, size in part.map { _ in size >= least } }
  }

  /// How large a part is at least that may bear the name, as a share of the largest.
  private static let leastPart = 0.5

  /// How a name may be set, from the best to the narrowest: in several sizes, what follows it in one line
  /// or two.
  private func settings(of entry: Entry) -> [Setting] {
    let words = entry.status.isEmpty ? [[]] : [[entry.status], Self.halves(entry.status)]
    return [(1.5, 0.24), (1.3, 0.16), (1.1, 0.1), (0.95, 0.04)].flatMap { factor, space in
      var name = style.font(size: style.landTextSize * factor, weight: .bold)
      name.spacing = name.size * space
      let status = style.font(size: style.landTextSize * max(0.9, factor * 0.75))
      return words.filter { $0 != [] || entry.status.isEmpty }.map { parts in
        Setting(
          lines: [line(entry.name, name)] + parts.map { line($0, status) }, leading: Self.leading)
      }
    }
  }

  private func line(_ text: String, _ font: Font) -> Line {
    Line(
      text: text, font: font,
      width: measurer.measure(text, font: font, language: language).width)
  }

  /// A text in two lines, broken between words where both are nearly as long; nothing for a single word.
  static func halves(_ text: String) -> [String] {
    let words = text.split(separator: " ")
    guard words.count > 1 else { return [] }
    let breaks = (1..<words.count).map { index in
      (words[..<index].joined(separator: " "), words[index...].joined(separator: " "))
    }
    let best = breaks.min { max($0.0.count, $0.1.count) < max($1.0.count, $1.1.count) }
    return best.map { [$0.0, $0.1] } ?? []
  }

  /// The texts of a name.
  func marks(of placed: Placed) -> [Mark] {
    var top = 0.5
    return placed.lines.enumerated().map { index, line in
      let size = line.font.size
      let rise = index == 0 ? size * 0.76 : size * (0.76 + Self.leading - 0.98)
      var text = PlacedText(
        line.text, font: line.font,
        origin: placed.box.point(-line.width / placed.box.width / 2, top)
          .moved(placed.box.up, by: -rise),
        color: style.landInk)
      text.language = language
      top -=
        (index == 0 ? NatureNamePlaces.height(of: line.font) : size * Self.leading)
        / placed.box.height
      return .text(text)
    }
  }
}

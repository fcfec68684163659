internal import Drawing
internal import Geodata
internal import HistoricalTime

/// The signs that stand on a sheet, so that its legend explains those and no others.
struct LegendContent {
  /// How the lines look.
  var looks: Set<LineLook> = []
  /// The kinds of the places.
  var kinds: Set<PlaceKind> = []
  /// Whether towns are named for orientation.
  var hasTowns = false
  /// How the borders of a day look.
  var borders: Set<BorderLayer.Look> = []
  /// Whether modern borders are drawn.
  var hasModernBorders = false
  /// The days of the front lines that are drawn, and how exact these are, in kilometres; `nil` for none.
  var front: (days: [Day], accuracy: Double)?
  /// The tints of the land above each height in metres, the lowest first.
  var heights: [(height: Int, tint: Color)] = []
  /// The signs of an answer, if there is one.
  var answer: AnswerContent?

  /// The looks of lines that tell how people were moved.
  var tellingLooks: Set<LineLook> { looks.filter { $0.role != .context } }
}

/// Explains the signs of a sheet.
struct Legend {
  /// One sign and what it means, or a heading without a sign.
  struct Entry {
    var sample: ((Rectangle) -> [Mark])?
    var text: String
    /// Whether the sign is that of a place or of the ground, which may take less room than a line.
    var isOfGround = false
    /// The height of the sign in points, if it may be higher than a line of text.
    var sampleHeight = 0.0
  }

  let content: LegendContent
  let style: MapStyle
  let wording: Wording
  let text: TextBlock
  /// The width of the lines in points.
  var sampleWidth = Self.usualSampleWidth
  /// The width of the signs of places and of the ground in points; `nil` for that of the lines.
  var signWidth: Double?
  /// The space below each entry in points.
  var entryGap = KeySetting.usualEntryGap

  /// The width of the signs where there is room, in points.
  static let usualSampleWidth = millimetres(9)
  /// The space between a sign and its words.
  static let sampleGap = 4.0

  /// The groups of entries that the sheet needs.
  func groups() -> [[Entry]] {
    [answers(), modes(), courses(), numbers(), places(), besideAnswer()].filter { !$0.isEmpty }
  }

  /// The height of an entry in a column of a width, in points.
  func height(of entry: Entry, width: Double) -> Double {
    max(text.height(of: entry.text, width: textWidth(of: entry, in: width)), entry.sampleHeight)
      + entryGap
  }

  /// The width of a column in which no word of an entry is wider than its place, in points.
  func leastWidth(of entry: Entry) -> Double {
    let words = entry.text.split(separator: " ").map { text.measure(String($0)) }
    return (words.max() ?? 0) - textWidth(of: entry, in: 0)
  }

  private func textWidth(of entry: Entry, in width: Double) -> Double {
    entry.sample == nil ? width : width - self.sampleWidth(of: entry) - Legend.sampleGap
  }

  private func sampleWidth(of entry: Entry) -> Double {
    entry.isOfGround ? signWidth ?? sampleWidth : sampleWidth
  }

  /// The marks of an entry whose upper left corner is given.
  func marks(of entry: Entry, at origin: Point, width: Double) -> [Mark] {
    guard let sign = entry.sample else {
      return text.marks(entry.text, at: origin, width: width)
    }
    // From right to left the words stand left of the sign; the sign itself is never turned round.
    let isRightToLeft = wording.isRightToLeft
    let sampleWidth = sampleWidth(of: entry)
    let corner = Point(
      x: isRightToLeft ? origin.x + width - sampleWidth : origin.x, y: origin.y)
    // The first line of the words stands beside the middle of a sign that is higher.
    let sample = Rectangle(
      origin: corner,
      size: Size(width: sampleWidth, height: max(text.leading, entry.sampleHeight)))
    let start = isRightToLeft ? origin.x : origin.x + sampleWidth + Legend.sampleGap
    return sign(sample)
      + text.marks(
        entry.text, at: Point(x: start, y: sample.center.y - text.leading / 2),
        width: textWidth(of: entry, in: width))
  }

  /// A line without any sign; beside an answer, hollow if all its lines are.
  var plain: LineLook {
    let looks = content.tellingLooks
    return LineLook(
      mode: .foot, course: .sourced, widthClass: 0,
      isOnlyPossible: content.answer != nil && !looks.isEmpty
        && looks.allSatisfy(\.isOnlyPossible),
      isQuestionable: false, isIntended: false,
      role: content.answer == nil
        ? .movement
        : looks.contains { $0.role == .total }
          ? .total : looks.contains { $0.role == .answer } ? .answer : .furtherAnswer)
  }

  /// The marks of a line across a space of the legend.
  func line(_ look: LineLook) -> (Rectangle) -> [Mark] {
    { box in
      let y = box.center.y
      let line = Polyline([Point(x: box.minX, y: y), Point(x: box.maxX, y: y)])
      return FlowDrawing(style: legendStyle).marks(
        line, look: look, startGap: 0, endGap: 0, signSpacing: millimetres(3.5))
    }
  }

  /// The style on the paper of the legend instead of land.
  private var legendStyle: MapStyle {
    var style = style
    style.land = style.paper
    return style
  }

  /// The height of the head of an arrow, in points.
  private func arrowHeight(of look: LineLook) -> Double {
    let box = Rectangle(origin: Point(x: 0, y: 0), size: Size(width: sampleWidth, height: 0))
    let bounds = line(look)(box).flatMap(\.bounds)
    return (bounds.map(\.maxY).max() ?? 0) - (bounds.map(\.minY).min() ?? 0)
  }

  private func border(_ stroke: Stroke, _ text: String) -> Entry {
    Entry(
      sample: { box in
        let path = Path(
          polyline: [
            Point(x: box.minX, y: box.center.y), Point(x: box.maxX, y: box.center.y),
          ])
        return [.shape(Shape(path, stroke: stroke))]
      }, text: text)
  }

  private func modes() -> [Entry] {
    // Totals of modes stand with their lines already.
    if content.answer?.figures?.totals?.grouping == .mode { return [] }
    let used = Set(content.tellingLooks.map(\.mode))
    return Mode.allCases.filter(used.contains).map { mode in
      var look = plain
      look.mode = mode
      return Entry(sample: line(look), text: wording.modes[mode] ?? mode.rawValue)
    }
  }

  private func courses() -> [Entry] {
    let used = Set(content.tellingLooks.map(\.course))
    var entries = [Course.sourced, .approximate, .schematic].filter(used.contains).map { course in
      var look = plain
      look.course = course
      return Entry(sample: line(look), text: wording.courses[course] ?? course.rawValue)
    }
    if content.answer == nil && content.looks.contains(where: \.isOnlyPossible) {
      var look = plain
      look.isOnlyPossible = true
      entries.append(Entry(sample: line(look), text: wording.onlyPossible))
    }
    if content.looks.contains(where: \.isQuestionable) {
      var look = plain
      look.isQuestionable = true
      look.course = .schematic
      entries.append(Entry(sample: line(look), text: wording.questionable))
    }
    if content.looks.contains(where: \.isIntended) {
      var look = plain
      look.isIntended = true
      entries.append(Entry(sample: line(look), text: wording.intended))
    }
    if content.looks.contains(where: \.isOpenEnded) {
      var look = plain
      look.isOpenEnded = true
      entries.append(Entry(sample: line(look), text: wording.openEnded))
    }
    return entries
  }

  private func numbers() -> [Entry] {
    let used = Set(
      content.looks.filter { $0.role == .movement || $0.role == .total }
        .map(\.widthClass))
    var entries = [Entry(sample: nil, text: wording.heading(wording.people))]
    for index in style.widthClasses.indices.reversed() where used.contains(index) {
      var look = plain
      look.widthClass = index
      let from = style.widthClasses[index].from
      let next = index + 1 < style.widthClasses.count ? style.widthClasses[index + 1].from : nil
      let words: String
      switch (from, next) {
      case (0, let next?): words = wording.below.filled(["n": wording.number(next)])
      case (_, let next?): words = "\(wording.number(from))\u{2013}\(wording.number(next - 1))"
      case (_, nil): words = wording.orMore.filled(["n": wording.number(from)])
      }
      entries.append(
        Entry(sample: line(look), text: words, sampleHeight: arrowHeight(of: look) + 0.8))
    }
    if used.contains(nil) {
      var look = plain
      look.widthClass = nil
      entries.append(Entry(sample: line(look), text: wording.peopleUnknown))
    }
    return used.isEmpty ? [] : entries
  }

  private func places() -> [Entry] {
    let symbol = PlaceSymbol(style: legendStyle)
    var entries = PlaceKind.allCases.filter(content.kinds.contains).map { kind in
      Entry(
        sample: { box in symbol.legendMarks(of: kind, in: box) },
        text: kind == .region ? wording.region : wording.kinds[kind] ?? kind.rawValue)
    }
    if content.hasTowns {
      entries.append(
        Entry(
          sample: { box in [.shape(OrientationTown.sign(at: box.center, style: style))] },
          text: wording.orientationTown))
    }
    let borders = BorderLayer.Look.all.filter(content.borders.contains)
    for dividesStates in [true, false] {
      // As it is where its course is known, if it is known anywhere on the map.
      guard let look = borders.first(where: { $0.dividesStates == dividesStates }) else { continue }
      let name = dividesStates ? wording.stateBorder : wording.innerBorder
      entries.append(border(look.stroke(style), name))
    }
    if let rough = borders.first(where: \.isRough) {
      entries.append(border(rough.stroke(style), wording.roughBorder))
    }
    if let front = content.front {
      let number = wording.number(max(10, Int((front.accuracy / 10).rounded(.up)) * 10))
      entries.append(
        border(
          FrontLayer.stroke(style),
          wording.territories.frontLine.filled([
            "n": number, "date": wording.words(front.days),
          ])))
    }
    if content.hasModernBorders {
      entries.append(border(BaseLayer.borderStroke(style), wording.modernBorders))
    }
    if !content.heights.isEmpty {
      entries.append(
        Entry(
          sample: { box in
            HeightScale(
              tints: [style.land] + content.heights.map(\.tint), outline: style.quietInk,
              isRightToLeft: wording.isRightToLeft
            ).marks(in: box)
          },
          text: wording.heights.filled([
            "n": content.heights.map { wording.number($0.height) }.joined(separator: wording.comma)
          ])))
    }
    for index in entries.indices { entries[index].isOfGround = true }
    return entries
  }
}

extension Mark {
  /// The boxes around the shapes of a mark.
  fileprivate var bounds: [Rectangle] {
    switch self {
    case .shape(let shape): [shape.path.controlBounds].compactMap(\.self)
    case .group(let group): group.marks.flatMap(\.bounds)
    case .text: []
    }
  }
}

extension PlaceSymbol {
  /// The sign of a kind in the middle of a space of the legend.
  fileprivate func legendMarks(of kind: PlaceKind, in box: Rectangle) -> [Mark] {
    guard kind == .region else { return marks(of: kind, at: box.center) }
    return region(at: box.center, radius: min(box.height, box.width) * 0.42)
  }
}

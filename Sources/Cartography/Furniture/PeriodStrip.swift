internal import Drawing
internal import HistoricalTime

/// A thin line of the months of a data set: the period of the sheet filled, dated events as ticks
/// with their names where there is room.
///
/// Time runs in reading direction, as the rest of the furniture does.
struct PeriodStrip {
  /// A dated event.
  struct Event: Hashable {
    /// The days on which it may have happened.
    var days: DayRange
    /// What it is called.
    var name: String
    /// The language of the name, if it is known.
    var language: String?
  }

  /// An event on the strip and, if its name has room, where the name stands.
  struct PlacedEvent {
    var event: Event
    /// Whether it may fall into the period of the sheet.
    var isInPeriod: Bool
    /// Where the tick stands.
    var x: Double
    /// The row of the name, 0 for the lowest, and its left edge.
    var name: (row: Int, left: Double)?
  }

  /// The first day of the first month to the last of the last.
  let span: DayRange
  /// The period of the sheet.
  let period: DayRange
  /// The events in the span, by day.
  let events: [Event]
  let style: MapStyle
  let wording: Wording
  let text: TextBlock
  /// How many rows of names there may be.
  let rowLimit: Int

  /// More months than these are not shown.
  static let monthLimit = 120
  private static let barHeight = 2.4
  private static let tickLength = 2.2
  /// How far the lowest names stand above the line, so that ticks without a name run into none.
  private static let nameRise = 3.2

  /// The height for a width, in points.
  func height(width: Double) -> Double {
    Double(rows(width: width)) * text.leading + PeriodStrip.nameRise
      + PeriodStrip.barHeight + PeriodStrip.tickLength
      + Double(months(width: width).hasYearRow ? 2 : 1) * text.leading
  }

  /// The marks in a box, whose lower edge is the foot of the words for months.
  func marks(in box: Rectangle) -> [Mark] {
    let events = placed(width: box.width)
    let nameHeight = Double(rows(width: box.width)) * text.leading
    let axis = box.minY + nameHeight + PeriodStrip.nameRise + PeriodStrip.barHeight / 2
    let quiet = Stroke(color: style.quietInk, width: 0.5)
    var marks: [Mark] = [
      .shape(
        Shape(
          Path(polyline: [Point(x: box.minX, y: axis), Point(x: box.maxX, y: axis)]),
          stroke: quiet))
    ]
    if let filled = period.intersection(span) {
      let ends = [x(filled.earliest, box.width), x(filled.latest.adding(days: 1), box.width)]
      let half = PeriodStrip.barHeight / 2
      marks.append(
        .shape(
          Shape(
            Path(
              Rectangle(
                minX: box.minX + (ends.min() ?? 0), minY: axis - half,
                maxX: box.minX + (ends.max() ?? 0), maxY: axis + half)), fill: style.ink)))
    }
    marks += monthMarks(in: box, axis: axis)
    for event in events { marks += self.marks(of: event, in: box, axis: axis) }
    return marks
  }

  /// The distance of the beginning of a day from the left end, in points.
  func x(_ day: Day, _ width: Double) -> Double {
    let length = Double(span.latest.number) + 1 - Double(span.earliest.number)
    let share = (Double(day.number) - Double(span.earliest.number)) / length
    return width * (wording.isRightToLeft ? 1 - share : share)
  }

  // MARK: Events

  /// The events with their ticks, and names where they have room: those in the period first.
  func placed(width: Double) -> [PlacedEvent] {
    let ticks = ticks(width: width)
    let places = names(ticks, rows: rows(width: width), width: width).places()
    return zip(zip(events, ticks), places).map { event, place in
      PlacedEvent(
        event: event.0, isInPeriod: event.1.isFirst, x: event.1.x,
        name: place.map { (row: $0.row, left: $0.left) })
    }
  }

  private func ticks(width: Double) -> [EventNames.Tick] {
    events.map { event in
      let ends = [event.days.earliest, event.days.latest.adding(days: 1)].map { x($0, width) }
      return EventNames.Tick(
        x: (ends[0] + ends[1]) / 2, length: text.measure(event.name),
        isFirst: event.days.overlaps(period))
    }
  }

  private func names(_ ticks: [EventNames.Tick], rows: Int, width: Double) -> EventNames {
    EventNames(
      ticks: ticks, width: width, rowLimit: rows, isRightToLeft: wording.isRightToLeft)
  }

  /// The rows of names that the line has room for: those that all events need, whatever the period is,
  /// so that the sheets of a series agree.
  private func rows(width: Double) -> Int {
    var ticks = ticks(width: width)
    for index in ticks.indices { ticks[index].isFirst = true }
    let places = names(ticks, rows: rowLimit, width: width).places()
    return (places.compactMap { $0?.row }.max() ?? -1) + 1
  }

  private func marks(of placed: PlacedEvent, in box: Rectangle, axis: Double) -> [Mark] {
    let color = placed.isInPeriod ? style.ink : style.quietInk
    let foot = axis - PeriodStrip.barHeight / 2
    var top = foot - PeriodStrip.tickLength * 0.8
    var marks: [Mark] = []
    if let name = placed.name {
      let bottom = foot - PeriodStrip.nameRise - Double(name.row) * text.leading
      top = bottom - text.leading * 0.8
      marks.append(
        .text(
          PlacedText(
            placed.event.name, font: text.font,
            origin: Point(x: box.minX + name.left, y: bottom - text.leading * 0.18),
            color: color, language: placed.event.language,
            direction: wording.isRightToLeft ? .rightToLeft : nil)))
    }
    let x = box.minX + placed.x
    let tick = Path(polyline: [Point(x: x, y: top), Point(x: x, y: foot)])
    marks.append(.shape(Shape(tick, stroke: Stroke(color: color, width: 0.5))))
    return marks
  }

  // MARK: Months

  /// A word below the line, in the middle of its months.
  private struct MonthWord {
    var text: String
    var first: Day
    var next: Day
  }

  /// The first days of the months of the span and of the month after it.
  private var firstDays: [Day] {
    var days = [span.earliest]
    while let last = days.last, last <= span.latest, days.count <= PeriodStrip.monthLimit {
      let next = last.adding(days: 31)
      days.append(next.adding(days: 1 - next.day))
    }
    return days
  }

  /// The words for the months: with the year where there is room, in short or every third where
  /// there is less, and then the years in a row of their own.
  private func months(width: Double) -> (words: [MonthWord], hasYearRow: Bool) {
    let days = firstDays
    let months = zip(days, days.dropFirst()).map { ($0, $1) }
    func words(_ text: (Day) -> String) -> [MonthWord] {
      months.map { MonthWord(text: text($0.0), first: $0.0, next: $0.1) }
    }
    func fit(_ words: [MonthWord], _ share: Double = 1) -> Bool {
      words.allSatisfy { word in
        text.measure(word.text) + 2 <= abs(x(word.next, width) - x(word.first, width)) * share
      }
    }
    func name(_ day: Day) -> String { wording.dates.months[day.month - 1] }
    func short(_ day: Day) -> String { wording.dates.shortMonths[day.month - 1] }
    let dated = words { day in
      day.month == 1 || day == span.earliest ? wording.month(day.month, of: day.year) : name(day)
    }
    if fit(dated) { return (dated, false) }
    for whole in [words(name), words(short)] where fit(whole) { return (whole, true) }
    let quarters = words(short).filter { $0.first.month % 3 == 1 }
    return (fit(quarters, 3) ? quarters : [], true)
  }

  private func monthMarks(in box: Rectangle, axis: Double) -> [Mark] {
    var ticks = Path()
    let foot = axis + PeriodStrip.barHeight / 2
    for day in firstDays {
      let x = box.minX + x(day, box.width)
      let length = day.month == 1 ? PeriodStrip.tickLength * 2 : PeriodStrip.tickLength
      ticks.addPolyline([Point(x: x, y: axis), Point(x: x, y: foot + length)])
    }
    let (words, hasYearRow) = months(width: box.width)
    var marks: [Mark] = [
      .shape(Shape(ticks, stroke: Stroke(color: style.quietInk, width: 0.5)))
    ]
    let top = foot + PeriodStrip.tickLength
    for word in words {
      let middle = (x(word.first, box.width) + x(word.next, box.width)) / 2
      marks += self.text(word.text, middle: middle, top: top, in: box)
    }
    guard hasYearRow else { return marks }
    let days = firstDays
    for year in span.earliest.year...span.latest.year {
      let own = days.filter { $0.year == year && $0 <= span.latest }
      guard let first = own.first else { continue }
      let next = days.first { $0.year > year } ?? span.latest
      let middle = (x(first, box.width) + x(next, box.width)) / 2
      let words = wording.digits(String(year))
      guard text.measure(words) <= abs(x(next, box.width) - x(first, box.width)) else { continue }
      marks += self.text(words, middle: middle, top: top + text.leading, in: box)
    }
    return marks
  }

  private func text(_ words: String, middle: Double, top: Double, in box: Rectangle) -> [Mark] {
    let width = text.measure(words)
    return [
      .text(
        PlacedText(
          words, font: text.font,
          origin: Point(x: box.minX + middle - width / 2, y: top + text.font.size),
          color: style.quietInk, language: wording.language,
          direction: wording.isRightToLeft ? .rightToLeft : nil))
    ]
  }
}

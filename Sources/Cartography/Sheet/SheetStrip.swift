internal import Drawing
internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// The time line of a sheet.
extension SheetComposition {
  /// The smallest sheet that has a time line unless it is asked for.
  private static let stripSize = Size(width: millimetres(100), height: millimetres(90))
  /// From these heights on sheets have room for one more row of names of events.
  private static let rowHeights = [90, 110, 125, 170].map(millimetres)
  /// An event that may have happened on more days than these has no place on the line.
  private static let eventDays = 15

  /// The time line; none on a small sheet, without a period, beside an answer that has days of its
  /// own, and where the data name no time.
  func periodStrip() -> PeriodStrip? {
    switch sheet.furniture.strip {
    case .off: return nil
    case .on: break
    case .auto:
      guard sheet.period != nil, isPeriodOfAnswer, sheet.size.width >= Self.stripSize.width,
        sheet.size.height >= Self.stripSize.height
      else { return nil }
    }
    guard let span = stripSpan() else { return nil }
    let events = composer.dataset.events.compactMap { event -> PeriodStrip.Event? in
      guard let days = event.date?.bounds, !days.isOpenAtStart, !days.isOpenAtEnd,
        Int(days.latest.number) - Int(days.earliest.number) < Self.eventDays, span.contains(days)
      else { return nil }
      let title = composer.dataset.title(of: event.id, in: sheet.language)
      return PeriodStrip.Event(
        days: days, name: TextBlock.oneLine(title.text),
        language: title.isInLanguage ? wording.language : nil)
    }
    return PeriodStrip(
      span: span, period: sheet.period ?? span,
      events: events.sorted {
        ($0.days.earliest, $0.days.latest, $0.name) < ($1.days.earliest, $1.days.latest, $1.name)
      }, style: sheet.style, wording: wording, text: block(noteFont, sheet.style.quietInk),
      rowLimit: Self.rowHeights.count { $0 <= sheet.size.height })
  }

  /// The whole months of the periods that the data name, or else of the movements, and of the period
  /// of the sheet.
  private func stripSpan() -> DayRange? {
    let ranges = [composer.span, sheet.period].compactMap(\.self).filter(\.isClosed)
    guard let first = ranges.map(\.earliest).min(), let last = ranges.map(\.latest).max() else {
      return nil
    }
    let months = (last.year - first.year) * 12 + last.month - first.month + 1
    guard months <= PeriodStrip.monthLimit else { return nil }
    let inNext = last.adding(days: 1 - last.day).adding(days: 31)
    return DayRange(
      earliest: first.adding(days: 1 - first.day), latest: inNext.adding(days: -inNext.day))
  }
}

extension MapComposer {
  /// The days of the periods that the data name, or else of the movements; nil without any.
  fileprivate var span: DayRange? {
    days.value {
      let periods = dataset.periods.compactMap { $0.interval?.bounds }.filter(\.isClosed)
      let ranges =
        periods.isEmpty
        ? dataset.movements.flatMap { [$0.departed, $0.arrived] }.compactMap { $0?.bounds }
          .filter(\.isClosed)
        : periods
      guard let first = ranges.map(\.earliest).min(), let last = ranges.map(\.latest).max() else {
        return nil
      }
      return DayRange(earliest: first, latest: last)
    }
  }
}

extension DayRange {
  fileprivate var isClosed: Bool { !isOpenAtStart && !isOpenAtEnd }
}

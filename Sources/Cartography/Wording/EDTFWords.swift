internal import HistoricalTime

/// Dates by EDTF in words: each form of date, with its qualifiers.
extension Wording {
  /// A date in words: `c. 17 January 1945`, `17 or 18 January 1945`, `17 January 1945 (?)`,
  /// `between 17 and 21 January 1945`, `spring 1945`; blank if nothing is known.
  func words(_ date: EDTF) -> String {
    switch date.form {
    case .date(let part): return words(part)
    case .dateTime(let part, let time): return words(part) + comma + self.time(time)
    case .interval(let start, let end): return words(from: start, to: end)
    case .set(let members): return series(members, dates.or)
    case .list(let members): return series(members, dates.and)
    }
  }

  /// The day of a happening within what is known of it otherwise: of a set the days that remain.
  ///
  /// - Parameter range: the days that are possible, within those of the date.
  func days(_ date: EDTF, within range: DayRange, withYear: Bool) -> String? {
    if case .set(let members) = date.form {
      let days = members.compactMap { member -> EDTF.PartialDate? in
        guard case .date(let part) = member, part.bounds.isSingleDay else { return nil }
        return part
      }
      let left = days.filter { range.contains($0.bounds) }
      if days.count == members.count, left.count > 1 {
        return series(left.map { .date($0) }, dates.or, withYear: withYear)
      }
    }
    return days(
      range, isApproximate: date.isApproximate, isUncertain: date.isUncertain, withYear: withYear)
  }

  private func words(_ part: EDTF.PartialDate, withYear: Bool = true) -> String {
    let bounds = part.bounds
    if bounds == .unbounded { return "" }
    let (isApproximate, isUncertain) = (
      part.qualification.contains(.approximate), part.qualification.contains(.uncertain)
    )
    var text: String?
    switch part.part {
    case _ where part.hasUnspecifiedDigits: break
    case .day: text = about(day(bounds.earliest, withYear: withYear), isApproximate)
    case .month(let month):
      let name = (isApproximate ? dates.monthsAbout : dates.months)[
        (month.value ?? bounds.earliest.month) - 1]
      text = aboutMonth(self.withYear(linked(name), bounds.earliest.year), isApproximate)
    case .year where part.year.value != nil && part.year.significantDigits == nil:
      text = aboutMonth(
        dates.year.filled(["y": digits(String(bounds.earliest.year))]), isApproximate)
    case .grouping(.season(let season, let hemisphere)) where hemisphere != .southern:
      // The winter ends in the year after the one that it is named by.
      let last = bounds.latest.year
      let years = last == bounds.earliest.year ? "" : "\u{2013}" + digits(String(last))
      text = aboutMonth(
        dates.withYear.filled([
          "date": dates.seasons[season.rawValue], "y": digits(String(bounds.earliest.year)) + years,
        ]), isApproximate)
    case .grouping:
      text = aboutMonth(months(of: bounds), isApproximate)
    case .year: break
    }
    guard let text else {
      return days(
        bounds, isApproximate: isApproximate, isUncertain: isUncertain, withYear: true) ?? ""
    }
    return isUncertain ? "\(text) \(dates.doubt)" : text
  }

  private func aboutMonth(_ text: String, _ isApproximate: Bool) -> String {
    isApproximate ? dates.aboutMonth.filled(["date": text]) : text
  }

  /// The day of a happening between two dates, either of which may be open, not known or qualified.
  private func words(from start: EDTF.Endpoint, to end: EDTF.Endpoint) -> String {
    let range = DayRange(
      earliest: start.date?.bounds.earliest ?? .distantPast,
      latest: end.date?.bounds.latest ?? .distantFuture)
    let marks = [start.date?.qualification ?? [], end.date?.qualification ?? []]
    guard let first = start.date, let last = end.date, marks[0] != marks[1],
      first.bounds.isSingleDay, last.bounds.isSingleDay
    else {
      return days(
        range, isApproximate: marks.contains { $0.contains(.approximate) },
        isUncertain: marks.contains { $0.contains(.uncertain) }, withYear: true) ?? ""
    }
    // Ends of different certainty keep their own qualifiers.
    let ends = [first, last].enumerated().map { index, part in
      let text =
        index == 0
        ? day(range.earliest, before: range.latest, withYear: true) : words(range.latest)
      let isApproximate = part.qualification.contains(.approximate)
      return text + (isApproximate ? " \(dates.aboutRange)" : "")
        + (part.qualification.contains(.uncertain) ? " \(dates.doubt)" : "")
    }
    return dates.betweenDays.filled(["a": ends[0], "b": ends[1]])
  }

  /// Dates one after the other, the last two joined by a word: `17, 18 or 20 January 1945`.
  private func series(
    _ members: [EDTF.Member], _ joint: String, withYear: Bool = true
  ) -> String {
    let texts = members.enumerated().map { index, member in
      let next = index + 1 < members.count ? members[index + 1] : nil
      return words(member, before: next, withYear: withYear)
    }
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return joint.filled(["a": texts.dropLast().joined(separator: comma), "b": last])
  }

  private func words(
    _ member: EDTF.Member, before next: EDTF.Member?, withYear: Bool
  ) -> String {
    switch member {
    case .date(let part):
      if case .date(let other)? = next, part.qualification.isEmpty, other.qualification.isEmpty,
        part.bounds.isSingleDay, other.bounds.isSingleDay
      {
        return day(part.bounds.earliest, before: other.bounds.latest, withYear: withYear)
      }
      return words(part, withYear: withYear)
    case .range(let first, let last):
      return words(DayRange(earliest: first.bounds.earliest, latest: last.bounds.latest))
    case .upTo(let part): return dates.orEarlier.filled(["date": words(part)])
    case .from(let part): return dates.orLater.filled(["date": words(part)])
    }
  }

  private func time(_ time: EDTF.TimeOfDay) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let zone =
      switch time.zone {
      case .local: ""
      case .utc: " UTC"
      case .shift(let minutes):
        " UTC" + (minutes < 0 ? "\u{2212}" : "+") + two(abs(minutes) / 60) + ":"
          + two(abs(minutes) % 60)
      }
    return embedded(digits("\(two(time.hour)):\(two(time.minute))") + zone)
  }
}

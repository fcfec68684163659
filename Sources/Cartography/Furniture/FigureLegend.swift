internal import Drawing
internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// What the legend says of an answer in figures.
struct FigureContent: Hashable, Sendable {
  /// The totals of groups, and by what they are.
  var totals: (groups: [MapAnswer.GroupTotal], grouping: Totals.Grouping)? {
    if case .totals(_, let groups, let grouping) = answer { (groups, grouping) } else { nil }
  }

  /// The answer.
  let answer: MapAnswer

  /// The figures of an answer; nil if it has none.
  init?(_ answer: MapAnswer?) {
    switch answer {
    case nil, .paths?, .places?: return nil
    case .totals?, .largestFlow?, .ranked?, .groups?:
      self.answer = answer ?? .groups([], mutual: [])
    }
  }

  /// How many people the answer speaks of as a whole, if it says so.
  var people: CountRange? {
    guard case .largestFlow(let flow, _, _, let certainty) = answer else { return nil }
    let maximum = certainty == .certain ? nil : flow.people.maximum
    return CountRange(
      minimum: flow.people.minimum == 0 && maximum != 0 ? nil : flow.people.minimum,
      maximum: maximum)
  }
}

/// The entries of a legend that explain an answer in figures.
extension Legend {
  /// Totals that have an entry of their own; more are said together.
  private static let totalLimit = 12
  /// Groups that have one.
  private static let groupLimit = 8

  /// The totals, the lines of a flow, the sizes of ranks, or the signs of groups.
  func figures(_ figures: FigureContent) -> [Entry] {
    switch figures.answer {
    case .paths, .places: []
    case .totals(let lines, let groups, let grouping): totals(lines, groups, grouping)
    case .largestFlow: flow(figures)
    case .ranked(let places, let measure, let named):
      ranks(RankClasses(places, measure), isNamed: named > 0 && !places.isEmpty)
    case .groups(let groups, let mutual): self.groups(groups, hasMutual: !mutual.isEmpty)
    }
  }

  // MARK: Totals

  private func totals(
    _ lines: [MapAnswer.Total], _ groups: [MapAnswer.GroupTotal], _ grouping: Totals.Grouping
  ) -> [Entry] {
    let words = wording.figures
    var entries: [Entry] = []
    if grouping != .pair, !groups.isEmpty {
      entries.append(Entry(sample: nil, text: wording.heading(words.totals)))
      let isNumbered = grouping == .month || grouping == .operation
      let single = groups.count > Legend.totalLimit ? Legend.totalLimit - 1 : groups.count
      for (index, group) in groups.prefix(single).enumerated() {
        let name = name(group.group)
        let figures = [name, figure(group)].filter { !$0.isEmpty }.joined(separator: " ")
        let text = isNumbered ? wording.labelled(wording.number(index + 1), figures) : figures
        if case .mode(let mode) = group.group {
          var look = plain
          look.mode = mode
          entries.append(Entry(sample: line(look), text: text))
        } else {
          entries.append(Entry(sample: nil, text: text))
        }
      }
      if single < groups.count {
        entries.append(
          Entry(
            sample: nil,
            text: isNumbered
              ? wording.labelled(
                wording.digits("\(single + 1)\u{2013}\(groups.count)"), words.furtherTotals)
              : words.furtherTotals))
      }
    }
    if lines.contains(where: { !$0.people.isUnknown }) {
      entries.append(Entry(sample: nil, text: words.sums))
    }
    if content.tellingLooks.contains(where: \.isOnlyPossible) {
      var look = plain
      look.isOnlyPossible = true
      entries.append(Entry(sample: line(look), text: words.onlyPossible))
    }
    return entries
  }

  /// `(12): 3,000–4,000`, what only may count after a plus sign.
  private func figure(_ group: MapAnswer.GroupTotal) -> String {
    let possible = group.possible > 0 ? " + \(wording.number(group.possible))?" : ""
    let people = group.movements == 0 ? "" : wording.colon + wording.words(group.people)
    return "(\(wording.number(group.movements))\(possible))" + people
  }

  private func name(_ group: Totals.Group) -> String {
    switch group {
    case .mode(let mode): wording.modes[mode] ?? mode.rawValue
    case .transferMode(let mode): mode ?? ""
    case .operation(let operation): operation?.rawValue ?? wording.figures.noOperation
    case .months(let span): months(span)
    case .pair, .all: ""
    }
  }

  private func months(_ span: MonthSpan) -> String {
    func first(_ month: Month?) -> Day? {
      month.flatMap { Day(year: $0.year, month: $0.month, day: 1) }
    }
    guard span.first != nil || span.last != nil else { return wording.answer.dayUnknown }
    let end = first(span.last).map { day in
      let next = day.adding(days: 31)
      return Day(number: next.number - Int32(next.day))
    }
    return wording.months(
      of: DayRange(earliest: first(span.first) ?? .distantPast, latest: end ?? .distantFuture))
  }

  // MARK: A flow

  private func flow(_ figures: FigureContent) -> [Entry] {
    guard case .largestFlow(let flow, _, _, let certainty) = figures.answer else { return [] }
    let words = wording.figures
    var entries: [Entry] = []
    if let people = figures.people {
      entries.append(
        Entry(sample: nil, text: wording.labelled(wording.people, wording.words(people))))
    }
    for (isPossible, text) in [(false, words.certainFlow), (true, words.possibleFlow)]
    where content.tellingLooks.contains(where: { $0.isOnlyPossible == isPossible }) {
      var look = plain
      look.isOnlyPossible = isPossible
      entries.append(Entry(sample: line(look), text: text))
    }
    if !flow.unknownLegs.isEmpty && certainty == .possible {
      entries.append(Entry(sample: nil, text: words.unknownFlow))
    }
    if certainty == .possible && !flow.bottleneck.isEmpty {
      entries.append(
        Entry(
          sample: { box in
            let y = box.center.y
            let line = Polyline([Point(x: box.minX, y: y), Point(x: box.maxX, y: y)])
            return self.line(plain)(box) + FigureLayer.bottleneck(on: line, width: 0.6, style)
          }, text: words.bottleneck))
    }
    return entries
  }

  // MARK: Ranks and groups

  private func ranks(_ classes: RankClasses, isNamed: Bool) -> [Entry] {
    let words = wording.figures
    let explanation = classes.measure == .betweenness ? words.betweenness : words.closeness
    var entries = [Entry(sample: nil, text: explanation)]
    for (index, bounds) in classes.bounds.enumerated() {
      guard let bounds else { continue }
      let ends = [bounds.lowerBound, bounds.upperBound].map { value(of: $0, classes.measure) }
      let text = ends[0] == ends[1] ? ends[0] : "\(ends[0]) \(words.to) \(ends[1])"
      entries.append(
        Entry(
          sample: { RankSign(sizeClass: index).marks(at: $0.center, style: style) }, text: text))
    }
    if isNamed { entries.append(Entry(sample: nil, text: words.rank)) }
    return entries
  }

  private func value(of value: Double, _ measure: MapAnswer.Measure) -> String {
    switch measure {
    case .betweenness:
      return value < 1
        ? wording.below.filled(["n": wording.number(1)]) : wording.number(Int(value.rounded()))
    case .closeness:
      let rounded = Int((value * 1_000).rounded())
      let decimals = String(rounded % 1_000)
      return "\(rounded / 1_000)\(wording.decimal)"
        + String(repeating: "0", count: 3 - decimals.count) + decimals
    }
  }

  private func groups(_ groups: [[PlaceID]], hasMutual: Bool) -> [Entry] {
    let words = wording.figures
    func sign(_ number: Int, isMutual: Bool = false) -> GroupSign {
      GroupSign(number: number, numeral: wording.number(number), isMutual: isMutual)
    }
    var entries = [Entry(sample: nil, text: words.groups)]
    let single = groups.count > Legend.groupLimit ? Legend.groupLimit - 1 : groups.count
    for (index, group) in groups.prefix(single).enumerated() {
      entries.append(
        Entry(
          sample: { sign(index + 1).marks(at: $0.center, style: style) },
          text: wording.labelled(
            "\(words.group) \(wording.number(index + 1))",
            wording.count(group.count, wording.places))))
    }
    if single < groups.count {
      entries.append(
        Entry(
          sample: { sign(single + 1).marks(at: $0.center, style: style) },
          text: words.furtherGroups))
    }
    if hasMutual {
      entries.append(
        Entry(
          sample: { sign(1, isMutual: true).marks(at: $0.center, style: style) },
          text: words.mutual))
    }
    return groups.isEmpty ? [] : entries
  }
}

internal import Drawing
internal import HistoricalTime
internal import RouteGraph

/// The signs of the answer on a sheet.
struct AnswerContent {
  /// For each path its days in words.
  var spans: [String] = []
  /// Where the paths to or from places begin or end, if places are shown.
  var reach: MapAnswer.Reach?
  /// The signs of reached places.
  var signs: Set<ReachedSign> = []
  /// The classes of their months.
  var months = MonthClasses([])
  /// Whether places that no path touches are drawn.
  var hasOtherPlaces = false
  /// Whether some date is marked as being in doubt.
  var hasDoubt = false
  /// Whether some date is marked as approximate.
  var hasApproximate = false
  /// The figures that the answer consists of, if it does.
  var figures: FigureContent?
}

/// The entries of a legend that explain an answer.
extension Legend {
  /// Paths that have an entry of their own; more are said together.
  private static let pathLimit = 6

  /// Paths and how far they hold, or the tones and fillings of reached places.
  func answers() -> [Entry] {
    guard let answer = content.answer else { return [] }
    if let figures = answer.figures { return self.figures(figures) }
    return answer.reach == nil ? paths(answer) : days(answer)
  }

  /// What an answer is compared with, and marks of its dates.
  func besideAnswer() -> [Entry] {
    guard let answer = content.answer else { return [] }
    var entries: [Entry] = []
    if content.looks.contains(where: { $0.role == .context }) {
      entries.append(Entry(sample: line(.context), text: wording.answer.otherMovements))
    }
    if answer.hasOtherPlaces {
      entries.append(
        Entry(
          sample: { PlaceSymbol(style: style).contextMarks(at: $0.center) },
          text: wording.answer.otherPlaces))
    }
    if answer.hasDoubt {
      entries.append(Entry(sample: sign(wording.dates.doubt), text: wording.answer.doubtful))
    }
    if answer.hasApproximate {
      entries.append(Entry(sample: sign(wording.dates.aboutSign), text: wording.answer.approximate))
    }
    return entries
  }

  /// A sign that is set in type.
  private func sign(_ sign: String) -> (Rectangle) -> [Mark] {
    { box in
      let width = text.measure(sign)
      return text.marks(
        sign, at: Point(x: box.center.x - width / 2, y: box.minY), width: width + 1)
    }
  }

  private func paths(_ answer: AnswerContent) -> [Entry] {
    var entries: [Entry] = []
    let words = wording.answer
    let isNumbered = answer.spans.count > 1
    let looks = content.tellingLooks
    let shown = [(false, words.certainPath), (true, words.possiblePath)].filter { isPossible, _ in
      looks.contains { $0.isOnlyPossible == isPossible }
    }
    let single = answer.spans.count > Legend.pathLimit ? Legend.pathLimit - 1 : answer.spans.count
    for (index, span) in answer.spans.prefix(single).enumerated() {
      let isAlone = !isNumbered && shown.count == 1
      let days = [words.path, span].filter { !$0.isEmpty }.joined(separator: wording.colon)
      let text = isAlone ? days + wording.semicolon + shown[0].1 : days
      let look = pathLook(isFirst: index == 0)
      let numbers = isNumbered ? [index + 1] : []
      entries.append(Entry(sample: pathSample(look, numbers), text: text))
    }
    if single < answer.spans.count {
      let numbers = Array(single + 1...answer.spans.count)
      entries.append(
        Entry(sample: pathSample(pathLook(isFirst: false), numbers), text: words.furtherPaths))
    }
    for (isPossible, text) in shown where isNumbered || shown.count > 1 {
      var look = pathLook(isFirst: looks.contains { $0.role == .answer })
      look.isOnlyPossible = isPossible
      entries.append(Entry(sample: line(look), text: text))
    }
    return entries
  }

  private func pathLook(isFirst: Bool) -> LineLook {
    var look = plain
    look.role = isFirst ? .answer : .furtherAnswer
    return look
  }

  private func pathSample(_ look: LineLook, _ numbers: [Int]) -> (Rectangle) -> [Mark] {
    { box in
      let lines = line(look)(box)
      guard !numbers.isEmpty else { return lines }
      let number = wording.digits(PathBadge.text(of: numbers))
      let badge = PathBadge(
        text: number, center: Point(x: box.minX + box.width * 0.42, y: box.center.y),
        width: text.measure(number) + 3)
      return lines + badge.marks(style: style, font: text.font)
    }
  }

  private func days(_ answer: AnswerContent) -> [Entry] {
    let words = wording.answer
    let isForward = if case .from? = answer.reach { true } else { false }
    var entries = [Entry(sample: nil, text: isForward ? words.earliestDay : words.latestDay)]
    func add(_ sign: ReachedSign, _ text: String) {
      entries.append(
        Entry(
          sample: { sign.marks(at: $0.center, months: answer.months, style: style) }, text: text))
    }
    func sign(month: Int?) -> ReachedSign? {
      [Certainty.possible, .certain].map { ReachedSign(month: month, certainty: $0) }
        .first(where: answer.signs.contains)
    }
    for month in 0..<answer.months.count {
      if let sign = sign(month: month) {
        add(sign, wording.months(of: answer.months.days(of: month)))
      }
    }
    if let sign = sign(month: nil) { add(sign, words.dayUnknown) }
    for (certainty, text) in [
      (Certainty.certain, words.certainPlace), (.possible, words.possiblePlace),
    ]
    where answer.signs.contains(where: { $0.certainty == certainty }) {
      add(ReachedSign(month: answer.months.count > 0 ? 0 : nil, certainty: certainty), text)
    }
    entries.append(
      Entry(
        sample: { [PlaceSymbol(style: style).ring(at: $0.center)] },
        text: isForward ? words.reachStart : words.reachEnd))
    return entries
  }
}

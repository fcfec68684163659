internal import Drawing
internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// What a sheet with an answer has that others do not.
extension SheetComposition {
  /// How many paths the answer has.
  var pathCount: Int { paths.count }

  private var paths: [TemporalPath] {
    if case .paths(let paths)? = sheet.answer { paths } else { [] }
  }

  /// The standard title: between which places paths run, or from or to which places are reached.
  var standardTitle: String {
    let words = wording.answer
    switch sheet.answer {
    case nil: return wording.defaultTitle
    case .paths(let paths)?:
      guard let path = paths.first else { return wording.defaultTitle }
      let title = words.pathTitle.filled([
        "from": embeddedName(path.origin), "to": embeddedName(path.destination),
      ])
      return path.start == .distantPast
        ? title
        : title + wording.comma + wording.dates.from.filled(["date": wording.words(path.start)])
    case .places(_, .from(let place))?:
      return words.fromTitle.filled(["from": embeddedName(place)])
    case .places(_, .to(let place))?:
      return words.toTitle.filled(["to": embeddedName(place)])
    case .totals?: return wording.figures.totalsTitle
    case .largestFlow(_, let from, let to, _)?:
      return wording.figures.flowTitle.filled(["from": names(from), "to": names(to)])
    case .ranked(_, .betweenness, _)?: return wording.figures.betweennessTitle
    case .ranked(_, .closeness, _)?: return wording.figures.closenessTitle
    case .groups?: return wording.figures.groupsTitle
    }
  }

  /// Places of which one is meant.
  private func names(_ places: [PlaceID]) -> String {
    let names = places.map(embeddedName)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: wording.comma) + " \(wording.figures.or) " + last
  }

  /// Whether the period is that of the answer itself.
  var isPeriodOfAnswer: Bool {
    switch sheet.answer {
    case nil, .totals?, .largestFlow?, .ranked?, .groups?: true
    case .paths?, .places?: false
    }
  }

  private func name(_ place: PlaceID) -> String {
    composer.dataset.place(place).map(placeLabels.text) ?? place.rawValue
  }

  private func embeddedName(_ place: PlaceID) -> String { wording.embedded(name(place)) }

  /// The signs of the answer; as long as the sheet is not laid out, those that it will need.
  func answerContent(_ places: PlaceLayer? = nil, _ labelling: Labelling? = nil) -> AnswerContent? {
    guard let answer = sheet.answer else { return nil }
    var content = AnswerContent(spans: paths.map(span))
    content.figures = FigureContent(answer)
    if case .places(_, let reach) = answer { content.reach = reach }
    content.months = shown.answer.months
    let roles = places?.items.map(\.role) ?? Array(shown.answer.roles.values)
    for case .reached(let sign) in roles { content.signs.insert(sign) }
    content.hasOtherPlaces = places.map { $0.items.contains { $0.role == .context } } ?? true
    let lines = labelling?.placed.flatMap(\.label.details).map(\.text)
    content.hasDoubt = lines.map { $0.contains { $0.contains(wording.dates.doubt) } } ?? true
    content.hasApproximate = lines.map { $0.contains(where: wording.isApproximate) } ?? true
    return content
  }

  /// The days between which a path lies whatever the true days are, in words; open where the data
  /// state no day.
  private func span(_ path: TemporalPath) -> String {
    guard let first = path.steps.first?.leg.departure, let last = path.steps.last?.leg.arrival
    else { return "" }
    let start = first.contains(path.start) ? path.start : first.earliest
    return wording.words(DayRange(earliest: start, latest: max(start, last.latest)))
  }

  /// The answer in words, for those who cannot see the map; nothing without one.
  var answerSummary: String {
    if case .places(let places, _)? = sheet.answer {
      return
        "\(wording.labelled(standardTitle, wording.count(Set(places.map(\.place)).count, wording.places))). "
    }
    if let figures = FigureContent(sheet.answer) {
      return figures.people.map { wording.labelled(standardTitle, wording.words($0)) + ". " }
        ?? standardTitle + ". "
    }
    guard let path = paths.first, !path.steps.isEmpty else { return "" }
    let places = [path.origin] + path.steps.map(\.leg.destination)
    let words =
      path.certainty == .certain ? wording.answer.certainPath : wording.answer.possiblePath
    let days = span(path)
    return places.map(embeddedName).joined(separator: " \u{2013} ")
      + (days.isEmpty ? "" : " (\(days))") + "\(wording.semicolon)\(words). "
  }
}

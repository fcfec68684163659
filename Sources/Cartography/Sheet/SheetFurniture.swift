internal import Drawing
internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// The words around the map: title, legend, notes, and the report of what was left out.
extension SheetComposition {
  /// How much of the selection is not on the map, place and date aside.
  struct Missing {
    var outside = 0
    var withinPlace = 0
    var names = 0
    var answer = 0
    var figures = 0
    /// Whether no border runs through the map.
    var lacksBorders = false

    init(_ report: MapReport) {
      figures = report.figuresLeftOut
      answer = report.answerMissing
      outside = report.outside
      withinPlace = report.withinPlace
      names = report.labelsDropped.count
    }

    init(outside: Int, names: Int, answer: Int, figures: Int) {
      self.figures = figures
      self.outside = outside
      self.names = names
      self.answer = answer
    }
  }

  /// Why there is no movement on the map, if there is none.
  func nothing(_ missing: Missing) -> String? {
    if shown.items.isEmpty { return wording.nothingToShow }
    return shown.items.count == missing.outside + missing.withinPlace ? wording.nothingHere : nil
  }

  /// Whether a mark of the title, the key or the notes stays inside its part of the sheet.
  func fits(_ mark: Mark, in part: Rectangle) -> Bool {
    switch mark {
    case .text(let text): text.origin.y <= part.maxY + 2
    case .shape(let shape): (shape.path.controlBounds?.maxY ?? 0) <= part.maxY + 2
    case .group: true
    }
  }

  /// The size of the title: that of the style, larger on sheets larger than 180 mm.
  private var titleSize: Double {
    let width = min(sheet.size.width, sheet.size.height * 1.4)
    return sheet.style.titleSize * min(2, max(1, width / millimetres(180)))
  }

  var legendFont: Font { sheet.style.font(size: sheet.style.textSize - 0.5) }
  var noteFont: Font { sheet.style.font(size: sheet.style.textSize - 1) }

  func block(_ font: Font, _ color: Color) -> TextBlock {
    TextBlock(
      font: font, color: color, measurer: composer.measurer, language: wording.language,
      isRightToLeft: wording.isRightToLeft)
  }

  func titleBlock() -> TitleBlock {
    TitleBlock(
      title: sheet.title ?? standardTitle, subtitle: sheet.subtitle ?? "",
      period: [
        isPeriodOfAnswer
          ? nil : sheet.period.map { _ in wording.answer.otherMovements.capitalizedFirst },
        periodName, sheet.period.map { wording.words($0) },
      ].compactMap { $0 }
        .joined(separator: wording.colon),
      isoPeriod: sheet.period.map { wording.embedded(wording.iso($0)) } ?? "",
      titleText: block(
        sheet.style.font(size: titleSize, weight: .bold), sheet.style.ink),
      periodText: block(
        sheet.style.font(size: max(sheet.style.textSize, titleSize * 0.7)), sheet.style.ink))
  }

  private var periodName: String? {
    sheet.periodName
      ?? sheet.namedPeriod.map {
        composer.dataset.title(of: $0, in: sheet.language).text
      }
  }

  /// Legend and scale for the signs of a sheet.
  func keyBlock(_ content: LegendContent, in setting: KeySetting) -> KeyBlock {
    let text = block(sheet.style.font(size: setting.size), sheet.style.ink)
    return KeyBlock(
      legend: Legend(
        content: content, style: sheet.style, wording: wording, text: text,
        sampleWidth: setting.sampleWidth, signWidth: setting.signWidth, entryGap: setting.entryGap),
      scaleBar: ScaleBar(style: sheet.style, wording: wording, text: text), setting: setting)
  }

  /// Tells the height of the key that the sheet will likely need, in points.
  var keyHeight: (_ setting: KeySetting, _ width: Double, _ isStacked: Bool) -> Double {
    let own = likelyContent()
    // Only what an answer says depends on the language.
    let sheets = ([self] + siblings).map { next in
      (sheet: next, content: sheet.answer == nil ? own : next.likelyContent())
    }
    return { setting, width, isStacked in
      sheets.reduce(0) { most, next in
        max(
          most,
          next.sheet.keyBlock(next.content, in: setting).height(width: width, isStacked: isStacked))
      }
    }
  }

  /// The signs that the sheet will need, before it is laid out; for a map of a series those that
  /// any map of it may need, so that all have one frame. What lies far from a part of the earth that is
  /// asked for, needs none.
  func likelyContent() -> LegendContent {
    let signs = likelySigns()
    return LegendContent(
      looks: signs.looks, kinds: signs.kinds, hasTowns: true, borders: likelyBorders,
      hasModernBorders: sheet.borders == .modern, front: likelyFront,
      heights: likelyHeights, answer: answerContent())
  }

  private func likelySigns() -> SheetSigns {
    guard sheet.isOfSeries else { return signs(of: shown.items, in: reach) }
    let reach = reach
    guard !shown.isContext else { return signs(of: series.eitherWay, in: reach) }
    // Frames that take in all places agree, whichever movements are selected.
    let series =
      sheet.isFittedToAll && sheet.panels == nil ? composer.series(of: sheet.unselected) : series
    let source = SeriesSigns(series: series, reach: reach, style: sheet.style)
    return composer.seriesSigns.value(from: source) { signs(of: series.eitherWay, in: reach) }
  }

  private func signs(of items: [ShownMovements.Item], in reach: SheetReach?) -> SheetSigns {
    var items = items
    if let reach { items = items.filter(reach.meets) }
    return SheetSigns(
      looks: Set(
        items.flatMap { MovementLayer.looks(of: $0, sheet.style, isContext: shown.isContext) }),
      kinds: likelyKinds(items, in: reach))
  }

  /// The borders of the day; nil unless they are asked for and known.
  func borderLayer(_ base: BaseLayer) -> BorderLayer? {
    guard let known = composer.borders, let day = sheet.day(of: known) else { return nil }
    return BorderLayer(known.lines(on: day), base: base)
  }

  /// The borders of the day, or else those of today if they are asked for.
  func borderMarks(
    _ borders: BorderLayer?, _ base: BaseLayer
  ) throws(BaseMapError) -> [Mark] {
    if let borders { return borders.marks(sheet.style) }
    return sheet.borders == .modern ? try base.borderMarks() : []
  }

  /// All looks of borders, if they are asked for.
  private var likelyBorders: Set<BorderLayer.Look> {
    sheet.maps.allSatisfy { $0.day(of: composer.borders) == nil } ? [] : Set(BorderLayer.Look.all)
  }

  /// What the key will say of the front, if one may be drawn.
  private var likelyFront: (days: [Day], accuracy: Double)? {
    let days = frontDays.isEmpty ? reservedFrontDays : frontDays
    return days.isEmpty ? nil : (days, 100)
  }

  /// All heights of the base map, if they are asked for.
  private var likelyHeights: [(height: Int, tint: Color)] {
    let heights = hasRelief ? composer.baseMap.reliefHeights : []
    return heights.enumerated().map { index, height in
      (height, sheet.style.tint(ofHeight: index, of: heights.count))
    }
  }

  private func likelyKinds(
    _ items: [ShownMovements.Item], in reach: SheetReach?
  ) -> Set<PlaceKind> {
    guard shown.isContext else {
      var kinds: Set<PlaceKind> = []
      var seen: Set<PlaceID> = []
      for item in items {
        for index in item.places.indices where seen.insert(item.places[index].id).inserted {
          let place = item.places[index]
          if reach?.holds(place) ?? true { kinds.insert(place.kind) }
        }
      }
      return kinds
    }
    let places = shown.answer.places.filter { shown.answer.roles[$0.id]?.showsKind ?? false }
    return Set(places.map(\.kind))
  }

  /// The notes at the foot.
  ///
  /// - Parameters:
  ///   - least: how many movements are at least said to lack a place, a date, or room, as long
  ///     as the sheet is not laid out.
  ///   - isAssumed: whether they only tell how much room notes will need.
  func notes(_ missing: Missing, assuming least: Int = 0, isAssumed: Bool = false) -> String {
    var notes = sheet.remarks.map(TextBlock.oneLine)
    if let nothing = nothing(missing) { notes.append(nothing) }
    let isLimited = sheet.maximumMovements != nil
    let beyondLimit = max(isLimited ? least : 0, shown.beyondLimit.count)
    let counts = [
      (max(least, shown.withoutPlace), wording.lacksPlace),
      (max(least, shown.withoutDate), wording.lacksDate),
      (missing.answer, wording.answer.missing), (missing.outside, wording.outside),
      (missing.withinPlace, wording.withinPlace), (beyondLimit, wording.beyondLimit),
      (missing.names, wording.unnamed), (missing.figures, wording.figures.sumsLeftOut),
    ]
    let words = counts.filter { $0.0 > 0 }.map { wording.labelled($0.1, wording.number($0.0)) }
    if !words.isEmpty || !shown.items.isEmpty {
      notes.append(
        "\(wording.notShown) "
          + (words.isEmpty
            ? wording.everythingShown : words.joined(separator: wording.semicolon)) + ".")
    }
    let projection = wording.labelled(
      wording.projection, wording.embedded(composer.projection.name))
    let hasFront = !frontDays.isEmpty || isAssumed && !reservedFrontDays.isEmpty
    let front = hasFront ? composer.borders?.frontAttribution : nil
    notes.append(
      ([projection, bordersNote(missing)]
        + (front.map { [wording.labelled(wording.territories.front, wording.embedded($0))] } ?? []))
        .joined(separator: wording.semicolon) + ".")
    let package = composer.dataset.package
    let licences = package.licenses.map(Self.words(ofLicence:))
    let licence = licences.isEmpty ? "" : ", " + licences.joined(separator: ", ")
    notes.append(
      wording.labelled(wording.dataCredit, wording.embedded(package.title + licence)) + ".")
    notes.append(
      wording.labelled(
        wording.baseMapCredit, wording.embedded(baseMapCredit)) + ".")
    return notes.joined(separator: " ")
  }

  /// Of when the borders are, and whose work.
  private func bordersNote(_ missing: Missing) -> String {
    if sheet.borders == .modern { return wording.bordersModern }
    let days = Set(sheet.maps.compactMap { $0.day(of: composer.borders) }).sorted()
    guard let known = composer.borders, !days.isEmpty,
      !(sheet.borders == .ofPeriod && missing.lacksBorders)
    else { return wording.bordersNone }
    let date = days.map { wording.words(DayRange($0)) }.joined(separator: wording.comma)
    guard let source = known.attribution else { return wording.bordersOfDay.filled(["date": date]) }
    return wording.territories.bordersOfDay.filled([
      "source": wording.embedded(source), "date": date,
    ])
  }

  /// Whether heights are asked for and there are some.
  var hasRelief: Bool { sheet.hasRelief && composer.baseMap.has(.relief) }

  /// Where the base map comes from, and its heights if they are drawn.
  private var baseMapCredit: String {
    let description = composer.baseMap.description
    let relief = hasRelief ? description.layer(.relief)?.title : nil
    return [description.attribution, relief].compactMap { $0 }.joined(separator: "; ")
  }

  func report(
    movements: MovementLayer, places: PlaceLayer, labelling: Labelling, in frame: MapFrame
  ) -> MapReport {
    var report = MapReport()
    report.frame = MapReport.Frame(
      window: frame.plane, scale: 1000 * millimetres(1) / groundScale(of: frame))
    report.movements = Set(movements.flows.map(\.movement)).sorted()
    report.onlyPossible = movements.flows.count {
      $0.look.role == .movement && $0.look.isOnlyPossible
    }
    report.places = places.items.map(\.place.id).sorted()
    report.answerMovements = Set(movements.flows.filter { !$0.paths.isEmpty }.map(\.movement))
      .sorted()
    report.answerMissing = shown.answerWithoutPlace + movements.answerOutside
    report.withoutPlace = shown.withoutPlace
    report.withoutDate = shown.withoutDate
    report.outside = movements.outside
    report.withinPlace = movements.withinPlace
    report.beyondLimit = shown.beyondLimit.count
    report.lines =
      Set(movements.flows.filter { $0.look.role != .context }.map(\.movement)).count
    report.layout = movements.figures
    report.labelsPlaced = labelling.placed.count
    report.labelsPreferred = labelling.placed.count(where: \.isPreferred)
    report.labelsDropped = labelling.dropped.filter { !$0.isTown }.map(\.text)
    report.labelOverlaps = labelling.overlaps
    let placed = labelling.placed.map(\.label).filter { !$0.isTown }
    let wanted = placed + labelling.dropped.filter { !$0.isTown }
    report.labelsMandatory = wanted.count(where: \.isMandatory)
    report.labelsMandatoryPlaced = placed.count(where: \.isMandatory)
    report.labelsFurther = wanted.count - report.labelsMandatory
    report.labelsFurtherPlaced = placed.count - report.labelsMandatoryPlaced
    report.labelsWithLeader = labelling.placed.count { $0.leader != nil }
    report.lineUnderText = (labelling.lineUnderText / millimetres(1) * 10).rounded() / 10
    report.insetSuggestions = InsetSuggestion.suggestions(
      for: labelling.dropped, in: frame, projection: composer.projection)
    if let nothing = nothing(Missing(report)) { report.warnings.append(nothing) }
    report.warnings += crowdWarnings(report)
    let names = placeLabels.names
    let missing = places.items.filter { $0.role != .context }.map(\.place)
      .filter(names.isMissing)
    report.namesMissing = missing.map(\.id).sorted()
    if !isPanel { report.warnings += sheetWarnings(missing: missing) }
    return report
  }

  /// What the reader should be warned of, whatever the map shows.
  ///
  /// - Parameter places: the places that have no name in the language of the sheet.
  func sheetWarnings(missing places: [Place]) -> [String] {
    var warnings: [String] = []
    do throws(PinError) {
      try sheet.checkPins(in: composer.dataset)
    } catch {
      warnings.append("\(error)" + (error.hint.map { "; \($0)" } ?? ""))
    }
    if Wording.of(sheet.language) == nil {
      warnings.append(
        "the furniture has no wording in \u{201C}\(sheet.language)\u{201D}; English is used "
          + "(there are: \(Wording.all.map(\.language).joined(separator: ", ")))")
    }
    return warnings + missingTranslations(places)
  }

  /// That the key has no room for some of the signs on the map.
  ///
  /// - Parameter entries: the words that are left out, with a heading among them for those below it.
  func keyWarnings(_ entries: [String]) -> [String] {
    guard !entries.isEmpty else { return [] }
    let words = entries.map { "\u{201C}\($0)\u{201D}" }.joined(separator: ", ")
    return [
      "the key has no room for \(words); a higher sheet or smaller type would hold all of it"
    ]
  }

  /// That there are more lines than can be told apart, or that some are left out.
  private func crowdWarnings(_ report: MapReport) -> [String] {
    if let limit = sheet.maximumMovements, report.beyondLimit > 0 {
      return [
        "\(report.beyondLimit) of \(report.beyondLimit + limit) movements "
          + "\(report.beyondLimit == 1 ? "is" : "are") left out: the limit is \(limit)"
      ]
    }
    let readable = sheet.style.flow.readableCount
    guard sheet.answer == nil, sheet.maximumMovements == nil, report.lines > readable
    else { return [] }
    return [
      "\(report.lines) lines are many for one sheet; a shorter period, a part of the map, "
        + "or a limit of \(readable) movements would be easier to read"
    ]
  }

  /// A licence as it is usually written: `CC BY-SA 4.0` for CC-BY-SA-4.0 of the SPDX list.
  static func words(ofLicence identifier: String) -> String {
    let parts = identifier.split(separator: "-")
    guard let first = parts.first, first == "CC" || first == "CC0",
      let version = parts.firstIndex(where: { $0.first?.isNumber ?? false })
    else { return identifier }
    let kind = parts[1..<version].joined(separator: "-")
    return ([String(first), kind] + parts[version...].map(String.init)).filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// What stands in another language on the plate, in words.
  private func missingTranslations(_ places: [Place]) -> [String] {
    var warnings: [String] = []
    if !places.isEmpty {
      let shown = places.prefix(5).map { TextBlock.oneLine($0.name) }.joined(separator: ", ")
      let more = places.count > 5 ? " and \(places.count - 5) more" : ""
      warnings.append(
        "\(places.count) of the places \(places.count == 1 ? "has" : "have") no name in "
          + "\u{201C}\(sheet.language)\u{201D}: \(shown)\(more)")
    }
    if sheet.periodName == nil, let period = sheet.namedPeriod,
      !composer.dataset.title(of: period, in: sheet.language).isInLanguage
    {
      warnings.append(
        "the period \(period) has no name in \u{201C}\(sheet.language)\u{201D}")
    }
    return warnings
  }
}

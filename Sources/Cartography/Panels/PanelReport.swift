internal import Geodata
internal import RouteGraph

extension PanelComposition {
  /// What is on the panels and what was left out: each movement and place counted once, whatever number of
  /// panels it is on or missing from, and each name that found no room on some of them.
  func report(_ maps: [SheetMap]) -> MapReport {
    var report = MapReport(joining: maps.map(\.report))
    report.labelsDropped = Self.unnamed(maps.map(\.unnamed))
    let title = whole.titleBlock()
    report.title = title.title
    report.linesBelowTitle = [title.subtitle, title.period].filter { !$0.isEmpty }
    report.withoutPlace = whole.shown.withoutPlace
    report.withoutDate = whole.shown.withoutDate
    report.beyondLimit = whole.shown.beyondLimit.count
    let leftOut = zip(panels, maps).flatMap { panel, map in
      panel.shown.leftOut(drawn: map.report.movements, withinPlace: map.withinOnePlace)
    }
    report.leftOut = Set(leftOut).sorted {
      ($0.movement, $0.reason.rawValue) < ($1.movement, $1.reason.rawValue)
    }
    report.outside = report.leftOut.count { $0.reason == .outside }
    report.withinPlace = report.leftOut.count { $0.reason == .withinPlace }
    let drawn = Set(report.movements)
    let items = whole.shown.items.filter { drawn.contains($0.movement.id) }
    report.onlyPossible = items.count(where: \.isOnlyPossible)
    report.panels = zip(panels, maps).map { panel, map in
      MapReport.Panel(title: panel.panelTitle, map.report)
    }
    report.warnings =
      report.panels.flatMap { panel in panel.warnings.map { "\(panel.title): \($0)" } }
      + languageWarnings(maps)
    report.altText = altText(report, of: items)
    return report
  }

  /// The names that found no room on some of several maps: those of a place once, though it be called
  /// otherwise on a map in another language, and those of several places of one name each.
  static func unnamed(_ maps: [[Label]]) -> [String] {
    var known: Set<PlaceID> = []
    return maps.joined().filter { label in
      defer { known.formUnion(label.places) }
      return !known.isSuperset(of: label.places)
    }.map(\.text)
  }

  /// What is to be said of pins and of languages, once for each language.
  private func languageWarnings(_ maps: [SheetMap]) -> [String] {
    var missing: [String: Set<PlaceID>] = [:]
    for (panel, map) in zip(panels, maps) {
      missing[panel.sheet.language, default: []].formUnion(map.report.namesMissing)
    }
    var said: Set<String> = []
    return ([whole] + panels).filter { said.insert($0.sheet.language).inserted }
      .flatMap { sheet in
        let places = (missing[sheet.sheet.language] ?? []).sorted()
        return sheet.sheetWarnings(missing: places.compactMap(whole.composer.dataset.place))
      }
  }

  private func altText(_ report: MapReport, of items: [ShownMovements.Item]) -> AltText {
    let (composer, sheet) = (whole.composer, whole.sheet)
    if let approved = sheet.approvedAltText { return approved }
    return PlateDescription(
      dataset: composer.dataset, wording: whole.wording, report: report, title: report.title,
      items: items, placeCount: report.places.count, period: sheet.period, answer: "",
      names: PlaceNames(composer.dataset, language: sheet.language)
    ).altText
  }
}

extension SheetComposition {
  /// What stands above the map if it is a panel.
  var panelTitle: String { TextBlock.oneLine(sheet.title ?? "") }
}

extension MapReport {
  /// What several maps of one frame show together.
  fileprivate init(joining maps: [MapReport]) {
    frame = maps.first?.frame
    movements = Set(maps.flatMap(\.movements)).sorted()
    places = Set(maps.flatMap(\.places)).sorted()
    namesMissing = Set(maps.flatMap(\.namesMissing)).sorted()
    lines = movements.count
    lacksFront = !maps.isEmpty && maps.allSatisfy(\.lacksFront)
    let measured = maps.compactMap(\.layout)
    layout = measured.isEmpty ? nil : LayoutFigures(joining: measured)
    for map in maps {
      labelsPlaced += map.labelsPlaced
      labelsPreferred += map.labelsPreferred
      labelsMandatory += map.labelsMandatory
      labelsMandatoryPlaced += map.labelsMandatoryPlaced
      labelsFurther += map.labelsFurther
      labelsFurtherPlaced += map.labelsFurtherPlaced
      labelsWithLeader += map.labelsWithLeader
      labelOverlaps += map.labelOverlaps
      lineUnderText += map.lineUnderText
    }
    lineUnderText = (lineUnderText * 10).rounded() / 10
  }
}

extension LayoutFigures {
  /// The figures of several maps together.
  fileprivate init(joining maps: [LayoutFigures]) {
    self.init()
    for map in maps {
      flows += map.flows
      crossings += map.crossings
      acuteCrossings += map.acuteCrossings
      flowsUnderPlaces += map.flowsUnderPlaces
      flowsNearPlaces += map.flowsNearPlaces
      overlapLength += map.overlapLength
      smallestGap = [smallestGap, map.smallestGap].compactMap { $0 }.min()
      overlappingHeads += map.overlappingHeads
    }
  }
}

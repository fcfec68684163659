internal import Drawing
internal import Geodata
internal import HistoricalTime

/// The names of states and occupied areas, if the borders of a day are drawn.
extension SheetComposition {
  /// The names that found room within their borders.
  ///
  /// - Parameters:
  ///   - borders: the borders that are drawn; names do not cross them.
  ///   - free: what the rest of the map leaves free.
  func territoryNames(
    _ base: BaseLayer, _ borders: BorderLayer?, in free: FreeSpace, front: FrontLayer?,
    dates: [TurnedBox], on frame: MapFrame
  ) -> [TerritoryLettering.Placed] {
    guard sheet.hasTerritoryNames, let borders, !borders.paths.isEmpty,
      let known = composer.borders,
      let day = sheet.day(of: known)
    else { return [] }
    let entries = known.territories(on: day).compactMap { territory in
      entry(of: territory, base)
    }
    guard !entries.isEmpty else { return [] }
    var space = free
    for line in borders.lines { space.block(line, reach: 1) }
    for line in front?.lines ?? [] { space.block(line.points, reach: 2) }
    for box in dates { space.block(box, margin: 3) }
    return lettering.placed(entries, in: space, on: frame.area)
  }

  /// The marks of such names, as one group; none without names.
  func territoryMarks(_ placed: [TerritoryLettering.Placed]) -> [Mark] {
    guard !placed.isEmpty else { return [] }
    return [.group(Group(id: "territories", marks: placed.flatMap(lettering.marks)))]
  }

  private var lettering: TerritoryLettering {
    TerritoryLettering(
      style: sheet.style, measurer: composer.measurer, language: wording.language)
  }

  /// A territory with the parts of its lines that the map shows; `nil` if there are none, or if it has no
  /// name in the plate's language.
  private func entry(of territory: Territory, _ base: BaseLayer) -> TerritoryLettering.Entry? {
    guard let name = territory.name(in: wording.language) else { return nil }
    let lines = territory.lines.compactMap { line -> Polyline? in
      let points = base.projection.project(line).map(base.frame.point)
      return base.clipping.line(points).map(Polyline.init).max { $0.length < $1.length }
    }
    guard !lines.isEmpty else { return nil }
    return TerritoryLettering.Entry(
      id: territory.id, name: TextBlock.oneLine(name),
      status: territory.status.flatMap { wording.territories.statuses[$0] } ?? "", lines: lines)
  }

  // MARK: - Fronts

  /// The front of the day that is asked for; `nil` if there is none on the map.
  func frontLayer(_ base: BaseLayer) -> FrontLayer? {
    guard let known = composer.borders, let day = sheet.frontDay(of: known) else { return nil }
    let layer = FrontLayer(known.fronts.filter { $0.date == day }, base: base)
    return layer.lines.isEmpty ? nil : layer
  }

  /// Where the date of the front stands.
  func frontDates(_ front: FrontLayer?, in free: FreeSpace) -> [TurnedBox] {
    guard let front, let text = frontDate else { return [] }
    return front.dates(
      text, font: frontFont,
      width: composer.measurer.measure(text, font: frontFont, language: wording.language).width,
      halo: NatureNameLayer.halo(sheet.style), in: free)
  }

  /// The marks of the front.
  func frontMarks(_ front: FrontLayer?, _ dates: [TurnedBox], _ relief: [ReliefStep]) -> [Mark] {
    guard let front, let text = frontDate else { return [] }
    let texts = dates.map { box in
      Mark.text(
        PlacedText(
          text, font: frontFont, origin: NatureNamePlaces.origin(in: box, font: frontFont),
          color: sheet.style.quietInk,
          halo: Halo(
            color: relief.tint(at: box.center) ?? sheet.style.land,
            width: NatureNameLayer.halo(sheet.style)),
          rotation: box.angle, language: wording.language))
    }
    return [.group(Group(id: "front", marks: front.marks(sheet.style) + texts))]
  }

  private var frontFont: Font { sheet.style.font(size: sheet.style.landTextSize) }

  private var frontDate: String? {
    let days = frontDays
    return days.isEmpty ? nil : wording.labelled(wording.territories.front, wording.words(days))
  }

  /// The day of the front that is asked for, or those of the panels of a sheet, in their order.
  var frontDays: [Day] {
    Set(sheet.maps.compactMap { $0.frontDay(of: composer.borders) }).sorted()
  }

  /// A day for the room of a front that is not drawn.
  var reservedFrontDays: [Day] {
    sheet.reservesFront ? Array((composer.borders?.frontDays ?? []).prefix(1)) : []
  }
}

internal import Drawing
internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// The steps from an order to a drawing, for a sheet with panels.
///
/// Each panel is composed as the map of a sheet of its own, in one frame and with the lines that are laid
/// out for all panels together. Title, legend, scale and notes stand once, for all.
struct PanelComposition {
  /// The maps.
  let panels: [SheetComposition]
  /// The sheet around, with the movements of all maps.
  let whole: SheetComposition
  /// How many maps are to stand side by side; `nil` if nobody said.
  let columns: Int?

  init(composer: MapComposer, sheet: MapSheet) {
    let dataset = composer.dataset
    let maps = sheet.maps
    let drafts = maps.map { ShownMovements(dataset, sheet: $0) }
    var lines: [MovementID: ShownMovements.Item] = [:]
    for selection in Set(maps.map(\.selection)) {
      var map = sheet
      map.selection = selection
      for item in composer.series(of: map).items { lines[item.movement.id] = item }
    }
    for item in ShownMovements(joining: drafts, of: dataset).items {
      lines[item.movement.id] = item
    }
    let series = composer.series(of: sheet, joining: lines)
    panels = maps.map { map in
      var panel = SheetComposition(composer: composer, sheet: map, series: series)
      panel.isPanel = true
      return panel
    }
    whole = SheetComposition(panels, on: sheet, of: composer)
    columns = sheet.panels?.columns
  }

  /// What stands above each map.
  var heads: [PanelHead] { panels.map { $0.panelHead(within: whole.sheet.period) } }

  /// The part of the plane that all maps show.
  var content: PlaneBox { whole.content(of: whole.shown.items) }

  /// Where everything stands.
  func layout() -> PanelLayout {
    let heads = heads
    let inner = SheetLayout.inner(of: whole.sheet.size)
    let key = whole.likelyContent()
    return PanelLayout(
      size: whole.sheet.size,
      PanelLayout.Content(
        count: panels.count, columns: columns, aspect: whole.aspect(of: content),
        titleHeight: whole.titleBlock().height(width: inner.width),
        footHeight: whole.assumedNotes(width: inner.width).height,
        settings: KeySetting.all(of: whole.sheet.style),
        headHeight: { width in heads.map { $0.height(width: width) }.max() ?? 0 },
        keyHeight: { setting, width, isStacked in
          whole.keyBlock(key, in: setting).height(width: width, isStacked: isStacked)
        }),
      isRightToLeft: whole.wording.isRightToLeft)
  }

  /// Why the maps cannot be read; `nil` if they can.
  func problem(_ layout: PanelLayout) -> PanelProblem? {
    layout.panels.first.flatMap { PanelProblem(count: panels.count, map: $0.map) }
  }

  /// The frame that all maps have, its upper left corner that of the sheet.
  func frame(of layout: PanelLayout) -> MapFrame {
    let window = layout.panels.first?.map ?? layout.key
    return MapFrame(
      area: Rectangle(
        origin: Point(x: 0, y: 0), size: Size(width: window.width, height: window.height)),
      content: content, margin: whole.margin)
  }

  /// The maps in one frame, whose upper left corner is that of the sheet.
  func maps(in frame: MapFrame) throws(BaseMapError) -> [SheetMap] {
    let base = whole.baseLayer(in: frame)
    let lines = try whole.lines(of: whole.shown.items, on: base)
    var maps: [SheetMap] = []
    for panel in panels {
      let ground = MapGround(
        frame: frame, base: base, positions: lines.positions,
        movements: MovementLayer(
          panel.shown, of: lines, style: whole.sheet.style, isMeasured: whole.sheet.isMeasured))
      maps.append(try panel.map(on: ground, beside: nil))
    }
    return maps
  }

  func compose() throws(BaseMapError) -> (picture: Picture, report: MapReport) {
    let layout = layout()
    let frame = frame(of: layout)
    let maps = try maps(in: frame)
    var report = report(maps)
    report.panelProblem = problem(layout)
    let (furniture, isWhole, unexplained) = furniture(maps, in: layout, frame, report)
    if !isWhole { report.warnings.append(whole.wording.tooSmall) }
    report.warnings += whole.keyWarnings(unexplained)
    let heads = heads
    let groups = maps.indices.map { index in
      group(maps[index], heads[index], number: index + 1, in: layout.panels[index], frame)
    }
    let picture = Picture(
      size: whole.sheet.size, background: whole.sheet.style.paper, title: report.title,
      summary: report.altText.embedded, author: whole.composer.dataset.package.author,
      language: whole.wording.language,
      layers: groups + [Group(id: "furniture", marks: furniture)])
    return (picture, report)
  }

  /// A panel in its place; the names of all groups within begin with that of the panel.
  private func group(
    _ map: SheetMap, _ head: PanelHead, number: Int, in cell: PanelGrid.Cell, _ frame: MapFrame
  ) -> Group {
    let name = "panel-\(number)"
    // By whole hundredths: what is on all maps stays equal in files that have no more decimals.
    let (right, down) = (hundredths(cell.map.minX), hundredths(cell.map.minY))
    let layers = map.layers.map { layer in
      Mark.group(layer.named(within: name + "-").moved(right: right, down: down))
    }
    let edge = whole.frameMark(frame).moved(right: right, down: down)
    let words = head.marks(in: cell.head).map {
      $0.moved(right: right - cell.map.minX, down: down - cell.map.minY)
    }
    return Group(id: name, title: head.title, marks: layers + [edge] + words)
  }

  private func hundredths(_ length: Double) -> Double { (length * 100).rounded() / 100 }

  /// Title, key and notes, whether all of them have room, and the words that the key has no room for.
  private func furniture(
    _ maps: [SheetMap], in layout: PanelLayout, _ frame: MapFrame, _ report: MapReport
  ) -> (marks: [Mark], isWhole: Bool, unexplained: [String]) {
    var key = whole.keyBlock(
      LegendContent(joining: maps.map(\.content)), in: layout.setting)
    // A bar longer than a map would measure nothing.
    key.scaleWidth = frame.area.width
    let unexplained: [String]
    (key, unexplained) = key.fitted(
      to: Size(width: layout.key.width, height: layout.key.height), isStacked: layout.isStacked)
    var missing = SheetComposition.Missing(report)
    missing.lacksBorders = maps.allSatisfy(\.lacksBorders)
    let notes = whole.notes(missing)
    let foot = whole.noteText(notes, in: layout.foot)
    let parts: [(marks: [Mark], box: Rectangle)] = [
      (whole.titleBlock().marks(in: layout.title), layout.title),
      (
        key.marks(
          in: layout.key, isStacked: layout.isStacked,
          pointsPerMetre: whole.groundScale(of: frame)),
        layout.key
      ),
      (
        foot.marks(
          notes, at: Point(x: layout.foot.minX, y: layout.foot.minY), width: layout.foot.width),
        layout.foot
      ),
    ]
    let fitting = parts.flatMap { part in part.marks.filter { whole.fits($0, in: part.box) } }
    let keyHeight = key.height(width: layout.key.width, isStacked: layout.isStacked)
    let isWhole =
      fitting.count == parts.reduce(0) { $0 + $1.marks.count }
      && keyHeight <= layout.key.height + 1
    return (fitting, isWhole, unexplained)
  }
}

extension LegendContent {
  /// The signs on any of several maps, those of answers aside.
  init(joining all: [LegendContent]) {
    looks = all.reduce(into: []) { $0.formUnion($1.looks) }
    kinds = all.reduce(into: []) { $0.formUnion($1.kinds) }
    hasTowns = all.contains(where: \.hasTowns)
    borders = all.reduce(into: []) { $0.formUnion($1.borders) }
    hasModernBorders = all.contains(where: \.hasModernBorders)
    let fronts = all.compactMap(\.front)
    let days = Set(fronts.flatMap(\.days)).sorted()
    front = fronts.map(\.accuracy).max().map { (days, $0) }
    for tint in all.flatMap(\.heights) where !heights.contains(where: { $0.height == tint.height })
    {
      heights.append(tint)
    }
    heights.sort { $0.height < $1.height }
  }
}

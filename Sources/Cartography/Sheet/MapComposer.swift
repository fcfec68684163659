public import Drawing
public import Geodata
internal import HistoricalTime
internal import RouteGraph

/// Makes the finished drawing of a map from its order, the data and the base map.
///
/// The same order and the same data give an equal picture, whatever was composed before. A composer may
/// be used for any number of sheets, one after the other: what sheets of a series share, the base map in
/// one frame and the layout of the lines, is made for the first of them. Copies share it, too; all belong
/// to one thread at a time.
public struct MapComposer {
  let dataset: Dataset
  let baseMap: BaseMap
  let borders: BorderSet?
  let projection: Projection
  let measurer: any TextMeasurer

  /// The layers of the base map that the last sheets showed, a series in many languages among them.
  private let bases = Recent<BaseSource, BaseLayer>(limit: 12)
  /// The series of the last sheets, the lines of all their movements, their crowded parts and the signs that
  /// any may need.
  private let noSeries = SheetSeries([])
  private let recentSeries = Recent<SeriesSource, SheetSeries>(limit: 16)
  private let panelSeries = Recent<PanelSource, SheetSeries>(limit: 16)
  let seriesLines = Recent<SeriesLines, MovementLines>(limit: 16)
  let seriesCrowds =
    Recent<SeriesCrowds, (ground: SeriesCrowds.Ground, parts: [CrowdedPart])>(limit: 16)
  let seriesSigns = Recent<SeriesSigns, SheetSigns>(limit: 16)
  /// The days of the data set.
  let days = Once<DayRange?>()
  /// The layouts of the lines of the last sheets.
  let layouts = Recent<MovementLines.Source, [Polyline]>(limit: 16)

  /// Creates a composer.
  ///
  /// - Parameters:
  ///   - dataset: the checked data.
  ///   - baseMap: land, water and cities.
  ///   - borders: dated borders, for sheets that ask for them.
  ///   - projection: from degrees to the plane of the map.
  ///   - measurer: measures text as the renderer will set it.
  public init(
    dataset: Dataset, baseMap: BaseMap, borders: BorderSet? = nil, projection: Projection,
    measurer: any TextMeasurer
  ) {
    self.dataset = dataset
    self.borders = borders
    self.baseMap = baseMap
    self.projection = projection
    self.measurer = measurer
  }

  /// What tells the layers of a base map apart.
  private struct BaseSource: Equatable {
    var frame: MapFrame
    var style: MapStyle
    var hasRelief: Bool
  }

  /// What tells the movements of a series apart.
  private struct SeriesSource: Equatable {
    var selection: Selection
    var answer: MapAnswer?
    var style: MapStyle
  }

  /// The series that a sheet belongs to.
  func series(of sheet: MapSheet) -> SheetSeries {
    guard sheet.isOfSeries else { return noSeries }
    let source = SeriesSource(
      selection: sheet.selection, answer: sheet.answer, style: sheet.style)
    return recentSeries.value(from: source) { SheetSeries(dataset, of: sheet) }
  }

  /// What tells the movements on sheets with panels apart: which they are, and whether each is only possibly
  /// inside the periods.
  private struct PanelSource: Equatable {
    var movements: [MovementID: Bool]
    var answer: MapAnswer?
    var style: MapStyle
  }

  /// The series of sheets with panels on which these movements may stand, laid out together.
  func series(of sheet: MapSheet, joining items: [MovementID: ShownMovements.Item]) -> SheetSeries {
    let source = PanelSource(
      movements: items.mapValues(\.isOnlyPossible), answer: sheet.answer, style: sheet.style)
    return panelSeries.value(from: source) {
      SheetSeries(items.values.sorted { $0.movement.id < $1.movement.id })
    }
  }

  /// The base map in a frame.
  func baseLayer(in frame: MapFrame, style: MapStyle, hasRelief: Bool = false) -> BaseLayer {
    bases.value(from: BaseSource(frame: frame, style: style, hasRelief: hasRelief)) {
      BaseLayer(
        baseMap: baseMap, frame: frame, projection: projection, style: style,
        box: frame.geographicBox(projection) ?? .world, hasRelief: hasRelief)
    }
  }

  /// Composes a sheet.
  ///
  /// - Returns: the drawing, and a report of what was shown and what was left out.
  /// - Throws: `BaseMapError` if a layer of the base map is damaged.
  /// - Complexity: O(b + f² s + n c) for b corners of the base map, f lines of s samples, and n names
  ///   with c places each.
  public func compose(
    _ sheet: MapSheet
  ) throws(BaseMapError) -> (picture: Picture, report: MapReport) {
    let sheet = withHeight(sheet)
    return sheet.hasPanels
      ? try PanelComposition(composer: self, sheet: sheet).compose()
      : try SheetComposition(composer: self, sheet: sheet).compose()
  }

  /// Why the panels of a sheet cannot be read; `nil` if they can, or if there are none.
  ///
  /// Nothing is drawn to find that out.
  public func panelProblem(of sheet: MapSheet) -> PanelProblem? {
    let sheet = withHeight(sheet)
    guard sheet.hasPanels else { return nil }
    let composition = PanelComposition(composer: self, sheet: sheet)
    return composition.problem(composition.layout())
  }
}

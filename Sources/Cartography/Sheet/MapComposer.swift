public import Drawing
public import Geodata
internal import HistoricalTime
internal import RouteGraph

/// Makes the finished drawing of a map from its order, the data and the base map.
///
/// The same order and the same data give an equal picture. A composer holds nothing that changes
/// and may be used for any number of sheets.
public struct MapComposer {
  let dataset: Dataset
  let baseMap: BaseMap
  let borders: BorderSet?
  let projection: Projection
  let measurer: any TextMeasurer

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

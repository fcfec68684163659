public import Geodata
public import HistoricalTime

/// The small maps that a sheet is divided into: one part of the earth at one scale, in one look, each
/// with movements of its own.
public struct PanelOrder: Hashable, Sendable {
  /// One of the small maps: in what it differs from the sheet around it.
  public struct Panel: Hashable, Sendable {
    /// What stands above the map.
    public var title: String
    /// The stretch of time; `nil` for no limit.
    public var period: DayRange?
    /// The period of the data set that is shown, if it is one.
    public var namedPeriod: PeriodID?
    /// Which movements are shown.
    public var selection: Selection
    /// The language of the names on the map (BCP 47); `nil` for that of the sheet.
    public var language: String?

    /// Creates a panel.
    public init(
      title: String, period: DayRange? = nil, namedPeriod: PeriodID? = nil,
      selection: Selection = Selection(), language: String? = nil
    ) {
      self.title = title
      self.period = period
      self.namedPeriod = namedPeriod
      self.selection = selection
      self.language = language
    }
  }

  /// The largest number of panels that can be compared on one sheet.
  public static let mostPanels = 12

  /// The panels in reading order.
  public var panels: [Panel]
  /// How many stand side by side; `nil` for as many as let them be largest.
  public var columns: Int?

  /// Creates an order of panels in reading order.
  public init(_ panels: [Panel], columns: Int? = nil) {
    self.panels = panels
    self.columns = columns
  }
}

extension MapSheet {
  /// Whether several small maps take the place of one.
  public var hasPanels: Bool { panels?.panels.isEmpty == false }

  /// The maps on the sheet, each as a sheet of its own: those of its panels, or the sheet itself if it
  /// has none.
  public var maps: [MapSheet] {
    guard let panels, hasPanels else { return [self] }
    var map = self
    map.panels = nil
    map.heightLimit = nil
    map.periodName = nil
    map.furniture = FurnitureOrder()
    map.furniture.strip = .off
    map.furniture.north = .off
    map.furniture.locator = .off
    return panels.panels.map { panel in
      var own = map
      own.title = panel.title
      own.period = panel.period
      own.namedPeriod = panel.namedPeriod
      own.selection = panel.selection
      own.language = panel.language ?? language
      return own
    }
  }
}

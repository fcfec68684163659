public import Geodata
public import RouteGraph

/// What a composer did, for those who judge the map: figures and what was left out.
public struct MapReport: Hashable, Sendable {
  /// A part of the map that is shown enlarged.
  public struct Inset: Hashable, Sendable {
    /// The part of the earth.
    public var extent: GeographicBox
    /// Where on the map it stands; `nil` if it stands beside it.
    public var position: FurnitureOrder.Position?
    /// How many times larger it is.
    public var factor: Double
    /// How many names of the data stand in it.
    public var names: Int
    /// How many places of the map it covers.
    public var covered: Int
  }

  /// The window through which the plane of the projection is seen.
  public struct Frame: Hashable, Sendable {
    /// The part of the plane, in metres.
    public var window: PlaneBox
    /// So many metres of the ground are one of the map, in its middle.
    public var scale: Double
  }

  /// What one of the small maps of a sheet shows.
  public struct Panel: Hashable, Sendable {
    /// What stands above it.
    public var title: String
    /// The movements on it.
    public var movements: [MovementID]
    /// How many of them are only possibly inside its period.
    public var onlyPossible: Int
    /// The places on it.
    public var places: [PlaceID]
    /// How many names stand on it.
    public var labelsPlaced: Int
    /// The names of the data that found no room on it.
    public var labelsDropped: [String]
    /// Whether a front was asked for and none is on it.
    public var lacksFront: Bool
    /// What its reader should be warned of, in words.
    public var warnings: [String]

    /// What the report of a map says of the map as a panel.
    init(title: String, _ map: MapReport) {
      self.title = title
      movements = map.movements
      onlyPossible = map.onlyPossible
      places = map.places
      labelsPlaced = map.labelsPlaced
      labelsDropped = map.labelsDropped
      lacksFront = map.lacksFront
      warnings = map.warnings
    }
  }

  /// The small maps of the sheet in reading order; none for a sheet of one map. What the rest of the
  /// report counts, it counts once for all of them, names that stand on the maps aside.
  public var panels: [Panel] = []
  /// Why the small maps cannot be read, if they cannot.
  public var panelProblem: PanelProblem?
  /// The frame of the map.
  public var frame: Frame?
  /// The movements on the map.
  public var movements: [MovementID] = []
  /// How many of them are only possibly inside the period.
  public var onlyPossible = 0
  /// The places on the map.
  public var places: [PlaceID] = []
  /// How many movements lack the position of an end.
  public var withoutPlace = 0
  /// How many movements lack every date although a period is asked for.
  public var withoutDate = 0
  /// How many movements pass outside the part of the earth shown, or where the projection shows
  /// nothing.
  public var outside = 0
  /// How many movements begin and end at one point, so that there is no line to draw.
  public var withinPlace = 0
  /// The movements that were asked for and are not on the map, with the reasons, by identifier.
  public var leftOut: [LeftOutMovement] = []
  /// The words that stand for the plate where it cannot be seen.
  public var altText = AltText()
  /// What the plate is called.
  public var title = ""
  /// What stands below the title: a subtitle, the period in words.
  public var linesBelowTitle: [String] = []
  /// The movements that the paths of an answer take.
  public var answerMovements: [MovementID] = []
  /// How many parts of an answer lack a place with a position or lie outside the map.
  public var answerMissing = 0
  /// How many movements are left out because there are more than the limit asked for.
  public var beyondLimit = 0
  /// How many movements have lines on the map, those beside an answer aside.
  public var lines = 0
  /// How well the lines can be told apart; `nil` unless the sheet asks for it.
  public var layout: LayoutFigures?
  /// Whether a front was asked for and none is on the map: no known day lies near the middle of the
  /// period, or the front of the day passes outside.
  public var lacksFront = false
  /// How many figures of an answer found no room at their lines.
  public var figuresLeftOut = 0
  /// How many names stand on the map.
  public var labelsPlaced = 0
  /// How many of them stand in the first of the places that were tried.
  public var labelsPreferred = 0
  /// How many names must be on the map: those of main camps, and of camps where movements begin or
  /// end.
  public var labelsMandatory = 0
  /// How many of those are.
  public var labelsMandatoryPlaced = 0
  /// How many further names of the data are wanted; cities for orientation do not count.
  public var labelsFurther = 0
  /// How many of those are on the map.
  public var labelsFurtherPlaced = 0
  /// How many names stand apart from their sign, at the end of a leader line.
  public var labelsWithLeader = 0
  /// The length of the lines of movements that lie under names, in millimetres.
  public var lineUnderText = 0.0
  /// The part of the map where places crowd most, whatever language names are in; `nil` if there is no crowd.
  public var crowdedPart: GeographicBox?
  /// Parts of the map where places lie too close for all their names.
  public var insetSuggestions: [InsetSuggestion] = []
  /// The parts of the map that are shown enlarged.
  public var insets: [Inset] = []
  /// Why others that were asked for are not.
  public var insetProblems: [InsetProblem] = []
  /// The names of the data that found no room.
  public var labelsDropped: [String] = []
  /// How many pairs of names overlap.
  public var labelOverlaps = 0
  /// The places that have no name in the language of the plate and bear another.
  public var namesMissing: [PlaceID] = []
  /// What the reader of the map should be warned of, in words.
  public var warnings: [String] = []
}

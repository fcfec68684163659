public import Drawing
public import Geodata
public import HistoricalTime
public import RouteGraph

/// What a map is to show, and how large: the order that a composer carries out.
public struct MapSheet: Hashable, Sendable {
  /// Which borders are drawn.
  public enum Borders: Hashable, Sendable {
    /// None.
    case none
    /// Those of today, said to be so on the plate.
    case modern
    /// Those of a day, which the plate names; without effect where there are no dated borders.
    case on(Day)
    /// Those of the day in the middle of the period, or of the nearest day that the borders were made for;
    /// none for a sheet without a period, or of a time that they do not know.
    case ofPeriod
  }

  /// Which front lines are drawn.
  public enum Front: Hashable, Sendable {
    /// None.
    case none
    /// Those of a day, which the plate names.
    case on(Day)
    /// Those of the known day nearest to the middle of the period; none if there is none in it or near.
    case ofPeriod
  }

  /// What the map is fitted to where no part of the earth is asked for.
  public enum Fit: String, CaseIterable, Sendable {
    /// The places of the movements shown.
    case shown
    /// All places of the data set, so that the maps of a series agree.
    case all
  }

  /// The size of the sheet in points.
  public var size: Size
  /// The greatest height in points, where the height follows from the width and from what is shown;
  /// `nil` for that of `size`.
  public var heightLimit: Double?
  /// The stretch of time; `nil` for no limit.
  public var period: DayRange?
  /// What the stretch of time is called, if it has a name; `nil` for that of `namedPeriod`.
  public var periodName: String?
  /// The period of the data set that is shown, which is called by its name in the plate's language.
  public var namedPeriod: PeriodID?
  /// Which movements are shown.
  public var selection: Selection
  /// The part of the earth to show; `nil` to fit places.
  public var extent: GeographicBox?
  /// Which places the map is fitted to where `extent` is `nil`.
  public var fit: Fit
  /// Which borders are drawn.
  public var borders: Borders
  /// Whether land is tinted by its height; without effect on a base map without a relief.
  public var hasRelief = false
  /// Which front lines are drawn.
  public var front = Front.none
  /// Whether the key and the notes have room for a front even if none is drawn, for a frame like that of
  /// sheets of the same series that draw one.
  public var reservesFront = false
  /// Whether states and occupied areas are named where there is room, if the borders of a day are drawn.
  public var hasTerritoryNames = true
  /// Whether seas, lakes, rivers and mountains are named where there is room; without effect on a
  /// base map without such names.
  public var hasNatureNames = true
  /// The title; `nil` for a standard one.
  public var title: String?
  /// A line below the title, before the period.
  public var subtitle: String?
  /// An editor's sentences for the notes at the foot, which they begin.
  public var remarks: [String] = []
  /// The language of names and furniture (BCP 47).
  public var language: String
  /// The words of the sheets in other languages that are to have the same frame as this one: what stands around
  /// the map gets the room that the longest of all need. Panels do not heed them.
  public var translations: [Translation] = []
  /// Whether today's names of places stand in brackets behind those of the time.
  public var withModernNames = false
  /// The parts beyond title, legend and notes.
  public var furniture = FurnitureOrder()
  /// The look.
  public var style: MapStyle
  /// Where the editor wants names; these always win. See `checkPins(in:)`.
  public var pins: [PlaceID: LabelPin] = [:]
  /// An editor's words for those who cannot see the plate; `nil` for words made from the data.
  public var approvedAltText: AltText?
  /// The answer to a path query, shown above all other movements, which are then drawn grey; the map
  /// is fitted to it.
  public var answer: MapAnswer?
  /// Small maps that take the place of one; `nil` for one map.
  public var panels: PanelOrder?
  /// The largest number of movements on the sheet, documented ones and those of most people first;
  /// `nil` for no limit. What is left out is counted on the sheet. An answer has no limit.
  public var maximumMovements: Int?
  /// Whether the report tells how well the lines can be told apart, which takes its time where there are
  /// many.
  public var isMeasured = true

  /// Whether dated borders may be drawn on the map.
  public var hasDatedBorders: Bool {
    switch borders {
    case .on: true
    case .ofPeriod: period?.middle != nil
    case .none, .modern: false
    }
  }

  /// Whether the fronts have to be known.
  public var needsFronts: Bool { front != .none || reservesFront }

  /// The day whose front is drawn; `nil` for none.
  func frontDay(of borders: BorderSet?) -> Day? {
    guard let borders else { return nil }
    switch front {
    case .none: return nil
    case .on(let day): return borders.frontDays.contains(day) ? day : nil
    case .ofPeriod: return period.flatMap(borders.frontDay)
    }
  }

  /// The day whose borders are drawn; `nil` for none.
  func day(of borders: BorderSet?) -> Day? {
    guard let borders else { return nil }
    switch self.borders {
    case .on(let day): return day
    case .ofPeriod: return period.flatMap(borders.day)
    case .none, .modern: return nil
    }
  }

  /// Creates an order; `size` in points.
  public init(
    size: Size, period: DayRange? = nil, periodName: String? = nil,
    selection: Selection = Selection(), extent: GeographicBox? = nil, fit: Fit = .shown,
    borders: Borders = .none,
    title: String? = nil, subtitle: String? = nil,
    language: String = "en", style: MapStyle = .print, answer: MapAnswer? = nil
  ) {
    self.size = size
    self.period = period
    self.periodName = periodName
    self.selection = selection
    self.extent = extent
    self.fit = fit
    self.borders = borders
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.style = style
    self.answer = answer
  }
}

/// Which movements of a data set are wanted, time aside.
public struct Selection: Hashable, Sendable {
  /// The ways of moving people; empty for all.
  public var modes: Set<Mode>
  /// Places that a movement must touch one of; empty for all.
  public var places: Set<PlaceID>
  /// The operations; empty for all.
  public var operations: Set<OperationID>
  /// Whether movements that are only possibly inside the period are left out.
  public var isDefiniteOnly: Bool

  /// Creates a selection; everything by default.
  public init(
    modes: Set<Mode> = [], places: Set<PlaceID> = [], operations: Set<OperationID> = [],
    isDefiniteOnly: Bool = false
  ) {
    self.modes = modes
    self.places = places
    self.operations = operations
    self.isDefiniteOnly = isDefiniteOnly
  }
}

extension MapSheet {
  /// What a sheet says in another language.
  public struct Translation: Hashable, Sendable {
    /// The language (BCP 47).
    public var language: String
    /// The title; `nil` for the standard one.
    public var title: String?
    /// A line below the title.
    public var subtitle: String?
    /// An editor's sentences for the notes.
    public var remarks: [String]

    /// Creates the words of a sheet.
    public init(
      language: String, title: String? = nil, subtitle: String? = nil, remarks: [String] = []
    ) {
      (self.language, self.title) = (language, title)
      (self.subtitle, self.remarks) = (subtitle, remarks)
    }
  }

  /// Whether the frame of the sheet does not depend on what it shows, so that others may have the same.
  var isOfSeries: Bool { fit == .all || extent != nil }

  /// Whether the frame takes in all places.
  var isFittedToAll: Bool { fit == .all && extent == nil }

  /// The sheet with all movements of its period.
  var unselected: MapSheet {
    var sheet = self
    sheet.selection = Selection()
    return sheet
  }
}

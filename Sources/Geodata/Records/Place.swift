public import HistoricalTime
public import RouteGraph

/// What a place was.
public enum PlaceKind: String, CaseIterable, Sendable {
  /// A main concentration camp.
  case mainCamp = "main-camp"
  /// A satellite camp of a main camp.
  case subcamp
  /// A camp whose purpose was murder.
  case killingCentre = "killing-centre"
  /// A camp of passage, improvised ones included.
  case transitCamp = "transit-camp"
  /// A camp of forced labour outside the system of main camps.
  case labourCamp = "labour-camp"
  /// A camp of prisoners of war.
  case prisonerOfWarCamp = "prisoner-of-war-camp"
  /// A ghetto.
  case ghetto
  /// A town or village.
  case town
  /// A railway station or place of loading.
  case station
  /// A place where prisoners were murdered.
  case killingSite = "killing-site"
  /// A place where victims lie buried.
  case burialSite = "burial-site"
  /// A place where prisoners were freed.
  case liberationSite = "liberation-site"
  /// A ship or an anchorage.
  case ship
  /// An area rather than a point; never drawn as a pin.
  case region
}

/// How well a position is known.
public enum Precision: String, CaseIterable, Sendable {
  /// The site itself, to a few hundred metres.
  case site
  /// The part of a town.
  case district
  /// The town or village.
  case town
  /// Within several kilometres.
  case approximate
  /// Somewhere in an area.
  case region
}

/// A node of the route graph: a camp, a town, a site, a ship or an area.
public struct Place: Hashable, Sendable {
  /// The identifier.
  public var id = PlaceID("")
  /// What the place was.
  public var kind = PlaceKind.town
  /// The name that historians use.
  public var name = ""
  /// Today's name, where it differs.
  public var modernName: String?
  /// The main camp that a subcamp belonged to.
  public var parent: PlaceID?
  /// Degrees east, WGS 84.
  public var longitude: Double?
  /// Degrees north, WGS 84.
  public var latitude: Double?
  /// How well the position is known.
  public var precision: Precision?
  /// When the place came into use.
  public var opened: EDTF?
  /// When the prisoners were removed or the place given up.
  public var closed: EDTF?
  /// When the place was freed or taken.
  public var liberated: EDTF?
  /// Who freed or took it.
  public var liberatedBy: String?
  /// How many prisoners were found there.
  public var prisonersAtLiberation = CountRange()
  /// The item of the knowledge base Wikidata.
  public var wikidata: String?
  /// Where the position comes from.
  public var positionSource: String?
  /// The works that say so.
  public var sources: [SourceID] = []
  /// What else must be said.
  public var note: String?

  /// Creates an empty record.
  public init() {}

  /// The position, if it is known.
  public var coordinate: Coordinate? {
    guard let longitude, let latitude else { return nil }
    return Coordinate(longitude: longitude, latitude: latitude)
  }
}

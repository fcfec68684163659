public import HistoricalTime

/// A state, or a part of one, on maps of a stretch of time: what it was called, who held it, and where its
/// name may stand.
public struct Territory: Hashable, Sendable {
  /// Who held a territory that was no state in its own right.
  public enum Status: String, CaseIterable, Sendable {
    case annexedByGermany = "annexed-by-germany"
    /// Claimed as annexed to the end, but in the hands of the Red Army.
    case annexedByGermanyTaken = "annexed-by-germany-taken"
    /// Annexed, with the front upon its land.
    case annexedByGermanyPartlyTaken = "annexed-by-germany-partly-taken"
    /// Ruled as if annexed, without a law that said so.
    case treatedAsAnnexedByGermany = "treated-as-annexed-by-germany"
    case protectorateOfGermany = "protectorate-of-germany"
    case occupiedByGermany = "occupied-by-germany"
    case partlyOccupiedByGermany = "partly-occupied-by-germany"
    case clientOfGermany = "client-of-germany"
    case germanOperationalZone = "german-operational-zone"
    case awardedToHungary = "awarded-to-hungary"
    case annexedByHungary = "annexed-by-hungary"
    case annexedByBulgaria = "annexed-by-bulgaria"
    case cededToBulgaria = "ceded-to-bulgaria"
    case annexedByItaly = "annexed-by-italy"
    case occupiedByItaly = "occupied-by-italy"
    case occupiedByGermanyAndItaly = "occupied-by-germany-and-italy"
    case occupiedByRomania = "occupied-by-romania"
    case annexedByPoland = "annexed-by-poland"
    case annexedBySovietUnion = "annexed-by-soviet-union"
    case occupiedBySovietUnion = "occupied-by-soviet-union"
    case retakenBySovietUnion = "retaken-by-soviet-union"
    case partlyOccupiedByGermanyAndSovietUnion = "partly-occupied-by-germany-and-soviet-union"
    case annexedByAlbania = "annexed-by-albania"
    case freeCity = "free-city"
    case autonomousInLithuania = "autonomous-in-lithuania"
  }

  /// The identifier, as lines of borders name it.
  public let id: String
  /// The days on which the territory had these borders and this status.
  public let valid: DayRange
  /// Who held it; `nil` for a state in its own right.
  public let status: Status?
  /// Its names, by language (BCP 47).
  public let names: [String: String]
  /// Level lines through its land, in degrees, on which its name may stand.
  public let lines: [[Coordinate]]

  /// Its name in a language, or in the language without its region.
  public func name(in language: String) -> String? {
    let primary = language.split(separator: "-").first.map(String.init) ?? language
    return names[language.lowercased()] ?? names[primary.lowercased()]
  }
}

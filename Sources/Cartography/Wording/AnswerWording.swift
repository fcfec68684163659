/// The words for the answer to a path query, in one language.
struct AnswerWording: Sendable {
  /// Before the day on which people came to a place.
  var arrived: String
  /// Before the day on which people were taken on from a place.
  var left: String
  var arrivedAndLeft: String

  /// The standard titles; `{from}` and `{to}` stand for names of places.
  var pathTitle: String
  var fromTitle: String
  var toTitle: String

  var possiblePath: String
  var certainPath: String
  var path: String
  var furtherPaths: String
  var otherMovements: String
  var otherPlaces: String
  var earliestDay: String
  var latestDay: String
  var dayUnknown: String
  var possiblePlace: String
  var certainPlace: String
  /// Before a day by which a place is reached, or until which it may be left, in any case.
  var certainBy: String
  var certainUntil: String
  var reachStart: String
  var reachEnd: String
  var doubtful: String
  var approximate: String
  var missing: String

  static let english = AnswerWording(
    arrived: "arrived", left: "left", arrivedAndLeft: "arrived and left",
    pathTitle: "From {from} to {to}",
    fromTitle: "Where people from {from} may have been taken",
    toTitle: "From where people may have been taken to {to}",
    possiblePath: "possible: for some of the days that the dates allow",
    certainPath: "certain: for all days that the dates allow",
    path: "path", furtherPaths: "further paths",
    otherMovements: "other movements", otherPlaces: "places of other movements",
    earliestDay: "Earliest day of arrival:", latestDay: "Latest day of departure:",
    dayUnknown: "day not known",
    possiblePlace: "possible: for some of the days that the dates allow",
    certainPlace: "certain: for all days that the dates allow",
    certainBy: "certain by", certainUntil: "certain until",
    reachStart: "here the paths begin", reachEnd: "here the paths end",
    doubtful: "date in doubt", approximate: "date approximate",
    missing: "parts of the answer without a known place or outside the map")

  static let german = AnswerWording(
    arrived: "Ankunft", left: "Abgang",
    arrivedAndLeft: "Ankunft und Abgang",
    pathTitle: "Von {from} nach {to}",
    fromTitle: "Wohin Menschen aus {from} verschleppt worden sein können",
    toTitle: "Von wo Menschen nach {to} verschleppt worden sein können",
    possiblePath: "möglich: für manche der Tage, die die Angaben zulassen",
    certainPath: "sicher: für alle Tage, die die Angaben zulassen",
    path: "Weg", furtherPaths: "weitere Wege",
    otherMovements: "übrige Verschleppungen", otherPlaces: "Orte übriger Verschleppungen",
    earliestDay: "Frühester Tag der Ankunft:", latestDay: "Spätester Tag des Abgangs:",
    dayUnknown: "Tag unbekannt",
    possiblePlace: "möglich: für manche der Tage, die die Angaben zulassen",
    certainPlace: "sicher: für alle Tage, die die Angaben zulassen",
    certainBy: "sicher bis", certainUntil: "sicher bis",
    reachStart: "hier beginnen die Wege", reachEnd: "hier enden die Wege",
    doubtful: "Datum zweifelhaft", approximate: "Datum ungefähr",
    missing: "Teile der Antwort ohne bekannten Ort oder außerhalb der Karte")
}

internal import Geodata

extension Wording {
  /// German.
  static let german = Wording(
    language: "de", dates: .german, plurals: .oneAndOther, thousands: ".", decimal: ",",
    degrees: Degrees(east: "{n} O", west: "{n} W", north: "{n} N", south: "{n} S"),
    north: "N", legend: "Zeichenerklärung",
    modes: [
      .foot: "zu Fuß", .rail: "Bahn, geschlossene Wagen", .openRail: "Bahn, offene Wagen",
      .ship: "Schiff oder Kahn", .truck: "Lastwagen", .mixed: "zu Fuß und auf andere Weise",
    ],
    courses: [
      .sourced: "Verlauf belegt", .approximate: "Verlauf ungefähr, über bekannte Halte",
      .schematic: "Verlauf unbekannt (schematisch)",
    ],
    onlyPossible: "nur möglicherweise in diesem Zeitraum",
    questionable: "allgemeine Angabe, kein einzelner Transport belegt",
    intended: "Ziel beabsichtigt, nicht erreicht", openEnded: "Ende unbekannt",
    people: "Verschleppte Menschen", peopleUnknown: "Zahl unbekannt", orMore: "{n} oder mehr",
    orFewer: "{n} oder weniger", below: "unter {n}",
    kinds: [
      .mainCamp: "Hauptlager", .subcamp: "Außenlager", .killingCentre: "Vernichtungslager",
      .transitCamp: "Durchgangs- oder Notlager", .labourCamp: "Zwangsarbeitslager",
      .prisonerOfWarCamp: "Kriegsgefangenenlager", .ghetto: "Ghetto", .town: "Ort, Halt",
      .station: "Bahnhof", .killingSite: "Ort eines Massenmords",
      .burialSite: "Begräbnisstätte", .liberationSite: "Ort der Befreiung",
      .ship: "Schiffe vor Anker",
    ],
    region: "Gebiet, kein einzelner Ort", orientationTown: "Stadt zur Orientierung",
    modernBorders: "heutige Grenzen",
    stateBorder: "Staatsgrenze",
    innerBorder: "Grenze annektierter oder besetzter Gebiete",
    roughBorder: "Grenzverlauf nur ungefähr bekannt",
    heights: "Höhe über dem Meer, generalisiert; Stufen bei {n}\u{A0}m",
    notShown: "Nicht dargestellt:", lacksPlace: "Verschleppungen ohne bekannten Ort",
    lacksDate: "Verschleppungen ohne Datum",
    outside: "Verschleppungen außerhalb des Ausschnitts",
    withinPlace: "Verschleppungen innerhalb eines Ortes",
    beyondLimit: "Verschleppungen jenseits der gewählten Höchstzahl",
    unnamed: "aus Platzmangel weggelassene Namen",
    everythingShown: "nichts; alle Daten zu dieser Auswahl sind auf der Karte",
    nothingToShow: "Die Daten enthalten keine Verschleppung für diese Auswahl.",
    nothingHere: "Keine Verschleppung dieser Auswahl lässt sich in diesem Ausschnitt zeichnen.",
    tooSmall:
      "Das Blatt ist zu klein für Titel, Zeichenerklärung und Anmerkungen; Teile fehlen.",
    projection: "Projektion", bordersNone: "keine Grenzen dargestellt",
    bordersOfDay: "Grenzen nach dem Stand vom {date}",
    bordersModern: "heutige Grenzen, nicht die von 1944\u{2013}45",
    dataCredit: "Daten", baseMapCredit: "Kartengrundlage",
    defaultTitle: "Todesmärsche und Transporte",
    maps: "Karten",
    movements: CountedNoun("{n} Verschleppungen", [.one: "{n} Verschleppung"]),
    places: CountedNoun("{n} Orte", [.one: "{n} Ort"]), kilometres: "km", answer: .german,
    figures: .german, territories: .german)
}

extension DateWording {
  /// German.
  static let german = {
    let months = [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
      "Oktober", "November", "Dezember",
    ]
    return DateWording(
      months: months, monthsOfDays: months, withinMonths: months.map { "im \($0)" },
      monthsAbout: months, seasons: ["Frühjahr", "Sommer", "Herbst", "Winter"],
      shortMonths: [
        "Jan.", "Feb.", "März", "April", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.",
        "Dez.",
      ],
      dayNumber: "{d}.", withinYear: "{y}", until: "bis {date}", from: "ab {date}",
      notBefore: "frühestens {date}", notAfter: "spätestens {date}",
      betweenDays: "zwischen {a} und {b}", betweenYears: "zwischen {a} und {b}",
      or: "{a} oder {b}", and: "{a} und {b}", orEarlier: "{date} oder früher",
      orLater: "{date} oder später", about: "ca. {date}", aboutMonth: "ca. {date}",
      aboutRange: "(ca.)", aboutSign: "ca.")
  }()
}

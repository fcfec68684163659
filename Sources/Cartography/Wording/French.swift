internal import Geodata

extension Wording {
  /// French.
  static let french = Wording(
    language: "fr", dates: .french, plurals: .french, thousands: "\u{202F}", decimal: ",",
    colon: "\u{A0}: ", semicolon: "\u{202F}; ",
    degrees: Degrees(east: "{n} E", west: "{n} O", north: "{n} N", south: "{n} S"),
    north: "N", legend: "Légende",
    modes: [
      .foot: "à pied", .rail: "par chemin de fer, wagons fermés",
      .openRail: "par chemin de fer, wagons découverts", .ship: "par bateau ou péniche",
      .truck: "par camion", .mixed: "à pied et par d’autres moyens",
    ],
    courses: [
      .sourced: "parcours documenté",
      .approximate: "parcours approximatif, par des haltes connues",
      .schematic: "parcours inconnu (schématique)",
    ],
    onlyPossible: "peut-être dans cette période, sans certitude",
    questionable: "indication générale\u{202F}; aucun transport précis n’est documenté",
    intended: "destination prévue, non atteinte", openEnded: "fin inconnue",
    people: "Personnes déplacées de force", peopleUnknown: "nombre inconnu",
    orMore: "{n} ou plus", orFewer: "{n} ou moins", below: "moins de {n}",
    kinds: [
      .mainCamp: "camp principal", .subcamp: "camp annexe",
      .killingCentre: "centre de mise à mort", .transitCamp: "camp de transit ou improvisé",
      .labourCamp: "camp de travail forcé", .prisonerOfWarCamp: "camp de prisonniers de guerre",
      .ghetto: "ghetto", .town: "localité, halte", .station: "gare",
      .killingSite: "lieu d’un meurtre de masse", .burialSite: "lieu d’inhumation",
      .liberationSite: "lieu de libération", .ship: "navires au mouillage",
    ],
    region: "zone, sans lieu unique", orientationTown: "ville, comme repère",
    modernBorders: "frontières actuelles",
    stateBorder: "frontière d’État",
    innerBorder: "limite de territoires annexés ou occupés",
    roughBorder: "tracé d’une frontière connu approximativement",
    heights: "altitude, généralisée\u{202F}; paliers à {n}\u{A0}m",
    notShown: "Non représenté\u{A0}:", lacksPlace: "déplacements sans lieu connu",
    lacksDate: "déplacements sans date",
    outside: "déplacements hors de la zone représentée",
    withinPlace: "déplacements à l’intérieur d’un même lieu",
    beyondLimit: "déplacements au-delà de la limite choisie",
    unnamed: "noms omis faute de place",
    everythingShown: "rien\u{202F}; toutes les données de cette sélection sont sur la carte",
    nothingToShow: "Les données ne contiennent aucun déplacement pour cette sélection.",
    nothingHere: "Aucun déplacement de cette sélection ne peut être dessiné sur cette zone.",
    tooSmall: "La feuille est trop petite pour son titre, sa légende et ses notes\u{202F}; "
      + "des parties manquent.",
    projection: "Projection", bordersNone: "aucune frontière dessinée",
    bordersOfDay: "frontières au {date}",
    bordersModern: "frontières d’aujourd’hui, non celles de 1944\u{2013}45",
    dataCredit: "Données", baseMapCredit: "Fond de carte",
    defaultTitle: "Marches de la mort et transports",
    maps: "Cartes",
    movements: CountedNoun(
      "{n} déplacements forcés",
      [.one: "{n} déplacement forcé", .many: "{n} de déplacements forcés"]),
    places: CountedNoun("{n} lieux", [.one: "{n} lieu", .many: "{n} de lieux"]),
    kilometres: "km", answer: .french, figures: .french, territories: .french)
}

extension DateWording {
  /// French: the first of a month is an ordinal.
  static let french = {
    let months = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ]
    return DateWording(
      months: months, monthsOfDays: months, withinMonths: months.map { "en \($0)" },
      monthsAbout: months, seasons: ["printemps", "été", "automne", "hiver"],
      shortMonths: [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
        "déc.",
      ],
      firstDayNumber: "1er", withinYear: "en {y}", until: "jusqu’au {date}",
      from: "à partir du {date}", notBefore: "au plus tôt le {date}",
      notAfter: "au plus tard le {date}", betweenDays: "entre le {a} et le {b}",
      betweenYears: "entre {a} et {b}", or: "{a} ou {b}", and: "{a} et {b}",
      orEarlier: "{date} ou avant", orLater: "{date} ou après", about: "vers le {date}",
      aboutMonth: "vers {date}", aboutRange: "(env.)", aboutSign: "vers, env.")
  }()
}

extension AnswerWording {
  /// French.
  static let french = AnswerWording(
    arrived: "arrivée\u{A0}:", left: "départ\u{A0}:", arrivedAndLeft: "arrivée et départ\u{A0}:",
    pathTitle: "Parcours\u{A0}: {from} \u{2013} {to}",
    fromTitle: "Où des personnes ont pu être emmenées (départ\u{A0}: {from})",
    toTitle: "D’où des personnes ont pu être emmenées (arrivée\u{A0}: {to})",
    possiblePath: "possible\u{A0}: pour certains des jours que permettent les dates",
    certainPath: "certain\u{A0}: pour tous les jours que permettent les dates",
    path: "parcours", furtherPaths: "autres parcours",
    otherMovements: "autres déplacements", otherPlaces: "lieux d’autres déplacements",
    earliestDay: "Premier jour d’arrivée possible\u{A0}:",
    latestDay: "Dernier jour de départ possible\u{A0}:", dayUnknown: "jour inconnu",
    possiblePlace: "possible\u{A0}: pour certains des jours que permettent les dates",
    certainPlace: "certain\u{A0}: pour tous les jours que permettent les dates",
    certainBy: "certain au plus tard le", certainUntil: "certain jusqu’au",
    reachStart: "ici commencent les parcours", reachEnd: "ici finissent les parcours",
    doubtful: "date douteuse", approximate: "date approximative",
    missing: "parties de la réponse sans lieu connu ou hors de la carte")
}

extension FigureWording {
  /// French.
  static let french = FigureWording(
    totalsTitle: "Personnes déplacées de force, en somme",
    flowTitle: "Combien de personnes ont pu être emmenées (départ\u{A0}: {from}\u{202F}; "
      + "arrivée\u{A0}: {to})",
    betweennessTitle: "Par quels lieux passaient les parcours des détenus",
    closenessTitle: "De quels lieux peu de déplacements menaient aux autres",
    groupsTitle: "Entre quels lieux des personnes ont pu être emmenées",
    or: "ou",
    totals: "Total (nombre de déplacements)\u{A0}: personnes",
    furtherTotals: "autres totaux", noOperation: "sans opération",
    sums: "Nombres le long des lignes\u{A0}: personnes, additionnées d’un lieu à l’autre",
    severalMovements: "plusieurs déplacements aux parcours différents (schématique)",
    onlyPossible: "peut-être aussi\u{A0}: date ou déplacement douteux",
    sumsLeftOut: "nombres omis faute de place",
    certainFlow: "certain, pour tous les jours et nombres possibles",
    possibleFlow: "possible, non certain", unknownFlow: "aucune limite supérieure connue",
    bottleneck: "ici ne pouvaient passer plus de personnes",
    betweenness:
      "Sur combien de parcours aux étapes les moins nombreuses entre deux autres lieux se "
      + "trouve un lieu\u{A0}:",
    closeness: "Proximité des autres lieux, 1 si chacun est à une étape, 0 si aucun n’est atteint"
      + "\u{A0}:",
    rank: "nombre devant un nom\u{A0}: rang", to: "à",
    groups: "Lieux reliés par des déplacements, quel qu’en soit le sens\u{A0}:",
    group: "groupe", furtherGroups: "autres groupes, par leurs numéros",
    mutual: "accessibles les uns depuis les autres, dans les ensembles numérotés",
    sets: "ensemble")
}

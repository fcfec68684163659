internal import Geodata

extension Wording {
  /// Polish.
  static let polish = Wording(
    language: "pl", dates: .polish, plurals: .polish, thousands: "\u{A0}", decimal: ",",
    degrees: Degrees(east: "{n} E", west: "{n} W", north: "{n} N", south: "{n} S"),
    north: "N", legend: "Objaśnienia znaków",
    modes: [
      .foot: "pieszo", .rail: "koleją, wagony zamknięte", .openRail: "koleją, wagony otwarte",
      .ship: "statkiem lub barką", .truck: "ciężarówką", .mixed: "pieszo i innymi środkami",
    ],
    courses: [
      .sourced: "przebieg udokumentowany",
      .approximate: "przebieg przybliżony, przez znane miejsca postoju",
      .schematic: "przebieg nieznany (schematycznie)",
    ],
    onlyPossible: "być może w tym okresie, lecz nie na pewno",
    questionable: "informacja ogólna; żaden pojedynczy transport nie jest udokumentowany",
    intended: "cel zamierzony, nieosiągnięty", openEnded: "koniec nieznany",
    people: "Osoby przymusowo przemieszczone", peopleUnknown: "liczba nieznana",
    orMore: "{n} lub więcej", orFewer: "{n} lub mniej", below: "poniżej {n}",
    kinds: [
      .mainCamp: "obóz główny", .subcamp: "podobóz", .killingCentre: "ośrodek zagłady",
      .transitCamp: "obóz przejściowy lub prowizoryczny",
      .labourCamp: "obóz pracy przymusowej", .prisonerOfWarCamp: "obóz jeniecki",
      .ghetto: "getto", .town: "miejscowość, postój", .station: "stacja kolejowa",
      .killingSite: "miejsce masowego mordu", .burialSite: "miejsce pochówku",
      .liberationSite: "miejsce wyzwolenia", .ship: "statki na kotwicy",
    ],
    region: "obszar, nie pojedyncze miejsce", orientationTown: "miasto, dla orientacji",
    modernBorders: "granice współczesne",
    stateBorder: "granica państwa",
    innerBorder: "granica obszarów anektowanych lub okupowanych",
    roughBorder: "przebieg granicy znany w przybliżeniu",
    heights: "wysokość nad poziomem morza, zgeneralizowana; progi: {n}\u{A0}m",
    notShown: "Nie pokazano:", lacksPlace: "przemieszczenia bez znanego miejsca",
    lacksDate: "przemieszczenia bez daty",
    outside: "przemieszczenia poza pokazanym obszarem",
    withinPlace: "przemieszczenia w obrębie jednego miejsca",
    beyondLimit: "przemieszczenia ponad wybraną liczbę",
    unnamed: "nazwy pominięte z braku miejsca",
    everythingShown: "nic; wszystkie dane tego wyboru są na mapie",
    nothingToShow: "Dane nie zawierają żadnego przemieszczenia dla tego wyboru.",
    nothingHere: "Żadnego przemieszczenia z tego wyboru nie można narysować na tym obszarze.",
    tooSmall: "Arkusz jest za mały na tytuł, objaśnienia i uwagi; część pominięto.",
    projection: "Odwzorowanie", bordersNone: "granic nie naniesiono",
    bordersOfDay: "granice według stanu na {date}",
    bordersModern: "granice współczesne, nie z lat 1944\u{2013}45",
    dataCredit: "Dane", baseMapCredit: "Podkład mapowy",
    defaultTitle: "Marsze śmierci i transporty",
    maps: "Mapy",
    movements: CountedNoun(
      "{n} przymusowego przemieszczenia",
      [
        .one: "{n} przymusowe przemieszczenie", .few: "{n} przymusowe przemieszczenia",
        .many: "{n} przymusowych przemieszczeń",
      ]),
    places: CountedNoun(
      "{n} miejsca", [.one: "{n} miejsce", .few: "{n} miejsca", .many: "{n} miejsc"]),
    kilometres: "km", answer: .polish, figures: .polish, territories: .polish)
}

extension DateWording {
  /// Polish: months in the genitive behind days, in the locative within months.
  static let polish = {
    let ofDays = [
      "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia",
      "września", "października", "listopada", "grudnia",
    ]
    return DateWording(
      months: [
        "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień",
        "wrzesień", "październik", "listopad", "grudzień",
      ],
      monthsOfDays: ofDays,
      withinMonths: [
        "w styczniu", "w lutym", "w marcu", "w kwietniu", "w maju", "w czerwcu", "w lipcu",
        "w sierpniu", "we wrześniu", "w październiku", "w listopadzie", "w grudniu",
      ],
      monthsAbout: ofDays, seasons: ["wiosna", "lato", "jesień", "zima"],
      shortMonths: [
        "sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru",
      ],
      withinYear: "w {y}", until: "do {date}", from: "od {date}",
      notBefore: "nie wcześniej niż {date}", notAfter: "najpóźniej {date}",
      betweenDays: "między {a} a {b}", betweenYears: "między {a} a {b}",
      or: "{a} lub {b}", and: "{a} i {b}", orEarlier: "{date} lub wcześniej",
      orLater: "{date} lub później", about: "ok. {date}", aboutMonth: "ok. {date}",
      aboutRange: "(ok.)", aboutSign: "ok.")
  }()
}

extension AnswerWording {
  /// Polish.
  static let polish = AnswerWording(
    arrived: "przybycie", left: "wyruszenie", arrivedAndLeft: "przybycie i wyruszenie",
    pathTitle: "Droga: {from} \u{2013} {to}",
    fromTitle: "Dokąd ludzie mogli zostać wywiezieni (początek: {from})",
    toTitle: "Skąd ludzie mogli zostać wywiezieni (cel: {to})",
    possiblePath: "możliwe: dla niektórych dni, na które pozwalają daty",
    certainPath: "pewne: dla wszystkich dni, na które pozwalają daty",
    path: "droga", furtherPaths: "dalsze drogi",
    otherMovements: "inne przemieszczenia", otherPlaces: "miejsca innych przemieszczeń",
    earliestDay: "Najwcześniejszy dzień przybycia:",
    latestDay: "Najpóźniejszy dzień wyruszenia:", dayUnknown: "dzień nieznany",
    possiblePlace: "możliwe: dla niektórych dni, na które pozwalają daty",
    certainPlace: "pewne: dla wszystkich dni, na które pozwalają daty",
    certainBy: "pewne najpóźniej", certainUntil: "pewne do",
    reachStart: "tu zaczynają się drogi", reachEnd: "tu kończą się drogi",
    doubtful: "data niepewna", approximate: "data przybliżona",
    missing: "części odpowiedzi bez znanego miejsca lub poza mapą")
}

extension FigureWording {
  /// Polish.
  static let polish = FigureWording(
    totalsTitle: "Osoby przymusowo przemieszczone, zsumowane",
    flowTitle: "Ilu ludzi mogło zostać wywiezionych (początek: {from}; cel: {to})",
    betweennessTitle: "Przez które miejsca prowadziły drogi więźniów",
    closenessTitle: "Z których miejsc niewiele przemieszczeń prowadziło do innych",
    groupsTitle: "Między którymi miejscami ludzie mogli zostać wywiezieni",
    or: "lub",
    totals: "Suma (liczba przemieszczeń): osoby",
    furtherTotals: "dalsze sumy", noOperation: "bez przypisanej operacji",
    sums: "Liczby przy liniach: osoby, zsumowane od jednego miejsca do drugiego",
    severalMovements: "kilka przemieszczeń o różnym przebiegu (schematycznie)",
    onlyPossible: "być może także: wątpliwa data lub samo przemieszczenie",
    sumsLeftOut: "liczby pominięte z braku miejsca",
    certainFlow: "pewne, dla wszystkich możliwych dni i liczb",
    possibleFlow: "możliwe, niepewne", unknownFlow: "górna granica liczby nieznana",
    bottleneck: "tędy nie mogło przejść więcej ludzi",
    betweenness:
      "Na ilu drogach o najmniejszej liczbie odcinków między dwoma innymi miejscami leży "
      + "miejsce:",
    closeness:
      "Jak blisko są inne miejsca; 1: każde o jeden odcinek, 0: żadnego nie można osiągnąć:",
    rank: "liczba przed nazwą: miejsce w kolejności", to: "do",
    groups: "Miejsca połączone przemieszczeniami, bez względu na kierunek:",
    group: "grupa", furtherGroups: "dalsze grupy, według ich numerów",
    mutual: "osiągalne nawzajem, w obrębie ponumerowanych zbiorów", sets: "zbiór")
}

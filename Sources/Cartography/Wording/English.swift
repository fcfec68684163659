internal import Geodata

extension Wording {
  /// English.
  static let english = Wording(
    language: "en", dates: .english, plurals: .oneAndOther, thousands: ",", decimal: ".",
    degrees: Degrees(east: "{n} E", west: "{n} W", north: "{n} N", south: "{n} S"),
    north: "N", legend: "Legend",
    modes: [
      .foot: "on foot", .rail: "by rail, closed wagons", .openRail: "by rail, open wagons",
      .ship: "by ship or barge", .truck: "by lorry", .mixed: "on foot and by other means",
    ],
    courses: [
      .sourced: "course documented", .approximate: "course approximate, through known halts",
      .schematic: "course not known (schematic)",
    ],
    onlyPossible: "date only possibly in this period",
    questionable: "general statement; no single transport documented",
    intended: "destination intended, not reached", openEnded: "end not known",
    people: "People forced to move", peopleUnknown: "number not known", orMore: "{n} or more",
    orFewer: "{n} or fewer", below: "below {n}",
    kinds: [
      .mainCamp: "main camp", .subcamp: "satellite camp", .killingCentre: "killing centre",
      .transitCamp: "transit or improvised camp", .labourCamp: "forced labour camp",
      .prisonerOfWarCamp: "prisoner-of-war camp", .ghetto: "ghetto", .town: "town, halt",
      .station: "railway station", .killingSite: "site of mass murder",
      .burialSite: "burial site", .liberationSite: "site of liberation",
      .ship: "ships at anchor",
    ],
    region: "area, no single site", orientationTown: "city, for orientation",
    modernBorders: "modern borders",
    stateBorder: "state border",
    innerBorder: "border of annexed or occupied areas",
    roughBorder: "course of a border roughly known",
    heights: "height above sea level, generalised; steps at {n}\u{A0}m",
    notShown: "Not shown:", lacksPlace: "movements without a known place",
    lacksDate: "movements without a date",
    outside: "movements outside the part of the earth shown",
    withinPlace: "movements within one place",
    beyondLimit: "movements beyond the chosen limit",
    unnamed: "names left out for lack of room",
    everythingShown: "nothing; all that the data hold for this selection is on the plate",
    nothingToShow: "The data hold no movement for this selection.",
    nothingHere: "No movement of this selection can be drawn on the part of the earth shown.",
    tooSmall: "The sheet is too small for its title, legend and notes; parts are left out.",
    projection: "Projection", bordersNone: "no borders drawn",
    bordersOfDay: "borders as of {date}",
    bordersModern: "borders as of today, not of 1944\u{2013}45",
    dataCredit: "Data", baseMapCredit: "Base map",
    defaultTitle: "Death marches and transports",
    maps: "Maps",
    movements: CountedNoun("{n} movements", [.one: "{n} movement"]),
    places: CountedNoun("{n} places", [.one: "{n} place"]), kilometres: "km", answer: .english,
    figures: .english, territories: .english)
}

extension DateWording {
  /// English.
  static let english = {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return DateWording(
      months: months, monthsOfDays: months, withinMonths: months.map { "in \($0)" },
      monthsAbout: months, seasons: ["spring", "summer", "autumn", "winter"],
      shortMonths: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
      ],
      withinYear: "in {y}", until: "until {date}", from: "from {date}",
      notBefore: "not before {date}", notAfter: "by {date}", betweenDays: "between {a} and {b}",
      betweenYears: "between {a} and {b}", or: "{a} or {b}", and: "{a} and {b}",
      orEarlier: "{date} or earlier", orLater: "{date} or later", about: "c. {date}",
      aboutMonth: "c. {date}", aboutRange: "(c.)", aboutSign: "c.")
  }()
}

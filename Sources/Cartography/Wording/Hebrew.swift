internal import Drawing
internal import Geodata

extension Wording {
  /// Hebrew.
  static let hebrew = Wording(
    language: "he", direction: .rightToLeft, dates: .hebrew, plurals: .hebrew, thousands: ",",
    decimal: ".",
    degrees: Degrees(
      east: "{n} מזרח", west: "{n} מערב", north: "{n} צפון", south: "{n} דרום"),
    north: "צ", legend: "מקרא",
    modes: [
      .foot: "ברגל", .rail: "ברכבת, קרונות סגורים", .openRail: "ברכבת, קרונות פתוחים",
      .ship: "באונייה או בדוברה", .truck: "במשאית", .mixed: "ברגל ובאמצעים אחרים",
    ],
    courses: [
      .sourced: "המסלול מתועד",
      .approximate: "המסלול משוער, דרך מקומות עצירה ידועים",
      .schematic: "המסלול אינו ידוע (סכמטי)",
    ],
    onlyPossible: "ייתכן שבתקופה זו, אך לא בוודאות",
    questionable: "מידע כללי; אין תיעוד של טרנספורט מסוים",
    intended: "יעד מתוכנן שלא הגיעו אליו", openEnded: "הסוף אינו ידוע",
    people: "אנשים שהועברו בכפייה", peopleUnknown: "המספר אינו ידוע",
    orMore: "{n} או יותר", orFewer: "{n} או פחות", below: "פחות מ־{n}",
    kinds: [
      .mainCamp: "מחנה ראשי", .subcamp: "מחנה משנה", .killingCentre: "מחנה השמדה",
      .transitCamp: "מחנה מעבר או מחנה מאולתר", .labourCamp: "מחנה עבודת כפייה",
      .prisonerOfWarCamp: "מחנה שבויים", .ghetto: "גטו", .town: "יישוב, מקום עצירה",
      .station: "תחנת רכבת", .killingSite: "אתר רצח המוני", .burialSite: "אתר קבורה",
      .liberationSite: "אתר שחרור", .ship: "אוניות עוגנות",
    ],
    region: "אזור, לא אתר יחיד", orientationTown: "עיר, להתמצאות",
    modernBorders: "גבולות של ימינו",
    stateBorder: "גבול מדינה",
    innerBorder: "גבול שטחים שסופחו או נכבשו",
    roughBorder: "גבול, תוואי משוער",
    heights: "גובה מעל פני הים, בהכללה; מדרגות: {n}\u{A0}מ׳",
    notShown: "לא מוצג:", lacksPlace: "העברות ללא מקום ידוע",
    lacksDate: "העברות ללא תאריך", outside: "העברות מחוץ לשטח המוצג",
    withinPlace: "העברות בתוך מקום אחד",
    beyondLimit: "העברות מעבר למגבלה שנבחרה", unnamed: "שמות שהושמטו מחוסר מקום",
    everythingShown: "אין; כל הנתונים של בחירה זו מוצגים",
    nothingToShow: "הנתונים אינם כוללים שום העברה לבחירה זו.",
    nothingHere: "אי אפשר לשרטט אף העברה מבחירה זו בשטח המוצג.",
    tooSmall: "הגיליון קטן מדי לכותרת, למקרא ולהערות; חלקים הושמטו.",
    projection: "היטל", bordersNone: "ללא גבולות",
    bordersOfDay: "גבולות ליום {date}",
    bordersModern: "גבולות של ימינו, לא של 1944\u{2013}45",
    dataCredit: "נתונים", baseMapCredit: "מפת בסיס",
    defaultTitle: "צעדות המוות והטרנספורטים",
    maps: "מפות",
    movements: CountedNoun(
      "{n} העברות בכפייה",
      [.one: "העברה אחת בכפייה", .two: "שתי העברות בכפייה"]),
    places: CountedNoun("{n} מקומות", [.one: "מקום אחד", .two: "שני מקומות"]),
    kilometres: "ק״מ", answer: .hebrew, figures: .hebrew, territories: .hebrew)
}

extension DateWording {
  /// Hebrew: the preposition of a month is written together with it.
  static let hebrew = {
    let months = [
      "ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר",
      "נובמבר", "דצמבר",
    ]
    return DateWording(
      months: months, monthsOfDays: months, withinMonths: months.map { "ב\($0)" },
      monthsAbout: months, seasons: ["אביב", "קיץ", "סתיו", "חורף"],
      shortMonths: [
        "ינו׳", "פבר׳", "מרץ", "אפר׳", "מאי", "יוני", "יולי", "אוג׳", "ספט׳", "אוק׳", "נוב׳",
        "דצמ׳",
      ],
      dayOfMonth: "{d} ב{m}", withinYear: "ב־{y}", until: "עד {date}", from: "מ־{date}",
      notBefore: "לא לפני {date}", notAfter: "לא יאוחר מ־{date}",
      betweenDays: "בין {a} ל־{b}", betweenYears: "בין {a} ל־{b}", or: "{a} או {b}",
      and: "{a} ו־{b}", orEarlier: "{date} או לפני כן", orLater: "{date} או לאחר מכן",
      about: "סביב {date}", aboutMonth: "סביב {date}", aboutRange: "(בערך)",
      aboutSign: "סביב, בערך")
  }()
}

extension AnswerWording {
  /// Hebrew.
  static let hebrew = AnswerWording(
    arrived: "הגעה:", left: "יציאה:", arrivedAndLeft: "הגעה ויציאה:",
    pathTitle: "מ־{from} אל {to}",
    fromTitle: "לאן ייתכן שהובלו אנשים מ־{from}",
    toTitle: "מהיכן ייתכן שהובלו אנשים אל {to}",
    possiblePath: "אפשרי: בחלק מן הימים שהתאריכים מתירים",
    certainPath: "ודאי: בכל הימים שהתאריכים מתירים",
    path: "מסלול", furtherPaths: "מסלולים נוספים",
    otherMovements: "העברות אחרות", otherPlaces: "מקומות של העברות אחרות",
    earliestDay: "יום ההגעה המוקדם ביותר:", latestDay: "יום היציאה המאוחר ביותר:",
    dayUnknown: "היום אינו ידוע",
    possiblePlace: "אפשרי: בחלק מן הימים שהתאריכים מתירים",
    certainPlace: "ודאי: בכל הימים שהתאריכים מתירים",
    certainBy: "ודאי עד", certainUntil: "ודאי עד",
    reachStart: "כאן מתחילים המסלולים", reachEnd: "כאן מסתיימים המסלולים",
    doubtful: "תאריך מוטל בספק", approximate: "תאריך משוער",
    missing: "חלקים מן התשובה ללא מקום ידוע או מחוץ למפה")
}

extension FigureWording {
  /// Hebrew.
  static let hebrew = FigureWording(
    totalsTitle: "אנשים שהועברו בכפייה, בסיכום",
    flowTitle: "כמה אנשים ייתכן שהובלו מ־{from} אל {to}",
    betweennessTitle: "דרך אילו מקומות עברו מסלולי האסירים",
    closenessTitle: "מאילו מקומות הובילו מעט העברות אל אחרים",
    groupsTitle: "בין אילו מקומות ייתכן שהובלו אנשים",
    or: "או",
    totals: "סך הכול (מספר ההעברות): אנשים",
    furtherTotals: "סיכומים נוספים", noOperation: "ללא שיוך למבצע",
    sums: "מספרים ליד הקווים: אנשים, בסיכום ממקום למקום",
    severalMovements: "כמה העברות במסלולים שונים (סכמטי)",
    onlyPossible: "ייתכן שגם: התאריך או ההעברה מוטלים בספק",
    sumsLeftOut: "מספרים שהושמטו מחוסר מקום",
    certainFlow: "ודאי, בכל הימים והמספרים האפשריים",
    possibleFlow: "אפשרי, לא ודאי", unknownFlow: "אין גבול עליון ידוע למספר",
    bottleneck: "כאן לא יכלו לעבור אנשים נוספים",
    betweenness: "על כמה מן המסלולים בעלי מספר הקטעים הקטן ביותר בין שני מקומות אחרים נמצא מקום:",
    closeness:
      "עד כמה קרובים המקומות האחרים, 1: כל אחד במרחק קטע אחד, 0: אין מקום שאפשר להגיע אליו:",
    rank: "מספר לפני שם: דירוג", to: "עד",
    groups: "מקומות המקושרים בהעברות, בכל כיוון:",
    group: "קבוצה", furtherGroups: "קבוצות נוספות, לפי מספריהן",
    mutual: "אפשר להגיע מכל אחד לאחר, בתוך הקבוצות הממוספרות", sets: "קבוצה הדדית")
}

internal import Drawing
internal import Geodata

extension Wording {
  /// Persian.
  static let persian = Wording(
    language: "fa", direction: .rightToLeft, dates: .persian, plurals: .persian,
    zeroDigit: "\u{6F0}", thousands: "\u{66C}", decimal: "\u{66B}", semicolon: "؛ ", comma: "، ",
    degrees: Degrees(
      east: "{n} شرقی", west: "{n} غربی", north: "{n} شمالی", south: "{n} جنوبی"),
    north: "ش", legend: "راهنمای نشانه‌ها",
    modes: [
      .foot: "پیاده", .rail: "با قطار، واگن‌های سربسته", .openRail: "با قطار، واگن‌های روباز",
      .ship: "با کشتی یا دوبه", .truck: "با کامیون", .mixed: "پیاده و با وسایل دیگر",
    ],
    courses: [
      .sourced: "مسیر مستند",
      .approximate: "مسیر تقریبی، از توقفگاه‌های شناخته‌شده",
      .schematic: "مسیر نامعلوم (طرح‌وار)",
    ],
    onlyPossible: "شاید در این دوره، اما نه به‌یقین",
    questionable: "گزارش کلی؛ هیچ انتقال مشخصی مستند نیست",
    intended: "مقصد در نظر گرفته‌شده که به آن نرسیدند", openEnded: "پایان نامعلوم",
    people: "افرادی که به‌زور جابه‌جا شدند", peopleUnknown: "شمار نامعلوم",
    orMore: "{n} یا بیشتر", orFewer: "{n} یا کمتر", below: "کمتر از {n}",
    kinds: [
      .mainCamp: "اردوگاه اصلی", .subcamp: "اردوگاه فرعی", .killingCentre: "مرکز کشتار",
      .transitCamp: "اردوگاه گذر یا موقت", .labourCamp: "اردوگاه کار اجباری",
      .prisonerOfWarCamp: "اردوگاه اسیران جنگی", .ghetto: "گتو",
      .town: "شهر یا آبادی، توقفگاه", .station: "ایستگاه راه‌آهن",
      .killingSite: "محل کشتار جمعی", .burialSite: "محل دفن",
      .liberationSite: "محل آزادسازی", .ship: "کشتی‌های لنگرانداخته",
    ],
    region: "ناحیه، نه یک محل مشخص", orientationTown: "شهر، برای جهت‌یابی",
    modernBorders: "مرزهای امروزی",
    stateBorder: "مرز کشور",
    innerBorder: "مرز سرزمین‌های الحاق‌شده یا اشغال‌شده",
    roughBorder: "مسیر تقریبی مرز",
    heights: "ارتفاع از سطح دریا، تعمیم‌یافته؛ پله‌ها: {n}\u{A0}متر",
    notShown: "نشان داده نشده:", lacksPlace: "جابه‌جایی‌های بدون مکان معلوم",
    lacksDate: "جابه‌جایی‌های بدون تاریخ",
    outside: "جابه‌جایی‌های بیرون از محدودهٔ نقشه",
    withinPlace: "جابه‌جایی‌های درون یک مکان",
    beyondLimit: "جابه‌جایی‌های بیش از حد برگزیده",
    unnamed: "نام‌های حذف‌شده به‌سبب کمبود جا",
    everythingShown: "هیچ؛ همهٔ داده‌های این گزینش نشان داده شده است",
    nothingToShow: "داده‌ها هیچ جابه‌جایی‌ای برای این گزینش ندارند.",
    nothingHere: "هیچ جابه‌جایی‌ای از این گزینش را نمی‌توان در این محدوده رسم کرد.",
    tooSmall: "برگه برای عنوان، راهنما و یادداشت‌ها کوچک است؛ بخش‌هایی حذف شده است.",
    projection: "سیستم تصویر", bordersNone: "مرزها رسم نشده‌اند",
    bordersOfDay: "مرزها در {date}",
    bordersModern: "مرزهای امروزی، نه مرزهای ۱۹۴۴\u{2013}۱۹۴۵",
    dataCredit: "داده‌ها", baseMapCredit: "نقشهٔ پایه",
    defaultTitle: "راهپیمایی‌های مرگ و انتقال‌های اجباری",
    maps: "نقشه‌ها",
    movements: CountedNoun("{n} جابه‌جایی اجباری"), places: CountedNoun("{n} مکان"),
    kilometres: "کیلومتر", answer: .persian, figures: .persian, territories: .persian)
}

extension DateWording {
  /// Persian, with the months of the Gregorian calendar; one that ends in a vowel is linked to its
  /// year by a mark.
  static let persian = {
    let months = [
      "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر",
      "نوامبر", "دسامبر",
    ]
    var wording = DateWording(
      months: months, monthsOfDays: months, withinMonths: months.map { "در \($0)" },
      monthsAbout: months, seasons: ["بهار", "تابستان", "پاییز", "زمستان"],
      shortMonths: months,
      withinYear: "در {y}", until: "تا {date}", from: "از {date}",
      notBefore: "{date} یا پس از آن", notAfter: "{date} یا پیش از آن",
      betweenDays: "بین {a} و {b}", betweenYears: "بین {a} و {b}", or: "{a} یا {b}",
      and: "{a} و {b}", orEarlier: "{date} یا پیش از آن", orLater: "{date} یا پس از آن",
      about: "حدود {date}", aboutMonth: "حدود {date}", aboutRange: "(حدوداً)",
      aboutSign: "حدود، حدوداً", doubt: "(؟)")
    wording.linkBeforeYear = ("ه", "\u{654}")
    return wording
  }()
}

extension AnswerWording {
  /// Persian.
  static let persian = AnswerWording(
    arrived: "رسیدن:", left: "حرکت:", arrivedAndLeft: "رسیدن و حرکت:",
    pathTitle: "از {from} به {to}",
    fromTitle: "مردم را از {from} ممکن است به کجا برده باشند",
    toTitle: "مردم را از کجا ممکن است به {to} برده باشند",
    possiblePath: "ممکن: برای برخی از روزهایی که تاریخ‌ها اجازه می‌دهند",
    certainPath: "قطعی: برای همهٔ روزهایی که تاریخ‌ها اجازه می‌دهند",
    path: "مسیر", furtherPaths: "مسیرهای دیگر",
    otherMovements: "جابه‌جایی‌های دیگر", otherPlaces: "مکان‌های جابه‌جایی‌های دیگر",
    earliestDay: "زودترین روز رسیدن:", latestDay: "دیرترین روز حرکت:",
    dayUnknown: "روز نامعلوم",
    possiblePlace: "ممکن: برای برخی از روزهایی که تاریخ‌ها اجازه می‌دهند",
    certainPlace: "قطعی: برای همهٔ روزهایی که تاریخ‌ها اجازه می‌دهند",
    certainBy: "قطعی تا", certainUntil: "قطعی تا",
    reachStart: "مسیرها از این‌جا آغاز می‌شوند",
    reachEnd: "مسیرها در این‌جا پایان می‌یابند",
    doubtful: "تاریخ نامطمئن", approximate: "تاریخ تقریبی",
    missing: "بخش‌هایی از پاسخ بدون مکان معلوم یا بیرون از نقشه")
}

extension FigureWording {
  /// Persian.
  static let persian = FigureWording(
    totalsTitle: "افرادی که به‌زور جابه‌جا شدند، روی هم",
    flowTitle: "چند نفر را از {from} ممکن است به {to} برده باشند",
    betweennessTitle: "مسیر زندانیان از کدام مکان‌ها می‌گذشت",
    closenessTitle: "از کدام مکان‌ها جابه‌جایی‌های کمی به دیگر مکان‌ها می‌رسید",
    groupsTitle: "مردم را میان کدام مکان‌ها ممکن است برده باشند",
    or: "یا",
    totals: "جمع (شمار جابه‌جایی‌ها): افراد",
    furtherTotals: "جمع‌های دیگر", noOperation: "بدون عملیات",
    sums: "رقم‌های کنار خط‌ها: افراد، روی هم از یک مکان تا دیگری",
    severalMovements: "چند جابه‌جایی با مسیرهای گوناگون (طرح‌وار)",
    onlyPossible: "شاید همچنین: تاریخ یا جابه‌جایی نامطمئن",
    sumsLeftOut: "رقم‌های حذف‌شده به‌سبب کمبود جا",
    certainFlow: "قطعی، برای همهٔ روزها و شمارهای ممکن",
    possibleFlow: "ممکن، نه قطعی", unknownFlow: "حد بالای شمار معلوم نیست",
    bottleneck: "از این‌جا افراد بیشتری نمی‌توانستند بگذرند",
    betweenness: "مکان بر چند مسیر از کوتاه‌ترین مسیرها (کمترین مرحله‌ها) میان دو مکان دیگر است:",
    closeness: "نزدیکی مکان‌های دیگر، ۱: هر یک به فاصلهٔ یک مرحله، ۰: هیچ‌یک دست‌یافتنی نیست:",
    rank: "شمارهٔ پیش از نام: رتبه", to: "تا",
    groups: "مکان‌هایی که جابه‌جایی‌ها به هم پیوسته‌اند، در هر جهت:",
    group: "گروه", furtherGroups: "گروه‌های دیگر، به شماره",
    mutual: "از یکدیگر دست‌یافتنی، در مجموعه‌های شماره‌دار", sets: "مجموعه")
}

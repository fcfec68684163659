internal import Geodata

extension Wording {
  /// Russian.
  static let russian = Wording(
    language: "ru", dates: .russian, plurals: .russian, thousands: "\u{A0}", decimal: ",",
    degrees: Degrees(
      east: "{n} в.\u{A0}д.", west: "{n} з.\u{A0}д.", north: "{n} с.\u{A0}ш.",
      south: "{n} ю.\u{A0}ш."),
    legend: "Условные знаки",
    modes: [
      .foot: "пешком", .rail: "по железной дороге, закрытые вагоны",
      .openRail: "по железной дороге, открытые вагоны", .ship: "на судне или барже",
      .truck: "на грузовиках", .mixed: "пешком и другими способами",
    ],
    courses: [
      .sourced: "маршрут документирован",
      .approximate: "маршрут приблизительный, через известные места остановок",
      .schematic: "маршрут неизвестен (схематично)",
    ],
    onlyPossible: "возможно, в этот период, но не наверняка",
    questionable: "общее указание; отдельный транспорт не документирован",
    intended: "намеченное место назначения, не достигнуто", openEnded: "конец неизвестен",
    people: "Насильственно перемещённые люди", peopleUnknown: "число неизвестно",
    orMore: "{n} или более", orFewer: "{n} или менее", below: "менее {n}",
    kinds: [
      .mainCamp: "главный лагерь", .subcamp: "филиал лагеря",
      .killingCentre: "лагерь уничтожения", .transitCamp: "транзитный или временный лагерь",
      .labourCamp: "лагерь принудительного труда", .prisonerOfWarCamp: "лагерь военнопленных",
      .ghetto: "гетто", .town: "населённый пункт, остановка",
      .station: "железнодорожная станция", .killingSite: "место массового убийства",
      .burialSite: "место захоронения", .liberationSite: "место освобождения",
      .ship: "суда на якоре",
    ],
    region: "район, не отдельное место", orientationTown: "город, для ориентировки",
    modernBorders: "современные границы",
    heights: "высота над уровнем моря, обобщённо; ступени: {n} м",
    notShown: "Не показано:", lacksPlace: "перемещения без известного места",
    lacksDate: "перемещения без даты",
    outside: "перемещения вне показанной территории",
    withinPlace: "перемещения в пределах одного места",
    unnamed: "названия, опущенные из-за нехватки места",
    everythingShown: "ничего; все данные этой выборки показаны",
    nothingToShow: "Данные не содержат ни одного перемещения для этой выборки.",
    nothingHere: "Ни одно перемещение этой выборки нельзя изобразить на этой территории.",
    tooSmall: "Лист слишком мал для заголовка, условных знаков и примечаний; часть опущена.",
    projection: "Проекция", bordersNone: "границы не показаны",
    bordersModern: "границы современные, а не 1944\u{2013}45 годов",
    dataCredit: "Данные", baseMapCredit: "Картографическая основа",
    defaultTitle: "Марши смерти и транспорты",
    movements: CountedNoun(
      "{n} насильственного перемещения",
      [
        .one: "{n} насильственное перемещение", .few: "{n} насильственных перемещения",
        .many: "{n} насильственных перемещений",
      ]),
    places: CountedNoun(
      "{n} места", [.one: "{n} место", .few: "{n} места", .many: "{n} мест"]),
    kilometres: "км", answer: .russian, figures: .russian)
}

extension DateWording {
  /// Russian: months in the genitive behind days, in the prepositional case within months.
  static let russian = {
    let ofDays = [
      "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
      "октября", "ноября", "декабря",
    ]
    return DateWording(
      months: [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь",
        "октябрь", "ноябрь", "декабрь",
      ],
      monthsOfDays: ofDays,
      withinMonths: [
        "в январе", "в феврале", "в марте", "в апреле", "в мае", "в июне", "в июле",
        "в августе", "в сентябре", "в октябре", "в ноябре", "в декабре",
      ],
      monthsAbout: ofDays, seasons: ["весна", "лето", "осень", "зима"],
      withYear: "{date} {y}\u{A0}г.", year: "{y}\u{A0}г.", withinYear: "в {y}\u{A0}г.",
      until: "по {date}", from: "с {date}", notBefore: "не ранее {date}",
      notAfter: "не позднее {date}", betweenDays: "между {a} и {b}",
      betweenYears: "между {a} и {b}\u{A0}гг.", or: "{a} или {b}", and: "{a} и {b}",
      orEarlier: "{date} или ранее", orLater: "{date} или позднее", about: "ок. {date}",
      aboutMonth: "ок. {date}", aboutRange: "(ок.)", aboutSign: "ок.")
  }()
}

extension AnswerWording {
  /// Russian.
  static let russian = AnswerWording(
    arrived: "прибытие", left: "отправка", arrivedAndLeft: "прибытие и отправка",
    pathTitle: "Путь: {from} \u{2014} {to}",
    fromTitle: "Куда могли быть угнаны люди (начало: {from})",
    toTitle: "Откуда могли быть угнаны люди (место назначения: {to})",
    possiblePath: "возможно: при некоторых из дней, которые допускают даты",
    certainPath: "достоверно: при всех днях, которые допускают даты",
    path: "путь", furtherPaths: "другие пути",
    otherMovements: "другие перемещения", otherPlaces: "места других перемещений",
    earliestDay: "Самый ранний день прибытия:", latestDay: "Самый поздний день отправки:",
    dayUnknown: "день неизвестен",
    possiblePlace: "возможно: при некоторых из дней, которые допускают даты",
    certainPlace: "достоверно: при всех днях, которые допускают даты",
    certainBy: "достоверно не позднее", certainUntil: "достоверно до",
    reachStart: "здесь пути начинаются", reachEnd: "здесь пути заканчиваются",
    doubtful: "дата под сомнением", approximate: "дата приблизительна",
    missing: "части ответа без известного места или вне карты")
}

extension FigureWording {
  /// Russian.
  static let russian = FigureWording(
    totalsTitle: "Насильственно перемещённые люди, в сумме",
    flowTitle: "Сколько людей могло быть угнано (начало: {from}; место назначения: {to})",
    betweennessTitle: "Через какие места вели пути узников",
    closenessTitle: "Из каких мест немногие перемещения вели в другие",
    groupsTitle: "Между какими местами люди могли быть угнаны",
    or: "или",
    totals: "Сумма (число перемещений): люди",
    furtherTotals: "другие суммы", noOperation: "вне операций",
    sums: "Числа у линий: люди, в сумме от одного места до другого",
    severalMovements: "несколько перемещений по разным маршрутам (схематично)",
    onlyPossible: "возможно, также: дата или само перемещение под сомнением",
    sumsLeftOut: "числа, опущенные из-за нехватки места",
    certainFlow: "достоверно, при всех возможных днях и числах",
    possibleFlow: "возможно, не достоверно", unknownFlow: "верхняя граница числа неизвестна",
    bottleneck: "здесь не могло пройти больше людей",
    betweenness: "На скольких путях с наименьшим числом отрезков между двумя другими местами лежит "
      + "место:",
    closeness: "Насколько близки другие места; 1: каждое в одном отрезке, 0: ни одно не достижимо:",
    rank: "число перед названием: место по порядку", to: "до",
    groups: "Места, связанные перемещениями в любом направлении:",
    group: "группа", furtherGroups: "другие группы, по номерам",
    mutual: "достижимы друг из друга, внутри пронумерованных множеств", sets: "множество")
}

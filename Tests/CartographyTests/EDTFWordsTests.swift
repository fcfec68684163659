import HistoricalTime
import Testing

@testable import Cartography

/// Every form of date in every language, as a table that a reader of the language can check.
@Suite struct EDTFWordsTests {
  /// A date and its words in English, German, Polish, Persian, Hebrew, Russian and French.
  struct Row: CustomTestStringConvertible, Sendable {
    var date: String
    var words: [String]
    var testDescription: String { date }

    init(_ date: String, _ words: String...) {
      self.date = date
      self.words = words
    }
  }

  static let table = [
    Row(
      "1945-01-17", "17 January 1945", "17. Januar 1945", "17 stycznia 1945", "۱۷ ژانویهٔ ۱۹۴۵",
      "17 בינואר 1945", "17 января 1945\u{A0}г.", "17 janvier 1945"),
    Row(
      "1945-03-01", "1 March 1945", "1. März 1945", "1 marca 1945", "۱ مارس ۱۹۴۵", "1 במרץ 1945",
      "1 марта 1945\u{A0}г.", "1er mars 1945"),
    Row(
      "1945-01", "January 1945", "Januar 1945", "styczeń 1945", "ژانویهٔ ۱۹۴۵", "ינואר 1945",
      "январь 1945\u{A0}г.", "janvier 1945"),
    Row("1945", "1945", "1945", "1945", "۱۹۴۵", "1945", "1945\u{A0}г.", "1945"),
    Row(
      "1945-01-17~", "c. 17 January 1945", "ca. 17. Januar 1945", "ok. 17 stycznia 1945",
      "حدود ۱۷ ژانویهٔ ۱۹۴۵", "סביב 17 בינואר 1945", "ок. 17 января 1945\u{A0}г.",
      "vers le 17 janvier 1945"),
    Row(
      "1945-01-17?", "17 January 1945 (?)", "17. Januar 1945 (?)", "17 stycznia 1945 (?)",
      "۱۷ ژانویهٔ ۱۹۴۵ (؟)", "17 בינואר 1945 (?)", "17 января 1945\u{A0}г. (?)",
      "17 janvier 1945 (?)"),
    Row(
      "1945-01-17%", "c. 17 January 1945 (?)", "ca. 17. Januar 1945 (?)",
      "ok. 17 stycznia 1945 (?)", "حدود ۱۷ ژانویهٔ ۱۹۴۵ (؟)", "סביב 17 בינואר 1945 (?)",
      "ок. 17 января 1945\u{A0}г. (?)", "vers le 17 janvier 1945 (?)"),
    Row(
      "1945-02~", "c. February 1945", "ca. Februar 1945", "ok. lutego 1945", "حدود فوریهٔ ۱۹۴۵",
      "סביב פברואר 1945", "ок. февраля 1945\u{A0}г.", "vers février 1945"),
    Row(
      "1945~", "c. 1945", "ca. 1945", "ok. 1945", "حدود ۱۹۴۵", "סביב 1945", "ок. 1945\u{A0}г.",
      "vers 1945"),
    Row(
      "1945-01-17/1945-01-18", "17 or 18 January 1945", "17. oder 18. Januar 1945",
      "17 lub 18 stycznia 1945", "۱۷ یا ۱۸ ژانویهٔ ۱۹۴۵", "17 או 18 בינואר 1945",
      "17 или 18 января 1945\u{A0}г.", "17 ou 18 janvier 1945"),
    Row(
      "1945-01-17/1945-01-21", "between 17 and 21 January 1945",
      "zwischen 17. und 21. Januar 1945", "między 17 a 21 stycznia 1945",
      "بین ۱۷ و ۲۱ ژانویهٔ ۱۹۴۵", "בין 17 ל־21 בינואר 1945",
      "между 17 и 21 января 1945\u{A0}г.", "entre le 17 et le 21 janvier 1945"),
    Row(
      "1945-01-31/1945-02-03", "between 31 January and 3 February 1945",
      "zwischen 31. Januar und 3. Februar 1945", "między 31 stycznia a 3 lutego 1945",
      "بین ۳۱ ژانویه و ۳ فوریهٔ ۱۹۴۵", "בין 31 בינואר ל־3 בפברואר 1945",
      "между 31 января и 3 февраля 1945\u{A0}г.",
      "entre le 31 janvier et le 3 février 1945"),
    Row(
      "1944-12-31/1945-01-02", "between 31 December 1944 and 2 January 1945",
      "zwischen 31. Dezember 1944 und 2. Januar 1945",
      "między 31 grudnia 1944 a 2 stycznia 1945", "بین ۳۱ دسامبر ۱۹۴۴ و ۲ ژانویهٔ ۱۹۴۵",
      "בין 31 בדצמבר 1944 ל־2 בינואר 1945",
      "между 31 декабря 1944\u{A0}г. и 2 января 1945\u{A0}г.",
      "entre le 31 décembre 1944 et le 2 janvier 1945"),
    Row(
      "1945-01-17?/1945-01-21", "between 17 (?) and 21 January 1945",
      "zwischen 17. (?) und 21. Januar 1945", "między 17 (?) a 21 stycznia 1945",
      "بین ۱۷ (؟) و ۲۱ ژانویهٔ ۱۹۴۵", "בין 17 (?) ל־21 בינואר 1945",
      "между 17 (?) и 21 января 1945\u{A0}г.", "entre le 17 (?) et le 21 janvier 1945"),
    Row(
      "1945-01-17~/1945-01-21~", "between 17 and 21 January 1945 (c.)",
      "zwischen 17. und 21. Januar 1945 (ca.)", "między 17 a 21 stycznia 1945 (ok.)",
      "بین ۱۷ و ۲۱ ژانویهٔ ۱۹۴۵ (حدوداً)", "בין 17 ל־21 בינואר 1945 (בערך)",
      "между 17 и 21 января 1945\u{A0}г. (ок.)", "entre le 17 et le 21 janvier 1945 (env.)"),
    Row(
      "1945-01-17/..", "not before 17 January 1945", "frühestens 17. Januar 1945",
      "nie wcześniej niż 17 stycznia 1945", "۱۷ ژانویهٔ ۱۹۴۵ یا پس از آن",
      "לא לפני 17 בינואר 1945", "не ранее 17 января 1945\u{A0}г.",
      "au plus tôt le 17 janvier 1945"),
    Row(
      "../1945-02-28", "by 28 February 1945", "spätestens 28. Februar 1945",
      "najpóźniej 28 lutego 1945", "۲۸ فوریهٔ ۱۹۴۵ یا پیش از آن",
      "לא יאוחר מ־28 בפברואר 1945", "не позднее 28 февраля 1945\u{A0}г.",
      "au plus tard le 28 février 1945"),
    Row(
      "[1945-01-17,1945-01-18]", "17 or 18 January 1945", "17. oder 18. Januar 1945",
      "17 lub 18 stycznia 1945", "۱۷ یا ۱۸ ژانویهٔ ۱۹۴۵", "17 או 18 בינואר 1945",
      "17 или 18 января 1945\u{A0}г.", "17 ou 18 janvier 1945"),
    Row(
      "[1945-01-17,1945-01-19,1945-02-02]", "17, 19 January or 2 February 1945",
      "17., 19. Januar oder 2. Februar 1945", "17, 19 stycznia lub 2 lutego 1945",
      "۱۷، ۱۹ ژانویه یا ۲ فوریهٔ ۱۹۴۵", "17, 19 בינואר או 2 בפברואר 1945",
      "17, 19 января или 2 февраля 1945\u{A0}г.", "17, 19 janvier ou 2 février 1945"),
    Row(
      "{1945-01-17,1945-01-19}", "17 and 19 January 1945", "17. und 19. Januar 1945",
      "17 i 19 stycznia 1945", "۱۷ و ۱۹ ژانویهٔ ۱۹۴۵", "17 ו־19 בינואר 1945",
      "17 и 19 января 1945\u{A0}г.", "17 et 19 janvier 1945"),
    Row(
      "[1944-07-24..]", "24 July 1944 or later", "24. Juli 1944 oder später",
      "24 lipca 1944 lub później", "۲۴ ژوئیهٔ ۱۹۴۴ یا پس از آن", "24 ביולי 1944 או לאחר מכן",
      "24 июля 1944\u{A0}г. или позднее", "24 juillet 1944 ou après"),
    Row(
      "[..1945-05-08]", "8 May 1945 or earlier", "8. Mai 1945 oder früher",
      "8 maja 1945 lub wcześniej", "۸ مهٔ ۱۹۴۵ یا پیش از آن", "8 במאי 1945 או לפני כן",
      "8 мая 1945\u{A0}г. или ранее", "8 mai 1945 ou avant"),
    Row(
      "1945-01-XX", "in January 1945", "im Januar 1945", "w styczniu 1945", "در ژانویهٔ ۱۹۴۵",
      "בינואר 1945", "в январе 1945\u{A0}г.", "en janvier 1945"),
    Row(
      "1945-XX", "in 1945", "1945", "w 1945", "در ۱۹۴۵", "ב־1945", "в 1945\u{A0}г.", "en 1945"),
    Row(
      "194X", "between 1940 and 1949", "zwischen 1940 und 1949", "między 1940 a 1949",
      "بین ۱۹۴۰ و ۱۹۴۹", "בין 1940 ל־1949", "между 1940 и 1949\u{A0}гг.",
      "entre 1940 et 1949"),
    Row(
      "1945-21", "spring 1945", "Frühjahr 1945", "wiosna 1945", "بهار ۱۹۴۵", "אביב 1945",
      "весна 1945\u{A0}г.", "printemps 1945"),
    Row(
      "1944-24~", "c. winter 1944\u{2013}1945", "ca. Winter 1944\u{2013}1945",
      "ok. zima 1944\u{2013}1945", "حدود زمستان ۱۹۴۴\u{2013}۱۹۴۵", "סביב חורף 1944\u{2013}1945",
      "ок. зима 1944\u{2013}1945\u{A0}г.", "vers hiver 1944\u{2013}1945"),
    Row(
      "1945-33", "January\u{2013}March 1945", "Januar\u{2013}März 1945",
      "styczeń\u{2013}marzec 1945", "ژانویه\u{2013}مارس ۱۹۴۵", "ינואר\u{2013}מרץ 1945",
      "январь\u{2013}март 1945\u{A0}г.", "janvier\u{2013}mars 1945"),
    Row(
      "1945-01-18T06:30:00", "18 January 1945, 06:30", "18. Januar 1945, 06:30",
      "18 stycznia 1945, 06:30", "۱۸ ژانویهٔ ۱۹۴۵، \u{2068}۰۶:۳۰\u{2069}",
      "18 בינואר 1945, \u{2068}06:30\u{2069}", "18 января 1945\u{A0}г., 06:30",
      "18 janvier 1945, 06:30"),
    Row("../..", "", "", "", "", "", "", ""),
  ]

  @Test(arguments: table.dropLast())
  func datesOfEveryForm(_ row: Row) throws {
    let date = try EDTF(row.date)
    #expect(Wording.all.map { $0.words(date) } == row.words)
  }

  @Test func aSetKeepsTheDaysThatRemain() throws {
    let date = try EDTF("[1945-01-17,1945-01-19,1945-01-22]")
    let range = try interval("1945-01-17/1945-01-20")
    #expect(Wording.english.days(date, within: range, withYear: false) == "17 or 19 January")
    #expect(Wording.polish.days(date, within: range, withYear: false) == "17 lub 19 stycznia")
    #expect(
      Wording.english.days(date, within: DayRange(range.earliest), withYear: false)
        == "17 January")
  }

  /// The words of a whole year name each month in each case that a language has.
  @Test(arguments: Wording.all.map(\.language))
  func everyMonthOccursInEveryForm(_ language: String) throws {
    let wording = try #require(Wording.of(language))
    for (number, name) in wording.dates.months.enumerated() {
      let month = number < 9 ? "0\(number + 1)" : "\(number + 1)"
      #expect(wording.words(try EDTF("1945-\(month)")).hasPrefix(wording.linked(name)))
      let day = wording.words(try EDTF("1945-\(month)-17"))
      #expect(day.contains(wording.linked(wording.dates.monthsOfDays[number])))
    }
    for list in [wording.dates.monthsOfDays, wording.dates.withinMonths, wording.dates.monthsAbout]
    {
      #expect(list.count == 12)
      #expect(Set(list).count == 12)
    }
    #expect(wording.dates.seasons.count == 4)
  }
}

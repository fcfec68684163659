/// How one language writes days, months, years and ranges of them, as templates.
///
/// In templates `{d}` stands for a day of the month, `{m}` for a month, `{y}` for a year, `{date}` for
/// a date, `{a}` and `{b}` for two of them.
struct DateWording: Sendable {
  /// The months from January, alone or with a year.
  var months: [String]
  /// The months after the number of a day; as `months` if they do not change.
  var monthsOfDays: [String]
  /// Within each month: `in January`.
  var withinMonths: [String]
  /// The months as they follow words such as "about"; as `months` if they do not change.
  var monthsAbout: [String]
  /// Spring, summer, autumn, winter.
  var seasons: [String]
  /// The months from January in short, for places with little room; whole where the language has no
  /// short forms.
  var shortMonths: [String]

  /// The number of a day.
  var dayNumber = "{d}"
  /// The number of the first day of a month, where it is another.
  var firstDayNumber: String?
  /// A day of a month without its year.
  var dayOfMonth = "{d} {m}"
  /// A date and its year.
  var withYear = "{date} {y}"
  /// A year alone.
  var year = "{y}"
  /// Within a year: `in 1945`.
  var withinYear: String
  /// Set after a month that ends with the letter, where the year follows.
  var linkBeforeYear: (letter: Unicode.Scalar, mark: Unicode.Scalar)?

  /// The last day of a stretch whose beginning is open.
  var until: String
  /// The first day of a stretch whose end is open.
  var from: String
  /// A day that is known to be no earlier than another.
  var notBefore: String
  /// A day that is known to be no later than another.
  var notAfter: String
  /// A day between two others.
  var betweenDays: String
  /// A year between two others.
  var betweenYears: String
  /// One of two dates, of which it is not known which.
  var or: String
  /// Both of two dates.
  var and: String
  /// A date or an earlier one.
  var orEarlier: String
  /// A date or a later one.
  var orLater: String
  /// About a day.
  var about: String
  /// About a month or a year.
  var aboutMonth: String
  /// What stands behind a range that is approximate.
  var aboutRange: String
  /// How the legend names the signs of approximate dates.
  var aboutSign: String
  /// What stands behind a date that is in doubt.
  var doubt = "(?)"
}

extension String {
  /// The text with what stands for the names in braces; braces around anything else stay.
  func filled(_ values: KeyValuePairs<String, String>) -> String {
    var text = ""
    var rest = self[...]
    while let brace = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      text += rest[..<brace]
      let next = rest.utf8.index(after: brace)
      if let end = rest.utf8[next...].firstIndex(of: UInt8(ascii: "}")),
        let value = values.first(where: { $0.key == rest[next..<end] })?.value
      {
        text += value
        rest = rest[rest.utf8.index(after: end)...]
      } else {
        text += rest[brace..<next]
        rest = rest[next...]
      }
    }
    return text + rest
  }
}

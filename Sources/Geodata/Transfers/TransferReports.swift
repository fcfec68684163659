internal import HistoricalTime

/// What is said of values that are not as they should be.
extension TransferTable {
  /// Whether a place that has not been seen before has a name; reports if not.
  func isName(
    _ field: RawField, _ name: TransferField, isCounted: Bool, _ problems: inout TransferProblems
  ) -> Bool {
    guard field.count > 0 else {
      problems.report(
        field, name: name, rule: "required", "\(name) is blank but must be given",
        hint: "name the place")
      return false
    }
    guard isCounted else {
      problems.report(
        field, name: name, rule: "too-many", "there are more places than can be counted",
        hint: "split the table")
      return false
    }
    return isUTF8(field, name, &problems)
  }

  /// Whether a mode that has not been seen before is a name; reports if not.
  func isMode(_ field: RawField, isCounted: Bool, _ problems: inout TransferProblems) -> Bool {
    guard isCounted else {
      problems.report(
        field, name: .mode, rule: "too-many", "there are more than 255 modes",
        hint: "is this the column of modes?")
      return false
    }
    return isUTF8(field, .mode, &problems)
  }

  func isUTF8(
    _ field: RawField, _ name: TransferField, _ problems: inout TransferProblems
  ) -> Bool {
    guard !field.isUTF8 else { return true }
    problems.report(
      field, name: name, rule: "utf-8", "\(name) is not UTF-8",
      hint: "save the table as UTF-8 (in a spreadsheet: CSV UTF-8)")
    return false
  }

  func report(
    _ problem: TransferDates.Problem, _ field: RawField, _ name: TransferField,
    _ problems: inout TransferProblems
  ) {
    switch problem {
    case .beyond:
      problems.report(
        field, name: name, rule: "day-range",
        "\(name): \u{201C}\(field.text)\u{201D} lies farther away than days can be counted",
        hint: "days are counted from -2147483647 to 2147483646")
    case .notADate(let error):
      problems.report(
        field, name: name, offset: error.offset, rule: "date",
        "\(name): \u{201C}\(field.text)\u{201D} is not a date: \(error.reason)",
        hint: error.hint + "; or write whole days since 1970-01-01")
    }
  }

  func reportReversed(_ fields: [RawField], _ problems: inout TransferProblems) {
    let (departed, arrived) = (fields[header.departed], fields[header.arrived])
    problems.report(
      arrived, name: .arrived, rule: "date-order",
      "arrives before it departs: \(arrived.text) lies wholly before \(departed.text)",
      hint: "check the year and the order of the columns departed and arrived")
  }

  func reportRagged(_ fields: [RawField], _ problems: inout TransferProblems) {
    problems.report(
      nil, rule: "row-length",
      "this row has \(CountText.count(fields.count, "value", "values")), "
        + "the header has \(header.width)",
      hint: "put a value that holds a comma in quotes")
  }

  func reportCount(_ field: RawField, _ problems: inout TransferProblems) {
    problems.report(
      field, name: .count, rule: "count",
      "count: \u{201C}\(field.text)\u{201D} is not a number of people",
      hint: "write a whole number, 3000, or bounds, 3000-4000; leave it blank if it is not known")
  }

  func reportKilometres(_ field: RawField, _ problems: inout TransferProblems) {
    problems.report(
      field, name: .km, rule: "km", "km: \u{201C}\(field.text)\u{201D} is not a length",
      hint: "write kilometres as 12 or 12.5, not negative; leave it blank if it is not known")
  }
}

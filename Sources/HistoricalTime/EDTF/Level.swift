extension EDTF.Form {
  /// The lowest conformance level that knows this form.
  var level: Int {
    switch self {
    case .date(let date), .dateTime(let date, _): date.level
    case .interval(let start, let end): max(start.level, end.level)
    case .set, .list: 2
    }
  }
}

extension EDTF.Endpoint {
  /// Unspecified digits in an interval are of level 2, even those that level 1 has elsewhere.
  fileprivate var level: Int {
    guard let date else { return 1 }
    return date.hasUnspecifiedDigits ? 2 : date.level
  }
}

extension EDTF.PartialDate {
  /// The lowest conformance level that knows this date.
  var level: Int {
    if year.exponent != nil || year.significantDigits != nil { return 2 }
    if isPartlyQualified || (hasUnspecifiedDigits && !hasLevel1Mask) { return 2 }
    if let grouping {
      guard case .season(_, nil) = grouping else { return 2 }
      return 1
    }
    let isPlain = !year.isNegative && !year.isPrefixed && !hasUnspecifiedDigits
    return isPlain && qualification.isEmpty ? 0 : 1
  }

  /// Whether a qualifier stands anywhere but behind the whole date.
  private var isPartlyQualified: Bool {
    marks.contains { !$0.individual.isEmpty } || marks.dropLast().contains { !$0.group.isEmpty }
  }

  /// Whether the unspecified digits are those that level 1 allows: the last one or two of a year
  /// alone, a whole day, a whole month, or both.
  private var hasLevel1Mask: Bool {
    switch part {
    case .year:
      year.digits.isMasked(at: 0) && !year.digits.isMasked(at: 2) && !year.digits.isMasked(at: 3)
    case .month(let month): !year.digits.isMasked && month.isWhollyMasked
    case .day(let month, let day):
      !year.digits.isMasked && day.isWhollyMasked && (!month.isMasked || month.isWhollyMasked)
    case .grouping: false
    }
  }
}

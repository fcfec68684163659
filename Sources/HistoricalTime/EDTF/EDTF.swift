/// A date in the Extended Date/Time Format (ISO 8601-2:2019, annex A), levels 0 to 2: a day, month
/// or year, perhaps uncertain, approximate or only partly known, or an interval, set or list of
/// such dates.
///
/// Examples: `1945-01-17`, `1945-04~`, `194X`, `1945-01-17/1945-01-21`, `../1945-05-10`,
/// `[1945-01-18,1945-01-19]`. The text is kept, so that a value prints as it was written.
///
/// The specification with its examples is at https://www.loc.gov/standards/datetime/.
public struct EDTF: Sendable {
  /// The text the date was read from.
  public let text: String
  /// What the text says, part by part.
  public let form: Form
  /// The lowest conformance level (0, 1 or 2) of the format that knows this date.
  public let level: Int
  /// The first and last calendar day that the text allows.
  ///
  /// Qualifiers (`?`, `~`, `%`) do not widen it: `1945-04~` is all of April 1945 and no more. An
  /// open or unknown end of an interval is open here. For a set or a list it reaches from the first
  /// to the last of its members. Years too far away to count days in lie in the distant past or
  /// future.
  public let bounds: DayRange

  /// Reads a date.
  ///
  /// - Throws: `EDTFError` with the place of the problem, the reason and a hint.
  public init(_ text: String) throws(EDTFError) {
    var parser = Parser(Array(text.utf8))
    do {
      form = try parser.form()
    } catch {
      throw EDTFError(text: text, offset: error.offset, reason: error.reason, hint: error.hint)
    }
    bounds = form.days.clamped
    level = form.level
    self.text = text
  }

  /// Whether it is uncertain (`?` or `%`) in any part.
  public var isUncertain: Bool { qualification.contains(.uncertain) }
  /// Whether it is approximate (`~` or `%`) in any part.
  public var isApproximate: Bool { qualification.contains(.approximate) }

  /// The qualifiers of all parts together.
  public var qualification: Qualification { form.dates.reduce([]) { $0.union($1.qualification) } }

  /// The qualifiers of an interval's beginning; of anything else, of the whole.
  public var earliestQualification: Qualification {
    guard case .interval(let start, _) = form else { return qualification }
    return start.date?.qualification ?? []
  }

  /// The qualifiers of an interval's end; of anything else, of the whole.
  public var latestQualification: Qualification {
    guard case .interval(_, let end) = form else { return qualification }
    return end.date?.qualification ?? []
  }

  /// Whether an end of an interval is there but not known (`1945-01-17/`), other than open.
  public var hasUnknownEnd: Bool {
    guard case .interval(let start, let end) = form else { return false }
    return start == .unknown || end == .unknown
  }
}

extension EDTF: Hashable {
  /// Dates are equal if they are written alike.
  public static func == (left: EDTF, right: EDTF) -> Bool { left.text == right.text }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension EDTF: CustomStringConvertible {
  /// The text it was read from.
  public var description: String { text }
}

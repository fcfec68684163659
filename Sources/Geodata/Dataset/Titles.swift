/// Titles of rows in the language of a plate.
extension Dataset {
  /// A title, and whether it is in the language that was asked for.
  public struct Title: Hashable, Sendable {
    /// The title.
    public var text: String
    /// Whether it is in the language that was asked for; otherwise it is in that of the data set.
    public var isInLanguage: Bool
  }

  /// What a period is called in a language (BCP 47).
  public func title(of period: PeriodID, in language: String) -> Title {
    title(.periods, period.rawValue, self.period(period)?.name, language)
  }

  /// What an event is called in a language (BCP 47).
  public func title(of event: EventID, in language: String) -> Title {
    title(.events, event.rawValue, events.first { $0.id == event }?.name, language)
  }

  /// What an operation is called in a language (BCP 47).
  public func title(of operation: OperationID, in language: String) -> Title {
    title(.operations, operation.rawValue, operations.first { $0.id == operation }?.name, language)
  }

  /// What a city of the base map is called in a language (BCP 47), by its name in the base map.
  public func title(ofCity name: String, in language: String) -> Title {
    title(.cities, name, name, language)
  }

  private func title(
    _ table: Translation.Titled, _ record: String, _ own: String?, _ language: String
  ) -> Title {
    let tag = language.lowercased()
    let primary = tag.prefix { $0 != "-" }
    let rows = translations.filter { $0.table == table && $0.record == record }
    for wanted in [tag[...], primary] {
      if let row = rows.first(where: { $0.language.lowercased() == wanted }) {
        return Title(text: row.text, isInLanguage: true)
      }
    }
    let isOwn = package.language.lowercased().prefix { $0 != "-" } == primary
    return Title(text: own ?? record, isInLanguage: isOwn)
  }
}

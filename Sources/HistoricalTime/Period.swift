/// A stretch of time with known first and last day (either can be open) that movements and events
/// are put to: were they in it?
public struct Period: Hashable, Sendable {
  /// The period's days, first and last included.
  public let interval: DayRange

  /// Creates the period of these days.
  public init(_ interval: DayRange) {
    self.interval = interval
  }

  /// Creates the period from the bounds of a date; `1945-01/1945-03` is January to March.
  public init(_ date: EDTF) {
    interval = date.bounds
  }

  /// Whether something that happened on one day within `dated` happened in the period.
  public func answer(dated: DayRange) -> Answer { dated.answer(within: interval) }

  /// Whether a movement was under way on a day of the period.
  ///
  /// The movement is under way on all days from a day *d* in `departed` to a day *a* in `arrived`,
  /// with *d* <= *a*. It is `definite` if it overlaps the period for every such pair and `possible`
  /// if it does for some. Each date narrows the other: the arrival is not before the earliest
  /// departure, and the departure not after the latest arrival, so that an open arrival such as
  /// `../1945-05-10` takes its beginning from the departure.
  ///
  /// - A movement with one of the dates alone is dated by that one: it counts on that day only.
  /// - A movement without any date is `possible` in every period. Nothing says when it was: it is
  ///   for the caller not to show it as dated.
  /// - If no pair exists at all (every arrival before every departure), the dates contradict each
  ///   other and nothing is `definite`.
  ///
  /// O(1).
  public func answer(departed: DayRange?, arrived: DayRange?) -> Answer {
    switch (departed, arrived) {
    case (nil, nil): return .possible
    case (let dated?, nil), (nil, let dated?): return answer(dated: dated)
    case (let departed?, let arrived?):
      guard departed.earliest <= arrived.latest else {
        return interval.overlaps(departed.union(arrived)) ? .possible : .no
      }
      // Under way from the earliest departure to the latest arrival at most ...
      let longest = DayRange(earliest: departed.earliest, latest: arrived.latest)
      guard interval.overlaps(longest) else { return .no }
      // ... and not gone before the latest departure, nor back before the earliest arrival.
      let latestStart = min(departed.latest, arrived.latest)
      let earliestEnd = max(arrived.earliest, departed.earliest)
      return latestStart <= interval.latest && earliestEnd >= interval.earliest
        ? .definite : .possible
    }
  }
}

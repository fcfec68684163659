public import HistoricalTime

/// How many legs of a graph were under way in a time and how many people they took, put together by what
/// they have in common.
///
/// Lower bounds are added; there is an upper bound only where all legs have one. A number that is not
/// known adds nothing and is counted, never taken as zero. Somebody who was on several legs is counted
/// with each.
public struct LegTotals: Hashable, Sendable {
  /// By what legs are put together.
  public enum Grouping: CaseIterable, Sendable {
    /// The places where they begin and end.
    case pair
    /// How people were moved.
    case mode
    /// The month in which they left.
    case month
    /// Nothing: one total of all.
    case none
  }

  /// What the legs of one total have in common.
  public enum Group: Hashable, Sendable {
    /// They led from one place to another.
    case pair(from: PlaceID, to: PlaceID)
    /// They moved people in one way; nil if it is not known in which.
    case mode(String?)
    /// They left within these months, from their first day to their last; open if that is not known.
    case months(DayRange)
    /// They are all that are asked for.
    case all
  }

  /// Legs counted, and the people on them added up.
  public struct Sum: Hashable, Sendable {
    /// How many legs there are.
    public var count = 0
    /// Of how many of them nothing is known about the number of people.
    public var unknown = 0
    /// The sum of the least numbers, nil if none is known; the largest integer if it is larger.
    public var minimum: Int?
    /// The sum of the largest numbers, nil if one is not known or if it is too large.
    public var maximum: Int?
    /// The sum of the highest figures that are known; it is no bound.
    public var highestKnown: Int?

    /// A sum of so many legs, of some of which nothing is known.
    public init(count: Int = 0, unknown: Int = 0) {
      self.count = count
      self.unknown = unknown
    }
  }

  /// One total.
  public struct Row: Hashable, Sendable {
    /// What the legs have in common.
    public let group: Group
    /// The legs that were under way in the time whatever the true days are.
    public var definite = Sum()
    /// Those that can have been.
    public var possible = Sum()
  }

  /// The totals in the order of their groups.
  public let rows: [Row]
  /// The total of all legs.
  public let all: Row
  /// How many legs are left out since they have no date at all although a time is asked for.
  public let undated: Int
}

extension TemporalGraph {
  /// Adds up the legs of a time.
  ///
  /// A leg belongs to the time if it was under way on one of its days (see `Period`).
  ///
  /// O(m + g log g) time for m legs in g groups.
  ///
  /// - Parameters:
  ///   - period: The time; nil for all legs.
  ///   - grouping: By what legs are put together.
  ///   - certainty: If it is certain, legs that were only possibly under way are left out.
  public func totals(
    in period: DayRange? = nil, by grouping: LegTotals.Grouping = .none,
    certainty: Certainty = .possible
  ) -> LegTotals {
    let time = period.map { Period($0) }
    var all = LegTotals.Row(group: .all)
    var rows: [LegTotals.Row] = []
    var keys: [GroupKey] = []
    var numbers: [GroupKey: Int] = [:]
    var undated = 0
    for leg in columns.origin.indices {
      let (departure, arrival) = days(of: leg)
      var answer = Answer.definite
      if let time {
        guard departure != .unbounded || arrival != .unbounded else {
          undated += 1
          continue
        }
        answer = time.answer(departed: departure, arrived: arrival)
      }
      if answer == .no || (answer == .possible && certainty == .certain) { continue }
      let isDefinite = answer == .definite
      let people = attributes.people(of: leg)
      all.add(people, isDefinite: isDefinite)
      guard grouping != .none else { continue }
      let key = GroupKey(of: leg, in: self, leaving: departure, by: grouping)
      if let number = numbers[key] {
        rows[number].add(people, isDefinite: isDefinite)
      } else {
        numbers[key] = rows.count
        keys.append(key)
        var row = LegTotals.Row(group: key.group(in: self, by: grouping))
        row.add(people, isDefinite: isDefinite)
        rows.append(row)
      }
    }
    let order = rows.indices.sorted { keys[$0] < keys[$1] }
    let isEmpty = all.definite.count + all.possible.count == 0
    return LegTotals(
      rows: grouping == .none ? (isEmpty ? [] : [all]) : order.map { rows[$0] }, all: all,
      undated: undated)
  }

  private func days(of leg: Int) -> (departure: DayRange, arrival: DayRange) {
    (
      DayRange(
        earliest: Day(number: columns.departure[leg]),
        latest: Day(number: columns.latestDeparture[leg])),
      DayRange(
        earliest: Day(number: columns.arrival[leg]),
        latest: Day(number: columns.latestArrival[leg]))
    )
  }
}

/// The numbers that stand for a group, in the order of groups.
private struct GroupKey: Hashable, Comparable {
  var first: Int32
  var second: Int32

  init(
    of leg: Int, in graph: TemporalGraph, leaving departure: DayRange,
    by grouping: LegTotals.Grouping
  ) {
    switch grouping {
    case .pair: (first, second) = (graph.columns.origin[leg], graph.columns.destination[leg])
    case .mode:
      let mode = graph.attributes.mode
      (first, second) = (mode.isEmpty ? -1 : Int32(mode[leg]), 0)
    case .month:
      (first, second) = (GroupKey.month(departure.earliest), GroupKey.month(departure.latest))
    case .none: (first, second) = (0, 0)
    }
  }

  func group(in graph: TemporalGraph, by grouping: LegTotals.Grouping) -> LegTotals.Group {
    switch grouping {
    case .pair: .pair(from: graph.places[Int(first)], to: graph.places[Int(second)])
    case .mode:
      .mode(
        graph.attributes.modes.indices.contains(Int(first))
          && !graph.attributes.modes[Int(first)].isEmpty
          ? graph.attributes.modes[Int(first)] : nil)
    case .month:
      .months(
        DayRange(
          earliest: GroupKey.firstDay(of: first),
          latest: second == .max
            ? .distantFuture : GroupKey.firstDay(of: second + 1).adding(days: -1)
        ))
    case .none: .all
    }
  }

  /// The number of a month, counted from January of the year 0; open days stay open.
  private static func month(_ day: Day) -> Int32 {
    switch day {
    case .distantPast: .min
    case .distantFuture: .max
    default: Int32(day.year * 12 + day.month - 1)
    }
  }

  private static func firstDay(of month: Int32) -> Day {
    let year = Int((Double(month) / 12).rounded(.down))
    return Day(year: year, month: Int(month) - year * 12 + 1, day: 1) ?? .distantPast
  }

  static func < (left: GroupKey, right: GroupKey) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}

extension LegTotals.Row {
  fileprivate mutating func add(_ people: PeopleRange?, isDefinite: Bool) {
    if isDefinite { definite.add(people) } else { possible.add(people) }
  }
}

extension LegTotals.Sum {
  /// Adds the people of a leg.
  fileprivate mutating func add(_ people: PeopleRange?) {
    if count == 0 { maximum = 0 }
    count += 1
    guard let people else {
      unknown += 1
      maximum = nil
      return
    }
    let isLeastKnown = people.minimum > 0 || people.maximum == 0 || people.maximum == nil
    if isLeastKnown { minimum = (minimum ?? 0).addingUpToLargest(people.minimum) }
    maximum = maximum.flatMap { sum in
      people.maximum.flatMap {
        let (sum, overflow) = sum.addingReportingOverflow($0)
        return overflow ? nil : sum
      }
    }
    highestKnown = (highestKnown ?? 0).addingUpToLargest(people.maximum ?? people.minimum)
  }
}

extension Int {
  fileprivate func addingUpToLargest(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}

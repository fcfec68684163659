import HistoricalTime
public import RouteGraph

/// Random legs for comparing a query with its slow twin.
public enum RandomTimetable {
  /// How large and how uncertain the timetable is.
  public struct Size: Sendable {
    /// How many places there are, named `P0`, `P1`, ...
    public var places: Int
    /// How many movements there are, named `M0`, `M1`, ...
    public var movements: Int
    /// Earliest days are 0 up to this number, and later for later legs of a movement.
    public var days: Int
    /// By how many days a date can be uncertain at most; 0 makes all dates exact.
    public var slack: Int
    /// How many halts a movement has at most.
    public var halts: Int

    /// Creates a size.
    public init(places: Int, movements: Int, days: Int, slack: Int, halts: Int) {
      self.places = places
      self.movements = movements
      self.days = days
      self.slack = slack
      self.halts = halts
    }
  }

  /// Random legs: parallel ones, from a place to itself, within one day, with dates that are exact,
  /// uncertain and, if there is slack, open. Some movements can contradict themselves.
  public static func legs(_ size: Size, using generator: inout SeededGenerator) -> [Leg] {
    (0..<size.movements).flatMap { movement in
      var place = Int.random(in: 0..<size.places, using: &generator)
      var day = Int.random(in: 0...size.days, using: &generator)
      return (0...Int.random(in: 0...size.halts, using: &generator)).map { sequence in
        let destination = Int.random(in: 0..<size.places, using: &generator)
        defer { place = destination }
        return Leg(
          movement: MovementID("M\(movement)"), sequence: sequence, from: PlaceID("P\(place)"),
          to: PlaceID("P\(destination)"),
          departure: dates(from: &day, size, using: &generator),
          arrival: dates(from: &day, size, using: &generator))
      }
    }
  }

  /// A date around or after a day, which becomes its earliest.
  private static func dates(
    from day: inout Int, _ size: Size, using generator: inout SeededGenerator
  ) -> DayRange {
    day += max(0, Int.random(in: -2...2, using: &generator))
    let latest =
      day + (generator.happens(percent: 50) ? Int.random(in: 0...size.slack, using: &generator) : 0)
    let isOpen = size.slack > 0
    return DayRange(
      earliest: isOpen && generator.happens(percent: 5) ? .distantPast : Day(number: Int32(day)),
      latest: isOpen && generator.happens(percent: 5) ? .distantFuture : Day(number: Int32(latest)))
  }
}

public import HistoricalTime
public import RouteGraph

/// A schedule of movements as text, one a line, with all places and dates on the way:
///
///     E1: Auschwitz 17/18 > 20 Gleiwitz 21 > 22/25 Buchenwald
///
/// Before `>` stands a departure, after it an arrival. A number is a day of January 1945, `17/18` one
/// of several days, `../18` and `17/..` are open at one side, and `-` is not known. Longer dates are
/// in EDTF. Text after `#` is left out.
public struct Timetable {
  /// What is wrong with a timetable.
  public struct Mistake: Error {
    /// The line.
    public let line: String
    /// What was expected in it.
    public let expected: String
  }

  /// The legs, line by line.
  public private(set) var legs: [Leg] = []

  /// Reads a timetable.
  public init(_ text: String) throws {
    for line in text.split(separator: "\n") {
      let line = line.prefix { $0 != "#" }
      let parts = line.split(separator: ":", maxSplits: 1)
      guard let name = parts.first?.split(separator: " ").first else { continue }
      guard parts.count == 2 else {
        throw Mistake(line: String(line), expected: "a movement and its places")
      }
      try add(MovementID(String(name)), parts[1].split(separator: " "), line)
    }
  }

  /// The graph of the legs.
  public var graph: TemporalGraph { TemporalGraph(legs: legs) }

  private mutating func add(
    _ movement: MovementID, _ words: [Substring], _ line: Substring
  ) throws {
    var words = words[...]
    guard var origin = words.popFirst() else {
      throw Mistake(line: String(line), expected: "a place")
    }
    var sequence = 0
    while !words.isEmpty {
      guard words.count >= 4, words[words.startIndex + 1] == ">" else {
        throw Mistake(line: String(line), expected: "departure > arrival place")
      }
      let departure = try Timetable.days(words.removeFirst())
      words.removeFirst()
      let arrival = try Timetable.days(words.removeFirst())
      let destination = words.removeFirst()
      sequence += 1
      legs.append(
        Leg(
          movement: movement, sequence: sequence, from: PlaceID(String(origin)),
          to: PlaceID(String(destination)), departure: departure, arrival: arrival))
      origin = destination
    }
  }

  /// The days of a date in a timetable.
  public static func days(_ word: some StringProtocol) throws -> DayRange {
    if word == "-" { return .unbounded }
    let ends = word.split(separator: "/", omittingEmptySubsequences: false).map { end in
      switch end.count {
      case 1: "1945-01-0\(end)"
      case 2 where end != "..": "1945-01-\(end)"
      default: String(end)
      }
    }
    return try EDTF(ends.joined(separator: "/")).bounds
  }

  /// The day of a date in a timetable, the first if it can be several.
  public static func day(_ word: some StringProtocol) throws -> Day { try days(word).earliest }
}

extension TemporalPath {
  /// The path in the words of a timetable, days of January 1945 as numbers:
  /// `Auschwitz 17 > 20 Gleiwitz (E1) 21 > 22 Buchenwald (E1)`.
  public var timetable: String {
    func word(_ day: Day) -> String {
      (day.year, day.month) == (1945, 1) ? "\(day.day)" : "\(day)"
    }
    return steps.reduce(origin.rawValue) { text, step in
      text + " \(word(step.departure)) > \(word(step.arrival)) \(step.leg.destination)"
        + " (\(step.leg.movement))"
    }
  }
}

public import HistoricalTime
public struct PlaceID: Hashable, Comparable, Sendable { public let rawValue: String
  public init(_ r: String) { rawValue = r }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue } }
public struct MovementID: Hashable, Comparable, Sendable { public let rawValue: String
  public init(_ r: String) { rawValue = r }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue } }
public struct Leg: Sendable { 
  public init(movement: MovementID, sequence: Int, from: PlaceID, to: PlaceID, departure: DayRange, arrival: DayRange) {} }
public struct TemporalGraph: Sendable { public init(places: [PlaceID], legs: [Leg]) {} }

public import HistoricalTime
public import RouteGraph

/// How people were moved.
public enum Mode: String, CaseIterable, Sendable {
  /// On foot.
  case foot
  /// By rail in closed wagons.
  case rail
  /// By rail in open wagons.
  case openRail = "open-rail"
  /// By ship or barge.
  case ship
  /// By lorry.
  case truck
  /// In more than one way.
  case mixed
}

/// What one row stands for.
public enum Granularity: String, CaseIterable, Sendable {
  /// One column or train.
  case transport
  /// Several columns or trains of one clearance.
  case operation
  /// A general statement without a documented transport.
  case generalised
}

/// How a movement ended.
public enum Outcome: String, CaseIterable, Sendable {
  /// The destination was reached.
  case reached
  /// Only some reached the destination.
  case partly
  /// The destination was intended but not reached.
  case intended
  /// It ended in a massacre.
  case massacre
  /// The prisoners were freed on the way or at its end.
  case liberated
  /// The prisoners were rescued.
  case rescued
}

/// Whether a movement took place.
public enum Existence: String, CaseIterable, Sendable {
  /// It is documented.
  case certain
  /// It may not have taken place like this.
  case questionable
}

/// What is known of the way that a movement took.
public enum Course: String, CaseIterable, Sendable {
  /// The way is documented.
  case sourced
  /// Some halts are known.
  case approximate
  /// Nothing is known but the ends.
  case schematic
}

/// How far the compilers trust a row.
public enum Confidence: String, CaseIterable, Sendable {
  /// Good sources that agree.
  case high
  /// Good sources with gaps, or several weaker ones.
  case medium
  /// Weak or single sources.
  case low
}

/// A directed, dated edge of the route graph: a march, a transport or a voyage.
public struct Movement: Hashable, Sendable {
  /// The identifier.
  public var id = MovementID("")
  /// Where it began.
  public var from = PlaceID("")
  /// Where it ended, or was meant to end (see `outcome`).
  public var to = PlaceID("")
  /// How people were moved.
  public var mode = Mode.mixed
  /// When it set out.
  public var departed: EDTF?
  /// When it arrived.
  public var arrived: EDTF?
  /// How many people were moved.
  public var prisoners = CountRange()
  /// How many of them died or were killed.
  public var deaths = CountRange()
  /// What the row stands for.
  public var granularity = Granularity.transport
  /// How it ended; `nil` if that is not known or cannot be said.
  public var outcome: Outcome?
  /// Whether it took place.
  public var existence = Existence.certain
  /// What is known of its way.
  public var course = Course.schematic
  /// How far the compilers trust the row.
  public var confidence = Confidence.medium
  /// The fields that no cited work states outright: the compilers' inference.
  public var inferred: [String] = []
  /// The operation whose total covers it.
  public var operation: OperationID?
  /// The claims that it is evidence for.
  public var claims: [ClaimID] = []
  /// The works that say so.
  public var sources: [SourceID] = []
  /// What else must be said.
  public var note: String?

  /// Creates an empty record.
  public init() {}
}

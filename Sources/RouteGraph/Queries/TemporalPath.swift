public import HistoricalTime

/// A way through the graph in time: legs each of which begins where and not before the last ended.
public struct TemporalPath: Hashable, Sendable {
  /// Where it begins.
  public let origin: PlaceID
  /// From when on its first leg may leave.
  public let start: Day
  /// For which choices of the true days it holds.
  public let certainty: Certainty
  /// Its legs in order; empty if it ends where it begins.
  public let steps: [Step]

  /// A leg with the days on which the path takes it.
  public struct Step: Hashable, Sendable {
    /// The leg, its dates narrowed by each other and by the other legs of its movement.
    public let leg: Leg
    /// If the path is possible, the first day on which it can leave; if it is certain, the day by
    /// which one has to be there.
    public let departure: Day
    /// If the path is possible, the first day on which it can arrive; if it is certain, the last.
    public let arrival: Day
  }

  /// Where it ends.
  public var destination: PlaceID { steps.last?.leg.destination ?? origin }
  /// The day on which it ends.
  public var arrival: Day { steps.last?.arrival ?? start }
}

extension TemporalPath: CustomStringConvertible {
  /// One line: `lublin ~ E007 1944-04-05 > 1944-04-07 ~ auschwitz`.
  public var description: String {
    steps.reduce(origin.rawValue) { text, step in
      text + " ~ \(step.leg.movement) \(step.departure) > \(step.arrival)"
        + " ~ \(step.leg.destination)"
    }
  }
}

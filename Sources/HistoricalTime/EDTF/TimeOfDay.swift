extension EDTF {
  /// A time of day with, perhaps, its time zone.
  public struct TimeOfDay: Hashable, Sendable {
    /// The hour, 0...23.
    public let hour: Int
    /// The minute, 0...59.
    public let minute: Int
    /// The second, 0...60 (60 is a leap second).
    public let second: Int
    /// The time zone.
    public let zone: Zone

    /// What a time of day is counted by.
    public enum Zone: Hashable, Sendable {
      /// Local time: nothing is said.
      case local
      /// `Z`: coordinated universal time.
      case utc
      /// So many minutes ahead of coordinated universal time (behind, if negative).
      case shift(minutes: Int)
    }
  }
}

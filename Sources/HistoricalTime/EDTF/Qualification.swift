extension EDTF {
  /// How far a date, or a part of it, is to be trusted.
  public struct Qualification: OptionSet, Hashable, Sendable {
    /// The bits of the qualifiers.
    public let rawValue: UInt8

    /// Creates the qualifiers of these bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// `?`: the source is in doubt. With `approximate`, `%`.
    public static let uncertain = Qualification(rawValue: 1)
    /// `~`: near this, "circa". With `uncertain`, `%`.
    public static let approximate = Qualification(rawValue: 2)
  }
}

/// Which transfers are wanted.
public struct TransferFilter: Hashable, Sendable {
  /// The modes that are wanted; all, even one that is not known, if there are none here.
  public var modes: Set<String>
  /// How many people a transfer must have moved for certain; one whose number is not known is left
  /// out unless this is 0.
  public var peopleAtLeast: Int

  /// Creates a filter; without arguments, of all transfers.
  public init(modes: Set<String> = [], peopleAtLeast: Int = 0) {
    self.modes = modes
    self.peopleAtLeast = peopleAtLeast
  }

  /// Every transfer.
  public static let all = TransferFilter()
}

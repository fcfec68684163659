/// Everything that a plate is made from, part by part, each with its digest.
///
/// Two plates with equal inputs have equal files; nothing here depends on time stamps.
public struct PlateInputs: Hashable, Sendable {
  /// The parts by name: a setting with its own text, a row or a file with a digest.
  public let parts: [String: String]
  /// The digest of all parts.
  public let key: String

  /// Creates the inputs of parts.
  public init(_ parts: [String: String]) {
    self.parts = parts
    key = Digest.short(parts.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
  }

  /// What differs from earlier inputs, in words and in a stable order.
  public func differences(from earlier: [String: String]) -> [String] {
    Set(parts.keys).union(earlier.keys).sorted().compactMap { name in
      switch (earlier[name], parts[name]) {
      case (let old?, let new?) where old == new: nil
      case (let old?, let new?):
        name.hasPrefix("setting ")
          ? "\(name) was \(old) and is \(new)" : "\(name) has changed"
      case (nil, _?): "\(name) is new"
      case (_?, nil): "\(name) is no longer part of it"
      case (nil, nil): nil
      }
    }
  }
}

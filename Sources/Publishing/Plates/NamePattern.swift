/// A pattern of names as shells have it: `*` stands for anything, `?` for one character.
public struct NamePattern: Sendable {
  private let pattern: [Character]

  /// Takes a pattern.
  public init(_ pattern: String) { self.pattern = Array(pattern) }

  /// Whether a whole name fits.
  ///
  /// - Complexity: O(p n) for a pattern of p and a name of n characters.
  public func matches(_ name: String) -> Bool {
    let name = Array(name)
    var fits = [Bool](repeating: false, count: name.count + 1)
    fits[0] = true
    for sign in pattern {
      var next = [Bool](repeating: false, count: name.count + 1)
      next[0] = fits[0] && sign == "*"
      for index in name.indices {
        next[index + 1] =
          sign == "*"
          ? fits[index + 1] || next[index]
          : fits[index] && (sign == "?" || sign == name[index])
      }
      fits = next
    }
    return fits[name.count]
  }
}

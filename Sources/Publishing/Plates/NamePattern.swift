/// A pattern of names as shells have it: `*` stands for anything, `?` for one character, `[0-9]` or `[ab]`
/// for one of some, `[!ab]` for one of all others. A bracket that is never closed stands for itself.
public struct NamePattern: Sendable {
  private enum Sign {
    case anything
    case anyCharacter
    case character(Character)
    case oneOf([ClosedRange<Character>], isNegated: Bool)

    /// Whether it stands for a single character.
    func fits(_ character: Character) -> Bool {
      switch self {
      case .anything, .anyCharacter: true
      case .character(let own): own == character
      case .oneOf(let ranges, let isNegated):
        ranges.contains { $0.contains(character) } != isNegated
      }
    }

    var isAnything: Bool { if case .anything = self { true } else { false } }
  }

  private let signs: [Sign]

  /// Takes a pattern.
  public init(_ pattern: String) {
    var rest = Substring(pattern)
    var signs: [Sign] = []
    while let first = rest.popFirst() {
      switch first {
      case "*": signs.append(.anything)
      case "?": signs.append(.anyCharacter)
      case "[": signs.append(Self.choice(&rest) ?? .character(first))
      default: signs.append(.character(first))
      }
    }
    self.signs = signs
  }

  /// What stands between brackets, the first of which is read already; `nil` if the other is missing.
  private static func choice(_ rest: inout Substring) -> Sign? {
    var inner = rest
    let isNegated = inner.first == "!"
    if isNegated { inner.removeFirst() }
    // A bracket at the beginning is one of the characters.
    guard let end = inner.dropFirst().firstIndex(of: "]") else { return nil }
    var characters = inner[..<end]
    rest = inner[inner.index(after: end)...]
    var ranges: [ClosedRange<Character>] = []
    while let first = characters.popFirst() {
      var last = first
      if characters.first == "-", let other = characters.dropFirst().first {
        last = other
        characters.removeFirst(2)
      }
      if first <= last { ranges.append(first...last) }
    }
    return .oneOf(ranges, isNegated: isNegated)
  }

  /// Whether a whole name fits.
  ///
  /// - Complexity: O(p n) for a pattern of p and a name of n characters.
  public func matches(_ name: String) -> Bool {
    let name = Array(name)
    var fits = [Bool](repeating: false, count: name.count + 1)
    fits[0] = true
    for sign in signs {
      var next = [Bool](repeating: false, count: name.count + 1)
      next[0] = fits[0] && sign.isAnything
      for index in name.indices {
        next[index + 1] =
          sign.isAnything
          ? fits[index + 1] || next[index]
          : fits[index] && sign.fits(name[index])
      }
      fits = next
    }
    return fits[name.count]
  }

  /// Those of some names that a word means: the one that is the word itself, or else all that fit it as
  /// a pattern.
  public static func names(meantBy word: String, among names: [String]) -> [String] {
    names.contains(word) ? [word] : names.filter(NamePattern(word).matches)
  }
}

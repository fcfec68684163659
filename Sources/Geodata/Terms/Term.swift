/// A word that maps should not use as their own, with the reason: a row of `terms.csv`.
public struct Term: Hashable, Sendable {
  /// Where the word may stand all the same.
  public enum Context: String, CaseIterable, Sendable {
    /// Within quotation marks.
    case quoted
    /// In citations of works, whose titles are their authors'.
    case works
  }

  /// The language of the texts that it is looked for in (BCP 47); `mul` for all.
  public var language = ""
  /// The words, separated by semicolons; `*` at an end stands for any further letters.
  public var words: [String] = []
  /// Where they may stand, as words of `Context`.
  public var allowed: [String] = []
  /// Why they are not used.
  public var reason = ""
  /// What to write instead.
  public var better: String?
  /// Where the reason can be read.
  public var source: String?
  /// What else must be said.
  public var note: String?

  /// Creates an empty record.
  public init() {}

  /// Whether it concerns texts in a language; every term concerns texts of an unknown one.
  func concerns(_ language: String?) -> Bool {
    guard let language, self.language != "mul" else { return true }
    return Term.primary(self.language) == Term.primary(language)
  }

  /// Whether the words may stand in a context.
  func allows(_ context: Context) -> Bool { allowed.contains(context.rawValue) }

  private static func primary(_ language: String) -> String {
    String(language.lowercased().prefix { $0 != "-" })
  }
}

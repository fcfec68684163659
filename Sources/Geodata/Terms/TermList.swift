/// Words that are not used as one's own, each with the reason, and the search for them.
public struct TermList: Sendable {
  /// A use of such a word.
  public struct Use: Hashable, Sendable {
    /// The numbers of its characters in the text.
    public var range: Range<Int>
    /// The word as it stands there.
    public var word: String
    /// The row of the list.
    public var term: Term

    /// Why the word is not used.
    public var reason: String { term.reason }

    /// What to write instead and where the reason can be read; nil if the list says neither.
    public var hint: String? {
      var parts: [String] = []
      if let better = term.better { parts.append("better: \(better)") }
      if term.allows(.quoted) { parts.append("it may stand in quotation marks") }
      if let source = term.source { parts.append("see \(source)") }
      return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
  }

  /// The rows in the order of the file.
  public let terms: [Term]
  private let patterns: [(term: Int, pattern: TermPattern)]

  /// Creates a list.
  public init(_ terms: [Term]) {
    self.terms = terms
    patterns = terms.enumerated().flatMap { index, term in
      term.words.map { (index, TermPattern($0)) }.filter { $0.1.isUsable }
    }
  }

  /// Reads a list from a table.
  ///
  /// - Returns: the list and what is wrong with the file; a list with errors is not to be used.
  /// - Throws: `FileProblem` if the file cannot be read.
  public static func read(
    _ path: String
  ) throws(FileProblem) -> (list: TermList, problems: [Diagnostic]) {
    let table = Table<Term>(try FileBytes.read(path), file: path)
    var problems = table.diagnostics
    for row in table.rows {
      let term = row.record
      for word in term.words.isEmpty ? [""] : term.words where !TermPattern(word).isUsable {
        problems.append(
          table.diagnostic(
            row: row, field: "words", value: word, rule: "term-words",
            message: "\u{201C}\(word)\u{201D} is not a word that can be searched for",
            hint: "write words, separated by semicolons; * may stand at their ends"))
      }
      for word in term.allowed where Term.Context(rawValue: word) == nil {
        problems.append(
          table.diagnostic(
            row: row, field: "allowed", value: word, rule: "token",
            message: "\u{201C}\(word)\u{201D} is not one of the allowed words",
            hint: "allowed: " + Term.Context.allCases.map(\.rawValue).joined(separator: ", ")))
      }
    }
    return (TermList(table.rows.map(\.record)), problems)
  }

  /// The uses of the words in a text, in its order; of several that begin together the longest.
  ///
  /// - Parameters:
  ///   - language: that of the text (BCP 47); nil if it is not known, so that all words are looked for.
  ///   - context: what the text is, if words are allowed in it.
  /// - Complexity: O(n k) for n characters and k words of the list.
  public func uses(
    in text: String, language: String?, context: Term.Context? = nil
  ) -> [Use] {
    let ready = TermText(text)
    lazy var quotations = Quotations(text)
    lazy var characters = Array(text)
    var uses: [Use] = []
    for (index, pattern) in patterns {
      let term = terms[index]
      guard term.concerns(language) else { continue }
      if let context, term.allows(context) { continue }
      for range in ready.ranges(of: pattern) {
        if term.allows(.quoted), quotations.contain(range) { continue }
        uses.append(Use(range: range, word: String(characters[range]), term: term))
      }
    }
    uses.sort {
      ($0.range.lowerBound, $1.range.upperBound, $0.term.language)
        < ($1.range.lowerBound, $0.range.upperBound, $1.term.language)
    }
    var last = 0
    return uses.filter { use in
      guard use.range.lowerBound >= last else { return false }
      last = use.range.upperBound
      return true
    }
  }
}

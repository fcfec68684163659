/// Finds what somebody probably meant to write.
public enum Suggestion {
  /// The candidates nearest to `word`, best first: those within a third of its length in edits
  /// (one at least), at most `limit` of them.
  ///
  /// Letters are compared without case. The distance counts insertions, deletions, substitutions
  /// and swaps of neighbours (V. Levenshtein 1966; F. Damerau 1964, DOI 10.1145/363958.363994).
  ///
  /// - Complexity: O(n m) a candidate, in the lengths of the two words.
  public static func nearest(
    to word: String, in candidates: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    let wanted = Array(word.lowercased())
    let allowed = max(1, wanted.count / 3)
    var found: [(distance: Int, candidate: String)] = []
    for candidate in candidates {
      let other = Array(candidate.lowercased())
      let isPart = wanted.count >= 4 && candidate.lowercased().contains(word.lowercased())
      guard isPart || abs(other.count - wanted.count) <= allowed else { continue }
      let edits = isPart ? 1 : distance(wanted, other)
      if edits <= allowed { found.append((edits, candidate)) }
    }
    found.sort { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }
    return found.prefix(limit).map(\.candidate)
  }

  /// "did you mean a, b or c?", or `nil` where nothing is near.
  public static func hint(for word: String, in candidates: some Sequence<String>) -> String? {
    let near = nearest(to: word, in: candidates)
    guard let last = near.last else { return nil }
    let list =
      near.count == 1 ? last : near.dropLast().joined(separator: ", ") + " or " + last
    return "did you mean \(list)?"
  }

  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var current = [i + 1]
      current.reserveCapacity(b.count + 1)
      for j in 0..<b.count {
        var edits = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          edits = min(edits, beforePrevious[j - 1] + 1)
        }
        current.append(edits)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[b.count]
  }
}

import ArgumentParser
import Geodata
import RouteGraph

/// Finds a place by its id or by any of its names.
struct PlaceSearch {
  private let dataset: Dataset

  init(_ dataset: Dataset) {
    self.dataset = dataset
  }

  /// The place that a word names.
  ///
  /// An id comes before a name, and a place's own name before that of the town in which a camp lies
  /// today: `Weimar` is the town, not Buchenwald. A name that several places bear alike is refused,
  /// and the places are named; no camp stands for its town, and no town for its camp.
  func place(_ word: String) throws -> PlaceID {
    if dataset.place(PlaceID(word)) != nil { return PlaceID(word) }
    let found = names(word)
    let own = found.filter(\.isOwn)
    let identifiers = Set((own.isEmpty ? found : own).map(\.place)).sorted()
    guard let first = identifiers.first else {
      let all = Set(
        dataset.places.flatMap { [$0.id.rawValue, $0.name] + [$0.modernName].compactMap(\.self) }
          + dataset.names.map(\.name))
      throw Failure.end(
        .usage, "there is no place \u{201C}\(word)\u{201D}",
        hint: Suggestion.hint(for: word, in: all.sorted()) ?? "see: waymark list places")
    }
    guard identifiers.count == 1 else {
      throw Failure.end(
        .usage, "\u{201C}\(word)\u{201D} may be one of several places",
        hint: "name one by its id: " + identifiers.map(words).joined(separator: ", "))
    }
    return first
  }

  /// The id of a place with its name and kind, by which people choose.
  private func words(_ id: PlaceID) -> String {
    guard let place = dataset.place(id) else { return id.rawValue }
    return "\(id.rawValue) (\(place.name), \(place.kind.rawValue))"
  }

  /// A place by one of its names, and whether that is its own.
  private typealias Named = (place: PlaceID, isOwn: Bool)

  /// The names that are a word. Today's name is the place's own where it has no other in that language.
  private func names(_ word: String) -> [Named] {
    let word = CaselessWord(word)
    var names: [Named] = []
    func add(_ name: String, of place: PlaceID, isOwn: @autoclosure () -> Bool) {
      if word.matches(name) { names.append((place, isOwn())) }
    }
    for place in dataset.places {
      add(place.name, of: place.id, isOwn: true)
      if let modern = place.modernName { add(modern, of: place.id, isOwn: false) }
    }
    for name in dataset.names {
      add(name.name, of: name.place, isOwn: name.kind != .modern || !hasOtherName(name))
    }
    return names
  }

  /// Whether the place of today's name has another in its language.
  private func hasOtherName(_ modern: PlaceName) -> Bool {
    dataset.names.contains {
      $0.kind != .modern && $0.place == modern.place && $0.language == modern.language
    }
  }
}

/// A word that is looked for without regard to case, and to whether a dash is a hyphen, as on keyboards.
private struct CaselessWord {
  private let word: String
  private let isASCII: Bool

  init(_ word: String) {
    self.word = CaselessWord.folded(word)
    isASCII = word.utf8.allSatisfy { $0 < 0x80 }
  }

  private static func folded(_ word: String) -> String {
    let lower = word.lowercased()
    // The first byte of a dash.
    guard lower.utf8.contains(0xE2) else { return lower }
    return String(lower.map { $0 == "\u{2013}" ? "-" : $0 })
  }

  /// Whether a name is the word but for case and dashes. Most names begin with another letter, or in another
  /// script, and need no more than a look at their first byte.
  func matches(_ name: String) -> Bool {
    if isASCII, let first = name.utf8.first, let wanted = word.utf8.first {
      if first < 0x80 {
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
        guard (isCapital ? first | 0x20 : first) == wanted else { return false }
      } else if !CaselessWord.leadsOfASCII.contains(first) {
        return false
      }
    }
    return CaselessWord.folded(name) == word
  }

  /// The first bytes of the characters outside of ASCII that are equal to one in it, in lower case: the
  /// Greek question mark, the Greek varia, the sign of the kelvin and the dash.
  private static let leadsOfASCII: [UInt8] = [0xCD, 0xE1, 0xE2]
}

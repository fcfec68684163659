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
    let wanted = word.lowercased()
    let found = names.filter { Self.isSame($0.name, wanted) }
    let own = found.filter(\.isOwn)
    let identifiers = Set((own.isEmpty ? found : own).map(\.place)).sorted()
    guard let first = identifiers.first else {
      let all = Set(dataset.places.map(\.id.rawValue) + names.map(\.name))
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

  /// All names of all places, and whether they are their own: today's name is the place's own where
  /// it has no other in that language.
  private var names: [(name: String, place: PlaceID, isOwn: Bool)] {
    struct Key: Hashable {
      var place: PlaceID
      var language: String
    }
    let named = Set(
      dataset.names.lazy.filter { $0.kind != .modern }
        .map { Key(place: $0.place, language: $0.language) })
    var names: [(name: String, place: PlaceID, isOwn: Bool)] = []
    names.reserveCapacity(2 * dataset.places.count + dataset.names.count)
    for place in dataset.places {
      names.append((place.name, place.id, true))
      if let modern = place.modernName { names.append((modern, place.id, false)) }
    }
    for name in dataset.names {
      let isOwn =
        name.kind != .modern || !named.contains(Key(place: name.place, language: name.language))
      names.append((name.name, name.place, isOwn))
    }
    return names
  }

  /// Whether a name is, without case, a word in lower case. Most names begin with another letter of
  /// ASCII and need no more than that look.
  private static func isSame(_ name: String, _ wanted: String) -> Bool {
    if let first = name.utf8.first, let wantedFirst = wanted.utf8.first, first < 0x80,
      wantedFirst < 0x80
    {
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
      guard (isCapital ? first + 32 : first) == wantedFirst else { return false }
    }
    return name.lowercased() == wanted
  }
}

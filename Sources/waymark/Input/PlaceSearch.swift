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
  /// An id comes before a name; a name that several places bear is refused with their ids.
  func place(_ word: String) throws -> PlaceID {
    if dataset.place(PlaceID(word)) != nil { return PlaceID(word) }
    let wanted = word.lowercased()
    let found = Set(names.filter { Self.isSame($0.name, wanted) }.map(\.place))
    let identifiers = found.sorted()
    guard let first = identifiers.first else {
      let all = Set(dataset.places.map(\.id.rawValue) + names.map(\.name))
      throw Failure.end(
        .usage, "there is no place \u{201C}\(word)\u{201D}",
        hint: Suggestion.hint(for: word, in: all.sorted()) ?? "see: waymark list places")
    }
    guard identifiers.count == 1 else {
      throw Failure.end(
        .usage, "\u{201C}\(word)\u{201D} may be one of several places",
        hint: "name one by its id: " + identifiers.map(\.rawValue).joined(separator: ", "))
    }
    return first
  }

  /// All names of all places.
  private var names: [(name: String, place: PlaceID)] {
    var names: [(name: String, place: PlaceID)] = []
    names.reserveCapacity(2 * dataset.places.count + dataset.names.count)
    for place in dataset.places {
      names.append((place.name, place.id))
      if let modern = place.modernName { names.append((modern, place.id)) }
    }
    for name in dataset.names { names.append((name.name, name.place)) }
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

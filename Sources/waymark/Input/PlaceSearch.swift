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
    var found: Set<PlaceID> = []
    var all: Set<String> = []
    func look(_ name: String?, _ id: PlaceID) {
      guard let name else { return }
      all.insert(name)
      if name.lowercased() == wanted { found.insert(id) }
    }
    for place in dataset.places {
      all.insert(place.id.rawValue)
      look(place.name, place.id)
      look(place.modernName, place.id)
    }
    for name in dataset.names { look(name.name, name.place) }
    let identifiers = found.sorted()
    guard let first = identifiers.first else {
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
}

internal import RouteGraph

/// Which camp belonged to which.
struct PlaceTree {
  private let parents: [PlaceID: PlaceID]

  /// Reads it from the places.
  init(_ places: [Place]) {
    var parents: [PlaceID: PlaceID] = [:]
    for place in places { parents[place.id] = place.parent }
    self.parents = parents
  }

  /// A place, the camp that it belonged to, that camp's own, and so on; each once.
  func place(_ id: PlaceID) -> [PlaceID] {
    var line = [id]
    while let last = line.last, let parent = parents[last], !line.contains(parent) {
      line.append(parent)
    }
    return line
  }
}

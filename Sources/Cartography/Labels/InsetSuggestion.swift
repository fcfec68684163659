public import Geodata
internal import Drawing

/// A part of the map where places lie too close for all their names: an inset map would show them.
public struct InsetSuggestion: Hashable, Sendable {
  /// The part of the earth.
  public var extent: GeographicBox
  /// The names that are left out there, in the order of the alphabet's code.
  public var names: [String]

  /// Creates a suggestion.
  public init(extent: GeographicBox, names: [String]) {
    self.extent = extent
    self.names = names
  }

  /// Names left out nearer to each other than this belong together, in points.
  private static let nearness = 42.0
  /// Fewer names left out need no inset.
  private static let fewest = 3

  /// The crowds among the names that were left out, those with the most names first.
  static func suggestions(
    for dropped: [Label], in frame: MapFrame, projection: Projection
  ) -> [InsetSuggestion] {
    let labels = dropped.filter { !$0.isTown }
    let crowds = LabelColumns.crowds(labels, among: Array(labels.indices), nearness: nearness)
    return crowds.filter { $0.count >= fewest }.compactMap { crowd -> InsetSuggestion? in
      let anchors = crowd.map { labels[$0].anchor }
      guard let first = anchors.first else { return nil }
      let box = anchors.reduce(
        Rectangle(minX: first.x, minY: first.y, maxX: first.x, maxY: first.y)
      ) { box, point in
        box.union(Rectangle(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y))
      }.inset(by: -8)
      let corners = [
        Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY),
        Point(x: box.minX, y: box.maxY), Point(x: box.maxX, y: box.maxY),
      ].map(frame.planePoint)
      let degrees = projection.unproject(corners).filter {
        $0.longitude.isFinite && $0.latitude.isFinite
      }
      return GeographicBox(around: degrees).map {
        InsetSuggestion(extent: $0, names: crowd.map { labels[$0].text }.sorted())
      }
    }.sorted { a, b in
      a.names.count != b.names.count
        ? a.names.count > b.names.count : a.names.lexicographicallyPrecedes(b.names)
    }
  }
}

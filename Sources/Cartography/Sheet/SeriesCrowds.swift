internal import Drawing
internal import Geodata
internal import RouteGraph

/// What the crowded parts of a series depend on, for one composer.
struct SeriesCrowds: Equatable {
  var series: SheetSeries
  var frame: MapFrame
  var textSize: Double
  /// The places of an answer.
  var places: [PlaceID]
  /// What the editor has enlarged.
  var insets: [GeographicBox]

  /// What is on a map, as far as it is known before the map is laid out.
  struct Ground {
    /// Where the places lie.
    var places: [Point]
    /// The straight stretches between the places of the movements.
    var lines: [[Point]]
  }

  static func == (left: SeriesCrowds, right: SeriesCrowds) -> Bool {
    left.series === right.series && left.frame == right.frame && left.textSize == right.textSize
      && left.places == right.places && left.insets == right.insets
  }
}

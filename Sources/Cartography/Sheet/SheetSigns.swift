internal import Geodata

/// The signs of movements and places.
struct SheetSigns {
  /// How the lines look.
  var looks: Set<LineLook>
  /// The kinds of the places.
  var kinds: Set<PlaceKind>
}

/// What the signs of a series depend on, for one composer.
struct SeriesSigns: Equatable {
  var series: SheetSeries
  var reach: SheetReach?
  var style: MapStyle

  static func == (left: SeriesSigns, right: SeriesSigns) -> Bool {
    left.series === right.series && left.reach == right.reach && left.style == right.style
  }
}

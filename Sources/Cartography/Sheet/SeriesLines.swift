/// What the lines of a series depend on, for one composer.
struct SeriesLines: Equatable {
  var series: SheetSeries
  var frame: MapFrame
  var style: MapStyle

  static func == (left: SeriesLines, right: SeriesLines) -> Bool {
    left.series === right.series && left.frame == right.frame && left.style == right.style
  }
}

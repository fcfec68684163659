internal import Drawing
internal import Geodata

/// The sign of a place by its rank: a quiet disc in one of four sizes.
struct RankSign: Hashable, Sendable {
  /// The class of the value: 0 for at least half of the highest, 1 for a quarter, 2 for an eighth, 3
  /// for less.
  var sizeClass: Int
  /// The rank, if the place is named with it.
  var rank: Int?

  /// How many sizes there are.
  static let classCount = 4
  /// The radius of each class, in points.
  static let radii = [4.6, 3.4, 2.4, 1.6]

  /// The class of a value beside the highest.
  static func sizeClass(of value: Double, highest: Double) -> Int {
    for index in 0..<(classCount - 1) where value * Double(2 << index) >= highest { return index }
    return classCount - 1
  }

  /// The radius in points.
  var radius: Double { RankSign.radii[sizeClass] }

  /// The marks at a point.
  func marks(at point: Point, style: MapStyle) -> [Mark] {
    [
      .shape(
        Shape(
          Path(circleAt: point, radius: radius - 0.25),
          fill: style.secondHue.mixed(with: style.paper, 0.45),
          stroke: Stroke(color: style.ink, width: 0.5)))
    ]
  }
}

/// The values of the places of a ranking, in classes.
struct RankClasses: Hashable, Sendable {
  /// What was measured.
  var measure: MapAnswer.Measure
  /// The lowest and the highest value of each class that has places; nil where it has none.
  var bounds: [ClosedRange<Double>?]

  init(_ places: [MapAnswer.RankedPlace], _ measure: MapAnswer.Measure) {
    self.measure = measure
    let highest = places.map(\.value).max() ?? 0
    bounds = (0..<RankSign.classCount).map { index in
      let values = places.map(\.value).filter {
        RankSign.sizeClass(of: $0, highest: highest) == index
      }
      guard let low = values.min(), let high = values.max() else { return nil }
      return low...high
    }
  }
}

internal import Drawing
internal import RouteGraph

/// A name that wants a place on the map.
struct Label: Sendable {
  /// What the name stands beside, in points.
  var anchor: Point
  /// Half the width of the sign at the anchor, in points.
  var radius: Double
  /// The text.
  var text: String
  /// Its typeface.
  var font: Font
  /// Its colour.
  var color: Color
  /// The language of the text (BCP 47), if known.
  var language: String?
  /// Whether it must be placed.
  var isMandatory: Bool
  /// Whether it names a city for orientation, not a place of the data.
  var isTown: Bool
  /// Higher ones are placed first.
  var priority: Double
  /// Its measures.
  var metrics: TextMetrics
  /// The places of the data that it names.
  var places: [PlaceID] = []
  /// Lines in smaller type below the name.
  var details: [Detail] = []
  /// Whether a short leader line may run over the signs of other places.
  var mayCrossSigns = true
  /// What a place apart from the sign costs on top of the usual.
  var apartCost = 0.0
  /// Where the editor wants the name.
  var pin: Pin?
  /// The name in two lines, if it is long and can be divided.
  var divided: Divided?

  /// What the names of places that stand under one name have in common, if they are several.
  var common: Common?

  /// A shorter name.
  struct Common: Sendable {
    /// The text.
    var text: String
    /// Its measures.
    var metrics: TextMetrics
  }

  /// A name in two lines.
  struct Divided: Sendable {
    /// The first line.
    var first: String
    /// Its measures.
    var metrics: TextMetrics
    /// The second line.
    var second: Detail
  }

  /// A place that wins over all others.
  enum Pin: Hashable, Sendable {
    /// From the anchor to where the text begins, in points.
    case offset(Vector)
    /// One of the eight places beside the sign.
    case beside(LabelPin.Side)
  }

  /// A line below a name.
  struct Detail: Hashable, Sendable {
    /// The text.
    var text: String
    /// Its typeface.
    var font: Font
    /// Its width, in points.
    var width: Double
    /// Its language (BCP 47), if known.
    var language: String?

    /// The distance from the baseline before it, in points.
    var leading: Double { font.size * 1.12 }
  }

  /// The width of the name and the lines below it, in points.
  var width: Double { details.reduce(metrics.width) { max($0, $1.width) } }

  /// The height of the letters without the empty space above and below them, in points.
  var bodyHeight: Double { details.reduce(font.size * 0.98) { $0 + $1.leading } }

  /// The baseline inside the space of a placed name: how far below its top, in points.
  var baseline: Double { font.size * 0.76 }

  /// The label without the lines below the name.
  var bare: Label {
    var label = self
    label.details = []
    return label
  }

  /// The label with what its names have in common; `nil` if it is the name of one place.
  var brief: Label? {
    guard let common else { return nil }
    var label = self
    label.text = common.text
    label.metrics = common.metrics
    label.divided = nil
    label.common = nil
    return label
  }

  /// The label with its name in two lines; `nil` if the name is not divided.
  var inTwoLines: Label? {
    guard let divided else { return nil }
    var label = self
    label.text = divided.first
    label.metrics = divided.metrics
    label.details.insert(divided.second, at: 0)
    label.divided = nil
    return label
  }
}

/// A name with its place.
struct PlacedLabel: Sendable {
  /// The name.
  var label: Label
  /// The space that the text takes.
  var box: Rectangle
  /// A line from the sign to the text, where the text stands apart.
  var leader: (from: Point, to: Point)?
  /// Whether it stands in the first of the places that were tried.
  var isPreferred: Bool
  /// Whether most of it lies on water.
  var isOnWater = false

  /// How much of the free space beside shorter lines lies to their left: 0 right of the sign, 1 left
  /// of it, a half above and below.
  var flush: Double {
    let start = leader?.to ?? label.anchor
    return start.x <= box.minX ? 0 : start.x >= box.maxX ? 1 : 0.5
  }
}

/// The names of a sheet after placement.
struct Labelling: Sendable {
  /// The names with their places.
  var placed: [PlacedLabel] = []
  /// The names that found no place.
  var dropped: [Label] = []

  /// The length of the lines under names, in points.
  var lineUnderText = 0.0

  /// Whether all places of a label are named, for a city whether one of its name is.
  func names(_ label: Label) -> Bool {
    label.places.isEmpty
      ? placed.contains { $0.label.isTown == label.isTown && $0.label.text == label.text }
      : label.places.allSatisfy { place in placed.contains { $0.label.places.contains(place) } }
  }

  /// How many pairs of placed names share space.
  ///
  /// - Complexity: O(n log n + k) for k pairs that share a part of the width.
  var overlaps: Int {
    let boxes = placed.map(\.box).sorted { $0.minX < $1.minX }
    var count = 0
    for (index, first) in boxes.enumerated() {
      for second in boxes[(index + 1)...] {
        if second.minX >= first.maxX { break }
        if first.intersects(second) { count += 1 }
      }
    }
    return count
  }
}

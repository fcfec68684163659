internal import Drawing
internal import Geodata
internal import RouteGraph

/// What a map of a part of the earth may show at most, before it is known how large the map is.
struct SheetReach: Equatable {
  private let box: PlaneBox
  private let projection: Projection

  /// The share of the distance between the places of a line by which it may leave the box around them: a curve
  /// rises to half of what `FlowRules.maximumBend` allows, a ship may go around land.
  private static let bend = (onLand: 0.25, byShip: 0.5)

  /// The reach of a map with some content, whatever the width of the map divided by its height is.
  ///
  /// - Parameter aspects: the least and the greatest width divided by the height.
  init(_ content: PlaneBox, aspects: ClosedRange<Double>, projection: Projection) {
    let width = max(content.width, content.height * aspects.upperBound)
    let height = max(content.height, content.width / max(aspects.lowerBound, 0.01))
    box = content.expanded(
      right: (width - content.width) / 2, up: (height - content.height) / 2)
    self.projection = projection
  }

  static func == (left: SheetReach, right: SheetReach) -> Bool {
    left.box == right.box && left.projection === right.projection
  }

  /// Whether the line of a movement may be on the map.
  ///
  /// - Complexity: O(n) for n places.
  func meets(_ item: ShownMovements.Item) -> Bool {
    guard
      let own = PlaneBox(around: projection.project(item.places.compactMap(\.coordinate)))
    else { return false }
    let length = (own.width * own.width + own.height * own.height).squareRoot()
    let bend = length * (item.movement.mode == .ship ? Self.bend.byShip : Self.bend.onLand)
    return own.expanded(right: bend, up: bend).meets(box)
  }

  /// Whether a place may be on the map.
  func holds(_ place: Place) -> Bool {
    PlaneBox(around: projection.project([place.coordinate].compactMap { $0 }))?.meets(box) ?? false
  }
}

extension SheetComposition {
  /// What the map may show at most; `nil` if no part of the earth is asked for.
  var reach: SheetReach? {
    guard sheet.extent != nil else { return nil }
    let inner = SheetLayout.inner(of: sheet.size)
    let least = millimetres(PanelProblem.leastSide)
    // The map takes so much of the height of its sheet, and half of the width; a panel its least side.
    let width = sheet.hasPanels ? least : inner.width / 2
    let height = sheet.hasPanels ? least : sheet.size.height * SheetLayout.leastMapOfAll
    return SheetReach(
      content(of: []),
      aspects: (width / inner.height)...max(inner.width / height, width / inner.height),
      projection: composer.projection)
  }
}

extension PlaneBox {
  /// The box, made larger on each side, in metres.
  fileprivate func expanded(right: Double, up: Double) -> PlaneBox {
    PlaneBox(
      minEasting: minEasting - right, minNorthing: minNorthing - up,
      maxEasting: maxEasting + right, maxNorthing: maxNorthing + up)
  }

  /// Whether two boxes have a point in common.
  fileprivate func meets(_ other: PlaneBox) -> Bool {
    minEasting <= other.maxEasting && other.minEasting <= maxEasting
      && minNorthing <= other.maxNorthing && other.minNorthing <= maxNorthing
  }
}

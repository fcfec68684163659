internal import Drawing
internal import Geodata

/// What names for orientation keep away from.
struct MapObstacles {
  var labelling: Labelling
  var movements: MovementLayer
  var places: PlaceLayer
  /// What stands on the map besides lines, signs and names of places.
  var boxes: [Rectangle]
  /// Thin frames around parts of the map.
  var frames: [Rectangle]
}

/// Names for orientation on a map, where everything else leaves room.
struct OrientationNames {
  /// The dates of the front.
  var dates: [TurnedBox] = []
  /// States and occupied areas.
  var territories: [TerritoryLettering.Placed] = []
  /// Waters and land.
  var nature: [NatureNameChoice.Placed] = []
}

/// The names of waters and land, where the rest of the map leaves room.
extension SheetComposition {
  /// The names for orientation that found room on a map, or on an enlarged part of it.
  func orientation(
    _ others: MapObstacles, _ base: BaseLayer, _ borders: BorderLayer?, _ front: FrontLayer?,
    land: LandRaster?, in frame: MapFrame
  ) throws(BaseMapError) -> OrientationNames {
    guard sheet.hasNatureNames || borders != nil || front != nil else { return OrientationNames() }
    var free = FreeSpace(area: frame.area.inset(by: 2))
    block(others, in: &free)
    let dates = frontDates(front, in: free)
    let territories = territoryNames(base, borders, in: free, front: front, dates: dates, on: frame)
    return OrientationNames(
      dates: dates, territories: territories,
      nature: try natureNames(
        base, in: free, boxes: territories.map(\.box) + dates, front: front, land: land, on: frame))
  }

  /// The names of waters and land that found room, below those of places.
  ///
  /// - Parameters:
  ///   - free: what the rest of the map leaves free.
  ///   - boxes: what stands there besides.
  func natureNames(
    _ base: BaseLayer, in free: FreeSpace, boxes: [TurnedBox], front: FrontLayer?,
    land: LandRaster?, on frame: MapFrame
  ) throws(BaseMapError) -> [NatureNameChoice.Placed] {
    guard sheet.hasNatureNames, NatureNameChoice.limit(on: frame.area) > 0 else { return [] }
    let names = try base.natureNames(in: sheet.language)
    guard !names.isEmpty else { return [] }
    var space = free
    for box in boxes { space.block(box, margin: NatureNameChoice.apart) }
    for line in front?.lines ?? [] { space.block(line.points, reach: 2) }
    for line in try base.busyLines() { space.discourage(line) }
    let choice = NatureNameChoice(
      style: sheet.style, measurer: composer.measurer, land: land, lakes: try base.lakeRaster())
    return choice.placed(names, in: space, on: frame.area)
  }

  /// Keeps names for orientation off what stands on the map.
  func block(_ others: MapObstacles, in space: inout FreeSpace) {
    for box in others.boxes { space.block(box, margin: 2) }
    for box in others.frames {
      space.block(
        [
          Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY),
          Point(x: box.maxX, y: box.maxY), Point(x: box.minX, y: box.maxY),
          Point(x: box.minX, y: box.minY),
        ], reach: 2)
    }
    for item in others.places.items { space.block(item.box, margin: 2) }
    for placed in others.labelling.placed {
      // So far that the two are never read as one name.
      space.block(placed.box, margin: sheet.style.haloWidth + 5)
      if let leader = placed.leader { space.block([leader.from, leader.to], reach: 1.5) }
      if placed.label.isTown {
        space.block(
          [placed.label.anchor, placed.label.anchor], reach: OrientationTown.radius + 1.5)
      }
    }
    for flow in others.movements.flows {
      // The light edges of lines would cut letters out of a name.
      space.block(flow.line.points, reach: reach(of: flow.look))
      guard let head = others.movements.headBox(of: flow, style: sheet.style) else { continue }
      space.block(head, margin: 1.5)
    }
  }

  /// The marks of such names, as one group; none without names.
  func natureMarks(_ names: [NatureNameChoice.Placed], _ relief: [ReliefStep]) -> [Mark] {
    guard !names.isEmpty else { return [] }
    let marks = NatureNameLayer(style: sheet.style, relief: relief).marks(of: names)
    return [.group(Group(id: "nature-names", marks: marks))]
  }

  /// How far a line and its signs reach to each side, and a little more, in points.
  private func reach(of look: LineLook) -> Double {
    let half = look.width(in: sheet.style) / 2
    if look.role == .context { return half + 1 }
    return half + (look.isQuestionable ? sheet.style.textSize * 0.6 : 1.7) + 1.5
  }
}

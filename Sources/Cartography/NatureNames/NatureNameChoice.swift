internal import Drawing
internal import Geodata

/// Gives a few names of waters and land a place where nothing else stands.
///
/// They are there for orientation and have the lowest rank of all: each is set at most once, away
/// from the others, and one that finds no room is left out without a word.
///
/// - Complexity: O(n p c) for n names, p places a name and c cells a place.
struct NatureNameChoice {
  /// A name in its place.
  struct Placed {
    var name: NatureName
    var font: Font
    var box: TurnedBox
    /// Whether it stands on a sea or a lake.
    var isOnWater: Bool
  }

  let style: MapStyle
  let measurer: any TextMeasurer
  /// Where land is, if the base map knows.
  var land: LandRaster?
  /// Where lakes are, if the base map knows.
  var lakes: LandRaster?

  /// One name for so many square points of map (1,800 square millimetres).
  private static let areaPerName = millimetres(1) * millimetres(1) * 1_800
  /// No map has more.
  private static let most = 60
  /// How far names for orientation stand apart, in points.
  static let apart = 9.0
  /// How much of a name may lie on lines of the base map.
  private static let mostBusy = 0.06
  /// The share of names that may be those of rivers.
  private static let riverShare = 0.5

  /// The largest number of names on a map of a size.
  static func limit(on area: Rectangle) -> Int {
    let size = max(0, area.width * area.height / areaPerName)
    return size < Double(most) ? Int(size.rounded()) : most
  }

  /// The names that found a place, the most important first.
  func placed(_ names: [NatureName], in space: FreeSpace, on area: Rectangle) -> [Placed] {
    let limit = NatureNameChoice.limit(on: area)
    var space = space
    var result: [Placed] = []
    var rivers = 0
    let ordered = names.enumerated().sorted {
      ($0.element.importance, $0.offset) < ($1.element.importance, $1.offset)
    }
    for (_, name) in ordered where result.count < limit {
      let isRiver = name.kind == .river
      if isRiver, Double(rivers) >= Double(limit) * NatureNameChoice.riverShare { continue }
      guard !result.contains(where: { $0.name.text == name.text }),
        let placed = place(name, in: space)
      else { continue }
      space.block(placed.box, margin: NatureNameChoice.apart)
      result.append(placed)
      if isRiver { rivers += 1 }
    }
    return result
  }

  private func place(_ name: NatureName, in space: FreeSpace) -> Placed? {
    var best: (cost: Double, placed: Placed)?
    for (number, font) in name.fonts.enumerated() {
      let width = measurer.measure(name.text, font: font, language: name.language).width
      guard width.isFinite, width > 0, width <= name.fullLength * stretch(name.kind) else {
        continue
      }
      let places = NatureNamePlaces(
        name: name, font: font, width: width, halo: NatureNameLayer.halo(style))
      for place in places.all() {
        let cost = place.cost + Double(number) * 0.25
        if let best, best.cost <= cost { break }
        guard let ground = ground(of: place.box, name.kind),
          let busy = space.busyShare(of: place.box), busy <= NatureNameChoice.mostBusy
        else { continue }
        let whole = cost + busy * 4
        if best.map({ whole < $0.cost }) ?? true {
          best = (
            whole, Placed(name: name, font: font, box: place.box, isOnWater: ground)
          )
        }
      }
    }
    return best?.placed
  }

  /// How much longer than its line a name may be.
  private func stretch(_ kind: BaseMapName.Kind) -> Double {
    switch kind {
    case .river: 0.8
    case .sea, .lake: 2
    case .region, .mountains, .country: 1.15
    }
  }

  /// Whether a place is on water; `nil` if names of the kind cannot stand there: those of seas stand
  /// in the water and those of land on land; those of lakes do not cross the shore.
  private func ground(of box: TurnedBox, _ kind: BaseMapName.Kind) -> Bool? {
    let onLand = land.map { share(of: box, in: $0) } ?? (kind == .sea ? 0 : 1)
    let onLake = lakes.map { share(of: box, in: $0) } ?? 0
    switch kind {
    case .sea: return onLand == 0 || onLake > 0.999 ? true : nil
    case .lake:
      if onLand == 0 || onLake > 0.97 { return true }
      return onLand > 0.97 && onLake < 0.03 ? false : nil
    case .river: return onLand > 0.97 && onLake < 0.03 ? false : nil
    case .region, .mountains, .country: return onLand > 0.97 && onLake < 0.05 ? false : nil
    }
  }

  private func share(of box: TurnedBox, in raster: LandRaster) -> Double {
    let samples = box.samples(step: 3)
    guard !samples.isEmpty else { return 0 }
    let sum = samples.reduce(0) { sum, point in
      sum
        + raster.landShare(
          of: Rectangle(
            minX: point.x - 1.5, minY: point.y - 1.5, maxX: point.x + 1.5, maxY: point.y + 1.5))
    }
    return sum / Double(samples.count)
  }
}

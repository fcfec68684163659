internal import Drawing
internal import Geodata

/// Land, lakes, rivers, borders and cities below the movements.
///
/// What is asked for is read and projected once, however many sheets and parts of a sheet ask for it.
struct BaseLayer {
  let baseMap: BaseMap
  let frame: MapFrame
  let projection: Projection
  let style: MapStyle
  /// The part of the earth that the frame shows.
  let box: GeographicBox
  /// Whether land is tinted by its height.
  let hasRelief: Bool

  private let allMarks = Once<[Mark]>()
  private let landOutlines = Once<[[Point]]>()
  private let landShares = Once<LandRaster>()
  private let landArea = Once<Path>()
  private let steps = Once<[ReliefStep]>()
  let names = Recent<String, [NatureName]>(limit: 4)
  let linesUnderNames = Once<[[Point]]>()
  let lakeShares = Once<LandRaster>()

  /// Details smaller than this are left out, in points.
  private static let tolerance = 0.15

  /// Water, land and lakes as areas with their shores, then rivers.
  func marks() throws(BaseMapError) -> [Mark] {
    try allMarks.value { () throws(BaseMapError) in try drawn() }
  }

  private func drawn() throws(BaseMapError) -> [Mark] {
    let shore = Stroke(color: style.waterLine, width: 0.35)
    var marks = hasRelief ? try landOfHeights() : try evenLand()
    marks.append(.shape(Shape(try lines(.land), stroke: shore)))
    for (width, path) in try rivers() {
      marks.append(
        .shape(Shape(path, stroke: Stroke(color: style.waterLine, width: width, cap: .round))))
    }
    marks.append(.shape(Shape(try areas(.lakes), fill: style.water, fillRule: .evenOdd)))
    marks.append(.shape(Shape(try lines(.lakes), stroke: shore)))
    return marks.filter { mark in
      if case .shape(let shape) = mark { return !shape.path.isEmpty }
      return true
    }
  }

  /// The sea, and land upon it.
  private func evenLand() throws(BaseMapError) -> [Mark] {
    [
      .shape(Shape(Path(frame.area), fill: style.water)),
      .shape(Shape(try landPath(), fill: style.land, fillRule: .evenOdd)),
    ]
  }

  /// Land with a tint for each height, and the sea upon it, which cuts the tints at the shore: heights
  /// are less exact than shores.
  private func landOfHeights() throws(BaseMapError) -> [Mark] {
    var sea = Path(clipping.window)
    sea.append(try landPath())
    let heights = try relief().map { Mark.shape(Shape($0.area, fill: $0.tint, fillRule: .evenOdd)) }
    return [.shape(Shape(Path(frame.area), fill: style.land))] + heights
      + [.shape(Shape(sea, fill: style.water, fillRule: .evenOdd))]
  }

  /// The heights on the map, the lowest first; none without a relief.
  func relief() throws(BaseMapError) -> [ReliefStep] {
    guard hasRelief else { return [] }
    return try steps.value { () throws(BaseMapError) in try tinted() }
  }

  private func tinted() throws(BaseMapError) -> [ReliefStep] {
    let features = try baseMap.polygons(
      .relief, in: box, resolution: BaseLayer.tolerance * metresPerPoint)
    let points = projection.project(features.coordinates).map(frame.point)
    let heights = baseMap.reliefHeights
    var rings: [Int: [[Point]]] = [:]
    for feature in features.features {
      guard let height = feature.height else { continue }
      for part in feature.parts {
        let ring = clipping.area(Array(points[features.range(ofPart: part)]))
        if ring.count > 2 { rings[height, default: []].append(ring) }
      }
    }
    return heights.enumerated().compactMap { index, height in
      rings[height].map {
        ReliefStep(
          height: height, rings: $0, tint: style.tint(ofHeight: index, of: heights.count))
      }
    }
  }

  /// Land in outline, to tell land from water.
  func landMask() throws(BaseMapError) -> LandMask { LandMask(rings: try landRings()) }

  /// Where land is in the frame; `nil` if the base map does not know.
  func landRaster() throws(BaseMapError) -> LandRaster? {
    guard baseMap.has(.land) else { return nil }
    return try landShares.value { () throws(BaseMapError) in
      LandRaster(rings: try landRings(), area: frame.area)
    }
  }

  private func landRings() throws(BaseMapError) -> [[Point]] {
    try landOutlines.value { () throws(BaseMapError) in try rings(of: .land) }
  }

  /// The outlines of areas, coarse, to tell what lies inside them.
  func rings(of layer: BaseMapLayer) throws(BaseMapError) -> [[Point]] {
    let features = try baseMap.polygons(layer, in: box, resolution: 2 * metresPerPoint)
    let points = projection.project(features.coordinates).map(frame.point)
    return (0..<features.partCount).map { part in
      clipping.area(Array(points[features.range(ofPart: part)]))
    }
  }

  /// Land as areas.
  func landPath() throws(BaseMapError) -> Path {
    try landArea.value { () throws(BaseMapError) in try areas(.land) }
  }

  /// The borders of today.
  func borderMarks() throws(BaseMapError) -> [Mark] {
    let path = try lines(.borders)
    return path.isEmpty ? [] : [.shape(Shape(path, stroke: BaseLayer.borderStroke(style)))]
  }

  /// The line of borders: finely dotted, so that nobody takes them for borders of the time.
  static func borderStroke(_ style: MapStyle) -> Stroke {
    Stroke(color: style.border, width: 0.6, dash: [0.6, 1.6], cap: .round)
  }

  /// The largest cities in the frame, the largest first.
  ///
  /// - Parameters:
  ///   - limit: the number of cities at most.
  ///   - isWanted: whether a city of a name counts.
  func cities(
    limit: Int, where isWanted: (String) -> Bool = { _ in true }
  ) throws(BaseMapError) -> [(name: String, point: Point)] {
    let features = try baseMap.points(.cities, in: box)
    let points = projection.project(features.coordinates)
    let window = frame.area.inset(by: 6)
    var cities: [(population: Int, name: String, point: Point)] = []
    for (index, feature) in features.features.enumerated() {
      guard let name = feature.name, let population = feature.population,
        points[index].isFinite
      else { continue }
      let point = frame.point(points[index])
      if window.contains(point) { cities.append((population, name, point)) }
    }
    cities.sort { ($0.population, $1.name) > ($1.population, $0.name) }
    var wanted: [(name: String, point: Point)] = []
    for city in cities where wanted.count < limit && isWanted(city.name) {
      wanted.append((city.name, city.point))
    }
    return wanted
  }

  /// Metres of the plane for one point of the sheet.
  var metresPerPoint: Double { 1 / frame.scale }

  /// A little wider than the frame, so that no shore runs along the edge.
  var clipping: Clipping { Clipping(window: frame.area.inset(by: -2), tolerance: 0.1) }

  private func areas(_ layer: BaseMapLayer) throws(BaseMapError) -> Path {
    let features = try baseMap.polygons(
      layer, in: box, resolution: BaseLayer.tolerance * metresPerPoint)
    return path(features, isClosed: true) { clip, points in
      let ring = clip.area(points)
      return ring.count > 2 ? [ring] : []
    }
  }

  private func lines(_ layer: BaseMapLayer) throws(BaseMapError) -> Path {
    let resolution = BaseLayer.tolerance * metresPerPoint
    let features =
      layer.geometry == .polygons
      ? try baseMap.outlines(layer, in: box, resolution: resolution)
      : try baseMap.lines(layer, in: box, resolution: resolution)
    return path(features, isClosed: false) { $0.line($1) }
  }

  private func path(
    _ features: BaseMapFeatures, isClosed: Bool, _ cut: (Clipping, [Point]) -> [[Point]]
  ) -> Path {
    let points = projection.project(features.coordinates).map(frame.point)
    var path = Path()
    for part in 0..<features.partCount {
      for piece in cut(clipping, Array(points[features.range(ofPart: part)])) {
        path.addPolyline(piece, closed: isClosed)
      }
    }
    return path
  }

  /// Rivers by importance: the great ones a little wider.
  private func rivers() throws(BaseMapError) -> [(Double, Path)] {
    let features = try baseMap.lines(
      .rivers, in: box, resolution: BaseLayer.tolerance * metresPerPoint)
    let points = projection.project(features.coordinates).map(frame.point)
    var great = Path()
    var small = Path()
    for feature in features.features {
      let isGreat = (feature.rank ?? 9) <= 5
      for part in feature.parts {
        for piece in clipping.line(Array(points[features.range(ofPart: part)])) {
          if isGreat { great.addPolyline(piece) } else { small.addPolyline(piece) }
        }
      }
    }
    return [(0.35, small), (0.7, great)]
  }
}

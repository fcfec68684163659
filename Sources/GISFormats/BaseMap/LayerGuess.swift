public import Geodata

/// Which layer of a base map the features of a file are, judged by names and geometry.
public enum LayerGuess: Hashable, Sendable {
  /// A name says so.
  case named(BaseMapLayer)
  /// No name says anything, but the geometry leaves one layer.
  case byGeometry(BaseMapLayer)
  /// It cannot be told; the text says why and what to do.
  case unknown(String)

  /// Judges by the name of the layer, then by that of its file, then by the geometry.
  /// - Parameters:
  ///   - layer: the name of the layer in its file.
  ///   - file: the name of the file, without folder and ending.
  ///   - geometry: what the layer holds.
  public init(layer: String, file: String, geometry: BaseMapGeometry) {
    for name in [layer, file] {
      let words = Self.words(of: name)
      if geometry == .polygons, !words.isDisjoint(with: ["ocean", "oceans", "sea", "seas"]) {
        self = .unknown("is the sea; a base map has land, and the sea is what that leaves free")
        return
      }
      if geometry == .lines, !words.isDisjoint(with: ["coast", "coasts", "coastline"]) {
        self = .unknown(
          "is a line of coast; land needs polygons, which bring their coast with them")
        return
      }
      for (target, known) in Self.vocabulary
      where !words.isDisjoint(with: known) && target.canBeMade(from: geometry) {
        self = .named(target)
        return
      }
    }
    switch geometry {
    case .polygons: self = .byGeometry(.land)
    case .points: self = .byGeometry(.cities)
    case .lines:
      self = .unknown("holds lines, which may be rivers or borders; say --layer rivers=FILE")
    }
  }

  /// Words that tell a layer, those that mislead least first: a file of boundary lines on land is
  /// borders, one of river and lake centrelines rivers.
  private static let vocabulary: [(BaseMapLayer, Set<String>)] = [
    (
      .borders,
      [
        "border", "borders", "boundary", "boundaries", "admin", "countries", "country", "states",
        "frontier", "frontiers",
      ]
    ),
    (
      .cities,
      [
        "city", "cities", "town", "towns", "place", "places", "populated", "settlement",
        "settlements", "ppl",
      ]
    ),
    (
      .rivers,
      [
        "river", "rivers", "stream", "streams", "waterway", "waterways", "watercourse",
        "watercourses",
      ]
    ),
    (.names, ["names", "labels"]),
    (.relief, ["relief", "hypsometry", "heights", "elevation", "contour", "contours"]),
    (.lakes, ["lake", "lakes", "reservoir", "reservoirs", "waterbody", "waterbodies", "water"]),
    (.land, ["land", "landmass", "landmasses", "continent", "continents", "islands"]),
  ]

  private static func words(of name: String) -> Set<String> {
    Set(name.lowercased().split { !$0.isLetter }.map(String.init))
  }
}

extension BaseMapLayer {
  /// Whether features of that geometry can become features of this layer.
  func canBeMade(from geometry: BaseMapGeometry) -> Bool {
    self.geometry == geometry || (self == .borders && geometry == .polygons)
  }
}

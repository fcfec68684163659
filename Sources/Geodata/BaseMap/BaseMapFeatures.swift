/// Features of one layer of a base map: all coordinates in one array, ready to be projected in bulk.
public struct BaseMapFeatures: Sendable {
  /// One feature: its parts and its attributes.
  public struct Feature: Sendable {
    /// The parts of the feature, as indices into `partStarts`.
    public let parts: Range<Int>
    let row: Int
    let file: LayerFile

    /// The name in the data's own language, if it has one.
    public var name: String? { text("name") }
    /// How important the feature is: the less, the more; drawn at smaller scales.
    public var rank: Int? { number("rank").map { Int($0.rounded()) } }
    /// Inhabitants of a populated place.
    public var population: Int? { number("population").map { Int($0.rounded()) } }
    /// The height in metres above the sea that all of the feature reaches, of a relief.
    public var height: Int? { number("height").map { Int($0.rounded()) } }
    /// What the feature is in the words of the data, such as `Lake Centerline` or `Reservoir`.
    public var featureClass: String? { text("class") }

    /// The name in other languages, by their code (BCP 47), from the columns `name_xx`.
    public var names: [String: String] {
      var names: [String: String] = [:]
      for column in file.columns where column.column.name.hasPrefix("name_") {
        names[String(column.column.name.dropFirst(5))] = column.text(row)
      }
      return names
    }

    /// The text of a column, or nothing if it has none.
    public func text(_ column: String) -> String? {
      file.columns.first { $0.column.name == column }?.text(row)
    }

    /// The number of a column, or nothing if it has none.
    public func number(_ column: String) -> Double? {
      file.columns.first { $0.column.name == column }?.number(row).flatMap {
        abs($0) < 1e15 ? $0 : nil
      }
    }
  }

  /// The features, in the order of the file.
  public private(set) var features: [Feature] = []
  /// All coordinates of all parts, one part after the other. A ring repeats its first at its end.
  public private(set) var coordinates: [Coordinate] = []
  /// For each part its first coordinate, and the number of all coordinates at the end.
  public private(set) var partStarts: [Int] = [0]

  init() {}

  /// How many parts there are.
  public var partCount: Int { partStarts.count - 1 }

  /// The coordinates of a part, as indices into `coordinates` and what was projected from it.
  public func range(ofPart part: Int) -> Range<Int> { partStarts[part]..<partStarts[part + 1] }

  mutating func reserve(coordinates count: Int) { coordinates.reserveCapacity(count) }

  mutating func append(_ position: FixedCoordinate) { coordinates.append(position.coordinate) }

  /// Ends the part that was appended last; drops it if it has fewer than `minimum` coordinates.
  mutating func endPart(minimum: Int) {
    let start = partStarts[partStarts.count - 1]
    if coordinates.count - start < minimum {
      coordinates.removeLast(coordinates.count - start)
    } else {
      partStarts.append(coordinates.count)
    }
  }

  /// Makes a feature of the parts since the last feature, if there are any.
  mutating func endFeature(row: Int, file: LayerFile) {
    let first = features.last?.parts.upperBound ?? 0
    if partCount > first {
      features.append(Feature(parts: first..<partCount, row: row, file: file))
    }
  }
}

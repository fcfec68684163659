internal import FoundationEssentials
internal import HistoricalTime

/// What the files of borders hold.
enum BorderFile {
  /// A feature of which something is made.
  protocol Feature: Decodable {
    associatedtype Made
    /// What the features are, in the plural.
    static var kind: String { get }
    associatedtype Geometry: FeatureGeometry
    var id: String { get }
    var geometry: Geometry { get set }

    /// - Throws: a sentence on what is wrong with the feature.
    func made() throws(Wrong) -> Made
  }

  /// What is wrong with a feature.
  struct Wrong: Error {
    var reason: String
  }

  /// A GeoJSON collection of features.
  struct Collection<Content: Feature>: Decodable {
    var features: [Content]
    var valid: String?
    var attribution: String?

    init(_ bytes: [UInt8], file path: String) throws(BorderError) {
      do {
        if let scan = CoordinateScan(bytes) {
          self = try JSONDecoder().decode(Self.self, from: Data(scan.rest))
          if features.count == scan.values.count,
            features.indices.allSatisfy({ features[$0].geometry.take(scan.values[$0]) })
          {
            return
          }
        }
        self = try JSONDecoder().decode(Self.self, from: Data(bytes))
      } catch {
        throw BorderError(path: path, reason: "is not GeoJSON with \(Content.kind)")
      }
    }

    /// What is made of the features.
    func made(in path: String) throws(BorderError) -> [Content.Made] {
      var made: [Content.Made] = []
      made.reserveCapacity(features.count)
      for (index, feature) in features.enumerated() {
        do throws(Wrong) {
          made.append(try feature.made())
        } catch {
          throw BorderError(
            path: path, reason: "feature \(index + 1), \(feature.id): \(error.reason)")
        }
      }
      return made
    }

    /// The days that the collection was made for.
    func range(in path: String) throws(BorderError) -> DayRange? {
      guard let valid else { return nil }
      guard let date = try? EDTF(valid) else {
        throw BorderError(path: path, reason: "\u{201C}\(valid)\u{201D} is not a date")
      }
      return date.bounds
    }
  }

  /// The coordinates of a feature.
  protocol FeatureGeometry: Decodable {
    /// Takes coordinates that were read apart from the rest.
    ///
    /// - Returns: whether they are of this kind.
    mutating func take(_ coordinates: CoordinateScan.Value) -> Bool
  }

  /// A line through points.
  struct OneLine: FeatureGeometry {
    var coordinates: [[Double]]

    mutating func take(_ value: CoordinateScan.Value) -> Bool {
      guard case .points(let points) = value else { return false }
      coordinates = points
      return true
    }
  }

  /// Several lines.
  struct SeveralLines: FeatureGeometry {
    var coordinates: [[[Double]]]

    mutating func take(_ value: CoordinateScan.Value) -> Bool {
      guard case .parts(let parts) = value else { return false }
      coordinates = parts
      return true
    }
  }

  /// A line of a border.
  struct Line: Feature {
    static let kind = "lines of borders"

    struct Properties: Decodable {
      var id: String
      var valid: String
      var left: String
      var right: String
      var status: String
      var accuracy: Double

      enum CodingKeys: String, CodingKey {
        case id, valid, left, right, status
        case accuracy = "accuracy_km"
      }
    }

    var properties: Properties
    var geometry: OneLine

    var id: String { properties.id }

    func made() throws(Wrong) -> BorderLine {
      guard let status = BorderLine.Status(rawValue: properties.status) else {
        throw Wrong(reason: "there is no status \u{201C}\(properties.status)\u{201D}")
      }
      try BorderFile.check(properties.accuracy)
      return BorderLine(
        id: properties.id, valid: try BorderFile.range(properties.valid), left: properties.left,
        right: properties.right, status: status, accuracy: properties.accuracy,
        coordinates: try BorderFile.line(geometry.coordinates))
    }
  }

  /// The lines for the name of a territory.
  struct Name: Feature {
    static let kind = "lines for names of territories"

    struct Properties: Decodable {
      var id: String
      var valid: String
      var status: String
      var names: [String: String]
    }

    var properties: Properties
    var geometry: SeveralLines

    var id: String { properties.id }

    func made() throws(Wrong) -> Territory {
      var status: Territory.Status?
      if !properties.status.isEmpty {
        status = Territory.Status(rawValue: properties.status)
        guard status != nil else {
          throw Wrong(reason: "there is no status \u{201C}\(properties.status)\u{201D}")
        }
      }
      var lines: [[Coordinate]] = []
      for line in geometry.coordinates { lines.append(try BorderFile.line(line)) }
      return Territory(
        id: properties.id, valid: try BorderFile.range(properties.valid), status: status,
        names: properties.names, lines: lines)
    }
  }

  /// A stretch of a front.
  struct Front: Feature {
    static let kind = "lines of fronts"

    struct Properties: Decodable {
      var id: String
      var date: String
      var accuracy: Double

      enum CodingKeys: String, CodingKey {
        case id, date
        case accuracy = "accuracy_km"
      }
    }

    var properties: Properties
    var geometry: OneLine

    var id: String { properties.id }

    func made() throws(Wrong) -> FrontLine {
      let days = try BorderFile.range(properties.date)
      guard days.isSingleDay else {
        throw Wrong(reason: "\u{201C}\(properties.date)\u{201D} is not a day")
      }
      try BorderFile.check(properties.accuracy)
      return FrontLine(
        id: properties.id, date: days.earliest, accuracy: properties.accuracy,
        coordinates: try BorderFile.line(geometry.coordinates))
    }
  }

  /// Refuses an accuracy that is no distance on a map.
  private static func check(_ accuracy: Double) throws(Wrong) {
    guard (0...1000).contains(accuracy) else {
      throw Wrong(reason: "accuracy_km is not between 0 and 1000")
    }
  }

  /// The days of an EDTF date.
  private static func range(_ valid: String) throws(Wrong) -> DayRange {
    guard let date = try? EDTF(valid) else {
      throw Wrong(reason: "\u{201C}\(valid)\u{201D} is not a date")
    }
    return date.bounds
  }

  /// A line of at least two points.
  private static func line(_ pairs: [[Double]]) throws(Wrong) -> [Coordinate] {
    let coordinates = pairs.compactMap { pair in
      pair.count < 2 ? nil : Coordinate(checkedLongitude: pair[0], latitude: pair[1])
    }
    guard coordinates.count == pairs.count, coordinates.count > 1 else {
      throw Wrong(reason: "its points are not longitudes and latitudes")
    }
    return coordinates
  }
}

extension Coordinate {
  /// A coordinate on the earth; `nil` for numbers that are none.
  fileprivate init?(checkedLongitude longitude: Double, latitude: Double) {
    guard (-180...180).contains(longitude), (-90...90).contains(latitude) else { return nil }
    self.init(longitude: longitude, latitude: latitude)
  }
}

internal import FoundationEssentials
public import HistoricalTime

/// Why borders cannot be used.
public struct BorderError: Error, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String
  /// What is wrong with it.
  public let reason: String

  /// The file and what is wrong with it.
  public var description: String { "\(path): \(reason)" }
}

/// Dated borders: a GeoJSON file of lines (RFC 7946), each with the members `id`, `valid` (EDTF), `left`,
/// `right`, `status` and `accuracy_km`.
public struct BorderSet: Sendable {
  /// The file in a folder of borders.
  public static let fileName = "borders.geojson"

  /// The lines, in the order of the file.
  public let lines: [BorderLine]

  /// Reads a file.
  ///
  /// - Throws: `BorderError` if there is no such file, or if it is not one of borders.
  public init(file path: String) throws(BorderError) {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try FileBytes.read(path)
    } catch {
      throw BorderError(path: path, reason: error.reason)
    }
    try self.init(bytes, file: path)
  }

  /// Reads the bytes of a file.
  ///
  /// - Throws: `BorderError` if they are not borders.
  public init(_ bytes: [UInt8], file path: String) throws(BorderError) {
    let stored: Collection
    do {
      stored = try JSONDecoder().decode(Collection.self, from: Data(bytes))
    } catch {
      throw BorderError(path: path, reason: "is not GeoJSON with lines of borders")
    }
    var lines: [BorderLine] = []
    for (index, feature) in stored.features.enumerated() {
      let stored = feature.properties
      func fail(_ reason: String) -> BorderError {
        BorderError(path: path, reason: "line \(index + 1), \(stored.id): \(reason)")
      }
      guard let valid = try? EDTF(stored.valid) else {
        throw fail("\u{201C}\(stored.valid)\u{201D} is not a date")
      }
      guard let status = BorderLine.Status(rawValue: stored.status) else {
        throw fail("there is no status \u{201C}\(stored.status)\u{201D}")
      }
      let coordinates = feature.geometry.coordinates.compactMap { pair in
        pair.count < 2
          ? nil : Coordinate(checkedLongitude: pair[0], latitude: pair[1])
      }
      guard coordinates.count == feature.geometry.coordinates.count, coordinates.count > 1 else {
        throw fail("its points are not longitudes and latitudes")
      }
      lines.append(
        BorderLine(
          id: stored.id, valid: valid.bounds, left: stored.left, right: stored.right,
          status: status, accuracy: stored.accuracy, coordinates: coordinates))
    }
    self.lines = lines
  }

  /// The lines that held on a day.
  public func lines(on day: Day) -> [BorderLine] { lines.filter { $0.valid.contains(day) } }

  private struct Collection: Decodable {
    var features: [Feature]
  }

  private struct Feature: Decodable {
    var properties: Properties
    var geometry: Geometry
  }

  private struct Properties: Decodable {
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

  private struct Geometry: Decodable {
    var coordinates: [[Double]]
  }
}

extension Coordinate {
  /// A coordinate on the earth; `nil` for numbers that are none.
  fileprivate init?(checkedLongitude longitude: Double, latitude: Double) {
    guard (-180...180).contains(longitude), (-90...90).contains(latitude) else { return nil }
    self.init(longitude: longitude, latitude: latitude)
  }
}

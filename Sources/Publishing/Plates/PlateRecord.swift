internal import FoundationEssentials
public import Geodata

/// What is known of a plate that was drawn: what it was made from, and its files.
public struct PlateRecord: Hashable, Sendable {
  /// A file of the plate.
  public struct File: Hashable, Sendable, Codable {
    /// The path below the output folder.
    public var name: String
    /// The size in bytes.
    public var bytes: Int
    /// The SHA-256 of its content.
    public var sha256: String
    /// When it was last changed, in nanoseconds since 1970, as its folder tells it.
    public var modified: Int

    /// Creates the description of a file.
    public init(name: String, bytes: Int, sha256: String, modified: Int) {
      self.name = name
      self.bytes = bytes
      self.sha256 = sha256
      self.modified = modified
    }
  }

  /// What one of the small maps of the plate shows.
  public struct Panel: Hashable, Sendable, Codable {
    /// What stands above it.
    public var title: String
    /// How many movements are on it.
    public var movements: Int
    /// The names that found no room on it.
    public var dropped: [String]

    /// Creates the description of a panel.
    public init(title: String, movements: Int, dropped: [String]) {
      self.title = title
      self.movements = movements
      self.dropped = dropped
    }
  }

  /// What the plate is called.
  public var plate: String
  /// The digest of all that it was made from.
  public var key: String
  /// Its files.
  public var files: [File]
  /// How long it took, in seconds.
  public var seconds: Double
  /// What its reader should be warned of, its words aside, which each run looks at.
  public var warnings: [String]
  /// The names that found no room.
  public var dropped: [String]
  /// The small maps that it is divided into; none for one map.
  public var panels: [Panel]
  /// What it shows, in a line: scale and frame.
  public var frame: PlateFrame?
  /// The title as it is drawn.
  public var title: String
  /// What stands below the title: a subtitle, the period in words.
  public var linesBelowTitle: [String]
  /// The caption, if there is one.
  public var caption: String?
  /// One line that stands for the plate where it cannot be seen.
  public var description: String?
  /// What it was made from, part by part.
  public var inputs: [String: String]
  /// The file of plates that it is one of, as seen from the output folder.
  public var origin: String?

  /// Creates a record.
  public init(
    plate: String, key: String, files: [File], seconds: Double, warnings: [String],
    dropped: [String], panels: [Panel] = [], frame: PlateFrame?, title: String,
    linesBelowTitle: [String] = [], caption: String?, description: String? = nil,
    inputs: [String: String], origin: String? = nil
  ) {
    self.plate = plate
    self.key = key
    self.files = files
    self.seconds = seconds
    self.warnings = warnings
    self.dropped = dropped
    self.panels = panels
    self.frame = frame
    self.title = title
    self.linesBelowTitle = linesBelowTitle
    self.caption = caption
    self.description = description
    self.inputs = inputs
    self.origin = origin
  }

  /// The record as it stands in its file.
  public var json: String { value(withInputs: true).lines() + "\n" }

  /// The record for a summary of many.
  public func value(withInputs: Bool) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("version", .integer(PlateRecord.version)),
      .init("plate", .string(plate)),
      .init("key", .string(key)),
      .init("title", .string(title)),
      .init("linesBelowTitle", .strings(linesBelowTitle)),
      .init("caption", .text(caption)),
      .init("description", .text(description)),
      .init(
        "files",
        .array(
          files.map { file in
            .object([
              .init("name", .string(file.name)), .init("bytes", .integer(file.bytes)),
              .init("sha256", .string(file.sha256)), .init("modified", .integer(file.modified)),
            ])
          })),
      .init("seconds", .number("\((seconds * 1000).rounded() / 1000)")),
      .init("warnings", .strings(warnings)),
      .init("dropped", .strings(dropped)),
      .init("frame", frame?.json ?? .null),
    ]
    if !panels.isEmpty { members.append(.init("panels", .array(panels.map(\.json)))) }
    if withInputs {
      members.append(.init("origin", .text(origin)))
      members.append(
        .init(
          "inputs",
          .object(inputs.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })))
    }
    return .object(members)
  }

  /// The version of the form of records.
  private static let version = 3

  private struct Stored: Decodable {
    var version: Int
    var plate: String
    var key: String
    var title: String
    var linesBelowTitle: [String]
    var caption: String?
    var description: String?
    var files: [File]
    var seconds: Double
    var warnings: [String]
    var dropped: [String]
    var panels: [Panel]?
    var frame: PlateFrame?
    var origin: String?
  }

  private struct StoredInputs: Decodable {
    var inputs: [String: String]
  }

  /// Reads a record; `nil` if the bytes are not one, as after a fault of the disk.
  ///
  /// - Parameter withInputs: Whether the inputs are read, too: they are the larger part, and the key
  ///   tells whether anything changed.
  public init?(_ bytes: [UInt8], withInputs: Bool = true) {
    let data = Data(bytes)
    guard let stored = try? JSONDecoder().decode(Stored.self, from: data),
      stored.version == PlateRecord.version
    else { return nil }
    var inputs: [String: String] = [:]
    if withInputs {
      guard let found = try? JSONDecoder().decode(StoredInputs.self, from: data) else { return nil }
      inputs = found.inputs
    }
    self.init(
      plate: stored.plate, key: stored.key, files: stored.files, seconds: stored.seconds,
      warnings: stored.warnings, dropped: stored.dropped, panels: stored.panels ?? [],
      frame: stored.frame, title: stored.title, linesBelowTitle: stored.linesBelowTitle,
      caption: stored.caption,
      description: stored.description, inputs: inputs, origin: stored.origin)
  }
}

extension PlateRecord.Panel {
  fileprivate var json: JSONValue {
    .object([
      .init("title", .string(title)), .init("movements", .integer(movements)),
      .init("dropped", .strings(dropped)),
    ])
  }
}

/// What plates of one series have in common if they can be compared: the same part of the earth at the
/// same scale on the same size of sheet.
public struct PlateFrame: Hashable, Sendable, Codable {
  /// The width of the sheet in millimetres.
  public var width: Double
  /// The height of the sheet in millimetres.
  public var height: Double
  /// The scale: so many metres of the ground to one of the map, in its middle.
  public var scale: Double
  /// The edges of the map on the plane of its projection, in metres: west, south, east, north.
  public var window: [Double]

  /// Creates a frame.
  public init(width: Double, height: Double, scale: Double, window: [Double]) {
    self.width = width
    self.height = height
    self.scale = scale
    self.window = window
  }

  var json: JSONValue {
    func number(_ value: Double, _ digits: Double) -> JSONValue {
      .number("\((value * digits).rounded() / digits)")
    }
    return .object([
      .init("width", number(width, 1000)), .init("height", number(height, 1000)),
      .init("scale", number(scale, 1)), .init("window", .array(window.map { number($0, 1) })),
    ])
  }
}

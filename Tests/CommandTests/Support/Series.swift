import Foundation

/// A series of small plates of the sample data, in a temporary folder.
final class Series {
  /// The folder with the data and the file of plates.
  let workspace: Workspace

  /// What its plates share.
  static let defaults = """
    defaults:
      size: 60x50mm
      dpi: 72
      fit: all
      formats: [png, svg]

    """

  /// One plate for each period of the data, and one of both.
  static let usual =
    defaults + """
      plates:
        - plate: "{period}"
          each: period
        - plate: both
          from: 1944-12
          to: 1945-05

      """

  /// Writes a file of plates beside the sample data, some of whose files are exchanged.
  init(_ plates: String = Series.usual, data changes: [String: String] = [:]) throws {
    workspace = try Workspace(changes)
    try write(plates)
  }

  /// Writes the file of plates anew.
  func write(_ plates: String) throws {
    try workspace.write(Array(("data: study\nout: out\n" + plates).utf8), to: "plates.yaml")
  }

  /// Runs a command on the file of plates.
  func run(_ command: String, _ arguments: String...) throws -> Command.Outcome {
    try Command.run([command, "plates.yaml"] + arguments, in: workspace.path)
  }

  /// Draws what is not up to date.
  func batch(_ arguments: String...) throws -> Command.Outcome {
    try Command.run(["batch", "plates.yaml"] + arguments, in: workspace.path)
  }

  /// Changes a file of the data.
  func replace(_ text: String, by other: String, in file: String) throws {
    let old = String(decoding: try workspace.read("study/" + file), as: UTF8.self)
    try workspace.write(
      Array(old.replacingOccurrences(of: text, with: other).utf8), to: "study/" + file)
  }

  /// The plates that a dry run would draw.
  func stale() throws -> [String] {
    try batch("--dry-run").lines.filter { $0.hasPrefix("draw ") }.map { line in
      String(line.dropFirst("draw ".count).prefix { $0 != ":" })
    }
  }

  /// The bytes of the plates by the names of their files; summaries and hidden files aside.
  func plates(in folder: String = "out") throws -> [String: [UInt8]] {
    var plates: [String: [UInt8]] = [:]
    for name in try workspace.names(in: folder) where !name.hasPrefix(".") && !name.hasPrefix("run")
    {
      plates[name] = try workspace.read("\(folder)/\(name)")
    }
    return plates
  }
}

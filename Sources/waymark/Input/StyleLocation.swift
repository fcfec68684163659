import ArgumentParser
import Cartography
import Geodata
import Publishing

/// Finds styles: a file, or a name in the folder `styles` of the data set or of the bundled one.
enum StyleLocation {
  /// A file that a style is read from.
  struct File {
    /// The path.
    let path: String
    /// What it held.
    let bytes: [UInt8]
  }

  /// The style of a name or of a file.
  static func style(_ name: String, besides data: String?) throws -> MapStyle {
    var files: [File] = []
    return try style(name, besides: data, files: &files)
  }

  /// The style of a name or of a file.
  ///
  /// - Parameter files: Where the files that it is read from are added; none if it is built in.
  static func style(
    _ name: String, besides data: String?, files: inout [File]
  ) throws -> MapStyle {
    // The standard look is built in: it needs no file.
    if name == MapStyle.print.name, Self.path(of: name, besides: data) == nil { return .print }
    let path = try file(of: name, besides: data)
    do throws(SettingsError) {
      return try read(path, besides: data, files: &files)
    } catch {
      throw Failure.end(
        .configuration, "the style \(path) cannot be used", problems: error.problems)
    }
  }

  /// The path of the file of a style.
  static func file(of name: String, besides data: String?) throws -> String {
    if isPath(name) {
      guard FileBytes.exists(name) else {
        throw Failure.end(.noInput, "there is no style file \(name)")
      }
      return name
    }
    guard let path = path(of: name, besides: data) else {
      let names = names(besides: data)
      throw Failure.end(
        .usage, "there is no style \u{201C}\(name)\u{201D}",
        hint: Suggestion.hint(for: name, in: names)
          ?? "the styles are: \(names.joined(separator: ", ")); or name a file, as in ./mine.yaml")
    }
    return path
  }

  /// The names of the styles that need no path.
  static func names(besides data: String?) -> [String] {
    let suffix = ".yaml"
    let files = folders(besides: data).flatMap { FileBytes.names(inFolder: $0) }
    return Set(files.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) })
      .sorted()
  }

  /// Reads a style and those that it extends.
  ///
  /// - Throws: `SettingsError` with every problem of the files.
  static func read(_ path: String, besides data: String?) throws(SettingsError) -> MapStyle {
    var files: [File] = []
    return try read(path, besides: data, files: &files)
  }

  private static func read(
    _ path: String, besides data: String?, files: inout [File], within extending: [String] = []
  ) throws(SettingsError) -> MapStyle {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try FileBytes.read(path)
    } catch {
      throw SettingsError(problems: [
        Diagnostic(file: path, rule: "unreadable", message: error.reason)
      ])
    }
    let chain = extending + [path]
    files.append(File(path: path, bytes: bytes))
    return try StyleFile.read(bytes, file: path) { name throws(SettingsError) in
      if name == MapStyle.print.name, Self.path(of: name, besides: data) == nil { return .print }
      guard let base = isPath(name) ? name : Self.path(of: name, besides: data),
        FileBytes.exists(base)
      else { return nil }
      guard !chain.contains(base) else {
        throw SettingsError(problems: [
          Diagnostic(
            file: path, rule: "extends-itself",
            message: "the style extends itself: \((chain + [base]).joined(separator: " \u{2192} "))"
          )
        ])
      }
      return try read(base, besides: data, files: &files, within: chain)
    }
  }

  /// Whether a style is named by the path of its file.
  static func isPath(_ name: String) -> Bool {
    name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  private static func path(of name: String, besides data: String?) -> String? {
    folders(besides: data).map { "\($0)/\(name).yaml" }.first(where: FileBytes.exists)
  }

  private static func folders(besides data: String?) -> [String] {
    [data, DataLocation.environment("WAYMARK_DATA"), DataLocation.bundled]
      .compactMap { $0.map { $0 + "/styles" } }
  }
}

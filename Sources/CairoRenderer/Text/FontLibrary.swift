import Glibc

/// The fonts that text can use: a fixed list of files and nothing else that the machine may have.
///
/// Neither the user's nor the system's font settings are read. Safe to share between threads.
public struct FontLibrary: Sendable {
  /// The folder that holds the font files.
  public let folder: String
  /// The private configuration that lists the files.
  let configuration: FontConfiguration

  /// The families that text may name.
  public var families: [String] { FontFiles.families.map(\.name) }

  /// Opens the fonts of `folder`.
  ///
  /// - Parameter folder: Where the font files are; `nil` for the folder that the environment
  ///   variable `WAYMARK_FONTS` names, or else the folder of the Debian package `fonts-noto-core`.
  /// - Throws: `RenderError.missingFont` for the first file that is not there,
  ///   `RenderError.unreadableFont` for one that is not a font.
  public init(folder: String? = nil) throws(RenderError) {
    let chosen = folder ?? Self.folderOfEnvironment ?? FontFiles.folder
    let files = FontFiles.names.map { "\(chosen)/\($0)" }
    for file in files where access(file, R_OK) != 0 {
      throw .missingFont(file: file, package: FontFiles.package)
    }
    self.folder = chosen
    self.configuration = try FontConfiguration(files: files)
  }

  private static var folderOfEnvironment: String? {
    guard let value = getenv("WAYMARK_FONTS") else { return nil }
    let folder = String(cString: value)
    return folder.isEmpty ? nil : folder
  }
}

public import Drawing

/// A kind of file that a picture can become.
///
/// Equal pictures give equal bytes, in every process and on every thread.
public protocol PictureFormat: Sendable {
  /// What people call the format, such as `PNG`.
  static var name: String { get }
  /// The endings of its files in lower case, without the dot; the usual one first.
  static var fileExtensions: [String] { get }

  /// Creates the format with its settings.
  init(options: FormatOptions)

  /// The whole file for `picture`.
  ///
  /// - Throws: `RenderError` when the picture holds what cannot be drawn or does not fit the format.
  func encode(_ picture: Picture, with fonts: FontLibrary) throws(RenderError) -> [UInt8]
}

/// Settings that the formats share; each format takes what concerns it.
public struct FormatOptions: Hashable, Sendable {
  /// The resolution of pixel formats, in dots per inch.
  public var resolution: Double

  /// Creates settings; `resolution` in dots per inch.
  public init(resolution: Double = 300) {
    self.resolution = resolution
  }
}

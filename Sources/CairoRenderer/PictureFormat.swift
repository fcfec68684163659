public import Drawing

/// A kind of file that a picture can become.
///
/// Equal pictures give equal bytes, in every process and on every thread.
public protocol PictureFormat: Sendable {
  /// What people call the format, such as `PNG`.
  static var name: String { get }
  /// The endings of its files in lower case, without the dot; the usual one first.
  static var fileExtensions: [String] { get }
  /// Whether files are made of pixels.
  static var isPixels: Bool { get }

  /// Creates the format with its settings.
  init(options: FormatOptions)

  /// The whole file for `picture`.
  ///
  /// - Throws: `RenderError` when the picture holds what cannot be drawn or does not fit the format.
  func encode(_ picture: Picture, with fonts: FontLibrary) throws(RenderError) -> [UInt8]

  /// The whole file for `picture`, one of several that may have their lowest layer in common.
  ///
  /// - Throws: `RenderError`, as `encode(_:with:)` does.
  func encode(
    _ picture: Picture, with fonts: FontLibrary, on ground: SharedGround
  ) throws(RenderError) -> [UInt8]
}

extension PictureFormat {
  /// The same as without a ground: only pixels are worth keeping.
  public func encode(
    _ picture: Picture, with fonts: FontLibrary, on ground: SharedGround
  ) throws(RenderError) -> [UInt8] {
    try encode(picture, with: fonts)
  }

  /// Files are made of lines and letters.
  public static var isPixels: Bool { false }
}

/// How text stands in a file of lines.
public enum TextForm: String, CaseIterable, Sendable {
  /// Letters are shapes: they look the same everywhere and cannot be searched.
  case outlines
  /// Letters stay letters: they can be searched and edited.
  case live
}

/// Settings that the formats share; each format takes what concerns it.
public struct FormatOptions: Hashable, Sendable {
  /// The resolution of pixel formats, in dots per inch.
  public var resolution: Double
  /// Whether colours become shades of grey.
  public var isGrey: Bool
  /// How text stands in SVG files.
  public var svgText: TextForm
  /// How text stands in EPS files.
  public var epsText: TextForm

  /// Creates settings; `resolution` in dots per inch.
  public init(
    resolution: Double = 300, isGrey: Bool = false, svgText: TextForm = .outlines,
    epsText: TextForm = .live
  ) {
    self.resolution = resolution
    self.isGrey = isGrey
    self.svgText = svgText
    self.epsText = epsText
  }
}

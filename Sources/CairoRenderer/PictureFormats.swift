/// All formats that a picture can become.
public enum PictureFormats {
  /// The formats in the order in which they are listed to people.
  public static let all: [any PictureFormat.Type] = [
    PNGFormat.self,
    SVGFormat.self,
    PDFFormat.self,
    EPSFormat.self,
    TIFFFormat.self,
  ]

  /// The endings of all formats in lower case, without the dot.
  public static var fileExtensions: [String] { all.flatMap { $0.fileExtensions } }

  /// The format whose files end in `fileExtension`, or `nil` if there is none.
  ///
  /// - Parameters:
  ///   - fileExtension: The ending in any case, with or without the dot.
  ///   - options: The settings of the format.
  public static func format(
    forFileExtension fileExtension: String, options: FormatOptions = FormatOptions()
  ) -> (any PictureFormat)? {
    let ending = (fileExtension.hasPrefix(".") ? String(fileExtension.dropFirst()) : fileExtension)
      .lowercased()
    return all.first { $0.fileExtensions.contains(ending) }?.init(options: options)
  }
}

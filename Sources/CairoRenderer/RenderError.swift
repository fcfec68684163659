/// Why a picture could not become bytes.
public enum RenderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A font file is not where it should be; names the file and the Debian package that holds it.
  case missingFont(file: String, package: String)
  /// A font file is there but cannot be read as a font.
  case unreadableFont(file: String)
  /// The picture asks for a family that the font library does not hold.
  case unknownFontFamily(String, known: [String])
  /// A side of the picture lies outside what the format can hold; `unit` is `pixels` or `points`.
  case sizeOutOfRange(width: Double, height: Double, allowed: ClosedRange<Double>, unit: String)
  /// A part of the picture cannot be drawn, such as a width below zero or a number that is not
  /// finite; says which part of which group and why.
  case invalidPicture(String)
  /// The drawing library refused; its own words.
  case drawing(String)
  /// The image encoder refused; its own words.
  case encoding(String)

  /// One sentence for people.
  public var description: String {
    switch self {
    case .missingFont(let file, let package):
      "font file \(file) is missing; install the Debian package \(package)"
    case .unreadableFont(let file):
      "font file \(file) cannot be read as a font"
    case .unknownFontFamily(let family, let known):
      "font family \"\(family)\" is not available; known: \(known.joined(separator: ", "))"
    case .sizeOutOfRange(let width, let height, let allowed, let unit):
      "a picture of \(Self.short(width)) x \(Self.short(height)) \(unit) cannot be drawn; "
        + "each side must be \(Self.short(allowed.lowerBound)) to "
        + "\(Self.short(allowed.upperBound)) \(unit)"
    case .invalidPicture(let reason):
      "the picture cannot be drawn: \(reason)"
    case .drawing(let reason):
      "drawing failed: \(reason)"
    case .encoding(let reason):
      "encoding failed: \(reason)"
    }
  }

  /// A number without `.0` at its end.
  private static func short(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}

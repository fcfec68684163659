internal import Glibc

extension Color {
  /// The relative luminance of the solid colour, from 0 for black to 1 for white, after
  /// IEC 61966-2-1 (sRGB).
  public var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The shade of grey of the same luminance and coverage.
  public var grey: Color {
    if red == green && green == blue { return self }
    let light = luminance
    let part = light <= 0.003_130_8 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
    let shade = min(max(part, 0), 1)
    return Color(red: shade, green: shade, blue: shade, alpha: alpha)
  }

  /// The contrast of two solid colours, from 1 for none to 21 for black on white, as the Web Content
  /// Accessibility Guidelines 2.2 define it.
  public func contrast(with other: Color) -> Double {
    let (first, second) = (luminance, other.luminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// A part of a colour as a share of light.
  private static func linear(_ part: Double) -> Double {
    part <= 0.040_45 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}

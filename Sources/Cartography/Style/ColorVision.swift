public import Drawing
internal import Glibc

/// How colours look to people who do not see all of them.
///
/// Gustavo M. Machado, Manuel M. Oliveira and Leandro A. F. Fernandes: A physiologically-based model
/// for simulation of color vision deficiency, IEEE Transactions on Visualization and Computer
/// Graphics 15(6), 2009, DOI 10.1109/TVCG.2009.113; the matrices for the full deficiency.
public enum ColorVision: String, CaseIterable, Sendable {
  /// All three kinds of cone.
  case full = "full colour vision"
  /// No cones for long waves.
  case protanopia
  /// No cones for middle waves.
  case deuteranopia
  /// No cones for short waves.
  case tritanopia

  /// The rows of the matrix over linear red, green and blue.
  var matrix: [[Double]] {
    switch self {
    case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// A colour as it is seen; coverage stays.
  public func seen(_ color: Color) -> Color {
    let light = color.linear
    let parts = matrix.map { row in
      Color.encoded(min(1, max(0, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })))
    }
    return Color(red: parts[0], green: parts[1], blue: parts[2], alpha: color.alpha)
  }
}

extension Color {
  /// Red, green and blue as amounts of light (IEC 61966-2-1).
  var linear: [Double] {
    [red, green, blue].map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
  }

  /// The value of sRGB of an amount of light.
  static func encoded(_ light: Double) -> Double {
    light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
  }

  /// How light the colour is, from 0 to 1 (relative luminance, WCAG 2.2).
  public var luminance: Double {
    let light = linear
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }

  /// The contrast to another colour, from 1 to 21 (contrast ratio, WCAG 2.2).
  public func contrast(to other: Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The share of black ink that prints as light as the colour: 0 for white, 1 for black.
  public var tint: Double { 1 - Color.encoded(luminance) }

  /// The difference to another colour as people see it: 1 is just noticed (CIE 1976).
  public func difference(to other: Color) -> Double {
    zip(lab, other.lab).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  /// Lightness and the two axes of hue (CIE L*a*b*, D65).
  private var lab: [Double] {
    let light = linear
    let x = (0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.95047
    let y = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
    let z = (0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.08883
    let f = [x, y, z].map(Color.cubeRoot)
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  /// The cube root, straight near black, of CIE L*a*b*.
  private static func cubeRoot(_ value: Double) -> Double {
    let epsilon = 216.0 / 24389.0
    let kappa = 24389.0 / 27.0
    return value > epsilon ? pow(value, 1.0 / 3.0) : (kappa * value + 16) / 116
  }
}

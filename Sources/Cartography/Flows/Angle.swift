internal import Glibc

/// Angles in radians.
enum Angle {
  /// The angle of a direction, from -π to π.
  static func of(dx: Double, dy: Double) -> Double { atan2(dy, dx) }

  /// The difference of two angles, from -π to π.
  static func difference(_ left: Double, _ right: Double) -> Double {
    var difference = left - right
    if difference > .pi { difference -= 2 * .pi }
    if difference < -.pi { difference += 2 * .pi }
    return difference
  }

  /// An angle in degrees as radians.
  static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }

  /// The cosine of an angle in degrees.
  static func cosine(degrees: Double) -> Double { cos(radians(degrees)) }
}

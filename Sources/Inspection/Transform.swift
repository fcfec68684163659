internal import Glibc

/// An affine map of the plane: `x' = a x + c y + e`, `y' = b x + d y + f`.
struct Transform {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  /// This map, then another.
  func followed(by next: Transform) -> Transform {
    Transform(
      a: a * next.a + b * next.c, b: a * next.b + b * next.d, c: c * next.a + d * next.c,
      d: c * next.b + d * next.d, e: e * next.a + f * next.c + next.e,
      f: e * next.b + f * next.d + next.f)
  }

  /// How much longer lengths become on the average of all directions.
  var scale: Double { (a * d - b * c).magnitude.squareRoot() }
  /// How much wider things become.
  var horizontalScale: Double { hypot(a, b) }
  /// How much higher things become.
  var verticalScale: Double { hypot(c, d) }
}

internal import Glibc

/// Transformations as SVG writes them: `translate(5 20)rotate(30)scale(.01)`.
enum SVGTransform {
  /// The map from the units inside to those outside; what is not known is left out.
  static func parse(_ text: String) -> Transform {
    var result = Transform()
    // The last one works first.
    for part in text.split(separator: ")") {
      let pair = part.split(separator: "(", maxSplits: 1)
      guard pair.count == 2 else { continue }
      let numbers = pair[1].split { $0 == " " || $0 == "," }.compactMap { Double($0) }
      let name = pair[0].filter { $0.isLetter }
      result = one(name, numbers).followed(by: result)
    }
    return result
  }

  private static func one(_ name: String, _ n: [Double]) -> Transform {
    switch (name, n.count) {
    case ("translate", 1): Transform(e: n[0])
    case ("translate", 2): Transform(e: n[0], f: n[1])
    case ("scale", 1): Transform(a: n[0], d: n[0])
    case ("scale", 2): Transform(a: n[0], d: n[1])
    case ("rotate", 1...):
      Transform(
        a: cos(n[0] * .pi / 180), b: sin(n[0] * .pi / 180), c: -sin(n[0] * .pi / 180),
        d: cos(n[0] * .pi / 180))
    case ("matrix", 6): Transform(a: n[0], b: n[1], c: n[2], d: n[3], e: n[4], f: n[5])
    default: Transform()
    }
  }
}

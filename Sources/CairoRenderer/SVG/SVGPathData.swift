import Drawing

/// Writes outlines as path data.
///
/// The first point of each part is absolute, all others are steps from the point before, in whole
/// units of the last decimal place, so that no rounding adds up.
struct SVGPathData {
  /// The decimals of a point on the sheet.
  static let decimals = 2

  private(set) var markup = MarkupBytes()
  private let decimals: Int
  private let factor: Double
  private var last = (x: 0, y: 0)
  private var start = (x: 0, y: 0)
  private var letter: UInt8 = 0
  /// Where the first points of parts are counted from.
  private var base = (x: 0, y: 0)

  /// The data of a path, with steps of a hundredth of a point.
  static func data(_ path: Path) -> MarkupBytes {
    var data = SVGPathData(decimals: decimals)
    data.write(path.verbs.lazy.map(\.svg), points: path.points)
    return data.markup
  }

  /// A point of a path as it is written, in hundredths of a point.
  static func hundredths(_ point: Point) -> (x: Int, y: Int) {
    (Int((point.x * 100).rounded()), Int((point.y * 100).rounded()))
  }

  /// The data of a path that begins at 0 0, and where it begins, in hundredths of a point.
  static func dataFromStart(_ path: Path) -> (data: MarkupBytes, start: (x: Int, y: Int)) {
    var data = SVGPathData(decimals: decimals)
    data.base = path.points.first.map(hundredths) ?? (0, 0)
    data.write(path.verbs.lazy.map(\.svg), points: path.points)
    return (data.markup, data.base)
  }

  /// The data of a glyph, with steps of a thousandth of the type size.
  static func data(_ outline: GlyphOutline) -> MarkupBytes {
    var data = SVGPathData(decimals: 0)
    data.write(outline.verbs.lazy.map(\.svg), points: outline.points)
    return data.markup
  }

  private init(decimals: Int) {
    self.decimals = decimals
    factor = MarkupBytes.powerOfTen(decimals)
  }

  private mutating func write(_ steps: some Sequence<SVGStep>, points: [Point]) {
    var next = 0
    for step in steps {
      var needsSpace = step.letter == letter
      if step.letter != letter { markup.append(byte: step.letter) }
      letter = step.letter
      let origin = step == .move ? base : last
      for point in points[next..<next + step.points] {
        last = rounded(point)
        write(last.x - origin.x, &needsSpace)
        write(last.y - origin.y, &needsSpace)
      }
      next += step.points
      if step == .move { start = last }
      if step == .close { last = start }
    }
  }

  /// Writes a number, with a space before it only where it would run into the number before.
  private mutating func write(_ value: Int, _ needsSpace: inout Bool) {
    if needsSpace && value >= 0 { markup.append(byte: UInt8(ascii: " ")) }
    markup.appendFixed(value, decimals: decimals)
    needsSpace = true
  }

  private func rounded(_ point: Point) -> (x: Int, y: Int) {
    (Int((point.x * factor).rounded()), Int((point.y * factor).rounded()))
  }
}

/// One step of path data: its letter and how many points it takes.
private struct SVGStep: Equatable {
  var letter: UInt8
  var points: Int

  static let move = SVGStep(letter: UInt8(ascii: "M"), points: 1)
  static let line = SVGStep(letter: UInt8(ascii: "l"), points: 1)
  static let quadratic = SVGStep(letter: UInt8(ascii: "q"), points: 2)
  static let cubic = SVGStep(letter: UInt8(ascii: "c"), points: 3)
  static let close = SVGStep(letter: UInt8(ascii: "z"), points: 0)
}

extension Path.Verb {
  fileprivate var svg: SVGStep {
    switch self {
    case .move: .move
    case .line: .line
    case .curve: .cubic
    case .close: .close
    }
  }
}

extension GlyphOutline.Verb {
  fileprivate var svg: SVGStep {
    switch self {
    case .move: .move
    case .line: .line
    case .quadratic: .quadratic
    case .cubic: .cubic
    case .close: .close
    }
  }
}

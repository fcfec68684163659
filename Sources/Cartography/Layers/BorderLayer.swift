internal import Drawing
internal import Geodata

/// The borders of a day.
struct BorderLayer {
  /// How a border is drawn.
  struct Look: Hashable {
    /// Whether it divides states, or only parts of what one of them held.
    var dividesStates: Bool
    /// Whether its course is only roughly known.
    var isRough: Bool

    /// All looks, in the order of the legend.
    static let all = [
      Look(dividesStates: true, isRough: false), Look(dividesStates: true, isRough: true),
      Look(dividesStates: false, isRough: false), Look(dividesStates: false, isRough: true),
    ]

    /// The line.
    func stroke(_ style: MapStyle) -> Stroke {
      let width = dividesStates ? 0.9 : 0.6
      return Stroke(
        color: style.border, width: width, dash: isRough ? [3.2, 2.2] : [], cap: .butt)
    }
  }

  /// A line known less exactly than this is drawn as one that is roughly known, in kilometres.
  private static let exact = 5.0

  /// The paths of each look that the frame shows.
  let paths: [(look: Look, path: Path)]
  /// The lines that the frame shows, in points.
  let lines: [[Point]]

  /// The looks that the frame shows.
  var looks: Set<Look> { Set(paths.map(\.look)) }

  /// Finds the parts of lines that a frame shows.
  ///
  /// - Complexity: O(n) in the number of points.
  init(_ lines: [BorderLine], base: BaseLayer) {
    var found: [Look: Path] = [:]
    var pieces: [[Point]] = []
    for line in lines {
      let look = Look(
        dividesStates: line.status == .stateBorder, isRough: line.accuracy > Self.exact)
      let points = base.projection.project(line.coordinates)
      guard points.allSatisfy(\.isFinite) else { continue }
      for piece in base.clipping.line(points.map(base.frame.point)) {
        found[look, default: Path()].addPolyline(piece)
        pieces.append(piece)
      }
    }
    self.lines = pieces
    paths = Look.all.compactMap { look in found[look].map { (look, $0) } }
  }

  /// The lines; those of states above the others.
  func marks(_ style: MapStyle) -> [Mark] {
    paths.reversed().map { .shape(Shape($0.path, stroke: $0.look.stroke(style))) }
  }
}

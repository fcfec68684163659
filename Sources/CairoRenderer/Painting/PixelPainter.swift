internal import CCairo
import Drawing
internal import Synchronization

/// Draws pictures on pixels; those of many points in two halves, which can be drawn at once, unless their
/// shapes are those of a series.
///
/// Each half is drawn with some rows of the other, which are thrown away, so that nothing is seen of where
/// they meet. The pixels are the same whether the halves are drawn at once or one after the other.
struct PixelPainter {
  private let surface: ImageSurface
  private let scale: Double
  private let painter: CairoPainter
  private let together: SharedGround.Together?
  private let shared: (shapes: SharedShapes, sheet: CoverageSheet)?

  /// Pictures of fewer points are drawn in one piece: they take less time than a thread.
  static let leastPoints = 5_000
  /// How many points (not pixels) of height the halves have in common on each side of the middle: more than
  /// the widths of lines, whose ends and corners the library leaves out far outside what is seen.
  private static let margin = 8.0

  /// Creates a painter.
  ///
  /// - Parameters:
  ///   - scale: Pixels in one point.
  ///   - together: Does two pieces of work at once; nil draws the halves one after the other.
  ///   - shapes: What solid pictures of a series have in common.
  init(
    on surface: ImageSurface, scale: Double, fonts: FontLibrary, together: SharedGround.Together?,
    shapes: SharedShapes? = nil
  ) throws(RenderError) {
    self.surface = surface
    self.scale = scale
    self.together = together
    painter = try CairoPainter(on: surface, scale: scale, fonts: fonts, keepsText: false)
    shared =
      surface.isOpaque
      ? shapes.map { shapes in
        let size = SharedShapes.Sheet(width: surface.width, height: surface.height, scale: scale)
        return (shapes, CoverageSheet(size))
      } : nil
  }

  /// Draws everything in order.
  func draw(_ picture: Picture) throws(RenderError) {
    painter.fill(with: picture.background)
    let outlines = TextOutlines(painter.shaper)
    let all = Group(marks: picture.layers.map { .group($0.outlined(by: outlines)) })
    if let shared {
      try PixelRows(of: surface).draw(all, scale: scale, reusing: shared)
      cairo_surface_mark_dirty(surface.handle)
    } else if all.pointCount >= Self.leastPoints {
      try drawHalves(of: all)
    } else {
      painter.draw(all)
    }
    try painter.check()
  }

  /// The row at which halves are parted, so that each has about half of the work.
  private func middle(of group: Group, height: Int) -> Int {
    var load = RowLoad(rows: height, scale: scale)
    load.add(group)
    return load.middle
  }

  private func drawHalves(of group: Group) throws(RenderError) {
    let all = try PixelRows(of: surface)
    let height = surface.height
    let middle = middle(of: group, height: height)
    let margin = Int((Self.margin * scale).rounded(.up))
    let upper = all[0..<min(height, middle + margin)]
    let lower = all[max(0, middle - margin)..<height]
    if let together {
      let failure = Failure()
      let scale = scale
      try lower.withCopy { lower throws(RenderError) in
        together(
          { failure.note { () throws(RenderError) in try upper.draw(group, scale: scale) } },
          { failure.note { () throws(RenderError) in try lower.draw(group, scale: scale) } })
        all[middle..<height].take(lower)
      }
      try failure.check()
    } else {
      let common = all[lower.rows.lowerBound..<upper.rows.upperBound]
      let kept = all[common.rows.lowerBound..<middle]
      try common.withCopy { before throws(RenderError) in
        try upper.draw(group, scale: scale)
        try kept.withCopy { drawn throws(RenderError) in
          common.take(before)
          try lower.draw(group, scale: scale)
          kept.take(drawn)
        }
      }
    }
    cairo_surface_mark_dirty(surface.handle)
  }
}

/// The first thing that went wrong in pieces of work.
private final class Failure: Sendable {
  private let first = Mutex<RenderError?>(nil)

  func note(_ work: () throws(RenderError) -> Void) {
    do throws(RenderError) {
      try work()
    } catch {
      first.withLock { $0 = $0 ?? error }
    }
  }

  func check() throws(RenderError) {
    if let error = first.withLock({ $0 }) { throw error }
  }
}

extension Group {
  /// The same group with the outlines of letters in place of text.
  fileprivate func outlined(by outlines: TextOutlines) -> Group {
    var group = self
    group.marks.removeAll()
    marks.forEachRun { mark, texts in
      switch mark {
      case .shape?: mark.map { group.marks.append($0) }
      case .group(let inner)?: group.marks.append(.group(inner.outlined(by: outlines)))
      case .text?, nil:
        group.marks += outlines.shapes(of: outlines.lines(of: texts)).map { .shape($0) }
      }
    }
    return group
  }

  /// The number of points of all its shapes.
  fileprivate var pointCount: Int {
    marks.reduce(0) { count, mark in
      switch mark {
      case .shape(let shape): count + shape.path.points.count
      case .text: count
      case .group(let group): count + group.pointCount
      }
    }
  }
}

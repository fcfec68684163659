internal import Drawing
internal import Synchronization

/// Which pixels the shapes of a series cover, so that a line that stands on many maps is drawn by the
/// library once or twice and painted from memory on the others.
///
/// What a shape covers is kept when it is drawn for the second time, or at once if much of what was asked for
/// before was kept, and forgotten when it was not asked for while some pictures were drawn. Files are
/// the same with and without. Several threads may use it.
public final class SharedShapes: Sendable {
  /// Pixels to draw on.
  struct Sheet: Hashable {
    var width: Int
    var height: Int
    /// Pixels in a point.
    var scale: Double
  }

  /// What the coverage of a shape depends on.
  struct Key: Hashable {
    var sheet: Sheet
    var path: Path
    var part: ShapePart.Kind
    /// The outlines that cut it.
    var clips: [Path]

    /// Few of the points tell paths apart; all are compared.
    func hash(into hasher: inout Hasher) {
      let points = path.points
      hasher.combine(points.count)
      for index in [0, points.count / 2, points.count - 1] where points.indices.contains(index) {
        hasher.combine(points[index])
      }
      if case .line(let stroke) = part { hasher.combine(stroke.width) }
    }
  }

  /// What is known of a shape.
  enum Answer {
    /// Its coverage is not worth keeping yet.
    case new
    /// Its coverage is worth keeping.
    case wanted
    case kept(Coverage)
  }

  private struct Entry {
    var coverage: Coverage?
    /// The number of the picture that asked last.
    var picture: Int
  }

  private struct State {
    var entries: [Key: Entry] = [:]
    var picture = 0
    var byteCount = 0
    /// How many shapes were asked for since the last picture was begun, and how many of them were kept.
    var asked = 0
    var found = 0
    /// Whether much of what was asked for before the picture was begun was kept.
    var isFruitful = false
  }

  private let state = Mutex(State())
  private let mostBytes: Int

  /// For how many pictures a shape is remembered that none of them has, and one of which only is known that it
  /// was drawn.
  private static let patience = 4
  private static let shortPatience = 2

  /// Creates a store without shapes.
  public convenience init() { self.init(mostBytes: 32 << 20) }

  /// Creates a store that keeps no more coverage than so many bytes.
  init(mostBytes: Int) { self.mostBytes = mostBytes }

  /// How many shapes are kept.
  var count: Int { state.withLock { $0.entries.values.count { $0.coverage != nil } } }

  /// Begins a picture: forgets the shapes that were not asked for lately.
  func beginPicture() {
    state.withLock { state in
      state.picture += 1
      state.isFruitful = state.found * 2 > state.asked
      (state.asked, state.found) = (0, 0)
      let picture = state.picture
      state.entries = state.entries.filter { entry in
        let isKept = entry.value.coverage != nil
        return picture - entry.value.picture
          <= (isKept ? SharedShapes.patience : SharedShapes.shortPatience)
      }
      state.byteCount = state.entries.values.reduce(0) { $0 + ($1.coverage?.byteCount ?? 0) }
    }
  }

  /// What is known of a shape.
  func ask(for key: Key) -> Answer {
    state.withLock { state in
      state.asked += 1
      let known = state.entries.index(forKey: key)
      if let known {
        state.entries.values[known].picture = state.picture
        if let coverage = state.entries.values[known].coverage {
          state.found += 1
          return .kept(coverage)
        }
      } else {
        state.entries[key] = Entry(picture: state.picture)
      }
      return (known == nil && !state.isFruitful) || state.byteCount >= mostBytes ? .new : .wanted
    }
  }

  /// Keeps the coverage of a shape that was asked for.
  func keep(_ coverage: Coverage, of key: Key) {
    state.withLock { state in
      guard state.entries[key]?.coverage == nil else { return }
      state.entries[key] = Entry(coverage: coverage, picture: state.picture)
      state.byteCount += coverage.byteCount
    }
  }
}

public import Drawing
internal import Synchronization

/// Pictures of plates that were drawn, for documents that are made of them afterwards: as many as have room,
/// so that memory stays bounded however many plates there are.
///
/// Pictures that found no room are composed again.
public final class KeptPictures: Sendable {
  private struct State {
    var pictures: [String: (picture: Picture, points: Int)] = [:]
    var points = 0
  }

  /// Two million points take some 50 megabytes.
  public static let mostPoints = 2_000_000

  private let mostPoints: Int
  private let state = Mutex(State())

  /// Begins without pictures.
  ///
  /// - Parameter mostPoints: how many points of outlines all pictures may have together.
  public init(mostPoints: Int = KeptPictures.mostPoints) {
    self.mostPoints = mostPoints
  }

  /// Keeps the picture of a plate if there is room.
  ///
  /// - Complexity: O(*n*) for *n* marks.
  public func keep(_ picture: Picture, of plate: String) {
    let points = picture.layers.reduce(0) { $0 + $1.pointCount }
    state.withLock { state in
      guard state.pictures[plate] == nil, state.points + points <= mostPoints else { return }
      state.pictures[plate] = (picture, points)
      state.points += points
    }
  }

  /// The picture of a plate, which is no longer kept; `nil` if it was not.
  public func take(_ plate: String) -> Picture? {
    state.withLock { state in
      guard let kept = state.pictures.removeValue(forKey: plate) else { return nil }
      state.points -= kept.points
      return kept.picture
    }
  }
}

extension Group {
  /// The points of all outlines, a line of text counted as some.
  fileprivate var pointCount: Int {
    let textPoints = 16
    return marks.reduce(clip?.points.count ?? 0) { count, mark in
      switch mark {
      case .shape(let shape): count + shape.path.points.count
      case .text: count + textPoints
      case .group(let inner): count + inner.pointCount
      }
    }
  }
}

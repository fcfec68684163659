public import Geodata
public import RouteGraph

/// Where an editor wants the name of a place, whatever else is there.
public enum LabelPin: Hashable, Sendable {
  /// The name begins so many millimetres to the right of the middle of the sign and so many below
  /// it; it runs to the left if `right` is negative, and stands in the middle above or below the
  /// point if `right` is 0. Apart from the sign it has a leader line.
  case offset(right: Double, down: Double)
  /// The name stands close to the sign on that side.
  case beside(Side)
  /// The place is not named; its sign stays.
  case hidden

  /// A side of a sign, by the point of the compass of a map with north above.
  public enum Side: String, CaseIterable, Hashable, Sendable {
    /// Right above: the first choice.
    case northEast = "ne"
    /// To the right.
    case east = "e"
    /// Right below.
    case southEast = "se"
    /// Left above.
    case northWest = "nw"
    /// To the left.
    case west = "w"
    /// Left below.
    case southWest = "sw"
    /// Above.
    case north = "n"
    /// Below.
    case south = "s"
  }

  /// No name is pinned further off than this, in millimetres.
  public static let farthest = 1_000.0

  /// Reads a pin as it is written: `hidden`, a side such as `ne`, or millimetres to the right and
  /// down such as `12,-4.5`; `nil` if it is none of these.
  public init?(_ text: String) {
    let word = text.lowercased()
    if word == "hidden" {
      self = .hidden
    } else if let side = Side(rawValue: word) {
      self = .beside(side)
    } else {
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      guard parts.count == 2, let right = Double(parts[0].filter { $0 != " " }),
        let down = Double(parts[1].filter { $0 != " " }),
        right.magnitude <= LabelPin.farthest, down.magnitude <= LabelPin.farthest
      else { return nil }
      self = .offset(right: right, down: down)
    }
  }
}

/// A pin for a place that the data set does not hold.
public struct PinError: Error, Hashable, CustomStringConvertible {
  /// The place that is not there.
  public let place: PlaceID
  /// What may have been meant; `nil` if nothing is near.
  public let hint: String?

  /// What is wrong, in words.
  public var description: String {
    "a name is pinned for the place \u{201C}\(place.rawValue)\u{201D}, which is not in the data"
  }
}

extension MapSheet {
  /// Checks that every place of a pin is in the data; a pin for one that is not on the map is fine.
  ///
  /// - Throws: the first place, by id, that is not there, with the ids that are near.
  public func checkPins(in dataset: Dataset) throws(PinError) {
    for place in pins.keys.sorted() where dataset.place(place) == nil {
      throw PinError(
        place: place,
        hint: Suggestion.hint(for: place.rawValue, in: dataset.places.map(\.id.rawValue).sorted()))
    }
  }
}

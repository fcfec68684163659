/// A layer of a base map: what is drawn beneath the movements, in this order.
public enum BaseMapLayer: String, CaseIterable, Codable, Hashable, Sendable {
  /// Land, as polygons; what it leaves free is sea.
  case land
  /// Land above certain heights, as polygons upon the land, the lowest height first; what reaches
  /// over the shore is covered by the sea.
  case relief
  /// Running water, as lines; its course through lakes is among it, to be covered by them.
  case rivers
  /// Standing water, as polygons upon the land.
  case lakes
  /// Boundaries of states, as lines.
  case borders
  /// Populated places, as points.
  case cities
  /// Lines along which the names of seas, regions and states run; the class of a feature is one of
  /// `BaseMapName.Kind`. Names of rivers are in the layer of rivers.
  case names

  /// The kind of geometry that the layer holds.
  public var geometry: BaseMapGeometry {
    switch self {
    case .land, .relief, .lakes: .polygons
    case .rivers, .borders, .names: .lines
    case .cities: .points
    }
  }
}

/// The kind of geometry in a layer.
public enum BaseMapGeometry: String, Codable, Hashable, Sendable {
  /// Closed rings; outer ones run counterclockwise, holes clockwise.
  case polygons
  /// Open lines.
  case lines
  /// Single positions.
  case points

  /// The number that stands for the kind in a layer file.
  var code: UInt32 {
    switch self {
    case .polygons: 1
    case .lines: 2
    case .points: 3
    }
  }
}

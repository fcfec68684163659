internal import Geodata

/// Which names small maps have room for.
enum PanelNames {
  /// Whether a place is named on a panel: a main camp, a place of mass murder, or where a movement
  /// begins or ends.
  static func stands(_ item: PlaceLayer.Item) -> Bool {
    item.isEnd || [.mainCamp, .killingCentre, .killingSite].contains(item.place.kind)
  }
}

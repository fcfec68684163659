import Cartography
import Drawing
import Geodata
import HistoricalTime
import TestSupport

/// A period from its ISO dates.
func interval(_ text: String) throws -> DayRange { try EDTF(text).bounds }

extension DataFolder {
  func composer(crs: String = Projection.defaultCRS) throws -> MapComposer {
    MapComposer(
      dataset: try dataset(), baseMap: try baseMap(), projection: try Projection(crs: crs),
      measurer: FixedTextMetrics())
  }
}

extension MapSheet {
  /// A sheet of 180 by 130 mm for January 1945.
  static func january(_ change: (inout MapSheet) -> Void = { _ in }) throws -> MapSheet {
    var sheet = MapSheet(
      size: Size(width: millimetres(180), height: millimetres(130)),
      period: try interval("1945-01"), periodName: "January")
    change(&sheet)
    return sheet
  }
}

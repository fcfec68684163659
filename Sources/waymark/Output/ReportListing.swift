import Cartography
import Geodata
import RouteGraph

/// Writes the report of a map for programs.
enum ReportListing {
  /// One JSON object.
  static func json(_ report: MapReport) -> String {
    let value = JSONValue.object([
      .init("movements", .strings(report.movements.map(\.rawValue))),
      .init("onlyPossible", .integer(report.onlyPossible)),
      .init("places", .strings(report.places.map(\.rawValue))),
      .init("withoutPlace", .integer(report.withoutPlace)),
      .init("withoutDate", .integer(report.withoutDate)),
      .init("outside", .integer(report.outside)),
      .init("withinPlace", .integer(report.withinPlace)),
      .init("labelsPlaced", .integer(report.labelsPlaced)),
      .init("labelsPreferred", .integer(report.labelsPreferred)),
      .init("labelsDropped", .strings(report.labelsDropped)),
      .init("labelOverlaps", .integer(report.labelOverlaps)),
      .init("answerMovements", .strings(report.answerMovements.map(\.rawValue))),
      .init("answerMissing", .integer(report.answerMissing)),
      .init("warnings", .strings(report.warnings)),
    ])
    return value.lines() + "\n"
  }
}

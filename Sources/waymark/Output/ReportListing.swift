import Cartography
import RouteGraph

/// Writes the report of a map for programs.
enum ReportListing {
  /// One JSON object.
  static func json(_ report: MapReport) -> String {
    func list(_ items: [String]) -> String {
      "[" + items.map(JSONText.string).joined(separator: ", ") + "]"
    }
    let members: [(String, String)] = [
      ("movements", list(report.movements.map(\.rawValue))),
      ("onlyPossible", "\(report.onlyPossible)"),
      ("places", list(report.places.map(\.rawValue))),
      ("withoutPlace", "\(report.withoutPlace)"),
      ("withoutDate", "\(report.withoutDate)"),
      ("outside", "\(report.outside)"),
      ("withinPlace", "\(report.withinPlace)"),
      ("labelsPlaced", "\(report.labelsPlaced)"),
      ("labelsPreferred", "\(report.labelsPreferred)"),
      ("labelsDropped", list(report.labelsDropped)),
      ("labelOverlaps", "\(report.labelOverlaps)"),
      ("warnings", list(report.warnings)),
    ]
    let lines = members.map { "  \(JSONText.string($0.0)): \($0.1)" }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }
}

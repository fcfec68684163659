import Cartography
import Geodata
import RouteGraph

/// Writes the report of a map for programs.
enum ReportListing {
  /// One JSON object.
  static func json(_ report: MapReport) -> String {
    var members: [JSONValue.Member] = [
      .init("movements", .strings(report.movements.map(\.rawValue))),
      .init("onlyPossible", .integer(report.onlyPossible)),
      .init("places", .strings(report.places.map(\.rawValue))),
      .init("withoutPlace", .integer(report.withoutPlace)),
      .init("withoutDate", .integer(report.withoutDate)),
      .init("outside", .integer(report.outside)),
      .init("withinPlace", .integer(report.withinPlace)),
      .init("beyondLimit", .integer(report.beyondLimit)),
      .init(
        "leftOut",
        .array(
          report.leftOut.map { left in
            .object([
              .init("movement", .string(left.movement.rawValue)),
              .init("reason", .string(left.reason.rawValue)),
            ])
          })),
      .init("altText", .string(report.altText.short)),
      .init("layout", report.layout.map(layout) ?? .null),
      .init("labelsPlaced", .integer(report.labelsPlaced)),
      .init("labelsPreferred", .integer(report.labelsPreferred)),
      .init("labelsMandatory", .integer(report.labelsMandatory)),
      .init("labelsMandatoryPlaced", .integer(report.labelsMandatoryPlaced)),
      .init("labelsFurther", .integer(report.labelsFurther)),
      .init("labelsFurtherPlaced", .integer(report.labelsFurtherPlaced)),
      .init("labelsWithLeader", .integer(report.labelsWithLeader)),
      .init("lineUnderTextMillimetres", .number(String(report.lineUnderText))),
      .init("insetSuggestions", .array(report.insetSuggestions.map(inset))),
      .init("insets", .array(report.insets.map(inset))),
      .init("labelsDropped", .strings(report.labelsDropped)),
      .init("labelOverlaps", .integer(report.labelOverlaps)),
      .init("answerMovements", .strings(report.answerMovements.map(\.rawValue))),
      .init("answerMissing", .integer(report.answerMissing)),
      .init("warnings", .strings(report.warnings)),
    ]
    if !report.panels.isEmpty { members.append(.init("panels", .array(report.panels.map(panel)))) }
    return JSONValue.object(members).lines() + "\n"
  }

  /// What one of the small maps of a sheet shows.
  private static func panel(_ panel: MapReport.Panel) -> JSONValue {
    .object([
      .init("title", .string(panel.title)),
      .init("movements", .strings(panel.movements.map(\.rawValue))),
      .init("onlyPossible", .integer(panel.onlyPossible)),
      .init("places", .strings(panel.places.map(\.rawValue))),
      .init("labelsPlaced", .integer(panel.labelsPlaced)),
      .init("labelsDropped", .strings(panel.labelsDropped)),
      .init("warnings", .strings(panel.warnings)),
    ])
  }

  /// The figures of the lines; lengths in millimetres with two decimals.
  private static func layout(_ figures: LayoutFigures) -> JSONValue {
    .object([
      .init("flows", .integer(figures.flows)),
      .init("crossings", .integer(figures.crossings)),
      .init("acuteCrossings", .integer(figures.acuteCrossings)),
      .init("flowsUnderPlaces", .integer(figures.flowsUnderPlaces)),
      .init("flowsNearPlaces", .integer(figures.flowsNearPlaces)),
      .init("overlapMillimetres", .number(hundredths(figures.overlapLength))),
      .init("smallestGapMillimetres", figures.smallestGap.map { .number(hundredths($0)) } ?? .null),
      .init("overlappingHeads", .integer(figures.overlappingHeads)),
    ])
  }

  /// A number that is not negative with two decimals.
  private static func hundredths(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func inset(_ inset: MapReport.Inset) -> JSONValue {
    .object([
      .init("extent", degrees(inset.extent)),
      .init("position", inset.position.map { .string($0.rawValue) } ?? .null),
      .init("factor", .number(String(inset.factor))),
      .init("names", .integer(inset.names)),
      .init("placesCovered", .integer(inset.covered)),
    ])
  }

  private static func degrees(_ extent: GeographicBox) -> JSONValue {
    .array(
      [extent.west, extent.south, extent.east, extent.north].map {
        .number(String(($0 * 10_000).rounded() / 10_000))
      })
  }

  private static func inset(_ suggestion: InsetSuggestion) -> JSONValue {
    .object([
      .init("extent", degrees(suggestion.extent)),
      .init("names", .strings(suggestion.names)),
    ])
  }
}

import ArgumentParser
import Cartography

/// The options that say how the lines of movements are drawn, and how many.
struct LineOptions: ParsableArguments {
  /// How lines run from place to place.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case curved
    case straight
  }

  @Option(
    help: "Lay out the lines as curves that keep apart, or draw them straight from place to place.")
  var lines = Form.curved

  @Option(
    help: ArgumentHelp(
      """
      Show at most so many movements: documented ones and those of most people first; what is \
      left out is counted on the map.
      """, valueName: "number"))
  var maxFlows: Int?

  func validate() throws {
    if let maxFlows, maxFlows < 1 {
      throw ValidationError("--max-flows must be at least 1")
    }
  }

  /// Writes what is asked for into an order whose style is set.
  func apply(to order: inout MapSheet) {
    order.maximumMovements = maxFlows
    order.style.flow.isStraight = lines == .straight
  }
}

public import ArgumentParser
public import Cartography
import Geodata

/// The options for the parts of a map beyond title, legend and notes.
struct FurnitureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A line of the months with the period and dated events: auto, on or off.",
      valueName: "choice"))
  var strip = FurnitureOrder.Choice.auto

  @Option(
    help: ArgumentHelp(
      """
      Enlarge a part of the map in a corner of it, given in degrees; may be repeated. The corner is \
      top-left, top-right, bottom-left or bottom-right, or that which covers least. `auto` takes the \
      part where places crowd most, if there is one.
      """,
      valueName: "w,s,e,n[@corner]"))
  var inset: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      A sign of north: auto (an arrow where north is up all over the map), on (elsewhere the \
      direction at the middle) or off.
      """,
      valueName: "choice"))
  var north = FurnitureOrder.Choice.auto

  @Option(
    help: ArgumentHelp(
      "A small map that shows where the map lies: auto, on, off, or the corner for it.",
      valueName: "choice"))
  var locator = "auto"

  /// The order for the composer.
  func order() throws -> FurnitureOrder {
    var order = FurnitureOrder()
    order.strip = strip
    order.north = north
    if let choice = FurnitureOrder.Choice(rawValue: locator) {
      order.locator = choice
    } else {
      order.locator = .on
      order.locatorCorner = try corner(locator, "--locator")
    }
    for text in inset {
      guard text != "auto" else {
        order.addsInset = true
        continue
      }
      order.insets.append(try self.inset(text))
    }
    let corners = order.insets.compactMap(\.corner) + [order.locatorCorner].compactMap { $0 }
    if let twice = corners.first(where: { corner in corners.count { $0 == corner } > 1 }) {
      throw Failure.end(
        .usage, "two parts of the map are to stand at \(twice.rawValue)",
        hint: "give each --inset and --locator a corner of its own")
    }
    return order
  }

  private func inset(_ text: String) throws -> FurnitureOrder.Inset {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = parts[0].split(separator: ",", omittingEmptySubsequences: false).map {
      Double($0.filter { $0 != " " })
    }
    let hint =
      "write west,south,east,north in degrees, as in 18.3,49.9,19.6,50.6@top-right, or auto"
    guard numbers.count == 4, let west = numbers[0], let south = numbers[1],
      let east = numbers[2], let north = numbers[3]
    else {
      throw Failure.end(
        .usage, "--inset: \u{201C}\(text)\u{201D} is not a part of the earth", hint: hint)
    }
    guard west < east, south < north else {
      throw Failure.end(
        .usage, "--inset: \u{201C}\(text)\u{201D} ends before it begins",
        hint: "write west before east and south before north, as in 18.3,49.9,19.6,50.6")
    }
    guard let box = GeographicBox(west: west, south: south, east: east, north: north) else {
      throw Failure.end(
        .usage, "--inset: \u{201C}\(text)\u{201D} is not a part of the earth", hint: hint)
    }
    let corner = parts.count > 1 ? try corner(String(parts[1]), "--inset") : nil
    return FurnitureOrder.Inset(box, at: corner)
  }

  private func corner(_ text: String, _ option: String) throws -> FurnitureOrder.Corner {
    guard let corner = FurnitureOrder.Corner(rawValue: text) else {
      throw Failure.end(
        .usage, "\(option): \u{201C}\(text)\u{201D} is not a corner of the map",
        hint: "the corners are: "
          + FurnitureOrder.Corner.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return corner
  }
}

extension FurnitureOrder.Choice: ExpressibleByArgument {}

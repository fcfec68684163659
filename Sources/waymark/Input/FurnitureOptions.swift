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
      Enlarge a part of the map, given in degrees, in a corner of it (top-left, top-right, bottom-left, \
      bottom-right) or at a side (top, right, bottom, left), there where it covers least; without \
      either in the corner that suits best. May be repeated. `auto` takes the part where places crowd \
      most, if there is one.
      """,
      valueName: "w,s,e,n[@position]"))
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
      "A small map that shows where the map lies: auto, on, off, or the corner or side for it.",
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
      order.locatorPosition = try position(locator, "--locator")
    }
    for text in inset {
      guard text != "auto" else {
        order.addsInset = true
        continue
      }
      order.insets.append(try self.inset(text))
    }
    let corners = (order.insets.map(\.position) + [order.locatorPosition])
      .compactMap(\.self).filter { !$0.isSide }
    if let twice = corners.first(where: { corner in corners.count { $0 == corner } > 1 }) {
      throw Failure.end(
        .usage, "two parts of the map are to stand at \(twice.rawValue)",
        hint: "give each --inset and --locator a corner of its own, or a side, as in @left")
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
    let position = parts.count > 1 ? try position(String(parts[1]), "--inset") : nil
    return FurnitureOrder.Inset(box, at: position)
  }

  private func position(_ text: String, _ option: String) throws -> FurnitureOrder.Position {
    guard let position = FurnitureOrder.Position(rawValue: text) else {
      throw Failure.end(
        .usage, "\(option): \u{201C}\(text)\u{201D} is neither a corner nor a side of the map",
        hint: "one of "
          + FurnitureOrder.Position.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return position
  }
}

extension FurnitureOrder.Choice: ExpressibleByArgument {}

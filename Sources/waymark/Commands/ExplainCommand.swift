import ArgumentParser
import Geodata
import Publishing

/// Says why a plate has to be drawn again, or why not.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why a plate of a series has to be drawn again, or why not.",
    discussion: """
      EXAMPLES
        waymark explain winter-1944-45 plates.yaml
        waymark explain 'week-*' plates.yaml --inputs
      """)

  @Argument(
    help: ArgumentHelp("The name of the plate; *, ? and [0-9] as with --only.", valueName: "plate"))
  var plate: String

  @OptionGroup var series: SeriesOptions

  @Flag(help: "Also list everything that the plate is made from.")
  var inputs = false

  func run() throws {
    var options = series
    options.only.append(plate)
    let loaded = try PlateSeries(options)
    let chosen = try loaded.chosen(options)
    let names = loaded.plates.map(\.id) + loaded.failed.map(\.name)
    let meant = NamePattern.names(meantBy: plate, among: names)
    let wrong = loaded.failed.filter { meant.contains($0.name) }
    guard wrong.isEmpty else {
      throw Failure.end(
        .configuration, "the plate \u{201C}\(wrong[0].name)\u{201D} has errors",
        problems: PlateSeries.unique(wrong.flatMap(\.problems)))
    }
    let orders = try PlateOrders(loaded)
    let folder = OutputFolder(path: loaded.out)
    var lines: [String] = []
    for plate in chosen {
      let order: PlateOrder
      do {
        order = try orders.order(plate)
      } catch let error as SettingsError {
        for problem in error.problems { Failure.say("\(problem)") }
        throw Failure.end(.configuration, "the plate \u{201C}\(plate.id)\u{201D} has errors")
      }
      let reasons = folder.staleness(order)
      let name = "\u{201C}\(plate.id)\u{201D}"
      if reasons.isEmpty {
        lines.append("\(name) is up to date: nothing that it is made from has changed.")
      } else {
        lines.append("\(name) has to be drawn:")
        lines += reasons.map { "  \($0)" }
      }
      if inputs {
        lines.append("It is made from:")
        lines += order.inputs.parts.sorted { $0.key < $1.key }.map { "  \($0): \($1)" }
      }
    }
    try OutputTarget.print(lines.joined(separator: "\n"))
  }
}

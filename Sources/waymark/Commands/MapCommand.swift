import ArgumentParser
import Cartography
import Geodata

/// Draws one map.
struct MapCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draw a map of the movements of a period.",
    discussion: """
      The ending of each output file gives its format. A file appears whole or not at all.

      EXAMPLES
        waymark map --period last-weeks-1945 -o plate.png -o plate.svg -o plate.pdf
            One plate in three formats.
        waymark map --from 1945-01-17 --to 1945-01-31 --dates definite -o january.pdf
            Only movements that were certainly under way in those days.
        waymark map --place Stutthof --mode ship --size 120x90mm -o sea.svg
            The voyages from Stutthof on a small plate.
        waymark map --period spring-1945 --preset nature --width 89 -o figure.eps
            A figure for one column of a journal, compared with what it asks of figures.
        waymark map --bbox 17,49,21,51.5 --from 1945-01 --dpi 600 -o silesia.png
            A part of the map, at a higher resolution.
        waymark map --period spring-1945 -o - --format svg > plate.svg
            To standard output.
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var sheet: SheetOptions

  @OptionGroup var drawing: DrawingOptions

  func validate() throws {
    if drawing.output.isEmpty {
      throw ValidationError("name at least one output file, as in: -o map.pdf")
    }
  }

  func run() throws {
    let targets = try drawing.targets(for: sheet)
    let dataset = try data.load()
    let time = try period.interval(in: dataset)
    let order = try sheet.sheet(
      period: time, selection: try selection.selection(in: dataset),
      checkPixels: targets.compactMap(\.resolution).first)
    try drawing.draw(order, of: dataset, sheet: sheet, data: data, to: targets)
  }
}

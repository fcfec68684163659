public import ArgumentParser
import Cartography
public import Geodata
import HistoricalTime
import RouteGraph

/// The options that say which paths are meant.
struct PathOptions: ParsableArguments {
  @OptionGroup var movements: MovementOptions

  @Option(
    help: ArgumentHelp(
      "Change between movements only at places of this kind; may be repeated.", valueName: "kind"))
  var kind: [String] = []

  @Option(
    help: """
      Where to change between movements: where people were held and where movements begin and end \
      (held), or at every halt (anywhere).
      """)
  var changes = PathFilter.Changes.held

  @Option(
    help: ArgumentHelp(
      """
      Take a movement with only one stated date to have ended within so many days; `open` for no \
      limit. Nothing is certain by that.
      """, valueName: "days"))
  var openDays = "30"

  @Option(
    help: ArgumentHelp("Stay at least so many days between two movements.", valueName: "days"))
  var minStay = 0

  @Option(
    help: ArgumentHelp("Stay at most so many days between two movements.", valueName: "days"))
  var maxStay: Int?

  @Flag(help: "Come to no place twice.")
  var simple = false

  @Option(
    help: ArgumentHelp(
      """
      Give up a search that can take without end after so many steps: each looks at a movement. What \
      has been found is written, and the exit code is 75.
      """, valueName: "number"))
  var maxWork = PathRules.defaultWorkLimit

  func validate() throws {
    if maxWork < 1 { throw ValidationError("--max-work is at least 1") }
    if minStay < 0 { throw ValidationError("--min-stay cannot be negative") }
    if let maxStay, maxStay < 0 { throw ValidationError("--max-stay cannot be negative") }
    if let maxStay, maxStay < minStay {
      throw ValidationError("--max-stay is shorter than --min-stay")
    }
    if minStay > PathOptions.longestStay || maxStay ?? 0 > PathOptions.longestStay {
      throw ValidationError("a stay can have at most \(PathOptions.longestStay) days")
    }
    try movements.refuseForTransfers([
      ("--kind", !kind.isEmpty), ("--changes", changes != .held), ("--open-days", openDays != "30"),
    ])
    if openDays != "open" && (Int(openDays).map { !(0...100_000).contains($0) } ?? true) {
      throw ValidationError("--open-days is a number of days or `open`, not \(openDays)")
    }
  }

  /// Which movements are asked for, as the end of a sentence without its full stop: `, by the movements
  /// that are asked for (--mode ship)`; empty for all.
  var selection: String {
    let changes = changes == .held ? [] : ["--changes \(changes.rawValue)"]
    let all = movements.selection + kind.words.map { "--kind \($0)" } + changes
    return all.isEmpty
      ? "" : ", by the movements that are asked for (\(all.joined(separator: ", ")))"
  }

  /// What is assumed of days that no source states, as a sentence after a space; empty if nothing is.
  var assumption: String {
    guard let days = Int(openDays), movements.certainty == .possible else { return "" }
    return " Where they give one day of a movement only, the other is taken to be within "
      + "\(EnglishText.count(days, "day", "days")) of it (--open-days)."
  }

  /// Refuses `--via` where no path has a beginning and an end.
  func refuseVia() throws {
    if !movements.via.isEmpty {
      throw ValidationError(
        "--via is for paths between two places; here paths between all places count at once. "
          + "--avoid leaves a place out")
    }
  }

  /// More days than any calendar of these queries has.
  private static let longestStay = 1_000_000

  /// What paths have to keep to.
  func rules(in time: DayRange?, via: [PlaceID]) -> PathRules {
    PathRules(
      from: time?.earliest ?? .distantPast, until: time?.latest ?? .distantFuture,
      certainty: movements.certaintyOfPaths,
      stay: Stay(minimum: minStay, maximum: maxStay), isSimple: simple, via: via,
      workLimit: maxWork)
  }

  /// Which movements paths may use.
  func filter(in dataset: Dataset, _ search: PlaceSearch) throws -> PathFilter {
    var filter = try movements.filter(in: dataset, search)
    filter.changeKinds = Set(try kind.words.map { try MovementOptions.token($0, "kind") })
    filter.changes = changes
    filter.openDays = Int(openDays)
    return filter
  }
}

extension PathFilter.Changes: ExpressibleByArgument {}

public import ArgumentParser
import Cartography
public import Geodata
import HistoricalTime
import RouteGraph

/// The options that say which paths are meant.
struct PathOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Put the question to a list of dated transfers in place of a data set: CSV with the columns from, \
      to, departed, arrived and optionally mode, count, km, id, or a file made by `waymark pack`.
      """, valueName: "file"))
  var transfers: String?

  /// Whether dates have to allow a path or to prove it.
  enum Sureness: String, ExpressibleByArgument, CaseIterable {
    case possible
    case certain
  }

  @Option(
    help: """
      Whether some choice of the true days is enough for a path (possible), or every choice has to \
      allow it (certain).
      """)
  var certainty = Sureness.possible

  @Option(
    help: ArgumentHelp(
      "Only by these ways: foot, rail, open-rail, ship, truck or mixed; may be repeated.",
      valueName: "mode"))
  var mode: [String] = []

  @Option(
    help: ArgumentHelp("Only movements of this operation, by id; may be repeated.", valueName: "id")
  )
  var operation: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Only rows that stand for this: transport, operation or generalised; may be repeated. Without \
      generalised, only documented movements are used.
      """, valueName: "granularity"))
  var granularity: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only movements that took place for certain (certain), or also others (questionable).",
      valueName: "existence"))
  var existence = Existence.questionable

  @Option(
    help: ArgumentHelp(
      "Only movements of at least so many people, by their lower figure.", valueName: "number"))
  var prisoners: Int?

  @Option(
    help: ArgumentHelp(
      "By way of this place, by id or name; may be repeated, in order.", valueName: "place"))
  var via: [String] = []

  @Option(
    help: ArgumentHelp(
      "Never through this place, by id or name; may be repeated.", valueName: "place"))
  var avoid: [String] = []

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
      limit.
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

  func validate() throws {
    if minStay < 0 { throw ValidationError("--min-stay cannot be negative") }
    if let maxStay, maxStay < minStay {
      throw ValidationError("--max-stay is shorter than --min-stay")
    }
    if minStay > PathOptions.longestStay || maxStay ?? 0 > PathOptions.longestStay {
      throw ValidationError("a stay can have at most \(PathOptions.longestStay) days")
    }
    if let prisoners, prisoners < 0 { throw ValidationError("--prisoners cannot be negative") }
    if transfers != nil {
      let others = [
        ("--operation", !operation.isEmpty), ("--granularity", !granularity.isEmpty),
        ("--existence", existence != .questionable), ("--kind", !kind.isEmpty),
        ("--changes", changes != .held), ("--open-days", openDays != "30"),
      ]
      if let other = others.first(where: \.1) {
        throw ValidationError("\(other.0) is for a data set; transfers have no such thing")
      }
    }
    if openDays != "open" && (Int(openDays).map { !(0...100_000).contains($0) } ?? true) {
      throw ValidationError("--open-days is a number of days or `open`, not \(openDays)")
    }
  }

  /// More days than any calendar of these queries has.
  private static let longestStay = 1_000_000

  /// What paths have to keep to.
  func rules(in time: DayRange?, via: [PlaceID]) -> PathRules {
    PathRules(
      from: time?.earliest ?? .distantPast, until: time?.latest ?? .distantFuture,
      certainty: certainty == .certain ? .certain : .possible,
      stay: Stay(minimum: minStay, maximum: maxStay), isSimple: simple, via: via)
  }

  /// Which movements paths may use.
  func filter(in dataset: Dataset, _ search: PlaceSearch) throws -> PathFilter {
    var filter = PathFilter()
    let selection = try SelectionOptions.parts(modes: mode, operations: operation, in: dataset)
    filter.modes = selection.modes
    filter.operations = selection.operations
    filter.granularities = Set(try granularity.words.map { try token($0, "granularity") })
    filter.includesQuestionable = existence == .questionable
    filter.minimumPrisoners = prisoners
    filter.avoided = Set(try avoid.map { try search.place($0) })
    filter.changeKinds = Set(try kind.words.map { try token($0, "kind") })
    filter.changes = changes
    filter.openDays = Int(openDays)
    return filter
  }

  private func token<Token>(_ word: String, _ what: String) throws -> Token
  where Token: RawRepresentable & CaseIterable, Token.RawValue == String {
    if let token = Token(rawValue: word) { return token }
    let all = Token.allCases.map(\.rawValue)
    throw Failure.end(
      .usage, "there is no \(what) \u{201C}\(word)\u{201D}",
      hint: Suggestion.hint(for: word, in: all) ?? "it can be: " + all.joined(separator: ", "))
  }
}

extension [String] {
  /// The words of options that take several, repeated or between commas.
  var words: [String] { flatMap { $0.split(separator: ",").map(String.init) } }
}

extension Existence: ExpressibleByArgument {}

extension PathFilter.Changes: ExpressibleByArgument {}

public import ArgumentParser
import Cartography
public import Geodata
import RouteGraph

/// The options that say which movements a question is put to, time aside; the same for all questions.
struct MovementOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Put the question to a list of dated transfers in place of a data set: CSV with the columns from, \
      to, departed, arrived and optionally mode, count, km, id, or a file made by `waymark pack`.
      """, valueName: "file"))
  var transfers: String?

  /// Whether dates have to allow something or to prove it.
  enum Sureness: String, ExpressibleByArgument, CaseIterable {
    case possible
    case certain
  }

  @Option(
    help: """
      Whether some choice of the true days is enough (possible), or every choice has to allow the \
      answer (certain).
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
      "Never through this place, by id or name; may be repeated.", valueName: "place"))
  var avoid: [String] = []

  @Option(
    help: ArgumentHelp(
      "By way of this place, by id or name; may be repeated, in order.", valueName: "place"))
  var via: [String] = []

  func validate() throws {
    if let prisoners, prisoners < 0 { throw ValidationError("--prisoners cannot be negative") }
    try refuseForTransfers([
      ("--operation", !operation.isEmpty), ("--granularity", !granularity.isEmpty),
      ("--existence", existence != .questionable),
    ])
  }

  /// Refuses options that are about what a list of transfers does not tell.
  func refuseForTransfers(_ others: [(name: String, isGiven: Bool)]) throws {
    guard transfers != nil, let other = others.first(where: \.isGiven) else { return }
    throw ValidationError("\(other.name) is for a data set; transfers have no such thing")
  }

  /// The options given that leave movements out.
  var selection: [String] {
    mode.words.map { "--mode \($0)" } + operation.words.map { "--operation \($0)" }
      + granularity.words.map { "--granularity \($0)" }
      + (existence == .certain ? ["--existence certain"] : [])
      + (prisoners.map { ["--prisoners \($0)"] } ?? []) + avoid.map { "--avoid \($0)" }
  }

  /// The certainty in terms of the graph.
  var certaintyOfPaths: Certainty { certainty == .certain ? .certain : .possible }

  /// Which movements are wanted.
  func filter(in dataset: Dataset, _ search: PlaceSearch) throws -> PathFilter {
    var filter = PathFilter()
    let selection = try SelectionOptions.parts(modes: mode, operations: operation, in: dataset)
    filter.modes = selection.modes
    filter.operations = selection.operations
    filter.granularities = Set(
      try granularity.words.map { try MovementOptions.token($0, "granularity") })
    filter.includesQuestionable = existence == .questionable
    // Of every movement there were at least 0, of those too whose number is not known.
    filter.minimumPrisoners = prisoners == 0 ? nil : prisoners
    filter.avoided = Set(try avoid.map { try search.place($0) })
    return filter
  }

  /// The graph of the list of transfers, without those that are not wanted.
  ///
  /// - Parameter keepsAttributes: Whether its legs say their modes and numbers of people.
  func graph(ofTransfers path: String, keepsAttributes: Bool) throws -> TemporalGraph {
    let filter = TransferFilter(modes: Set(mode.words), peopleAtLeast: prisoners ?? 0)
    let graph = try TransferSource.load(path, filter: filter, keepsAttributes: keepsAttributes)
    for place in avoid where !graph.contains(PlaceID(place)) {
      throw Failure.end(
        .usage, "--avoid: no transfer begins or ends at \u{201C}\(place)\u{201D}",
        hint: "name the place exactly as the list of transfers does")
    }
    return graph.avoiding(Set(avoid.map { PlaceID($0) }))
  }

  /// A word of a closed list.
  static func token<Token>(_ word: String, _ what: String) throws -> Token
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

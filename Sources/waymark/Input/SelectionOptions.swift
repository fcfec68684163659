import ArgumentParser
import Cartography
import Geodata
import RouteGraph

/// The options that choose movements, time aside.
struct SelectionOptions: ParsableArguments {
  /// Which answers of the period filter are shown.
  enum Dates: String, ExpressibleByArgument, CaseIterable {
    case definite
    case possible
  }

  @Option(
    help: ArgumentHelp(
      "Only movements of this kind: foot, rail, open-rail, ship, truck or mixed; may be repeated.",
      valueName: "mode"))
  var mode: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only movements that touch this place, by id or any of its names; may be repeated.",
      valueName: "place"))
  var place: [String] = []

  @Option(
    help: ArgumentHelp("Only movements of this operation, by id; may be repeated.", valueName: "id")
  )
  var operation: [String] = []

  @Option(
    help: """
      Show movements whose dates are certainly inside the period only (definite), or also those \
      whose dates may be (possible).
      """)
  var dates = Dates.possible

  /// What is wanted, in terms of the data set.
  func selection(in dataset: Dataset) throws -> Selection {
    var selection = try SelectionOptions.parts(modes: mode, operations: operation, in: dataset)
    selection.isDefiniteOnly = dates == .definite
    for word in place { selection.places.insert(try PlaceSearch(dataset).place(word)) }
    return selection
  }

  /// The modes and operations of these words.
  static func parts(
    modes: [String], operations: [String], in dataset: Dataset
  ) throws -> Selection {
    var selection = Selection()
    for word in modes.words {
      guard let known = Mode(rawValue: word) else {
        let all = Mode.allCases.map(\.rawValue)
        throw Failure.end(
          .usage, "there is no mode \u{201C}\(word)\u{201D}",
          hint: Suggestion.hint(for: word, in: all)
            ?? "the modes are: " + all.joined(separator: ", "))
      }
      selection.modes.insert(known)
    }
    for word in operations {
      guard dataset.operations.contains(where: { $0.id.rawValue == word }) else {
        throw Failure.end(
          .usage, "there is no operation \u{201C}\(word)\u{201D}",
          hint: Suggestion.hint(for: word, in: dataset.operations.map(\.id.rawValue))
            ?? "operations.csv lists them")
      }
      selection.operations.insert(OperationID(word))
    }
    return selection
  }
}

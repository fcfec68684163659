import Geodata
import RouteGraph

/// Works cited by number, in the order in which they are first cited.
struct Citations {
  private var numbers: [SourceID: Int] = [:]
  private var cited: [SourceID] = []

  /// The numbers of works in brackets after a space; nothing if there are none.
  mutating func cite(_ sources: [SourceID]) -> String {
    guard !sources.isEmpty else { return "" }
    let marks = Set(
      sources.map { id in
        if let number = numbers[id] { return number }
        cited.append(id)
        numbers[id] = cited.count
        return cited.count
      })
    return " [" + marks.sorted().map(String.init).joined(separator: ", ") + "]"
  }

  /// The list of the works, after a blank line; nothing if none was cited.
  func list(in dataset: Dataset?) -> String {
    guard let dataset, !cited.isEmpty else { return "" }
    let citations = Dictionary(
      uniqueKeysWithValues: dataset.sources.map { ($0.id, $0.citation) })
    return "\n\nSources\n"
      + cited.enumerated().map { "  [\($0 + 1)] \(citations[$1] ?? $1.rawValue)" }
      .joined(separator: "\n")
  }
}

internal import Geodata
internal import HistoricalTime

/// The words that stand for a map where it cannot be seen.
struct Summary {
  /// The movements on the map.
  let items: [ShownMovements.Item]
  let placeCount: Int
  let wording: Wording
  let period: DayRange?

  /// One or two sentences: the period, the movements by mode, the number of places:
  /// `January 1945. 2 movements (2 on foot); 4 places.`
  var text: String {
    guard !items.isEmpty else { return wording.nothingToShow }
    let counts = Mode.allCases.compactMap { mode -> String? in
      let count = items.count { $0.movement.mode == mode }
      return count == 0
        ? nil : "\(wording.number(count)) \(wording.modes[mode] ?? mode.rawValue)"
    }
    let words = period.map { wording.words($0) } ?? ""
    let time = words.isEmpty ? "" : words.closed + " "
    let possible = items.count { $0.isOnlyPossible }
    let uncertain =
      possible == 0
      ? ""
      : " "
        + wording.labelled(wording.onlyPossible.capitalizedFirst, wording.number(possible)) + "."
    return time + wording.count(items.count, wording.movements)
      + " (\(counts.joined(separator: wording.semicolon)))\(wording.semicolon)"
      + wording.count(placeCount, wording.places) + ".\(uncertain)"
  }
}

extension String {
  /// The text as a sentence, with a stop unless it ends with one or says nothing.
  var closed: String { isEmpty || last == "." ? self : self + "." }

  /// The text with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

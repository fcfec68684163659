internal import Geodata
internal import HistoricalTime

/// The words that stand for a map where it cannot be seen.
struct Summary {
  /// The movements on the map.
  let items: [ShownMovements.Item]
  let placeCount: Int
  let wording: Wording
  let period: DayRange?

  /// One or two sentences: the period, the movements by mode, the number of places.
  var text: String {
    guard !items.isEmpty else { return wording.nothingToShow }
    let counts = Mode.allCases.compactMap { mode -> String? in
      let count = items.count { $0.movement.mode == mode }
      return count == 0 ? nil : "\(count) \(wording.modes[mode] ?? mode.rawValue)"
    }
    let words = period.map { wording.words($0) } ?? ""
    let time = words.isEmpty ? "" : words + ". "
    let possible = items.count { $0.isOnlyPossible }
    let uncertain = possible == 0 ? "" : " \(wording.onlyPossible.capitalizedFirst): \(possible)."
    return
      "\(time)\(wording.summaryMovements.capitalizedFirst): \(items.count) (\(counts.joined(separator: "; "))); "
      + "\(wording.summaryPlaces): \(placeCount).\(uncertain)"
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// What is known of the legs of transfers beside places and days. A column is empty if it is known of
/// no leg.
struct LegAttributes: Sendable {
  /// The names of the modes; a blank one stands for a mode that is not known.
  var modes: [String] = []
  /// The mode of each leg, as an index.
  var mode = Column<UInt8>()
  /// How many people at least, or -1.
  var leastPeople = Column<Int32>()
  /// How many people at most, or -1; empty if the same as at least.
  var mostPeople = Column<Int32>()

  /// How people were moved on a leg; nil if it is not known.
  func mode(of leg: Int) -> String? {
    guard !mode.isEmpty, Int(mode[leg]) < modes.count else { return nil }
    let name = modes[Int(mode[leg])]
    return name.isEmpty ? nil : name
  }

  /// How many people were on a leg; nil if nothing is known of it.
  func people(of leg: Int) -> PeopleRange? {
    guard !leastPeople.isEmpty else { return nil }
    let least = Int(leastPeople[leg])
    let most = mostPeople.isEmpty ? least : Int(mostPeople[leg])
    guard least >= 0 || most >= 0 else { return nil }
    return PeopleRange(minimum: max(0, least), maximum: most < 0 ? nil : max(0, least, most))
  }

  /// Those of the legs at some rows, which rise.
  func taking(_ rows: some Collection<Int>) -> LegAttributes {
    func take<Element>(_ column: Column<Element>) -> Column<Element> {
      column.isEmpty
        ? column
        : Column(count: rows.count) { output in
          for (place, row) in rows.enumerated() {
            output.initializeElement(at: place, to: column[row])
          }
        }
    }
    return LegAttributes(
      modes: modes, mode: take(mode), leastPeople: take(leastPeople), mostPeople: take(mostPeople))
  }
}

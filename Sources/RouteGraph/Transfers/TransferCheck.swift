extension TransferColumns {
  /// Whether every date is one day.
  var isExact: Bool { latestDeparture.isEmpty && latestArrival.isEmpty }

  /// Throws unless columns fit together and every index and every pair of days makes sense.
  /// O(m) for m transfers.
  func check() throws(TransferProblem) {
    guard count < Int(Int32.max), places.count < Int(Int32.max) else { throw .tooMany }
    try checkLength(of: destination, "destination")
    try checkLength(of: departure, "departure")
    try checkLength(of: arrival, "arrival")
    for (column, name) in [
      (latestDeparture, "latestDeparture"), (latestArrival, "latestArrival"),
      (movement, "movement"), (leastPeople, "leastPeople"), (mostPeople, "mostPeople"),
    ] where !column.isEmpty { try checkLength(of: column, name) }
    if !kilometres.isEmpty { try checkLength(of: kilometres, "kilometres") }
    if !mode.isEmpty { try checkLength(of: mode, "mode") }
    guard mostPeople.isEmpty || !leastPeople.isEmpty else { throw .lengths(column: "leastPeople") }
    guard latestDeparture.isEmpty == latestArrival.isEmpty else {
      throw .lengths(column: latestArrival.isEmpty ? "latestArrival" : "latestDeparture")
    }
    try checkIndices(origin, below: places.count, "origin")
    try checkIndices(destination, below: places.count, "destination")
    try checkIndices(movement, below: movements?.count ?? Int(Int32.max), "movement")
    try checkIndices(mode, below: modes.count, "mode")
    guard modes.count <= 256 else { throw .tooMany }
    if movement.isEmpty, let movements, movements.count != count {
      throw .lengths(column: "movements")
    }
    try checkDays()
  }

  private func checkLength(
    of column: [some Any], _ name: String
  ) throws(TransferProblem) {
    guard column.count == count else { throw .lengths(column: name) }
  }

  private func checkIndices<Index: FixedWidthInteger>(
    _ column: [Index], below limit: Int, _ name: String
  ) throws(TransferProblem) {
    let isSound = column.allSatisfy { $0 >= 0 && Int($0) < limit }
    guard isSound else {
      throw .unknownIndex(
        column: name, row: column.firstIndex { $0 < 0 || Int($0) >= limit } ?? 0)
    }
  }

  private func checkDays() throws(TransferProblem) {
    if isExact {
      for row in 0..<count where arrival[row] < departure[row] { throw .reversed(row: row) }
      return
    }
    for row in 0..<count {
      guard departure[row] <= latestDeparture[row] else {
        throw .bounds(column: "departure", row: row)
      }
      guard arrival[row] <= latestArrival[row] else { throw .bounds(column: "arrival", row: row) }
      guard departure[row] <= latestArrival[row] else { throw .reversed(row: row) }
    }
  }
}

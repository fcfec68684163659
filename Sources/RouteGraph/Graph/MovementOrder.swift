extension LegColumns {
  /// Whether a leg comes before another one of the same movement, in the order in which the movement
  /// takes its legs: by sequence; legs of one sequence by their places.
  func precedes(_ leg: Int, _ other: Int) -> Bool {
    let left = sequence.isEmpty ? 0 : sequence[leg]
    let right = sequence.isEmpty ? 0 : sequence[other]
    return (left, origin[leg], destination[leg], leg)
      < (right, origin[other], destination[other], other)
  }
}

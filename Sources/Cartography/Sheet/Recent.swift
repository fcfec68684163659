/// The things made last, each with what it was made from, so that sheets that share them do not make
/// them again.
///
/// Things are told apart by all that they were made from, so that a sheet is the same whether or not
/// another was made before it.
final class Recent<Source: Equatable, Value> {
  private let limit: Int
  private var kept: [(source: Source, value: Value)] = []

  /// Creates a store without anything in it.
  ///
  /// - Parameter limit: the number of things that are kept; the one that was not asked for longest
  ///   makes room.
  init(limit: Int) {
    self.limit = limit
  }

  /// What was made from a source, or is made now.
  ///
  /// - Throws: what `make` throws; nothing is kept then.
  func value<Failure: Error>(
    from source: Source, make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    if let index = kept.lastIndex(where: { $0.source == source }) {
      let found = kept.remove(at: index)
      kept.append(found)
      return found.value
    }
    let made = try make()
    if kept.count >= limit { kept.removeFirst() }
    kept.append((source, made))
    return made
  }
}

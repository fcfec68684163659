/// A thing that is made when it is first asked for.
final class Once<Value> {
  private var kept: Value?

  /// The thing; `make` is called if it is not there yet.
  ///
  /// - Throws: what `make` throws; the next call tries again.
  func value<Failure: Error>(_ make: () throws(Failure) -> Value) throws(Failure) -> Value {
    if let kept { return kept }
    let made = try make()
    kept = made
    return made
  }
}

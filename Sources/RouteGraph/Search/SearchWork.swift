/// How much a search has done, by which tests can tell whether it grows faster than it should.
struct SearchWork: Hashable, Sendable {
  /// How many times a leg was looked at.
  var legs = 0
  /// How many times a place or a leg was found to be reached better than before.
  var labels = 0
}

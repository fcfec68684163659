/// Which names need not be tried again, because since they were tried in vain nothing has changed that they
/// or the names in their way can meet.
struct LabelTries {
  private var clock = 0
  /// When a name or one that it can meet was last given another place.
  private var changed: [Int]
  /// When a name was last tried, or -1.
  private var tried: [Int]
  /// The names that were to give way then.
  private var asked: [[Int]]

  /// Prepares the tries of so many names.
  init(count: Int) {
    changed = Array(repeating: 0, count: count)
    tried = Array(repeating: -1, count: count)
    asked = Array(repeating: [], count: count)
  }

  /// Whether another try of a name must end as the last one did.
  func isInVain(_ name: Int) -> Bool {
    tried[name] >= 0 && changed[name] <= tried[name]
      && asked[name].allSatisfy { changed[$0] <= tried[name] }
  }

  /// Begins to try the places of a name.
  mutating func begin(_ name: Int) {
    tried[name] = clock
    asked[name].removeAll(keepingCapacity: true)
  }

  /// Keeps the names that were to give way for one of the places of a name.
  mutating func ask(_ others: [Int], for name: Int) {
    for other in others where !asked[name].contains(other) { asked[name].append(other) }
  }

  /// Keeps that a name has another place, which those that it can meet will notice.
  mutating func change(_ name: Int, meeting others: [Int]) {
    clock += 1
    changed[name] = clock
    for other in others { changed[other] = clock }
  }
}

/// Which names need not be tried again, because since they were tried in vain nothing has changed that they
/// or the names in their way can meet; and which of the places of the others.
struct LabelTries {
  private var clock = 0
  /// When a name, or one in a place that it can meet, last lost a place or got one.
  private var changed: [Int]
  /// When a name itself last lost a place or got one.
  private var moved: [Int]
  /// When a name was last tried, or -1.
  private var tried: [Int]
  /// The names that were to give way then.
  private var asked: [[Int]]
  /// When a place was last asked for in vain, or -1, and how many names were in its way.
  private var vain: [(clock: Int, count: Int)]

  /// Prepares the tries of so many names and places.
  init(count: Int, places: Int) {
    changed = Array(repeating: 0, count: count)
    moved = changed
    tried = Array(repeating: -1, count: count)
    asked = Array(repeating: [], count: count)
    vain = Array(repeating: (-1, 0), count: places)
  }

  /// Whether another try of a name must end as the last one did.
  func isInVain(_ name: Int) -> Bool {
    tried[name] >= 0 && changed[name] <= tried[name]
      && asked[name].allSatisfy { changed[$0] <= tried[name] }
  }

  /// Whether the try of a place must end as the last one did: the same names are in the way, and nothing has
  /// changed that they can meet.
  ///
  /// - Parameter others: all that are in the way now.
  func isInVain(_ place: Int, of name: Int, against others: [Int]) -> Bool {
    let last = vain[place]
    // If none of them has moved, all of them were in the way then.
    return last.clock >= moved[name] && last.count == others.count
      && others.allSatisfy { changed[$0] <= last.clock }
  }

  /// Begins to try the places of a name.
  mutating func begin(_ name: Int) {
    tried[name] = clock
    asked[name].removeAll(keepingCapacity: true)
  }

  /// Keeps that a place was asked for in vain.
  ///
  /// - Parameter count: how many names were in the way.
  mutating func fail(_ place: Int, against count: Int) { vain[place] = (clock, count) }

  /// Keeps the names that were to give way for one of the places of a name.
  mutating func ask(_ others: [Int], for name: Int) {
    for other in others where !asked[name].contains(other) { asked[name].append(other) }
  }

  /// Keeps that a name has lost a place or got one, which those that can meet it there will notice.
  mutating func change(_ name: Int, meeting others: [Int]) {
    clock += 1
    moved[name] = clock
    changed[name] = clock
    for other in others { changed[other] = clock }
  }
}

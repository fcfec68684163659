internal import Drawing

/// Chooses one of the places of each name so that no two are in each other's way.
///
/// First greedily, the most important name first; then by a local search with a fixed seed over the
/// conflicts of places (after J. Christensen, J. Marks and S. Shieber, "An empirical study of
/// algorithms for point-feature label placement", ACM Transactions on Graphics 14(3), 1995,
/// DOI 10.1145/212332.212334), which accepts what is worse by less than a sinking threshold
/// (G. Dueck and T. Scheuer, "Threshold accepting", Journal of Computational Physics 90(1), 1990,
/// DOI 10.1016/0021-9991(90)90201-B). A name in the way moves to a free place; it is left out only
/// for a name that is at least as important.
///
/// - Complexity: O(k c) a step, for k names in the way with c places each.
struct LabelSearch {
  /// One name of the search.
  struct Name {
    /// Higher ones are never left out for lower ones.
    var importance: Int
    /// What it costs to leave the name out.
    var weight: Double
    /// Whether it stays in the first of its places, whatever is there.
    var isPinned = false
    /// Its places.
    var candidates: [LabelCandidate]
  }

  private let names: [Name]
  private let first: [Int]
  private let candidates: [LabelCandidate]
  /// The index of the chosen place of each name among all, or -1.
  private var chosen: [Int]
  private var space: PlacedNames
  private var total: Double
  private var open: [Int] = []
  private var openPosition: [Int]
  private var random = RepeatableRandom(seed: 19_450_127)
  private var found: [Int] = []
  /// For each place one that was in its way when it was last looked at, or -1: while that one is
  /// chosen, there is no need to look again.
  private var blockers: [Int32]
  /// The name of each place.
  private let owners: [Int32]
  /// How many moves were tried, to tell how the work grows.
  private(set) var moves = 0

  /// Prepares a search.
  ///
  /// - Parameter start: the places from which to start; pinned names are placed in any case.
  init(_ names: [Name], start: [LabelCandidate?] = []) {
    var all: [LabelCandidate] = []
    var owners: [Int32] = []
    var first = [0]
    self.names = names.enumerated().map { index, name in
      var name = name
      if !name.isPinned { name.candidates.sort { $0.cost < $1.cost } }
      all += name.candidates
      owners += Array(repeating: Int32(index), count: name.candidates.count)
      first.append(all.count)
      name.candidates = []
      return name
    }
    candidates = all
    self.owners = owners
    blockers = Array(repeating: -1, count: all.count)
    self.first = first
    chosen = Array(repeating: -1, count: names.count)
    openPosition = Array(names.indices)
    open = Array(names.indices)
    space = PlacedNames(places: names.indices.map { all[first[$0]..<first[$0 + 1]] })
    total = names.reduce(0) { $0 + $1.weight }
    for (index, name) in names.enumerated() where name.isPinned && first[index + 1] > first[index] {
      put(index, first[index])
    }
    for (index, place) in start.enumerated() {
      guard chosen[index] < 0, let place,
        let same = (first[index]..<first[index + 1]).first(where: { all[$0] == place })
      else { continue }
      put(index, same)
    }
  }

  /// The chosen place of each name.
  var places: [LabelCandidate?] { chosen.map { $0 < 0 ? nil : candidates[$0] } }

  /// The names by importance, equal ones in the order given.
  private var order: [Int] {
    names.indices.sorted {
      names[$0].importance != names[$1].importance
        ? names[$0].importance > names[$1].importance : $0 < $1
    }
  }

  /// Gives each name that has no place the cheapest one that is free.
  mutating func fill() {
    for name in order where chosen[name] < 0 {
      if let free = cheapestFree(name, below: .infinity) { put(name, free) }
    }
  }

  /// Tries random moves, ever more strictly, and keeps the best of all states.
  mutating func anneal(steps: Int, threshold: Double = 8) {
    guard steps > 0, !names.isEmpty else { return }
    var best = (total: total, chosen: chosen)
    for step in 0..<steps {
      let limit = threshold * (1 - Double(step) / Double(steps))
      let name =
        step & 1 == 0 && !open.isEmpty
        ? open[random.below(open.count)] : random.below(names.count)
      let count = first[name + 1] - first[name]
      guard count > 0, !names[name].isPinned else { continue }
      // Of two random places the cheaper one.
      let place = first[name] + min(random.below(count), random.below(count))
      guard place != chosen[name] else { continue }
      _ = move(name, to: place, within: limit)
      if total < best.total - 1e-9 { best = (total, chosen) }
    }
    restore(best.chosen)
  }

  /// Makes every move that is an improvement until there is none, or for so many rounds; then sees
  /// to it that no name is left out for a less important one.
  mutating func settle(rounds: Int = 4) {
    for _ in 0..<rounds {
      var hasMoved = false
      for name in order where !names[name].isPinned {
        for place in first[name]..<first[name + 1] where place != chosen[name] {
          if chosen[name] >= 0, candidates[place].cost >= candidates[chosen[name]].cost { break }
          if move(name, to: place, within: -1e-6) {
            hasMoved = true
            break
          }
        }
      }
      if straighten() { hasMoved = true }
      if !hasMoved { break }
    }
    // Each insertion makes the names placed more important; it ends after at most n² of them.
    var isDone = false
    while !isDone {
      isDone = true
      for name in order where chosen[name] < 0 && !names[name].isPinned {
        if (first[name]..<first[name + 1]).contains(where: { insert(name, at: $0) }) {
          isDone = false
          break
        }
      }
    }
    fill()
  }

  /// Lets pairs of names in one column change their rows where that makes their lines shorter.
  private mutating func straighten() -> Bool {
    var columns: [Int: [Int]] = [:]
    for name in names.indices where chosen[name] >= 0 {
      if let slot = candidates[chosen[name]].slot { columns[slot.column, default: []].append(name) }
    }
    var hasMoved = false
    for column in columns.keys.sorted() {
      let members = columns[column] ?? []
      for (index, a) in members.enumerated() {
        for b in members[(index + 1)...] {
          guard let slotA = candidates[chosen[a]].slot, let slotB = candidates[chosen[b]].slot,
            let newA = candidate(of: a, at: slotB), let newB = candidate(of: b, at: slotA)
          else { continue }
          let (oldA, oldB) = (chosen[a], chosen[b])
          let gain =
            candidates[oldA].cost + candidates[oldB].cost - candidates[newA].cost
            - candidates[newB].cost
          guard gain > 1e-6 else { continue }
          take(a)
          take(b)
          if isFree(newA, for: a) {
            put(a, newA)
            if isFree(newB, for: b) {
              put(b, newB)
              hasMoved = true
              continue
            }
            take(a)
          }
          put(a, oldA)
          put(b, oldB)
        }
      }
    }
    return hasMoved
  }

  private func candidate(of name: Int, at slot: LabelCandidate.Slot) -> Int? {
    (first[name]..<first[name + 1]).first { candidates[$0].slot == slot }
  }
}

// MARK: - Moves

extension LabelSearch {
  /// Moves a name, and what is in its way to free places, if the whole becomes worse by at most
  /// `limit`.
  ///
  /// A name without a place may push out names that are not more important and find no other place.
  private mutating func move(_ name: Int, to place: Int, within limit: Double) -> Bool {
    moves += 1
    let old = chosen[name]
    let base =
      candidates[place].cost - (old < 0 ? names[name].weight : candidates[old].cost)
    guard base <= limit else { return false }
    guard space.conflicts(of: candidates[place], for: name, limit: 4, found: &found) else {
      return false
    }
    if found.isEmpty {
      take(name)
      put(name, place)
      return true
    }
    return push(name, to: place, limit: limit, mayDrop: old < 0) { $1 <= $0 }
  }

  /// Places a name if all that is in the way is less important.
  private mutating func insert(_ name: Int, at place: Int) -> Bool {
    let importance = names[name].importance
    let names = names
    guard
      space.conflicts(
        of: candidates[place], for: name, limit: 64, found: &found,
        mayGive: { names[$0].importance < importance && !names[$0].isPinned })
    else { return false }
    return push(name, to: place, limit: .infinity, mayDrop: true) { $1 < $0 }
  }

  /// Places a name and moves or drops what `found` holds; undoes all if that is worse than allowed.
  private mutating func push(
    _ name: Int, to place: Int, limit: Double, mayDrop: Bool,
    _ mayGoFor: (_ newcomer: Int, _ other: Int) -> Bool
  ) -> Bool {
    guard !found.contains(where: { names[$0].isPinned }) else { return false }
    let others = found.sorted {
      names[$0].importance != names[$1].importance
        ? names[$0].importance > names[$1].importance : $0 < $1
    }
    let before = total
    let old = chosen[name]
    let olds = others.map { chosen[$0] }
    // What the others can save at best if each finds its cheapest place.
    func saving(_ name: Int) -> Double {
      max(0, names[name].weight - candidates[first[name]].cost)
    }
    var savings = others.reduce(0) { $0 + saving($1) }
    take(name)
    for other in others { take(other) }
    put(name, place)
    var isGood = true
    for (other, was) in zip(others, olds) {
      savings -= saving(other)
      // What costs more makes the whole worse than allowed, whatever the rest may save.
      let most = limit + before - total + names[other].weight + savings + 1e-6
      let cannotDrop = !mayDrop || most <= names[other].weight
      // What is paid already, apart from those that are still out.
      let usual = limit == .infinity ? .infinity : candidates[was].cost + 40
      if let free = cheapestFree(other, below: cannotDrop ? min(usual, most) : usual) {
        put(other, free)
      } else if cannotDrop
        || !mayGoFor(names[name].importance, names[other].importance)
      {
        isGood = false
        break
      }
    }
    if isGood && total - before <= limit { return true }
    take(name)
    for other in others { take(other) }
    for (other, was) in zip(others, olds) { put(other, was) }
    if old >= 0 { put(name, old) }
    return false
  }

  private mutating func cheapestFree(_ name: Int, below cost: Double) -> Int? {
    for place in first[name]..<first[name + 1] {
      if candidates[place].cost >= cost { return nil }
      if isFree(place, for: name) { return place }
    }
    return nil
  }

  /// Whether nothing is in the way of a place.
  private mutating func isFree(_ place: Int, for name: Int) -> Bool {
    let blocker = Int(blockers[place])
    if blocker >= 0, chosen[Int(owners[blocker])] == blocker { return false }
    guard let other = space.conflict(of: candidates[place], for: name) else { return true }
    blockers[place] = Int32(chosen[other])
    return false
  }

  private mutating func restore(_ state: [Int]) {
    for name in names.indices where chosen[name] != state[name] { take(name) }
    for name in names.indices where chosen[name] != state[name] { put(name, state[name]) }
  }

  /// Takes a name's place away, if it has one.
  private mutating func take(_ name: Int) {
    guard chosen[name] >= 0 else { return }
    space.remove(name)
    total += names[name].weight - candidates[chosen[name]].cost
    chosen[name] = -1
    openPosition[name] = open.count
    open.append(name)
  }

  /// Gives a name that has no place one.
  private mutating func put(_ name: Int, _ place: Int) {
    guard place >= 0 else { return }
    space.insert(name, candidates[place])
    total += candidates[place].cost - names[name].weight
    chosen[name] = place
    let position = openPosition[name]
    let last = open[open.count - 1]
    open[position] = last
    openPosition[last] = position
    open.removeLast()
  }
}

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

  private let importance: [Int]
  private let weights: [Double]
  private let isPinned: [Bool]
  /// The names by importance, equal ones in the order given.
  private let order: [Int]
  /// The places of name i are those from `first[i]` to before `first[i + 1]`, the cheapest first.
  private let first: [Int]
  private let candidates: [LabelCandidate]
  private let costs: [Double]
  private let spaces: [LabelSpace]
  /// The index of the chosen place of each name among all, or -1.
  private var chosen: [Int]
  private var isChosen: [Bool]
  private var space: PlacedNames
  private var total: Double
  private var open: [Int] = []
  private var openPosition: [Int]
  private var random = RepeatableRandom(seed: 19_450_127)
  /// The names in the way of a place, and the places that they had.
  private var found: [Int] = []
  private var olds: [Int] = []
  /// For each place one that was in its way when it was last looked at, or -1: while that one is
  /// chosen, there is no need to look again.
  private var blockers: [Int32]
  /// How many moves were tried, to tell how the work grows.
  private(set) var moves = 0

  /// Prepares a search.
  ///
  /// - Parameter start: the places from which to start; pinned names are placed in any case.
  init(_ names: [Name], start: [LabelCandidate?] = []) {
    importance = names.map(\.importance)
    weights = names.map(\.weight)
    isPinned = names.map(\.isPinned)
    order = LabelSearch.order(by: importance)
    (first, candidates) = LabelSearch.sorted(names)
    costs = candidates.map(\.cost)
    spaces = candidates.map(\.space)
    blockers = Array(repeating: -1, count: candidates.count)
    isChosen = Array(repeating: false, count: candidates.count)
    chosen = Array(repeating: -1, count: names.count)
    openPosition = Array(names.indices)
    open = Array(names.indices)
    let (first, candidates, costs, spaces) = (first, candidates, costs, spaces)
    space = PlacedNames(places: names.indices.map { spaces[first[$0]..<first[$0 + 1]] })
    total = weights.reduce(0, +)
    for name in names.indices where isPinned[name] && first[name + 1] > first[name] {
      put(name, first[name])
    }
    for (name, place) in start.enumerated() {
      guard chosen[name] < 0, let place,
        let same = (first[name]..<first[name + 1]).first(where: {
          costs[$0] == place.cost && candidates[$0] == place
        })
      else { continue }
      put(name, same)
    }
  }

  /// The chosen place of each name.
  var places: [LabelCandidate?] { chosen.map { $0 < 0 ? nil : candidates[$0] } }

  /// Gives each name that has no place the cheapest one that is free.
  mutating func fill() {
    for name in order where chosen[name] < 0 {
      if let free = cheapestFree(name, below: .infinity) { put(name, free) }
    }
  }

  /// Tries random moves, ever more strictly, and keeps the best of all states.
  mutating func anneal(steps: Int, threshold: Double = 8) {
    guard steps > 0, !chosen.isEmpty else { return }
    var best = (total: total, chosen: chosen)
    for step in 0..<steps {
      let limit = threshold * (1 - Double(step) / Double(steps))
      let name =
        step & 1 == 0 && !open.isEmpty
        ? open[random.below(open.count)] : random.below(chosen.count)
      let count = first[name + 1] - first[name]
      guard count > 0, !isPinned[name] else { continue }
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
    var tries = LabelTries(count: chosen.count)
    for _ in 0..<rounds {
      var hasMoved = false
      for name in order where !isPinned[name] && !tries.isInVain(name) {
        tries.begin(name)
        for place in first[name]..<first[name + 1] where place != chosen[name] {
          if chosen[name] >= 0, costs[place] >= costs[chosen[name]] { break }
          if move(name, to: place, within: -1e-6) {
            hasMoved = true
            for changed in found + [name] {
              tries.change(changed, meeting: space.neighbours(of: changed))
            }
            break
          }
          tries.ask(found, for: name)
        }
      }
      if straighten(&tries) { hasMoved = true }
      if !hasMoved { break }
    }
    // Each insertion makes the names placed more important; it ends after at most n² of them.
    var isDone = false
    while !isDone {
      isDone = true
      for name in order where chosen[name] < 0 && !isPinned[name] {
        if (first[name]..<first[name + 1]).contains(where: { insert(name, at: $0) }) {
          isDone = false
          break
        }
      }
    }
    fill()
  }

  /// Lets pairs of names in one column change their rows where that makes their lines shorter.
  private mutating func straighten(_ tries: inout LabelTries) -> Bool {
    var columns: [Int: [Int]] = [:]
    for name in chosen.indices where chosen[name] >= 0 {
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
          let gain = costs[oldA] + costs[oldB] - costs[newA] - costs[newB]
          guard gain > 1e-6 else { continue }
          take(a)
          take(b)
          if isFree(newA, for: a) {
            put(a, newA)
            if isFree(newB, for: b) {
              put(b, newB)
              hasMoved = true
              for name in [a, b] { tries.change(name, meeting: space.neighbours(of: name)) }
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
    let base = costs[place] - (old < 0 ? weights[name] : costs[old])
    guard base <= limit,
      space.conflicts(of: spaces[place], for: name, limit: 4, found: &found)
    else { return false }
    if found.isEmpty {
      take(name)
      put(name, place)
      return true
    }
    return push(name, to: place, limit: limit, mostImportant: old < 0 ? importance[name] : nil)
  }

  /// Places a name if all that is in the way is less important.
  private mutating func insert(_ name: Int, at place: Int) -> Bool {
    let (importance, isPinned) = (importance, isPinned)
    guard
      space.conflicts(
        of: spaces[place], for: name, limit: 64, found: &found,
        mayGive: { importance[$0] < importance[name] && !isPinned[$0] })
    else { return false }
    return push(name, to: place, limit: .infinity, mostImportant: importance[name] - 1)
  }

  /// Places a name and moves or drops what `found` holds; undoes all if that is worse than allowed.
  ///
  /// - Parameter mostImportant: names that are more important are not dropped; `nil` if none is.
  private mutating func push(
    _ name: Int, to place: Int, limit: Double, mostImportant: Int?
  ) -> Bool {
    for other in found where isPinned[other] { return false }
    sortFound()
    let before = total
    let old = chosen[name]
    // What the others can save at best if each finds its cheapest place.
    var savings = 0.0
    olds.removeAll(keepingCapacity: true)
    for other in found {
      olds.append(chosen[other])
      savings += mostSaved(other)
    }
    take(name)
    for other in found { take(other) }
    put(name, place)
    var isGood = true
    for index in found.indices {
      let other = found[index]
      savings -= mostSaved(other)
      // What costs more makes the whole worse than allowed, whatever the rest may save.
      let most = limit + before - total + weights[other] + savings + 1e-6
      let cannotDrop = mostImportant == nil || most <= weights[other]
      // What is paid already, apart from those that are still out.
      let usual = limit == .infinity ? .infinity : costs[olds[index]] + 40
      if let free = cheapestFree(
        other, below: cannotDrop ? min(usual, most) : usual, besides: name)
      {
        put(other, free)
      } else if cannotDrop || mostImportant.map({ importance[other] > $0 }) ?? true {
        isGood = false
        break
      }
    }
    if isGood && total - before <= limit { return true }
    take(name)
    for other in found { take(other) }
    for index in found.indices { put(found[index], olds[index]) }
    if old >= 0 { put(name, old) }
    return false
  }

  /// What a name saves if it gets its cheapest place.
  private func mostSaved(_ name: Int) -> Double { max(0, weights[name] - costs[first[name]]) }

  /// Sorts the names in the way by importance, equal ones by their index; they are few.
  private mutating func sortFound() {
    for end in found.indices.dropFirst() {
      let name = found[end]
      var position = end
      while position > 0 {
        let before = found[position - 1]
        guard (importance[before], name) < (importance[name], before) else { break }
        found[position] = before
        position -= 1
      }
      found[position] = name
    }
  }

  /// The cheapest free place of a name.
  ///
  /// - Parameter newcomer: a name that has a place but may not stay there.
  private mutating func cheapestFree(
    _ name: Int, below cost: Double, besides newcomer: Int? = nil
  ) -> Int? {
    let taken = newcomer.map { spaces[chosen[$0]] } ?? .nothing
    var place = first[name]
    while true {
      place = firstNotKnownAsBlocked(place..<first[name + 1], below: cost, besides: taken)
      if place < 0 { return nil }
      if isFree(place, for: name) { return place }
      place += 1
    }
  }

  /// The first of some places that nothing is known to be in the way of; -1 if there is none below a cost.
  ///
  /// - Parameter taken: what the newcomer takes, which is often in the way but seldom stays.
  private func firstNotKnownAsBlocked(
    _ places: Range<Int>, below cost: Double, besides taken: LabelSpace
  ) -> Int {
    let far = PlacedNames.far(from: taken)
    return costs.withUnsafeBufferPointer { costs in
      blockers.withUnsafeBufferPointer { blockers in
        isChosen.withUnsafeBufferPointer { isChosen in
          spaces.withUnsafeBufferPointer { spaces in
            var place = places.lowerBound
            while place < places.upperBound, costs[place] < cost {
              let blocker = Int(blockers[place])
              if blocker < 0 || !isChosen[blocker],
                !PlacedNames.meets(spaces[place].hull, far)
                  || !PlacedNames.clash(spaces[place], taken)
              {
                return place
              }
              place += 1
            }
            return -1
          }
        }
      }
    }
  }

  /// Whether nothing is in the way of a place.
  private mutating func isFree(_ place: Int, for name: Int) -> Bool {
    let blocker = Int(blockers[place])
    if blocker >= 0, isChosen[blocker] { return false }
    guard let other = space.conflict(of: spaces[place], for: name) else { return true }
    blockers[place] = Int32(chosen[other])
    return false
  }

  private mutating func restore(_ state: [Int]) {
    for name in chosen.indices where chosen[name] != state[name] { take(name) }
    for name in chosen.indices where chosen[name] != state[name] { put(name, state[name]) }
  }

  /// Takes a name's place away, if it has one.
  private mutating func take(_ name: Int) {
    let place = chosen[name]
    guard place >= 0 else { return }
    space.remove(name)
    total += weights[name] - costs[place]
    isChosen[place] = false
    chosen[name] = -1
    openPosition[name] = open.count
    open.append(name)
  }

  /// Gives a name that has no place one.
  private mutating func put(_ name: Int, _ place: Int) {
    guard place >= 0 else { return }
    space.insert(name, spaces[place])
    total += costs[place] - weights[name]
    isChosen[place] = true
    chosen[name] = place
    let position = openPosition[name]
    let last = open[open.count - 1]
    open[position] = last
    openPosition[last] = position
    open.removeLast()
  }
}

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
struct LabelSearch: ~Copyable {
  /// One name of the search.
  struct Name: Sendable {
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
  let importance: FixedArray<Int>
  let weights: FixedArray<Double>
  let isPinned: FixedArray<Bool>
  /// The names by importance, equal ones in the order given.
  private let order: [Int]
  /// The places of name i are those from `first[i]` to before `first[i + 1]`, the cheapest first.
  let first: FixedArray<Int>
  /// Where each of all places stands among those given for its name.
  private let given: [Int32]
  let costs: [Double]
  /// The index of the chosen place of each name among all, or -1.
  private(set) var chosen: FixedArray<Int>
  var space: PlacedNames
  private(set) var total: Double
  private var open: [Int]
  private var openPosition: FixedArray<Int>
  private var random = RepeatableRandom(seed: 19_450_127)
  /// The names that have lost or got a place since the last move began, with that place.
  var touched: [(name: Int, place: Int)] = []
  /// The names in the way of a place, and the places that they are to have.
  var found: [Int] = []
  var news: [Int] = []
  /// How many moves were tried, to tell how the work grows.
  var moves = 0

  /// Prepares a search.
  ///
  /// - Parameter start: the places from which to start; pinned names are placed in any case.
  init(_ names: [Name], start: [LabelCandidate?] = []) {
    self.names = names
    importance = FixedArray(names.map(\.importance))
    weights = FixedArray(names.map(\.weight))
    isPinned = FixedArray(names.map(\.isPinned))
    order = LabelSearch.order(by: names.map(\.importance))
    let (sorted, scale, meetings) = LabelSearch.prepared(names)
    first = FixedArray(sorted.first)
    given = sorted.given
    costs = sorted.costs
    chosen = FixedArray(repeating: -1, count: names.count)
    open = Array(names.indices)
    openPosition = FixedArray(open)
    space = PlacedNames(sorted.spaces, hulls: sorted.hulls, in: scale, meetings)
    total = names.reduce(0) { $0 + $1.weight }
    for name in names.indices where isPinned[name] && first[name + 1] > first[name] {
      put(name, first[name])
    }
    for (name, place) in start.enumerated() {
      guard chosen[name] < 0, let place else { continue }
      for same in first[name]..<first[name + 1]
      where costs[same] == place.cost && candidate(at: same, of: name) == place {
        put(name, same)
        break
      }
    }
  }

  /// The chosen place of each name.
  var places: [LabelCandidate?] {
    names.indices.map { chosen[$0] < 0 ? nil : candidate(at: chosen[$0], of: $0) }
  }

  private func candidate(at place: Int, of name: Int) -> LabelCandidate {
    names[name].candidates[Int(given[place])]
  }

  /// Gives each name that has no place the cheapest one that is free.
  mutating func fill() {
    for name in order where chosen[name] < 0 {
      if let free = cheapestFree(name, below: .infinity) { put(name, free) }
    }
  }

  /// Tries random moves of some names and of those without a place, ever more strictly, and keeps the best of
  /// all states.
  ///
  /// - Parameter threshold: by how much the first moves may make the whole worse.
  mutating func anneal(_ some: [Int], steps: Int, threshold: Double = 60) {
    guard steps > 0, !some.isEmpty else { return }
    var best = (total: total, chosen: chosen.array)
    for step in 0..<steps {
      let limit = threshold * (1 - Double(step) / Double(steps))
      let name =
        step & 1 == 0 && !open.isEmpty ? anyOpen() : some[random.below(some.count)]
      let count = first[name + 1] - first[name]
      guard count > 0, !isPinned[name] else { continue }
      // Of two random places the cheaper one.
      let place = first[name] + min(random.below(count), random.below(count))
      guard place != chosen[name] else { continue }
      _ = move(name, to: place, within: limit)
      if total < best.total - 1e-9 { best = (total, chosen.array) }
    }
    restore(best.chosen)
  }

  /// The more important of two random names without a place.
  private mutating func anyOpen() -> Int {
    let (a, b) = (open[random.below(open.count)], open[random.below(open.count)])
    return importance[a] < importance[b] ? b : a
  }

  /// Makes every move that is an improvement until there is none, or for so many rounds; then sees
  /// to it that no name is left out for a less important one.
  mutating func settle(rounds: Int = 3) {
    var tries = LabelTries(count: names.count, places: costs.count)
    for _ in 0..<rounds {
      var hasMoved = false
      for name in order where !isPinned[name] && !tries.isInVain(name) {
        tries.begin(name)
        for place in first[name]..<first[name + 1] where place != chosen[name] {
          if chosen[name] >= 0, costs[place] >= costs[chosen[name]] { break }
          let limit = -1e-6
          if isInReach(place, of: name, within: limit),
            !tries.isInVain(place, of: name, against: found)
          {
            let count = found.count
            if give(name, place, within: limit) {
              hasMoved = true
              note(&tries)
              break
            }
            tries.fail(place, against: count)
          }
          tries.ask(found, for: name)
        }
      }
      if straighten(&tries) { hasMoved = true }
      if !hasMoved { break }
    }
    // Each insertion makes the names placed more important; it ends after at most n² of them.
    var isDone = false
    tries = LabelTries(count: names.count, places: costs.count)
    while !isDone {
      isDone = true
      for name in order where chosen[name] < 0 && !isPinned[name] && !tries.isInVain(name) {
        tries.begin(name)
        if insert(name, &tries) {
          note(&tries)
          isDone = false
          break
        }
      }
    }
    fill()
  }

  /// Keeps which names have other places since the last move began.
  private func note(_ tries: inout LabelTries) {
    for (name, place) in touched {
      tries.change(name, meeting: space.neighbours(of: name, at: place))
    }
  }

  /// Lets pairs of names in one column change their rows where that makes their lines shorter.
  private mutating func straighten(_ tries: inout LabelTries) -> Bool {
    var columns: [Int: [Int]] = [:]
    for name in chosen.indices where chosen[name] >= 0 {
      if let slot = candidate(at: chosen[name], of: name).slot {
        columns[slot.column, default: []].append(name)
      }
    }
    var hasMoved = false
    for column in columns.keys.sorted() {
      let members = columns[column] ?? []
      for (index, a) in members.enumerated() {
        for b in members[(index + 1)...] {
          guard let slotA = candidate(at: chosen[a], of: a).slot,
            let slotB = candidate(at: chosen[b], of: b).slot,
            let newA = place(of: a, at: slotB), let newB = place(of: b, at: slotA)
          else { continue }
          let (oldA, oldB) = (chosen[a], chosen[b])
          let gain = costs[oldA] + costs[oldB] - costs[newA] - costs[newB]
          guard gain > 1e-6 else { continue }
          touched.removeAll(keepingCapacity: true)
          take(a)
          take(b)
          if space.isFree(newA, for: a) {
            put(a, newA)
            if space.isFree(newB, for: b) {
              put(b, newB)
              hasMoved = true
              note(&tries)
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

  private func place(of name: Int, at slot: LabelCandidate.Slot) -> Int? {
    for place in first[name]..<first[name + 1] where candidate(at: place, of: name).slot == slot {
      return place
    }
    return nil
  }
}

// MARK: - State

extension LabelSearch {
  /// The cheapest free place of a name.
  ///
  /// - Parameter newcomer: a place that is about to be taken.
  mutating func cheapestFree(_ name: Int, below cost: Double, besides newcomer: Int? = nil) -> Int?
  {
    space.firstFree(
      of: first[name]..<first[name + 1], for: name, below: cost, costs, besides: newcomer)
  }

  private mutating func restore(_ state: [Int]) {
    for name in names.indices where chosen[name] != state[name] { take(name) }
    for name in names.indices where chosen[name] != state[name] { put(name, state[name]) }
  }

  /// Takes a name's place away, if it has one.
  mutating func take(_ name: Int) {
    space.remove(name)
    noteTaken(name)
  }

  /// Gives a name that has no place one.
  mutating func put(_ name: Int, _ place: Int) {
    guard place >= 0 else { return }
    space.insert(name, place)
    notePut(name, place)
  }

  /// Counts a name as one without a place.
  mutating func noteTaken(_ name: Int) {
    let place = chosen[name]
    guard place >= 0 else { return }
    touched.append((name, place))
    total += weights[name] - costs[place]
    chosen[name] = -1
    openPosition[name] = open.count
    open.append(name)
  }

  /// Counts a name without a place as one that has one.
  mutating func notePut(_ name: Int, _ place: Int) {
    touched.append((name, place))
    total += costs[place] - weights[name]
    chosen[name] = place
    let position = openPosition[name]
    let last = open[open.count - 1]
    open[position] = last
    openPosition[last] = position
    open.removeLast()
  }
}

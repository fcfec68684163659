/// The shares of places in the paths of fewest legs from one place.
struct PathShares: Sendable {
  /// For each state the share of the paths that lead through it, summed over where they end.
  private var share: [Double] = []
  /// For each state the next one at its place through which paths lead, or -1; none in a layer before.
  private var nextAtPlace: [Int32] = []
  /// For each place the first such state, or -1.
  private var firstAtPlace: [Int32]
  /// For each state how many paths to it have been at a place; zero between uses.
  private var countThrough: [Double] = []
  /// The states to which such paths lead.
  private var reached: [Int] = []

  init(placeCount: Int) { firstAtPlace = Array(repeating: -1, count: placeCount) }

  /// Adds the share of each place in the paths that a search has found.
  mutating func add(of search: FewestLegsSearch, to sum: inout [Double]) {
    while share.count < search.expansion.stateCount {
      share.append(0)
      nextAtPlace.append(-1)
      countThrough.append(0)
    }
    var places: [Int] = []
    for state in search.found.reversed().lazy.map(Int.init) {
      share[state] = shareAfter(state, in: search)
      guard share[state] > 0 else { continue }
      let place = Int(search.expansion.place[state])
      if firstAtPlace[place] < 0 { places.append(place) }
      nextAtPlace[state] = firstAtPlace[place]
      firstAtPlace[place] = Int32(state)
    }
    for place in places {
      sum[place] += shareThrough(place, in: search)
      firstAtPlace[place] = -1
    }
  }

  /// The share of paths that lead through a state and on, summed over where they end.
  private func shareAfter(_ state: Int, in search: FewestLegsSearch) -> Double {
    let expansion = search.expansion
    let next = search.layer[state] + 1
    guard next < search.layerCount else { return 0 }
    var sum = 0.0
    for transition in expansion.transitions[state] {
      let following = Int(expansion.following[transition])
      // A count can be 0 only if it is too small beside others of its layer.
      guard search.layer[following] == next, search.count[following] > 0 else { continue }
      let place = Int(expansion.place[following])
      let ending =
        search.layerOfPlace[place] == next
        ? search.count[following] / search.countOfPlace[place] : 0
      sum += (ending + share[following]) / search.count[following]
    }
    return sum * search.count[state] * search.scale[Int(next)]
  }

  /// The share of paths on which a place comes between at least once, summed over where they end.
  private mutating func shareThrough(_ place: Int, in search: FewestLegsSearch) -> Double {
    var sum = 0.0
    var (layers, last) = (0, Int32(-1))
    for state in statesAtPlace(place) {
      sum += share[state]
      layers += search.layer[state] == last ? 0 : 1
      last = search.layer[state]
    }
    // Paths can come twice only to states in different layers.
    return layers > 1 && search.expansion.canRevisit
      ? shareFollowing(place, in: search) : sum
  }

  /// The same for a place to which paths can come twice: follows all that have been there.
  private mutating func shareFollowing(_ place: Int, in search: FewestLegsSearch) -> Double {
    var sum = 0.0
    var index = 0
    for state in Array(statesAtPlace(place)) {
      while index < reached.count, search.layer[reached[index]] < search.layer[state] {
        sum += followReached(index, not: place, in: search)
        index += 1
      }
      follow(state, search.count[state], not: place, in: search)
    }
    while index < reached.count {
      sum += followReached(index, not: place, in: search)
      index += 1
    }
    for state in reached { countThrough[state] = 0 }
    reached.removeAll(keepingCapacity: true)
    return sum
  }

  /// Follows paths that have been at a place on from a state; returns the share of those that end.
  private mutating func followReached(
    _ index: Int, not place: Int, in search: FewestLegsSearch
  ) -> Double {
    let state = reached[index]
    let end = Int(search.expansion.place[state])
    if share[state] > 0 { follow(state, countThrough[state], not: place, in: search) }
    return search.layerOfPlace[end] == search.layer[state] && search.countOfPlace[end] > 0
      ? countThrough[state] / search.countOfPlace[end] : 0
  }

  /// Counts paths to the states that follow one, but for those at a place.
  private mutating func follow(
    _ state: Int, _ count: Double, not place: Int, in search: FewestLegsSearch
  ) {
    let next = search.layer[state] + 1
    let count = count * search.scale[Int(next)]
    guard count > 0 else { return }
    for transition in search.expansion.transitions[state] {
      let following = Int(search.expansion.following[transition])
      guard search.layer[following] == next, search.expansion.place[following] != place else {
        continue
      }
      if countThrough[following] == 0 { reached.append(following) }
      countThrough[following] += count
    }
  }

  /// The states at a place through which paths lead, layer by layer.
  private func statesAtPlace(_ place: Int) -> some Sequence<Int> {
    sequence(first: Int(firstAtPlace[place])) { [nextAtPlace] state in
      nextAtPlace[state] < 0 ? nil : Int(nextAtPlace[state])
    }
  }
}

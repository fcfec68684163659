/// The shares of places in the paths of fewest legs from one place.
struct PathShares {
  /// For each state the share of the paths that lead through it, summed over where they end.
  private var share: [Double]
  /// The sum for each place over its states.
  private var placeShare: [Double]
  /// For each place the first layer in which paths lead through it, or -1.
  private var firstLayer: [Int32]
  /// Whether paths lead through a place in another layer too.
  private var comesLater: [Bool]
  /// For each state how many paths to it have been at a place; zero between uses.
  private var countThrough: [Double]

  init(placeCount: Int) {
    share = []
    countThrough = []
    placeShare = Array(repeating: 0, count: placeCount)
    firstLayer = Array(repeating: -1, count: placeCount)
    comesLater = Array(repeating: false, count: placeCount)
  }

  /// Adds the share of each place in the paths that a search has found.
  mutating func add(of search: FewestLegsSearch, to sum: inout [Double]) {
    let more = search.expansion.stateCount - share.count
    share.append(contentsOf: repeatElement(0, count: more))
    countThrough.append(contentsOf: repeatElement(0, count: more))
    var places: [Int] = []
    for state in search.found.reversed().lazy.map(Int.init) {
      let share = shareAfter(state, in: search)
      self.share[state] = share
      guard share > 0 else { continue }
      let place = Int(search.expansion.place[state])
      if firstLayer[place] < 0 { places.append(place) }
      comesLater[place] = comesLater[place] || firstLayer[place] > search.layer[state]
      firstLayer[place] = search.layer[state]
      placeShare[place] += share
    }
    for place in places {
      sum[place] +=
        comesLater[place] && search.expansion.canRevisit
        ? shareThrough(place, in: search) : placeShare[place]
      (placeShare[place], firstLayer[place], comesLater[place]) = (0, -1, false)
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
  private mutating func shareThrough(_ through: Int, in search: FewestLegsSearch) -> Double {
    let expansion = search.expansion
    let found = search.found[search.firstOfLayer[Int(firstLayer[through])]...]
    var sum = 0.0
    for state in found.lazy.map(Int.init) {
      let place = Int(expansion.place[state])
      let layer = search.layer[state]
      if place == through {
        countThrough[state] = search.count[state]
      } else if search.layerOfPlace[place] == layer, search.countOfPlace[place] > 0 {
        sum += countThrough[state] / search.countOfPlace[place]
      }
      guard countThrough[state] > 0, layer + 1 < search.layerCount else { continue }
      let count = countThrough[state] * search.scale[Int(layer) + 1]
      for transition in expansion.transitions[state] {
        let following = Int(expansion.following[transition])
        if search.layer[following] == layer + 1 { countThrough[following] += count }
      }
    }
    for state in found { countThrough[Int(state)] = 0 }
    return sum
  }
}

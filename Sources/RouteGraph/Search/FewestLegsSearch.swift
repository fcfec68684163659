/// All paths of fewest legs from one place at a time, through the states of a time expansion: how
/// many legs each place needs, and how many paths have so few.
///
/// States are found in layers by their number of legs. A state is left out if one of its group with
/// no later arrival was found with fewer legs.
struct FewestLegsSearch {
  private(set) var expansion: TimeExpansion
  /// The states that were found, layer by layer.
  private(set) var found: [Int32] = []
  /// Where each layer begins in `found`; one number more than there are layers.
  private(set) var firstOfLayer: [Int] = [0]
  /// By what the counts of each layer were multiplied to keep them within range.
  private(set) var scale: [Double] = []
  /// For each state its layer, which has one leg more than its number; -1 if it was not found.
  private(set) var layer: [Int32]
  /// For each state how many paths of fewest legs lead to it, scaled.
  private(set) var count: [Double]
  /// For each place its layer; -1 if it is not reached.
  private(set) var layerOfPlace: [Int32]
  /// For each place how many paths of fewest legs lead to it, scaled as its layer.
  private(set) var countOfPlace: [Double]
  /// For each group its earliest arrival in the layers before.
  private var settled: [Int32]

  /// Counts beyond this are scaled down.
  private static let limit = 0x1p600

  init(_ expansion: TimeExpansion) {
    self.expansion = expansion
    layer = []
    count = []
    layerOfPlace = Array(repeating: -1, count: expansion.placeCount)
    countOfPlace = Array(repeating: 0, count: expansion.placeCount)
    settled = []
  }

  /// How many layers there are.
  var layerCount: Int { firstOfLayer.count - 1 }

  /// How many places are first reached in each layer.
  private(set) var reachedByLayer: [Int] = []
  /// How many places are reached.
  var reachedCount: Int { reachedByLayer.reduce(0, +) }

  /// What it costs to find a state, in time and memory, beside looking at a transition.
  private static let stepsOfState = 20

  /// Finds the paths from a place. O(s + p) for s states that are found and their p transitions.
  ///
  /// - Parameter steps: How many steps may be taken (`PathRules.workLimit`), and then how many are
  ///   left. They do not depend on what has been searched before.
  /// - Returns: Whether the search came to its end. If not, what was found is of no use.
  mutating func run(from source: Int, steps: inout Int) -> Bool {
    reset()
    let beginnings = expansion.beginnings(at: source)
    makeRoom()
    for state in beginnings { add(1, to: Int(state), in: 0) }
    while found.count > firstOfLayer[layerCount] {
      guard steps > 0 else { return false }
      firstOfLayer.append(found.count)
      closeLayer()
      extend(from: Int32(source), steps: &steps)
    }
    return steps > 0
  }

  private mutating func reset() {
    for state in found {
      layer[Int(state)] = -1
      settled[Int(expansion.group[Int(state)])] = .max
      layerOfPlace[Int(expansion.place[Int(state)])] = -1
      countOfPlace[Int(expansion.place[Int(state)])] = 0
    }
    found.removeAll(keepingCapacity: true)
    firstOfLayer = [0]
    scale = []
    reachedByLayer = []
  }

  /// Makes room for states that are new.
  private mutating func makeRoom() {
    while layer.count < expansion.stateCount {
      layer.append(-1)
      count.append(0)
    }
    while settled.count < expansion.groupCount { settled.append(.max) }
  }

  /// Scales the counts of the last layer and enters them into groups and places.
  private mutating func closeLayer() {
    let last = layerCount - 1
    let states = firstOfLayer[last]..<found.count
    reachedByLayer.append(0)
    let largest = states.reduce(0) { max($0, count[Int(found[$1])]) }
    scale.append(largest > FewestLegsSearch.limit ? 1 / FewestLegsSearch.limit : 1)
    for index in states {
      let state = Int(found[index])
      count[state] *= scale[last]
      let group = Int(expansion.group[state])
      settled[group] = min(settled[group], expansion.arrival[state])
      let place = Int(expansion.place[state])
      if layerOfPlace[place] < 0 {
        layerOfPlace[place] = Int32(last)
        reachedByLayer[last] += 1
      }
      if layerOfPlace[place] == last { countOfPlace[place] += count[state] }
    }
  }

  /// Finds the states that follow those of the last layer.
  private mutating func extend(from source: Int32, steps: inout Int) {
    let next = Int32(layerCount)
    for index in firstOfLayer[layerCount - 1]..<firstOfLayer[layerCount] {
      guard steps > 0 else { return }
      let state = Int(found[index])
      expansion.expand(state)
      steps -= FewestLegsSearch.stepsOfState + expansion.transitions[state].count
      makeRoom()
      for transition in expansion.transitions[state] {
        let following = Int(expansion.following[transition])
        if expansion.place[following] != source { add(count[state], to: following, in: next) }
      }
    }
  }

  /// Adds paths to a state in a layer, unless it is in one before or not better than one there.
  private mutating func add(_ paths: Double, to state: Int, in layer: Int32) {
    if self.layer[state] == layer {
      count[state] += paths
    } else if self.layer[state] < 0,
      expansion.arrival[state] < settled[Int(expansion.group[state])]
    {
      self.layer[state] = layer
      count[state] = paths
      found.append(Int32(state))
    }
  }
}

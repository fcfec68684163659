/// All sets of nodes of an undirected graph of which every two are neighbours and to which no other
/// node can be added.
///
/// A search in depth that adds a node at a time. Of the nodes that could come next, those that are
/// neighbours of one with as many as possible of them wait: sets with them hold that node, or another
/// that is not its neighbour.
///
/// C. Bron, J. Kerbosch: Algorithm 457: finding all cliques of an undirected graph. Communications of
/// the ACM 16(9), 1973, 575-577. DOI 10.1145/362342.362367. E. Tomita, A. Tanaka, H. Takahashi: The
/// worst-case time complexity for generating all maximal cliques. Theoretical Computer Science 363(1),
/// 2006, 28-42. DOI 10.1016/j.tcs.2006.06.015.
///
/// There can be 3^(n/3) sets for n nodes; O(3^(n/3)) time, O(n^2) bits of memory besides the answer.
struct MaximalCliques {
  /// A set that grows, and what is left to do with it.
  private struct Step {
    /// Nodes that can be added.
    var candidates: BitSet
    /// Nodes that could be, but all sets with them have been found.
    var done: BitSet
    /// The candidates to add next.
    var untried: BitSet
  }

  /// The sets that were found, each sorted, of two nodes or more.
  private(set) var cliques: [[Int]] = []
  /// Whether there are more than the limit allowed to find.
  private(set) var hasHitLimit = false

  private let neighbours: [BitSet]
  private let limit: Int
  /// How many more nodes may be added.
  private var steps: Int

  /// Finds no more sets than a limit.
  ///
  /// - Parameters:
  ///   - neighbours: The neighbours of each node, which is not its own.
  ///   - limit: How many sets to find at most.
  ///   - steps: How often to add a node at most.
  init(_ neighbours: [BitSet], limit: Int, steps: Int = .max) {
    self.neighbours = neighbours
    self.limit = limit
    self.steps = steps
    var nodes = BitSet(bound: neighbours.count)
    for node in neighbours.indices where !neighbours[node].isEmpty { nodes.insert(node) }
    find(among: nodes)
  }

  private mutating func find(among nodes: BitSet) {
    var clique: [Int] = []
    var steps = [step(candidates: nodes, done: BitSet(bound: neighbours.count))]
    while !steps.isEmpty {
      let last = steps.count - 1
      guard let node = steps[last].untried.removeFirst() else {
        steps.removeLast()
        _ = clique.popLast()
        continue
      }
      guard self.steps > 0 else {
        hasHitLimit = true
        return
      }
      self.steps -= 1
      var candidates = steps[last].candidates
      candidates.formIntersection(neighbours[node])
      var done = steps[last].done
      done.formIntersection(neighbours[node])
      steps[last].candidates.remove(node)
      steps[last].done.insert(node)
      if !candidates.isEmpty {
        clique.append(node)
        steps.append(step(candidates: candidates, done: done))
      } else if done.isEmpty {
        guard cliques.count < limit else {
          hasHitLimit = true
          return
        }
        cliques.append((clique + [node]).sorted())
      }
    }
  }

  private func step(candidates: BitSet, done: BitSet) -> Step {
    var untried = candidates
    let pivot = (candidates.numbers + done.numbers).max {
      candidates.countOfCommon(with: neighbours[$0])
        < candidates.countOfCommon(with: neighbours[$1])
    }
    if let pivot { untried.subtract(neighbours[pivot]) }
    return Step(candidates: candidates, done: done, untried: untried)
  }
}

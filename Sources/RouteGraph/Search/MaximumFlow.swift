/// The largest flow from one node of a network to another, and the smallest cut between them.
///
/// Dinic's algorithm: as long as there is a way with room left, take the ways of fewest arcs, as many
/// as there are, none of them twice.
///
/// E. A. Dinic: Algorithm for solution of a problem of maximum flow in a network with power
/// estimation. Soviet Mathematics Doklady 11, 1970, 1277-1280. In the form of S. Even, R. E. Tarjan:
/// Network flow and testing graph connectivity. SIAM Journal on Computing 4(4), 1975, 507-518.
/// DOI 10.1137/0204043.
///
/// O(n^2 m) time for n nodes and m arcs, in practice near O(n + m) a round with few rounds; O(n + m)
/// memory.
struct MaximumFlow {
  /// The room of an arc without a limit. At least one arc of each way has to have a limit.
  static let unlimited = Int.max

  /// How many nodes there are.
  let nodeCount: Int
  /// Where each arc leads. Arcs come in pairs: an even one and, after it, its reverse.
  private(set) var head: [Int32] = []
  /// How much more each arc can take.
  private(set) var room: [Int] = []
  /// The next arc from the node where each begins, or -1.
  private(set) var nextArc: [Int32] = []
  /// The first arc from each node, or -1.
  private(set) var firstArc: [Int32]

  /// How many more arcs may be looked at.
  private(set) var steps = Int.max
  /// Whether a flow was given up at that limit: it is one, but perhaps not the largest.
  var hasHitLimit: Bool { steps <= 0 }

  /// Creates a network without arcs.
  init(nodeCount: Int) {
    self.nodeCount = nodeCount
    firstArc = Array(repeating: -1, count: nodeCount)
  }

  /// Adds an arc and returns its number, which is even.
  @discardableResult
  mutating func addArc(from tail: Int, to head: Int, capacity: Int = unlimited) -> Int {
    append(from: tail, to: head, capacity)
    append(from: head, to: tail, 0)
    return room.count - 2
  }

  private mutating func append(from tail: Int, to head: Int, _ capacity: Int) {
    self.head.append(Int32(head))
    room.append(capacity)
    nextArc.append(firstArc[tail])
    firstArc[tail] = Int32(room.count - 1)
  }

  /// How much flows along an arc.
  func flow(on arc: Int) -> Int { room[arc ^ 1] }

  /// Sends as much as can flow from a node to another one, and returns how much that is, or how much it
  /// was when the limit of arcs to look at was hit.
  mutating func fill(from source: Int, to sink: Int, limit: Int = .max) -> Int {
    steps = limit
    var total = 0
    while !hasHitLimit, let levels = levels(from: source, to: sink) {
      total += fill(levels, from: source, to: sink)
    }
    return total
  }

  /// How many arcs with room there are at least from each node to the sink, -1 for those not nearer
  /// than the source; nil if none lead there from the source. Counted from the sink, so that what
  /// leads nowhere is not looked at again.
  private mutating func levels(from source: Int, to sink: Int) -> [Int32]? {
    var levels = [Int32](repeating: -1, count: nodeCount)
    levels[sink] = 0
    var queue = [Int32(sink)]
    var next = 0
    while next < queue.count {
      let node = Int(queue[next])
      next += 1
      var arc = Int(firstArc[node])
      while arc >= 0 {
        steps -= 1
        let tail = Int(head[arc])
        if levels[tail] < 0, room[arc ^ 1] > 0 {
          levels[tail] = levels[node] + 1
          if tail == source { return levels }
          queue.append(head[arc])
        }
        arc = Int(nextArc[arc])
      }
    }
    return nil
  }

  /// Fills all ways that go down a level with each arc.
  private mutating func fill(_ levels: [Int32], from source: Int, to sink: Int) -> Int {
    var levels = levels
    var current = firstArc
    var way: [Int] = []
    var node = source
    var total = 0
    while !hasHitLimit {
      steps -= 1
      if node == sink {
        steps -= way.count
        let (amount, narrowest) = take(way)
        total += amount
        node = Int(head[way[narrowest] ^ 1])
        way.removeSubrange(narrowest...)
        continue
      }
      let arc = Int(current[node])
      if arc < 0 {
        // Nothing leads on from here.
        levels[node] = -1
        guard let last = way.popLast() else { return total }
        node = Int(head[last ^ 1])
      } else if room[arc] > 0, levels[Int(head[arc])] == levels[node] - 1 {
        way.append(arc)
        node = Int(head[arc])
      } else {
        current[node] = nextArc[arc]
      }
    }
    return total
  }

  /// Sends along a way what its narrowest arc can take; returns how much, and where that arc is.
  private mutating func take(_ way: [Int]) -> (amount: Int, narrowest: Int) {
    var narrowest = 0
    for index in way.indices where room[way[index]] < room[way[narrowest]] { narrowest = index }
    let amount = room[way[narrowest]]
    for arc in way {
      if room[arc] != MaximumFlow.unlimited { room[arc] -= amount }
      if room[arc ^ 1] != MaximumFlow.unlimited { room[arc ^ 1] += amount }
    }
    return (amount, narrowest)
  }

  /// The nodes that a node is connected to by arcs that may be followed, itself among them. Odd arcs
  /// lead backward along the even ones before them.
  func nodes(connectedTo start: Int, where canBeFollowed: (_ arc: Int) -> Bool) -> [Bool] {
    var isConnected = [Bool](repeating: false, count: nodeCount)
    isConnected[start] = true
    var stack = [start]
    while let node = stack.popLast() {
      var arc = Int(firstArc[node])
      while arc >= 0 {
        let head = Int(self.head[arc])
        if !isConnected[head], canBeFollowed(arc) {
          isConnected[head] = true
          stack.append(head)
        }
        arc = Int(nextArc[arc])
      }
    }
    return isConnected
  }
}

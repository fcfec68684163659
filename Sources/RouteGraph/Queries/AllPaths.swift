extension TemporalGraph {
  /// All temporal paths from one place to another.
  ///
  /// A path is any sequence of legs that keeps the rules: it takes the legs of a movement in their
  /// order and each at most once, so that there are finitely many, legs within one day that go in a
  /// circle included. It may come by the destination and go on to return to it, unless the rules
  /// want simple paths. From a place to itself lead the paths of at least one leg that return to it;
  /// none of them is simple.
  ///
  /// Paths come in an order of their own: compared leg by leg, the first different ones in the order
  /// of the graph's legs (by earliest departure, earliest arrival, latest arrival, origin, latest
  /// departure, movement and sequence), a path before those which go on from its end. The order of
  /// the legs from which the graph was built does not matter.
  ///
  /// They are found one at a time, by a search in depth that takes no leg from which the destination
  /// cannot be reached any more, as far as days, stays and changes go. There can be exponentially
  /// many: read as many as are needed, or ask for a list with a limit.
  ///
  /// Before the first path O(n + m + p log d), for n places, m legs in the period of the rules, p
  /// pairs of a leg and one that begins where it ends, and d days by which dates are uncertain. From
  /// one path to the next O(k q) for k legs of a path and q of its places' legs, if no dead end is
  /// met. Only the order of movements and `isSimple` can lead to one; whether there is any simple
  /// path under a longest stay is NP-hard to decide, and then the next path can take exponential
  /// time. Paths that miss a place they have to be at are found and passed over. All legs that are
  /// tried count towards `PathRules.workLimit`.
  ///
  /// A. Casteigts, A.-S. Himmel, H. Molter, P. Zschoche: Finding Temporal Paths under Waiting Time
  /// Constraints. Algorithmica 83, 2021, 2754-2802. DOI 10.1007/s00453-021-00831-w.
  ///
  /// - Parameters:
  ///   - origin: Where paths begin.
  ///   - destination: Where they end.
  ///   - rules: What they keep to.
  /// - Returns: The paths; none if a place is not in the graph.
  public func allPaths(
    from origin: PlaceID, to destination: PlaceID, rules: PathRules = PathRules()
  ) -> AllPaths {
    AllPaths(self, from: origin, to: destination, under: rules)
  }
}

/// All temporal paths from one place to another, found one by one as they are read.
public struct AllPaths: Sequence, Sendable {
  /// Where paths begin.
  public let origin: PlaceID
  /// Where they end.
  public let destination: PlaceID
  /// What they keep to.
  public let rules: PathRules

  /// What is known before the first path; nil if there is none.
  private let search: PathSearch?

  init(
    _ graph: TemporalGraph, from origin: PlaceID, to destination: PlaceID, under rules: PathRules
  ) {
    self.origin = origin
    self.destination = destination
    self.rules = rules
    if let source = graph.index(of: origin), let target = graph.index(of: destination),
      !(rules.isSimple && source == target)
    {
      search = PathSearch(graph, from: source, to: target, under: rules)
    } else {
      search = nil
    }
  }

  /// Finds the paths from the first on.
  public func makeIterator() -> Iterator { Iterator(search) }

  /// The first paths, and whether they are all.
  ///
  /// - Precondition: `limit` is not negative.
  public func listed(limit: Int) -> PathList {
    precondition(limit >= 0, "A list of paths has no negative limit.")
    var iterator = makeIterator()
    var paths: [TemporalPath] = []
    while paths.count < limit, let path = iterator.next() { paths.append(path) }
    let isLast = iterator.nextLegs() == nil
    return PathList(
      paths: paths, isComplete: isLast && !iterator.hasHitLimit,
      hasHitWorkLimit: iterator.hasHitLimit)
  }

  /// Finds paths in depth.
  public struct Iterator: IteratorProtocol {
    private let search: PathSearch?
    private var trail: PathTrail?

    fileprivate init(_ search: PathSearch?) {
      self.search = search
      trail = search.map { PathTrail(in: $0) }
    }

    /// Whether the search was given up at the limit of its work (`PathRules.workLimit`): there may be
    /// more paths.
    public var hasHitLimit: Bool { trail?.hasHitLimit ?? false }

    /// The next path; nil after the last, or if the limit of the work is hit (see `hasHitLimit`).
    public mutating func next() -> TemporalPath? {
      guard let legs = nextLegs() else { return nil }
      return search?.path(of: legs)
    }

    /// The legs of the next path.
    fileprivate mutating func nextLegs() -> [Int]? {
      while let legs = trail?.advance() {
        if search?.passesAll(legs) ?? false { return legs }
      }
      return nil
    }
  }
}

/// Paths up to a limit.
public struct PathList: Hashable, Sendable {
  /// The paths, in the order in which they are found.
  public let paths: [TemporalPath]
  /// Whether there are no more; false if a limit was hit.
  public let isComplete: Bool
  /// Whether it was the limit of the work (`PathRules.workLimit`), not that of the list.
  public let hasHitWorkLimit: Bool
}

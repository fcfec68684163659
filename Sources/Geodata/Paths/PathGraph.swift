public import RouteGraph

internal import HistoricalTime

extension Dataset {
  /// The graph on which the questions about paths are put.
  ///
  /// It differs from `graph`, which has the dates alone: legs have lengths (geodesic, from place to
  /// place), people change only where the filter allows it and nowhere where a movement was turned
  /// away, and a movement of which only one date is stated is open for so many days only as the filter
  /// says. Movements without any date are left out, as they are from maps of a period.
  ///
  /// Nobody reaches a destination that was intended and not reached. No certain path takes a movement
  /// that may not have taken place, a leg one end of which is closed by that number of days, nor the
  /// last leg of a movement not all of whose people are known to have reached its destination.
  public func pathGraph(_ filter: PathFilter = PathFilter()) -> TemporalGraph {
    let graph = TemporalGraph(
      places: places.map(\.id), legs: movements.flatMap { pathLegs(of: $0, filter) })
    return graph.filtered { leg in
      guard let movement = movement(leg.movement), filter.allows(movement) else { return false }
      return !filter.avoided.contains(leg.origin) && !filter.avoided.contains(leg.destination)
    }
  }

  /// The legs of a movement for paths.
  private func pathLegs(of movement: Movement, _ filter: PathFilter) -> [Leg] {
    guard movement.departed != nil || movement.arrived != nil else { return [] }
    let halts = Array(stages(of: movement.id))
    var legs = Leg.chain(of: movement, through: halts)
    var from = legs.first.flatMap { pathPlace($0.origin) }
    for index in legs.indices {
      let to = pathPlace(legs[index].destination)
      let isFirst = index == legs.startIndex
      let isLast = index + 1 == legs.endIndex
      legs[index].canBeJoined =
        from.map { canChange(at: $0.kind, isEnd: isFirst, filter) } ?? false
        && (isFirst || halts[index - 1].kind != .refused)
      legs[index].canBeLeft =
        to.map { canChange(at: $0.kind, isEnd: isLast, filter) } ?? false
        && (isLast || halts[index].kind != .refused)
      legs[index].canBeCertain =
        movement.existence == .certain
        && (!isLast || movement.outcome == .reached || movement.outcome == .massacre)
      if let start = from?.coordinate, let end = to?.coordinate {
        legs[index].kilometres = start.geodesicKilometres(to: end)
      }
      from = to
    }
    if let days = filter.openDays { legs.close(within: days) }
    if movement.outcome == .intended { legs.removeLast() }
    return legs
  }

  /// What paths ask of a place; the rest of its row is large and stays where it is.
  private func pathPlace(_ id: PlaceID) -> (kind: PlaceKind, coordinate: Coordinate?)? {
    placeIndex[id].map { (places[$0].kind, places[$0].coordinate) }
  }

  private func canChange(at kind: PlaceKind, isEnd: Bool, _ filter: PathFilter) -> Bool {
    if !filter.changeKinds.isEmpty && !filter.changeKinds.contains(kind) { return false }
    return filter.changes == .anywhere || isEnd || kind.isCamp
  }
}

extension [Leg] {
  /// Closes the end of a movement that is open: so many days after the last date that is stated, or
  /// before the first. No certain path takes the legs whose days follow from that.
  fileprivate mutating func close(within days: Int) {
    guard let first = indices.first, let last = indices.last else { return }
    if self[last].arrival.isOpenAtEnd {
      let stated = flatMap { [$0.departure.latest, $0.arrival.latest] }
      if let day = stated.filter({ $0 != .distantFuture }).max() {
        for index in indices.reversed() {
          guard self[index].arrival.isOpenAtEnd else { break }
          self[index].canBeCertain = false
          if !self[index].departure.isOpenAtEnd { break }
        }
        self[last].arrival = DayRange(
          earliest: self[last].arrival.earliest,
          latest: Swift.max(day.adding(days: days), self[last].arrival.earliest))
      }
    }
    if self[first].departure.isOpenAtStart {
      let stated = flatMap { [$0.departure.earliest, $0.arrival.earliest] }
      if let day = stated.filter({ $0 != .distantPast }).min() {
        for index in indices {
          guard self[index].departure.isOpenAtStart else { break }
          self[index].canBeCertain = false
          if !self[index].arrival.isOpenAtStart { break }
        }
        self[first].departure = DayRange(
          earliest: Swift.min(day.adding(days: -days), self[first].departure.latest),
          latest: self[first].departure.latest)
      }
    }
  }
}

extension LabelSearch {
  /// Moves a name, and what is in its way to free places, if the whole becomes worse by at most
  /// `limit`.
  ///
  /// A name without a place may push out names that are not more important and find no other place. If
  /// all stay, `found` holds the names that were asked to give way.
  mutating func move(_ name: Int, to place: Int, within limit: Double) -> Bool {
    isInReach(place, of: name, within: limit) && give(name, place, within: limit)
  }

  /// Whether few enough names are in the way of a place that is cheap enough; `found` then holds them.
  mutating func isInReach(_ place: Int, of name: Int, within limit: Double) -> Bool {
    moves += 1
    touched.removeAll(keepingCapacity: true)
    let old = chosen[name]
    let base = costs[place] - (old < 0 ? weights[name] : costs[old])
    if base <= limit, space.conflicts(of: place, for: name, limit: 4, found: &found) { return true }
    found.removeAll(keepingCapacity: true)
    return false
  }

  /// Moves a name to a place that is in reach.
  mutating func give(_ name: Int, _ place: Int, within limit: Double) -> Bool {
    if found.isEmpty {
      take(name)
      put(name, place)
      return true
    }
    let mostImportant = chosen[name] < 0 ? importance[name] : nil
    return push(name, to: place, limit: limit, mostImportant: mostImportant)
  }

  /// Places a name if all that is in the way of one of its places is less important.
  mutating func insert(_ name: Int, _ tries: inout LabelTries) -> Bool {
    for place in first[name]..<first[name + 1] {
      if insert(name, at: place) { return true }
      tries.ask(found, for: name)
    }
    return false
  }

  private mutating func insert(_ name: Int, at place: Int) -> Bool {
    touched.removeAll(keepingCapacity: true)
    guard
      space.conflicts(
        of: place, for: name, limit: 64, found: &found,
        mayGive: { importance[$0] < importance[name] && !isPinned[$0] })
    else {
      found.removeAll(keepingCapacity: true)
      return false
    }
    return push(name, to: place, limit: .infinity, mostImportant: importance[name] - 1)
  }

  /// Places a name and moves or drops what `found` holds, unless the whole becomes worse than allowed.
  ///
  /// - Parameter mostImportant: names that are more important are not dropped; `nil` if none is.
  private mutating func push(
    _ name: Int, to place: Int, limit: Double, mostImportant: Int?
  ) -> Bool {
    for other in found where isPinned[other] {
      found.removeAll(keepingCapacity: true)
      return false
    }
    sortFound()
    let old = chosen[name]
    space.remove(name)
    for other in found { space.remove(other) }
    guard findPlaces(besides: place, of: name, limit: limit, mostImportant: mostImportant) else {
      for other in found { space.remove(other) }
      for other in found { space.insert(other, chosen[other]) }
      if old >= 0 { space.insert(name, old) }
      // Those after the first that cannot give way were not asked.
      found.removeLast(max(0, found.count - news.count - 1))
      return false
    }
    noteTaken(name)
    for other in found { noteTaken(other) }
    space.insert(name, place)
    notePut(name, place)
    for (other, new) in zip(found, news) where new >= 0 { notePut(other, new) }
    return true
  }

  /// Finds other places for the names that `found` holds, which have been removed from the space as the
  /// newcomer has, and inserts them there.
  ///
  /// - Returns: Whether all have found one, or may be dropped, and the whole is good enough.
  private mutating func findPlaces(
    besides place: Int, of name: Int, limit: Double, mostImportant: Int?
  ) -> Bool {
    // What the others can save at best if each finds its cheapest place.
    var savings = 0.0
    var sum = total
    if chosen[name] >= 0 { sum += weights[name] - costs[chosen[name]] }
    for other in found {
      savings += mostSaved(other)
      sum += weights[other] - costs[chosen[other]]
    }
    sum += costs[place] - weights[name]
    news.removeAll(keepingCapacity: true)
    for other in found {
      savings -= mostSaved(other)
      // What costs more makes the whole worse than allowed, whatever the rest may save.
      let most = limit + total - sum + weights[other] + savings + 1e-6
      let cannotDrop = mostImportant == nil || most <= weights[other]
      // What is paid already; for a name without a place whatever it is worth.
      let usual =
        limit == .infinity || chosen[name] < 0 ? .infinity : costs[chosen[other]] + 40
      if let free = cheapestFree(
        other, below: cannotDrop ? min(usual, most) : usual, besides: place)
      {
        space.insert(other, free)
        sum += costs[free] - weights[other]
        news.append(free)
      } else if cannotDrop || mostImportant.map({ importance[other] > $0 }) ?? true {
        return false
      } else {
        news.append(-1)
      }
    }
    return sum - total <= limit
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
}

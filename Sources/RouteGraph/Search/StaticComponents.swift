/// The strong components of legs without their days: the largest sets of places any two of which legs
/// lead between, both ways, in whatever order.
///
/// Places that reach each other in time are in one of them, and so is all that lies on the way.
///
/// R. Tarjan: Depth-first search and linear graph algorithms. SIAM Journal on Computing 1(2), 1972,
/// 146-160. DOI 10.1137/0201010. O(n + m) for n places and m legs.
struct StaticComponents {
  /// Sets of at least two places, sorted, by their first places.
  private(set) var sets: [[Int]] = []

  private let legs: LegLists
  private let destination: Column<Int32>
  /// When each place was come to, from 0 on, or -1.
  private var number: [Int32]
  /// The first place come to of those on the trail to which each is known to lead, by its number.
  private var lowest: [Int32]
  /// Places that belong to no set yet, in the order in which they were come to.
  private var trail: [Int] = []
  private var isOnTrail: [Bool]
  /// Places on the way to the one that is looked at, and which of their legs is next.
  private var steps: [(place: Int, leg: Int)] = []
  private var count: Int32 = 0

  /// - Parameter legs: The legs that begin at each place.
  init(_ legs: LegLists, placeCount: Int, destination: Column<Int32>) {
    self.legs = legs
    self.destination = destination
    number = Array(repeating: -1, count: placeCount)
    lowest = number
    isOnTrail = Array(repeating: false, count: placeCount)
    for place in 0..<placeCount where number[place] < 0 && !legs.range(of: place).isEmpty {
      search(from: place)
    }
    sets.sort { $0[0] < $1[0] }
  }

  private mutating func search(from place: Int) {
    come(to: place)
    while let (place, leg) = steps.last {
      if leg < legs.range(of: place).upperBound {
        steps[steps.count - 1].leg += 1
        let next = Int(destination[legs[position: leg]])
        if number[next] < 0 {
          come(to: next)
        } else if isOnTrail[next] {
          lowest[place] = min(lowest[place], number[next])
        }
      } else {
        steps.removeLast()
        if let before = steps.last?.place { lowest[before] = min(lowest[before], lowest[place]) }
        if lowest[place] == number[place] { close(place) }
      }
    }
  }

  private mutating func come(to place: Int) {
    number[place] = count
    lowest[place] = count
    count += 1
    trail.append(place)
    isOnTrail[place] = true
    steps.append((place, legs.range(of: place).lowerBound))
  }

  /// Makes a set of a place and those that were come to after it.
  private mutating func close(_ place: Int) {
    var set: [Int] = []
    while let last = trail.popLast() {
      isOnTrail[last] = false
      set.append(last)
      if last == place { break }
    }
    if set.count > 1 { sets.append(set.sorted()) }
  }
}

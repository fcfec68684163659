/// One pass over plain legs in the order of their departure for the earliest arrivals from up to 64
/// places at once.
///
/// Each place has a bit for each of the sources: whether one who comes from there can leave it today.
/// A leg takes those on whom its destination still waits, all with one operation, and what they take
/// waits in a calendar until the day of their arrival. So the pass reads the legs once for all
/// sources, and over fixed days 8 bytes a place are all that it reads and writes at random.
///
/// Whoever is first at a place on a day that is not fixed can also catch a leg that has not left for
/// good: such legs stay open, by the places where they begin, until their latest departure.
///
/// O(n + m + a) for n places, m legs and a arrivals, which are counted once for each source and place;
/// O(k) more for k legs within one day, or open, of places at each of their arrivals. At most 64 days
/// on which sources arrive make a place try its open legs again.
///
/// Bits for sources after M. Then, M. Kaufmann, F. Chirigati, T. Hoang-Vu, K. Pham, A. Kemper, T.
/// Neumann, H. T. Vo: The More the Merrier: Efficient Multi-Source Graph Traversal. PVLDB 8(4), 2014,
/// 449-460. DOI 10.14778/2735496.2735507.
struct BatchSweep {
  /// People on their way to where a leg ends.
  private struct Taken: BitwiseCopyable {
    let sources: UInt64
    let destination: Int32
  }

  /// The most sources of a pass.
  static let width = UInt64.bitWidth

  let columns: LegColumns
  let minimumStay: Int32
  let end: Int32
  /// For each place the sources from which one can leave it.
  private var ready: [UInt64]
  /// All sources.
  private let all: UInt64
  /// How many pairs of a source and a place have no arrival.
  private var missing: Int
  private var onTheWay = TimingWheel<Taken>(from: .min)
  /// Legs that can still be caught after their earliest departure; nil if days are fixed.
  private var open: OpenLegs?
  /// Places that legs within the day have reached and that have not been gone on from, and whether
  /// each place is one.
  private var reachedToday: [Int32] = []
  private var isReachedToday: [Bool]
  private(set) var arrivals: BatchArrivals
  private(set) var work = SearchWork()

  /// - Parameters:
  ///   - sources: Where paths begin, by index.
  ///   - isPossible: Whether legs wait, until their latest departure, for whoever comes.
  /// - Precondition: There are from 1 to `width` sources.
  init(
    _ columns: LegColumns, placeCount: Int, from sources: some Collection<Int>, start: Int32,
    until end: Int32, minimumStay: Int32, isPossible: Bool
  ) {
    self.columns = columns
    self.minimumStay = minimumStay
    self.end = end
    ready = Array(repeating: 0, count: placeCount)
    isReachedToday = Array(repeating: false, count: placeCount)
    all = .max >> UInt64(BatchSweep.width - sources.count)
    missing = placeCount * sources.count
    open =
      isPossible ? OpenLegs(placeCount: placeCount, legCount: columns.origin.count) : nil
    arrivals = BatchArrivals(placeCount: placeCount, sourceCount: sources.count)
    for (number, place) in sources.enumerated() {
      record(1 << UInt64(number), at: place, on: start.subtractingSaturated(minimumStay))
    }
    let first = columns.departure.partitioningIndex { $0 >= start }
    if isPossible { takeEarlier(0..<first, start) }
    take(from: first)
  }

  /// Takes the legs that could have left before the start and not for good.
  private mutating func takeEarlier(_ legs: Range<Int>, _ start: Int32) {
    open?.add(legs, of: columns, on: start)
    for leg in legs
    where columns.latestDeparture[unchecked: leg] >= start {
      take(leg, ready[Int(columns.origin[unchecked: leg])], ready: start)
    }
  }

  /// Takes legs day by day until every place has been reached from every source.
  ///
  /// Columns are read without bounds checks: the places they hold are within the bits.
  private mutating func take(from first: Int) {
    let last = max(first, columns.departure.partitioningIndex { $0 > end })
    var leg = first
    while leg < last, missing > 0 {
      let block = columns.block(from: leg, upTo: last)
      arrive(until: block.day.subtractingSaturated(minimumStay))
      if open != nil {
        takeOpen(block.legs, block.day)
      } else if minimumStay == 0 {
        takeWithinDay(block.withinDay, block.day)
        takeLater(block.later)
      } else {
        takeLater(block.legs)
      }
      leg = block.later.upperBound
    }
    arrive(until: end)
  }

  /// Lets people arrive up to a day, and catch the legs that are open there.
  private mutating func arrive(until day: Int32) {
    while let (day, taken) = onTheWay.removeNext(until: day) {
      let place = Int(taken.destination)
      let new = taken.sources & ~ready.span[unchecked: place]
      guard new != 0 else { continue }
      record(new, at: place, on: day)
      let today = day.addingSaturated(minimumStay)
      guard var link = open?.link(at: place) else { continue }
      while let leg = open?.next(after: &link, on: today, columns.latestDeparture) {
        work.legs += 1
        take(leg, new, ready: today)
      }
    }
  }

  @inline(__always)
  private mutating func record(_ sources: UInt64, at place: Int, on day: Int32) {
    let new = sources & ~ready[place]
    ready[place] |= new
    missing -= new.nonzeroBitCount
    work.labels += new.nonzeroBitCount
    arrivals.set(day, at: place, for: new)
  }

  private mutating func takeLater(_ legs: Range<Int>) {
    work.legs += legs.count
    if 2 * missing > ready.count * all.nonzeroBitCount {
      for leg in legs {
        let there = ready.span[unchecked: Int(columns.destination[unchecked: leg])]
        let new = ready.span[unchecked: Int(columns.origin[unchecked: leg])] & ~there
        if new != 0 { leave(on: leg, new) }
      }
    } else {
      // Few legs go to places that are left.
      for leg in legs {
        let there = ready.span[unchecked: Int(columns.destination[unchecked: leg])]
        guard there != all else { continue }
        let new = ready.span[unchecked: Int(columns.origin[unchecked: leg])] & ~there
        if new != 0 { leave(on: leg, new) }
      }
    }
  }

  private mutating func leave(on leg: Int, _ sources: UInt64) {
    let arrival = columns.latestArrival[leg]
    guard arrival <= end, arrival < .max else { return }
    onTheWay.insert(
      Taken(sources: sources, destination: columns.destination[leg]), on: arrival)
  }

  private mutating func takeWithinDay(_ legs: Range<Int>, _ today: Int32) {
    takeAtOnce(legs, today)
    while let place = reachedToday.popLast() {
      isReachedToday[Int(place)] = false
      takeAtOnce(columns.legs(from: place, within: legs), today)
    }
  }

  private mutating func takeAtOnce(_ legs: Range<Int>, _ today: Int32) {
    work.legs += legs.count
    for leg in legs {
      let place = Int(columns.destination[unchecked: leg])
      let new =
        ready.span[unchecked: Int(columns.origin[unchecked: leg])] & ~ready.span[unchecked: place]
      guard new != 0 else { continue }
      record(new, at: place, on: today)
      guard !isReachedToday[place] else { continue }
      isReachedToday[place] = true
      reachedToday.append(Int32(truncatingIfNeeded: place))
    }
  }

  /// Takes legs that can be caught later as well.
  private mutating func takeOpen(_ legs: Range<Int>, _ today: Int32) {
    open?.add(legs, of: columns, on: today)
    work.legs += legs.count
    for leg in legs {
      let here = ready.span[unchecked: Int(columns.origin[unchecked: leg])]
      if here != 0 { take(leg, here, ready: today) }
    }
  }

  /// Takes a leg with people who are ready for it by a day, which is not after its latest departure.
  @inline(__always)
  private mutating func take(_ leg: Int, _ sources: UInt64, ready day: Int32) {
    let destination = columns.destination[unchecked: leg]
    let new = sources & ~ready.span[unchecked: Int(destination)]
    guard new != 0 else { return }
    let arrival = max(columns.arrival[unchecked: leg], columns.departure[unchecked: leg], day)
    guard arrival <= end, arrival < .max else { return }
    onTheWay.insert(Taken(sources: new, destination: destination), on: arrival)
  }
}

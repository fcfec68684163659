/// One pass over plain legs in the order of their departure for the best paths by a measure, over
/// legs that one has to be in time for by their earliest departure and that arrive on their latest
/// arrival.
///
/// Each place has the best key of those who can leave today. A leg that is taken waits in a calendar
/// until the day of its arrival (with the shortest stay) has come, and then makes the key of its
/// destination better, or is dropped. Legs within the day come first on it: they are taken in the
/// order of their keys, so that none is taken twice (Dijkstra's algorithm on each day).
///
/// O(n + m) for n places and m legs, and O(k log k) for k places that are reached within a day. Memory
/// beyond the measure's: a key for each place, and an entry for each leg that is on its way.
///
/// After H. Wu, J. Cheng, S. Huang, Y. Ke, Y. Lu, Y. Xu: Path Problems in Temporal Graphs. PVLDB 7(9),
/// 2014, 721-732. DOI 10.14778/2732939.2732945.
struct CalendarSweep<Measure: SweepMeasure> {
  /// A leg that is on its way.
  private struct Taken: BitwiseCopyable {
    let leg: Int32
    let key: Measure.Key
  }

  /// A place that has been reached within the day.
  private struct Reached: Comparable {
    let key: Measure.Key
    let place: Int32

    static func < (left: Reached, right: Reached) -> Bool {
      left.key == right.key ? left.place < right.place : left.key < right.key
    }
  }

  private(set) var measure: Measure
  /// The best key of those who can leave each place on the day that the pass has come to.
  private(set) var keys: [Measure.Key]
  /// What was done.
  private(set) var work = SearchWork()

  private let columns: LegColumns
  private let origin: Int
  private let end: Int32
  private let minimumStay: Int32
  private var onTheWay: TimingWheel<Taken>
  private var reachedToday = QuaternaryHeap<Reached>()

  init(
    _ columns: LegColumns, placeCount: Int, from origin: Int, until end: Int32, minimumStay: Int32,
    _ measure: Measure
  ) {
    self.columns = columns
    self.origin = origin
    self.end = end
    self.minimumStay = minimumStay
    self.measure = measure
    keys = Array(repeating: Measure.unreached, count: placeCount)
    onTheWay = TimingWheel(from: .min)
  }

  /// Goes over the legs of a range, then over the arrivals after it.
  ///
  /// Columns are read without bounds checks: the range is within them, and the places they hold are
  /// within the keys.
  mutating func take(_ legs: Range<Int>) {
    var leg = legs.lowerBound
    while leg < legs.upperBound {
      let block = columns.block(from: leg, upTo: legs.upperBound)
      let today = block.day
      arrive(until: today.subtractingSaturated(minimumStay))
      // Coming back to the origin is never better than to begin there.
      keys[origin] = measure.begin(on: today)
      if minimumStay == 0 {
        takeWithinDay(block.withinDay, today)
        takeLater(block.later)
      } else {
        takeLater(block.legs)
      }
      leg = block.later.upperBound
    }
    arrive(until: end)
  }

  /// Makes keys better by the arrivals up to a day.
  private mutating func arrive(until day: Int32) {
    while let (day, taken) = onTheWay.removeNext(until: day) {
      let place = Int(columns.destination[unchecked: Int(taken.leg)])
      guard taken.key < keys.span[unchecked: place] else { continue }
      keys[place] = taken.key
      measure.arrive(at: place, on: day, with: taken.key, by: Int(taken.leg))
    }
  }

  private mutating func takeLater(_ legs: Range<Int>) {
    work.legs += legs.count
    for leg in legs {
      let key = measure.adding(
        leg, to: keys.span[unchecked: Int(columns.origin[unchecked: leg])])
      guard key < keys.span[unchecked: Int(columns.destination[unchecked: leg])] else { continue }
      let arrival = columns.latestArrival[unchecked: leg]
      guard arrival <= end, arrival < .max else { continue }
      work.labels += 1
      onTheWay.insert(Taken(leg: Int32(truncatingIfNeeded: leg), key: key), on: arrival)
    }
  }

  private mutating func takeWithinDay(_ legs: Range<Int>, _ today: Int32) {
    takeAtOnce(legs, today)
    while let reached = reachedToday.removeLeast() {
      // A place that was reached again, better, has been gone on from.
      guard keys[Int(reached.place)] == reached.key else { continue }
      takeAtOnce(columns.legs(from: reached.place, within: legs), today)
    }
  }

  private mutating func takeAtOnce(_ legs: Range<Int>, _ today: Int32) {
    work.legs += legs.count
    for leg in legs {
      let key = measure.adding(
        leg, to: keys.span[unchecked: Int(columns.origin[unchecked: leg])])
      let place = columns.destination[unchecked: leg]
      guard key < keys.span[unchecked: Int(place)] else { continue }
      keys[Int(place)] = key
      measure.arrive(at: Int(place), on: today, with: key, by: leg)
      work.labels += 1
      reachedToday.insert(Reached(key: key, place: place))
    }
  }
}

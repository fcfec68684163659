internal import Glibc
internal import Synchronization

/// Work shared between threads of the system.
package enum Parallel {
  /// How many threads can run at once, at most this many.
  static func threadCount(atMost limit: Int) -> Int {
    max(1, min(limit, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// So many ranges, as even as can be, that make up `0..<count`.
  static func parts(of count: Int, into parts: Int = threadCount(atMost: 2)) -> [Range<Int>] {
    (0..<parts).map { (count * $0 / parts)..<(count * ($0 + 1) / parts) }
  }

  /// The results of a function for each number below a count, in their order; two threads share the work if
  /// there are at least so many.
  package static func each<Result: Sendable>(
    _ count: Int, fromSize least: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    let threads = count < least ? 1 : threadCount(atMost: 2)
    guard threads > 1 else { return (0..<count).map(body) }
    let parts = parts(of: count, into: min(count, threads * partsPerThread))
    let results = Results<[Result]>(count: parts.count)
    let taken = Atomic(0)
    run(times: threads) { _ in
      while true {
        let part = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        guard part < parts.count else { return }
        results.set(parts[part].map(body), at: part)
      }
    }
    return results.all.flatMap { $0 }
  }

  /// Work that is uneven is dealt out in so many parts to each thread, whoever is free.
  private static let partsPerThread = 16

  /// The results of a function for each of some ranges, in their order; each range but the first has
  /// a thread of its own.
  static func map<Result: Sendable>(
    _ parts: [Range<Int>], _ body: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    withoutActuallyEscaping(body) { body in
      let results = Results<Result>(count: parts.count)
      let threads = parts.indices.dropFirst().map { index in
        Thread { results.set(body(parts[index]), at: index) }
      }
      if let first = parts.first { results.set(body(first), at: 0) }
      for thread in threads { thread.join() }
      return results.all
    }
  }

  /// The results of two functions, the first of which the caller runs; the second has a thread of its
  /// own if the work is worth one.
  ///
  /// - Parameter isLong: whether it is.
  package static func both<First, Second: Sendable>(
    if isLong: Bool = true, _ first: () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    guard isLong, threadCount(atMost: 2) > 1 else { return (first(), second()) }
    return withoutActuallyEscaping(second) { second in
      let result = Results<Second>(count: 1)
      let thread = Thread { result.set(second(), at: 0) }
      let own = first()
      thread.join()
      // The result is there in any case: work whose thread cannot be had is done at once.
      return (own, result.all.first ?? second())
    }
  }

  /// Runs a function so many times at once, each but the first on a thread of its own.
  package static func run(times count: Int, _ body: @Sendable (Int) -> Void) {
    withoutActuallyEscaping(body) { body in
      let threads = (1..<max(1, count)).map { index in Thread { body(index) } }
      body(0)
      for thread in threads { thread.join() }
    }
  }

  /// How many threads can run at once.
  package static var processors: Int { threadCount(atMost: .max) }

  /// Where threads put what they found.
  private final class Results<Result: Sendable>: Sendable {
    private let values: Mutex<[Result?]>

    init(count: Int) { values = Mutex(Array(repeating: nil, count: count)) }

    func set(_ value: Result, at index: Int) { values.withLock { $0[index] = value } }

    var all: [Result] { values.withLock { $0.compactMap { $0 } } }
  }
}

/// A thread that runs one piece of work; the work is done at once where no thread can be had.
private struct Thread {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private var handle: pthread_t?

  init(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    guard status == 0 else {
      work.takeRetainedValue().body()
      return
    }
    handle = thread
  }

  /// Waits for the end of the work.
  func join() {
    if let handle { pthread_join(handle, nil) }
  }
}

import Glibc

/// Measures every query on large random networks and checks all that it answers; with `batch`, series
/// of plates; with `convert`, makes a series of a work load that others draw, too.
@main enum Main {
  /// A query that answered wrongly.
  struct WrongAnswer: Error, CustomStringConvertible {
    let description: String
  }

  static func main() async {
    do {
      let words = CommandLine.arguments.dropFirst()
      switch words.first {
      case "batch": return try BatchBenchmark(words.dropFirst()).run()
      case "convert": return try WorkLoad(words.dropFirst()).convert()
      default: break
      }
      let arguments = try Arguments(words)
      let report = Report()
      for network in try arguments.networks() {
        try await measure(try network(), arguments, report)
      }
    } catch {
      let line = "Benchmarks: \(error)\n"
      _ = line.withCString { write(STDERR_FILENO, $0, line.utf8.count) }
      exit(1)
    }
  }

  static func measure(
    _ network: Network, _ arguments: Arguments, _ report: Report
  ) async throws {
    var streams: [Double] = []
    for _ in 0..<arguments.runs {
      let (time, total) = await seconds { sum(network) }
      guard total > 0 else { throw WrongAnswer(description: "\(network.name) cannot be read") }
      streams.append(time)
    }
    var arrival = Double.nan
    for benchmark in Benchmark.all
    where network.count <= benchmark.mostLegs && benchmark.name.hasPrefix(arguments.only) {
      let question = try benchmark.prepare(network)
      // All questions first, so that what checks the answers does not push the legs out of caches.
      let places = (0..<arguments.runs).map { ($0 * 7_919 + 13) % network.placeCount }
      // What it is compared with is asked in turns with it: a machine is not as fast at all times.
      let other = try Benchmark.all.first { $0.name == benchmark.baseline }?.prepare(network)
      var others: [Double] = []
      var answers: [(seconds: Double, result: () -> Int)] = []
      for (run, place) in places.enumerated() {
        if let other { others.append(await seconds { await other.ask(place, run) }.seconds) }
        answers.append(await seconds { await question.ask(place, run) })
      }
      for (run, place) in places.enumerated() {
        guard answers[run].result() == question.expected(place, run) else {
          throw WrongAnswer(
            description: "\(benchmark.name) is wrong on \(network.name) from \(place)")
        }
      }
      let time = median(answers.map(\.seconds))
      if arrival.isNaN { arrival = time }
      report.add(
        benchmark.name, network, seconds: time, runs: arguments.runs, stream: median(streams),
        arrival: arrival, speedup: others.isEmpty ? nil : median(others) / time)
    }
  }

  /// Reads all columns once.
  private static func sum(_ network: Network) -> Int64 {
    var sum: Int64 = 0
    for column in [network.origin, network.destination, network.departure, network.arrival] {
      for number in column { sum &+= Int64(number) }
    }
    return sum
  }

  private static func seconds<Result>(
    _ body: () async -> Result
  ) async -> (seconds: Double, result: Result) {
    let clock = ContinuousClock()
    let start = clock.now
    let result = await body()
    let time = start.duration(to: clock.now).components
    return (Double(time.seconds) + Double(time.attoseconds) * 1e-18, result)
  }

  private static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }
}

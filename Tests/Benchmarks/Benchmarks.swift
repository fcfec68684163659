import Glibc

/// Measures every query on large random networks and checks all that it answers.
@main enum Main {
  /// A query that answered wrongly.
  struct WrongAnswer: Error, CustomStringConvertible {
    let description: String
  }

  static func main() {
    do {
      let arguments = try Arguments(CommandLine.arguments.dropFirst())
      let report = Report()
      for network in try arguments.networks() {
        try measure(try network(), arguments, report)
      }
    } catch {
      let line = "Benchmarks: \(error)\n"
      _ = line.withCString { write(STDERR_FILENO, $0, line.utf8.count) }
      exit(1)
    }
  }

  static func measure(_ network: Network, _ arguments: Arguments, _ report: Report) throws {
    let stream = try median(
      (0..<arguments.runs).map { _ in
        let (time, total) = seconds { sum(network) }
        guard total > 0 else { throw WrongAnswer(description: "\(network.name) cannot be read") }
        return time
      })
    var arrival = Double.nan
    for benchmark in Benchmark.all
    where network.count <= benchmark.mostLegs && benchmark.name.hasPrefix(arguments.only) {
      let question = try benchmark.prepare(network)
      // All questions first, so that what checks the answers does not push the legs out of caches.
      let places = (0..<arguments.runs).map { ($0 * 7_919 + 13) % network.placeCount }
      let answers = places.enumerated().map { run, place in
        seconds { question.ask(place, run) }
      }
      for (run, place) in places.enumerated() {
        guard answers[run].result() == question.expected(place, run) else {
          throw WrongAnswer(
            description: "\(benchmark.name) is wrong on \(network.name) from \(place)")
        }
      }
      let times = answers.map(\.seconds)
      if arrival.isNaN { arrival = median(times) }
      report.add(
        benchmark.name, network, seconds: median(times), runs: arguments.runs, stream: stream,
        arrival: arrival)
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

  private static func seconds<Result>(_ body: () -> Result) -> (seconds: Double, result: Result) {
    let clock = ContinuousClock()
    let start = clock.now
    let result = body()
    let time = start.duration(to: clock.now).components
    return (Double(time.seconds) + Double(time.attoseconds) * 1e-18, result)
  }

  private static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }
}

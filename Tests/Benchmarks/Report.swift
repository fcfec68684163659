import Glibc

/// A table whose lines appear one by one.
struct Report {
  private static let widths = [44, 6, 12, 5, 12, 10, 10, 10]

  init() {
    print(
      Report.line([
        "query", "size", "median ms", "runs", "legs/s", "x stream", "x arrival",
        "speedup",
      ]))
  }

  /// A line of the table.
  ///
  /// - Parameters:
  ///   - seconds: The median.
  ///   - stream: How long reading the same columns takes.
  ///   - arrival: How long the first query takes.
  ///   - speedup: How many times as long the benchmark takes with which it is compared, if any.
  func add(
    _ name: String, _ network: Network, seconds: Double, runs: Int, stream: Double, arrival: Double,
    speedup: Double?
  ) {
    print(
      Report.line([
        name, network.name, Report.number(seconds * 1_000), String(runs),
        Report.number(Double(network.count) / seconds / 1e6) + "M",
        Report.number(seconds / stream), Report.number(seconds / arrival),
        speedup.map(Report.number) ?? "",
      ]))
    fflush(nil)
  }

  /// Three digits, or all before the point.
  private static func number(_ value: Double) -> String {
    let places = value < 1 ? 1_000.0 : value < 10 ? 100 : value < 100 ? 10 : 1
    let rounded = (value * places).rounded() / places
    return places == 1 ? String(Int(rounded)) : String(rounded)
  }

  private static func line(_ cells: [String]) -> String {
    zip(cells, widths).enumerated().map { index, cell in
      let gap = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return index == 0 ? cell.0 + gap : gap + cell.0
    }.joined(separator: " ")
  }
}

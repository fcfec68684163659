import FoundationEssentials
import Glibc

/// Times whole runs of `waymark batch`, and other programs beside it.
///
/// Each number of plates is drawn in one thread and in two, then once more with nothing to draw. What
/// two threads draw has to be what one draws, byte for byte.
struct BatchBenchmark {
  static let usage = """
    usage: Benchmarks batch WAYMARK PLATES.YAML [--counts 10,40,160] [--runs N]
                      [--compare NAME PLATES COMMAND]...

    Draws the first plates of a series, so many at a time. Each command that is compared draws so many
    plates; the first of them is what all others are measured by.
    """

  private var program = ""
  private var file = ""
  private var counts = [10, 40, 160]
  private var runs = 3
  private var others: [(name: String, plates: Int, command: String)] = []

  init(_ words: some Sequence<String>) throws {
    var words = Array(words)[...]
    func next() throws(Arguments.Mistake) -> String {
      guard let word = words.popFirst() else { throw Arguments.Mistake(description: Self.usage) }
      return word
    }
    func number(_ text: some StringProtocol) throws(Arguments.Mistake) -> Int {
      guard let number = Int(text), number > 0 else {
        throw Arguments.Mistake(description: "\u{201C}\(text)\u{201D} is not a number above 0")
      }
      return number
    }
    program = try next()
    file = try next()
    while let word = words.popFirst() {
      switch word {
      case "--counts": counts = try next().split(separator: ",").map { try number($0) }
      case "--runs": runs = try number(try next())
      case "--compare": others.append((try next(), try number(try next()), try next()))
      default: throw Arguments.Mistake(description: Self.usage)
      }
    }
  }

  /// Measures, and prints a table line by line.
  func run() throws {
    var template = Array("/tmp/waymark-benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw ProgramRun.Problem(description: "no temporary folder can be made")
    }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let list = folder + "/ids"
    _ = try ProgramRun.run([program, "plan", file, "--ids"], output: list)
    let ids = try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n")
    guard let most = counts.max(), most <= ids.count else {
      throw ProgramRun.Problem(description: "the series has only \(ids.count) plates")
    }

    let report = BatchReport()
    for other in others {
      let runs = try (0..<runs).map { _ in
        try ProgramRun.run(["/bin/sh", "-c", other.command])
      }
      report.add(other.name, plates: other.plates, .median(runs))
    }
    for count in counts {
      let only = ids.prefix(count).flatMap { ["--only", String($0)] }
      func batch(_ words: String..., into out: String) throws -> ProgramRun {
        try ProgramRun.run([program, "batch", file, "--out", folder + "/" + out] + words + only)
      }
      var (serial, double, idle): ([ProgramRun], [ProgramRun], [ProgramRun]) = ([], [], [])
      // In turn, so that a slow spell of the machine hits all alike.
      for _ in 0..<runs {
        serial.append(try batch("--force", "--jobs", "1", into: "serial"))
        double.append(try batch("--force", "--jobs", "2", into: "double"))
        idle.append(try batch(into: "double"))
      }
      guard try digests(folder + "/serial") == digests(folder + "/double") else {
        throw ProgramRun.Problem(description: "two threads draw something else than one")
      }
      report.add("waymark, 1 thread", plates: count, .median(serial))
      report.add("waymark, 2 threads", plates: count, .median(double))
      report.add("waymark, nothing to draw", plates: count, .median(idle))
    }
  }

  /// The digests of all files of a run, in the order of its summary.
  private func digests(_ folder: String) throws -> [String] {
    struct Summary: Decodable {
      struct Plate: Decodable { let files: [File] }
      struct File: Decodable { let sha256: String }
      let plates: [Plate]
    }
    let data = try Data(contentsOf: URL(filePath: folder + "/run.json"))
    return try JSONDecoder().decode(Summary.self, from: data).plates.flatMap { plate in
      plate.files.map(\.sha256)
    }
  }
}

/// A table of runs whose lines appear one by one.
final class BatchReport {
  private static let widths = [28, 7, 9, 9, 10, 9, 9]
  /// Seconds for a plate of the first line.
  private var floor: Double?

  init() {
    print(line(["program", "plates", "wall s", "cpu s", "ms/plate", "x first", "MB"]))
  }

  /// Adds the figures of a run that drew so many plates.
  func add(_ name: String, plates: Int, _ run: ProgramRun) {
    let each = run.wall / Double(plates)
    let first = floor ?? each
    floor = first
    print(
      line([
        name, String(plates), text(run.wall), text(run.cpu), text(each * 1000),
        text(each / first), text(run.memory),
      ]))
    fflush(nil)
  }

  private func text(_ value: Double) -> String { String((value * 100).rounded() / 100) }

  private func line(_ cells: [String]) -> String {
    zip(cells, Self.widths).enumerated().map { index, cell in
      let gap = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return index == 0 ? cell.0 + gap : gap + cell.0
    }.joined(separator: " ")
  }
}

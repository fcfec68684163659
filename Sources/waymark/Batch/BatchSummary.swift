import Geodata
import Publishing

/// What came of a batch.
struct BatchSummary {
  /// What the series is called.
  let series: String?
  /// The folder.
  let folder: OutputFolder
  /// All plates that were meant.
  let orders: [PlateOrder]
  /// Those of them that had to be drawn.
  let stale: [PlateOrder]
  /// What became of those.
  let outcomes: [Int: BatchRun.Outcome]
  /// The plates that are wrong, and the rules of which some plates are.
  let wrong: [FailedPlate]
  /// What is to be said of the words of the plates, by plate.
  let wordWarnings: [String: [String]]
  /// Whether all plates were meant that the series or the part holds.
  let isWhole: Bool
  /// The part that was meant.
  let shard: Shard?
  /// How long it took, in seconds.
  let seconds: Double

  private var failures: [(plate: String, failure: Failure)] {
    stale.indices.compactMap { index in
      guard case .failed(let failure)? = outcomes[index] else { return nil }
      return (stale[index].plate.id, failure)
    }
  }

  /// The records of the plates that were drawn.
  var drawn: [PlateRecord] {
    stale.indices.compactMap { index in
      guard case .drawn(let record)? = outcomes[index] else { return nil }
      return record
    }
  }

  /// What is to be said of plates that do not go together.
  private var seriesWarnings: [String] { SeriesCheck(orders.map(\.plate), records).warnings }

  /// The records of all plates that are as they should be, with what is to be said of their words.
  private var records: [PlateRecord] {
    let new = Dictionary(drawn.map { ($0.plate, $0) }, uniquingKeysWith: { $1 })
    let names = Set(stale.map(\.plate.id))
    return orders.compactMap { order in
      let id = order.plate.id
      let record = new[id] ?? (names.contains(id) ? nil : folder.record(of: id))
      return record?.adding(wordWarnings[id])
    }
  }

  /// The name of the file of the summary.
  private var name: String {
    shard.map { "run-\($0.number)-of-\($0.count).json" } ?? "run.json"
  }

  /// The summary as JSON.
  var json: String {
    BatchSummary.json(
      series: series, state: state, records: records, warnings: seriesWarnings,
      failed: failures.map { ($0.plate, $0.failure.message) } + wrong.map { ($0.name, $0.reason) },
      drawn: drawn.count, seconds: seconds)
  }

  /// A summary as JSON.
  ///
  /// - Parameter state: The digest of what it rests on.
  static func json(
    series: String?, state: String, records: [PlateRecord], warnings: [String],
    failed: [(String, String)],
    drawn: Int,
    seconds: Double
  ) -> String {
    JSONValue.object([
      .init("series", .text(series)),
      .init("state", .string(state)),
      .init("drawn", .integer(drawn)),
      .init("seconds", .number("\((seconds * 1000).rounded() / 1000)")),
      .init("warnings", .strings(warnings)),
      .init("plates", .array(records.map { $0.value(withInputs: false) })),
      .init(
        "failed",
        .array(
          failed.map {
            .object([.init("plate", .string($0.0)), .init("reason", .string($0.1))])
          })),
    ]).lines()
  }

  /// The digest of what a summary rests on, whichever plates were drawn and however long that took.
  static func state(
    of orders: [PlateOrder], wrong: [FailedPlate], wordWarnings: [String: [String]]
  ) -> String {
    Digest.short(
      orders.map { "\($0.plate.id) \($0.inputs.key)" } + wrong.map { "\($0.name) \($0.reason)" }
        + wordWarnings.sorted { $0.key < $1.key }.flatMap { [$0.key] + $0.value })
  }

  private var state: String {
    Self.state(of: orders, wrong: wrong, wordWarnings: wordWarnings)
  }

  /// Whether the summary that stands beside the plates is that of this run, or says the same.
  private var isWritten: Bool {
    guard stale.isEmpty, let bytes = try? FileBytes.read("\(folder.path)/\(name)") else {
      return false
    }
    // It stands at the beginning.
    let beginning = String(decoding: bytes.prefix(4_096), as: UTF8.self)
    return !isWhole || beginning.contains("\n  \"state\": \"\(state)\"")
  }

  /// Writes the summary beside the plates, unless it says the same as before.
  func write() throws {
    guard !isWritten else { return }
    do throws(WriteProblem) {
      try folder.write(json + "\n", as: name)
    } catch {
      throw Failure.end(.cannotWrite, "cannot write \(error.path): \(error.reason)")
    }
  }

  /// Says in a few lines what was drawn and what not.
  func say() {
    for record in drawn {
      for warning in record.adding(wordWarnings[record.plate]).warnings {
        Failure.warn("\(record.plate): \(warning)")
      }
    }
    if !stale.isEmpty { for warning in seriesWarnings { Failure.warn(warning) } }
    for (plate, failure) in failures {
      Failure.say("waymark: error: \(plate): \(failure.message)")
      if let hint = failure.hint { Failure.say("    hint: \(hint)") }
    }
    let kept = orders.count - stale.count
    var words = ["\(drawn.count) drawn", "\(kept) up to date"]
    if !failures.isEmpty { words.append("\(failures.count) failed") }
    if !wrong.isEmpty { words.append("\(wrong.count) with errors") }
    let left = stale.count - outcomes.count
    if left > 0 { words.append("\(left) not begun") }
    let time = (seconds * 10).rounded() / 10
    Failure.say(
      "\(EnglishText.count(orders.count, "plate", "plates")) in \(folder.path): "
        + words.joined(separator: ", ") + "; \(time) s")
  }

  /// Whether plates were left undrawn because somebody asked to stop.
  var isStopped: Bool { outcomes.count < stale.count }

  /// How the batch ends, if not well.
  var failure: Failure? {
    let codes = failures.map(\.failure.code)
    let worst = [Exit.bug, .configuration, .data, .noInput, .usage, .cannotWrite].first {
      codes.contains($0)
    }
    if let worst {
      return .end(
        worst, "\(EnglishText.count(codes.count, "plate", "plates")) could not be drawn")
    }
    guard isStopped else { return nil }
    return .end(.givenUp, "the batch was stopped", hint: "run it again to draw the rest")
  }
}

extension PlateRecord {
  /// The record with what is to be said of the words of the plate before its other warnings.
  func adding(_ wordWarnings: [String]?) -> PlateRecord {
    var record = self
    record.warnings = (wordWarnings ?? []) + warnings
    return record
  }
}

extension SeriesCheck {
  /// Looks at plates with the records of those that are as they should be.
  init(_ plates: [PlannedPlate], _ records: [PlateRecord]) {
    let frames = Dictionary(records.map { ($0.plate, $0.frame) }, uniquingKeysWith: { $1 })
    self.init(plates) { frames[$0.id] ?? nil }
  }
}

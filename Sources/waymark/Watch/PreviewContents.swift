import Cartography
import Geodata
import PreviewServer
import Publishing

extension Preview.Plate {
  /// A plate with what is known of its files.
  init(_ order: PlateOrder, _ record: PlateRecord?) {
    let plate = order.plate
    let planned = Set(plate.files)
    let files = (record?.files ?? []).filter { planned.contains($0.name) }
    self.init(
      id: plate.id, title: record?.title ?? order.sheet.title ?? plate.id,
      language: plate.language, caption: record?.caption ?? order.caption,
      description: record?.description,
      size: record?.frame.map { [$0.width, $0.height] } ?? [],
      files: files.map { file in
        Preview.File(name: file.name, version: String(file.sha256.prefix(16)), bytes: file.bytes)
      },
      drawn: files.map(\.modified).max().map { Moment(seconds: $0 / 1_000_000_000) },
      warnings: record?.warnings ?? [])
  }
}

extension Preview.Problem {
  /// A problem of a file.
  init(_ problem: Diagnostic) {
    var place = problem.file
    if problem.line > 0 { place += ":\(problem.line)" }
    if problem.line > 0, problem.column > 0 { place += ":\(problem.column)" }
    self.init(place: place, message: problem.message, hint: problem.hint)
  }

  /// The problems of files that a failure comes from, or else the failure itself.
  static func all(of failure: Failure) -> [Preview.Problem] {
    failure.problems.isEmpty
      ? [Preview.Problem(message: failure.message, hint: failure.hint)]
      : failure.problems.map { Preview.Problem($0) }
  }
}

extension Preview {
  /// Takes in what became of a plate.
  mutating func take(
    _ outcome: BatchRun.Outcome, of order: PlateOrder, _ wordWarnings: [String]?
  ) {
    if case .drawing(let done, let total) = activity {
      activity = .drawing(done: done + 1, of: total)
    }
    guard let index = plates.firstIndex(where: { $0.id == order.plate.id }) else { return }
    switch outcome {
    case .drawn(let record): plates[index] = Plate(order, record.adding(wordWarnings))
    case .failed(let failure):
      plates[index].failure = failure.message
      problems += Problem.all(of: failure).map {
        Problem(place: $0.place ?? order.plate.id, message: $0.message, hint: $0.hint)
      }
    }
  }
}

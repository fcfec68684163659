import CairoRenderer
import Cartography
import Geodata
import Publishing
import RouteGraph
import Synchronization

/// Draws the plates of a series on some threads and writes each as soon as it is drawn.
struct BatchRun {
  /// What became of a plate.
  enum Outcome {
    /// It was drawn.
    case drawn(PlateRecord)
    /// It could not be.
    case failed(Failure)
  }

  /// The folder.
  let folder: OutputFolder
  /// The file of plates, as seen from the folder.
  let origin: String
  /// The data.
  let dataset: Dataset
  /// The base maps by their folders.
  let baseMaps: [String: BaseMap]
  /// Dated borders, if a plate shows some.
  let borders: BorderSet?
  /// What is to be said of the words of plates, by plate.
  let wordWarnings: [String: [String]]
  /// How many threads draw.
  let jobs: Int
  /// Where pictures are kept for documents that are made afterwards, if some are.
  let kept: KeptPictures?

  private struct State {
    var next = 0
    var outcomes: [Int: Outcome] = [:]
    var progress: BatchProgress
  }

  /// Draws plates; those that are missing from the result were not begun since somebody asked to stop.
  ///
  /// - Parameter tell: What is to be done as soon as a plate is drawn or could not be; one call after
  ///   the other, on the thread that drew.
  func draw(
    _ orders: [PlateOrder], tell: @Sendable (PlateOrder, Outcome) -> Void = { _, _ in }
  ) -> [Int: Outcome] {
    let state = Mutex(State(progress: BatchProgress(total: orders.count)))
    let shapes = orders.count > 1 ? SharedShapes() : nil
    Parallel.run(times: min(jobs, max(1, orders.count))) { _ in
      var drawing: PlateDrawing?
      while !Stop.isAsked {
        let index = state.withLock { state in
          defer { state.next += 1 }
          return state.next
        }
        guard index < orders.count else { return }
        let order = orders[index]
        let outcome: Outcome
        do {
          var own =
            try drawing
            ?? PlateDrawing(
              dataset, baseMaps: baseMaps, borders: borders,
              hasThreads: orders.count == 1 && jobs > 1, shapes: shapes)
          outcome = .drawn(try record(order, &own))
          drawing = own
        } catch let failure as Failure {
          outcome = .failed(failure)
        } catch let problem as WriteProblem {
          outcome = .failed(
            .end(.cannotWrite, "cannot write \(problem.path): \(problem.reason)"))
        } catch {
          outcome = .failed(.end(.bug, "\(error)"))
        }
        state.withLock { state in
          state.outcomes[index] = outcome
          let words = wordWarnings[order.plate.id] ?? []
          state.progress.plate(order.plate.id, BatchRun.words(outcome, words.count))
          tell(order, outcome)
        }
      }
    }
    return state.withLock { state in
      state.progress.end()
      return state.outcomes
    }
  }

  private func record(_ order: PlateOrder, _ drawing: inout PlateDrawing) throws -> PlateRecord {
    let start = ContinuousClock.now
    let result = try drawing.draw(order)
    let seconds = (ContinuousClock.now - start).seconds
    kept?.keep(result.picture.colored(for: order), of: order.plate.id)
    return try folder.write(result.files) { files in
      PlateRecord(
        plate: order.plate.id, key: order.inputs.key, files: files, seconds: seconds,
        warnings: result.warnings,
        dropped: result.report.labelsDropped,
        panels: result.report.panels.map { panel in
          PlateRecord.Panel(
            title: panel.title, movements: panel.movements.count, dropped: panel.labelsDropped)
        },
        frame: result.frame, title: result.report.title,
        linesBelowTitle: result.report.linesBelowTitle, caption: order.caption,
        description: result.report.altText.short, inputs: order.inputs.parts, origin: origin)
    }
  }

  private static func words(_ outcome: Outcome, _ wordWarnings: Int) -> String {
    switch outcome {
    case .drawn(let record):
      let files = EnglishText.count(record.files.count, "file", "files")
      let seconds = (record.seconds * 10).rounded() / 10
      let warnings = record.warnings.count + wordWarnings
      return "\(files), \(seconds) s" + (warnings == 0 ? "" : ", \(warnings) warned of")
    case .failed(let failure): return "failed: \(failure.message)"
    }
  }
}

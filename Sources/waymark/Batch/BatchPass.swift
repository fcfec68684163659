import Cartography
import Geodata
import Publishing
import RouteGraph

/// A look at a series as it is now: its plates, and why each of them has to be drawn or not.
struct BatchPass {
  /// The series.
  let series: PlateSeries
  /// The plates that are right.
  let orders: [PlateOrder]
  /// Why each of them has to be drawn; nothing if its files are as they should be.
  let reasons: [[String]]
  /// The other plates.
  let failed: [FailedPlate]
  /// The folder for the files.
  let folder: OutputFolder
  /// What is to be said of the words of all plates that are right, by plate.
  ///
  /// No picture shows the list of words, so the words are looked at in each run, whatever is drawn.
  let wordWarnings: [String: [String]]

  private let found: PlateOrders
  private let shard: Shard?
  /// Whether all plates are meant that the series or the part holds.
  private let isWhole: Bool

  /// Reads a series and finds what has to be drawn.
  ///
  /// - Parameter isForced: Whether all plates are drawn, whether something changed or not.
  /// - Throws: `Failure` if the file of plates or the data cannot be used; the problems of single
  ///   plates are kept.
  init(_ options: SeriesOptions, isForced: Bool = false) throws {
    let series = try PlateSeries(options)
    let found = try PlateOrders(series)
    var orders: [PlateOrder] = []
    var failed = series.failed
    for index in failed.indices { failed[index].add(found.problems(of: failed[index])) }
    for plate in try series.chosen(options) {
      do {
        orders.append(try found.order(plate))
      } catch let error as SettingsError {
        failed.append(FailedPlate(plate, error.problems))
      }
    }
    let folder = OutputFolder(path: series.out)
    self.series = series
    self.found = found
    self.orders = orders
    self.failed = failed
    self.folder = folder
    shard = try options.part()
    wordWarnings = try found.termWarnings(of: orders)
    isWhole = options.only.isEmpty
    reasons = orders.map { isForced ? ["--force asks for it"] : folder.staleness($0) }
  }

  /// What is wrong with the plates that are not right; what several of them share is said once.
  var problems: [Diagnostic] { PlateSeries.unique(failed.flatMap(\.problems)) }

  /// The plates that have to be drawn.
  var stale: [PlateOrder] { zip(orders, reasons).filter { !$1.isEmpty }.map(\.0) }

  /// What is to be said of plates whose files are those of another file of plates, and are replaced.
  var foreignWarnings: [String] {
    let mostNamed = 5
    var plates: [String: [String]] = [:]
    for order in stale {
      guard let origin = folder.record(of: order.plate.id)?.origin, origin != series.origin
      else { continue }
      plates[origin, default: []].append("\u{201C}\(order.plate.id)\u{201D}")
    }
    return plates.sorted { $0.key < $1.key }.map { origin, names in
      let more = names.count - mostNamed
      return names.prefix(mostNamed).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
        + " in \(folder.path) \(names.count == 1 ? "was" : "were") drawn for another file of plates, "
        + "\(origin) as seen from there; two series that are both needed need two folders, by out or --out"
    }
  }

  /// What is to be said of plates that do not go together, as far as it is known before they are drawn.
  var seriesWarnings: [String] {
    let fresh = zip(orders, reasons).filter { $1.isEmpty }
    return SeriesCheck(
      orders.map(\.plate), fresh.compactMap { folder.record(of: $0.0.plate.id) }
    ).warnings
  }

  /// Draws the plates that have to be drawn, writes the summary and gives it.
  ///
  /// - Parameters:
  ///   - jobs: How many threads draw; by default as many as there are processors.
  ///   - kept: Where pictures are kept for documents that are made afterwards; `nil` for none.
  ///   - tell: What is to be done as soon as a plate is drawn or could not be.
  /// - Throws: `Failure` if nothing could be begun, or the summary not be written.
  func draw(
    jobs: Int?, keeping kept: KeptPictures? = nil,
    tell: @Sendable (PlateOrder, BatchRun.Outcome) -> Void = { _, _ in }
  ) throws -> BatchSummary {
    try folder.prepare(for: orders.map(\.plate))
    let stale = stale
    let start = ContinuousClock.now
    let outcomes = BatchRun(
      folder: folder, origin: series.origin, dataset: series.dataset, baseMaps: found.openBaseMaps,
      borders: try found.borders.set(for: stale.map(\.sheet)),
      wordWarnings: wordWarnings,
      jobs: jobs ?? Parallel.processors, kept: kept
    ).draw(stale, tell: tell)
    let summary = BatchSummary(
      series: series.title, folder: folder, orders: orders, stale: stale, outcomes: outcomes,
      wrong: failed, wordWarnings: wordWarnings, isWhole: isWhole, shard: shard,
      seconds: (ContinuousClock.now - start).seconds)
    try summary.write()
    return summary
  }

  /// Makes documents of all plates, once these are drawn, as far as something changed.
  ///
  /// - Parameter kept: The pictures of plates that were drawn just now, as far as they are kept.
  /// - Throws: `Failure`.
  func make(
    _ documents: [SeriesDocuments.Wanted], jobs: Int?, isForced: Bool, of kept: KeptPictures?
  ) throws {
    guard !documents.isEmpty, !orders.isEmpty else { return }
    let borders = try found.borders.set(for: orders.map(\.sheet))
    try self.documents(jobs: jobs, borders: borders, kept).make(documents, force: isForced)
  }

  /// The documents that would have to be made.
  ///
  /// - Throws: `Failure`.
  func stale(
    _ documents: [SeriesDocuments.Wanted], isForced: Bool
  ) throws -> [SeriesDocuments.Wanted] {
    guard !documents.isEmpty, !orders.isEmpty else { return [] }
    // Nothing is composed to find that out.
    return self.documents(jobs: nil, borders: nil).stale(documents, force: isForced)
  }

  private func documents(
    jobs: Int?, borders: BorderSet?, _ kept: KeptPictures? = nil
  ) -> SeriesDocuments {
    SeriesDocuments(
      folder: folder, title: series.title, orders: orders, dataset: series.dataset,
      baseMaps: found.openBaseMaps, borders: borders, jobs: jobs ?? Parallel.processors, kept: kept)
  }
}

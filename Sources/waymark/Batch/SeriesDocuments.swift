import CairoRenderer
import Cartography
import Drawing
import Geodata
import Publishing
import RouteGraph
import Synchronization

/// The documents that show a series as a whole: a book with a page for each plate, and a sheet on which
/// all plates stand small.
struct SeriesDocuments {
  /// A document that was asked for.
  struct Wanted {
    /// What it is.
    enum Kind: String {
      case book
      case contactSheet = "contact-sheet"
    }

    let kind: Kind
    /// The file, as it was named.
    let path: String

    /// The path seen from the root; two names of one file give one path.
    var absolutePath: String { WholePath.of(path) }
  }

  /// The folder of the plates.
  let folder: OutputFolder
  /// What the series is called.
  let title: String?
  /// The plates, all of them drawn.
  let orders: [PlateOrder]
  /// The data.
  let dataset: Dataset
  /// The base maps by their folders.
  let baseMaps: [String: BaseMap]
  /// Dated borders, if a plate shows some.
  let borders: BorderSet?
  /// How many threads compose.
  let jobs: Int
  /// The pictures of plates that were drawn just now, as far as they are kept.
  let kept: KeptPictures?

  /// Throws if a document would take the place of a plate's file or of another document.
  static func check(
    _ wanted: [Wanted], apartFrom plates: [PlannedPlate], in folder: OutputFolder
  ) throws {
    guard !wanted.isEmpty else { return }
    let files = plates.flatMap(\.files) + ["run.json"]
    var taken = Set(files.map { WholePath.of("\(folder.path)/\($0)") })
    for document in wanted where !taken.insert(document.absolutePath).inserted {
      throw Failure.end(
        .usage, "--\(document.kind.rawValue): \(document.path) is the file of something else",
        hint: "name another file")
    }
  }

  /// Makes those documents that are not as they should be.
  ///
  /// - Throws: `Failure`.
  func make(_ wanted: [Wanted], force: Bool) throws {
    let records = try orders.map { order in
      guard let record = folder.record(of: order.plate.id) else {
        throw Failure.end(.bug, "there is no record of the plate \(order.plate.id)")
      }
      return record
    }
    let stale = stale(wanted, force: force)
    for document in wanted where !stale.contains(where: { $0.kind == document.kind }) {
      Failure.say("\(document.path): up to date")
    }
    guard !stale.isEmpty else { return }
    do {
      try make(stale, entries: entries(records))
    } catch let error as RenderError {
      throw DrawingOptions.failure(error)
    } catch let problem as WriteProblem {
      throw Failure.end(.cannotWrite, "cannot write \(problem.path): \(problem.reason)")
    }
  }

  /// What a document is made from.
  private func key(of document: Wanted) -> String {
    Digest.short(
      [document.kind.rawValue, document.absolutePath, title ?? ""]
        + orders.flatMap { [$0.plate.id, $0.inputs.key] })
  }

  /// Those documents that are not as they should be.
  func stale(_ wanted: [Wanted], force: Bool) -> [Wanted] {
    wanted.filter { force || !isFresh($0) }
  }

  private func isFresh(_ document: Wanted) -> Bool {
    guard let record = folder.record(of: name(of: document)), record.key == key(of: document)
    else { return false }
    return record.files.allSatisfy { folder.fault(of: $0) == nil }
  }

  /// The name of the record of a document; no plate's name begins with a dot.
  private func name(of document: Wanted) -> String { ".\(document.kind.rawValue)" }

  private func entries(_ records: [PlateRecord]) -> [SeriesEntry] {
    zip(orders, records).enumerated().map { index, pair in
      let (order, record) = pair
      return SeriesEntry(
        label: "\(index + 1)", title: record.title, lines: record.linesBelowTitle,
        language: order.plate.language,
        aspect: record.frame.map { $0.width / max($0.height, 1) } ?? 1)
    }
  }
}

// MARK: - Pages

extension SeriesDocuments {
  /// The longest side of a contact sheet of pixels.
  private static let longestSide = 5_000.0

  /// A document that is being made.
  private enum Draft {
    case book(PDFBook)
    case contactSheet(ContactSheet, cells: [Rectangle])

    /// Takes the next plate.
    func add(_ picture: Picture, index: Int, heading: String) throws(RenderError) {
      switch self {
      case .book(let book):
        try book.add(
          picture, label: "\(index + 1)", bookmark: "\(index + 1)  \(heading)")
      case .contactSheet(let sheet, let cells):
        guard index < cells.count else { return }
        try sheet.add(picture, in: cells[index])
      }
    }

    func finished() throws(RenderError) -> [UInt8] {
      switch self {
      case .book(let book): try book.finished()
      case .contactSheet(let sheet, _): try sheet.finished()
      }
    }
  }

  /// Where one thread composes.
  private final class Desk: Sendable {
    let drawing = Mutex<PlateDrawing?>(nil)
  }

  private func make(_ stale: [Wanted], entries: [SeriesEntry]) throws {
    let fonts = try FontLibrary()
    let pages = SeriesPages(
      title: title, author: dataset.package.author, entries: entries,
      language: orders.first?.plate.language ?? "en", style: .print,
      measurer: try PangoTextMeasurer(fonts: fonts))
    let drafts = try stale.map { try draft($0, pages, fonts) }
    let start = ContinuousClock.now
    try eachPicture { index, picture in
      for draft in drafts {
        try draft.add(picture, index: index, heading: entries[index].heading)
      }
    }
    for (document, draft) in zip(stale, drafts) {
      let seconds = (ContinuousClock.now - start).seconds
      _ = try folder.write([(document.absolutePath, draft.finished())]) { files in
        PlateRecord(
          plate: name(of: document), key: key(of: document), files: files, seconds: seconds,
          warnings: [], dropped: [], frame: nil, title: title ?? "", caption: nil, inputs: [:])
      }
      Failure.say(
        "\(document.path): \(EnglishText.count(orders.count, "plate", "plates")), "
          + "\((seconds * 10).rounded() / 10) s")
    }
  }

  private func draft(
    _ document: Wanted, _ pages: SeriesPages, _ fonts: FontLibrary
  ) throws(RenderError) -> Draft {
    switch document.kind {
    case .book:
      let book = PDFBook(
        title: pages.title, author: dataset.package.author, fonts: fonts)
      let first = orders.first?.sheet
      let list = pages.list(
        size: Size(
          width: first?.size.width ?? 0, height: first?.heightLimit ?? first?.size.height ?? 0))
      for (index, page) in list.enumerated() {
        try book.addText(
          page.picture, label: RomanNumeral.lowercase(index + 1),
          bookmark: index == 0 ? page.picture.summary : nil,
          links: page.areas.map {
            PDFBook.Link(area: $0.box, page: list.count + $0.index + 1)
          })
      }
      return .book(book)
    case .contactSheet:
      let page = pages.contactPage()
      let size = page.picture.size
      let resolution = min(300, Self.longestSide * 72 / max(size.width, size.height)).rounded(.down)
      return .contactSheet(
        try ContactSheet(
          on: page.picture,
          as: document.path.hasSuffix(".pdf") ? .pdf : .png(resolution: resolution), fonts: fonts),
        cells: page.areas.map(\.box))
    }
  }

  /// Composes the plates that are not kept, some at once, and hands them over in their order.
  private func eachPicture(_ body: (Int, Picture) throws -> Void) throws {
    let desks = (0..<min(max(1, jobs), orders.count)).map { _ in Desk() }
    for start in stride(from: 0, to: orders.count, by: desks.count) {
      if Stop.isAsked {
        throw Failure.end(.givenUp, "the batch was stopped", hint: "run it again for the rest")
      }
      let part = start..<min(start + desks.count, orders.count)
      let results = Mutex<[Int: Result<Picture, any Error>]>([:])
      Parallel.run(times: part.count) { offset in
        let index = start + offset
        let result = Result {
          if let picture = kept?.take(orders[index].plate.id) { return picture }
          return try desks[offset].drawing.withLock { drawing in
            var own = try drawing ?? PlateDrawing(dataset, baseMaps: baseMaps, borders: borders)
            defer { drawing = own }
            return try own.picture(of: orders[index])
          }
        }
        results.withLock { $0[index] = result }
      }
      for index in part {
        guard let result = results.withLock({ $0[index] }) else { continue }
        try body(index, result.get())
      }
    }
  }
}
